using System.Buffers;
using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>Writes whole frames: what a platform says to a terminal. See <see cref="Jt808TerminalWriter"/> for the other side.</summary>
public static class Jt808Writer
{
    /// <summary>Any message with a body of at most <see cref="Jt808Frame.MaxBody"/> bytes.</summary>
    public static void Write(IBufferWriter<byte> output, in Jt808Sender to, Jt808Message message, ReadOnlySpan<byte> body) => Write(output, to, message, body, 0, 0);

    /// <summary>One part of a longer message, from 1. The parts of one message have consecutive serial numbers.</summary>
    public static void WritePart(IBufferWriter<byte> output, in Jt808Sender to, Jt808Message message, ReadOnlySpan<byte> body, ushort parts, ushort part)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parts);
        ArgumentOutOfRangeException.ThrowIfZero(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, parts);
        Write(output, to, message, body, parts, part);
    }

    /// <summary>平台通用应答 (0x8001).</summary>
    public static void Answer(IBufferWriter<byte> output, in Jt808Sender to, ushort serial, Jt808Message message, Jt808Result result) =>
        Write(output, to, Jt808Message.PlatformAnswer, General(stackalloc byte[5], serial, message, result));

    /// <summary>终端注册应答 (0x8100). The code goes with success only.</summary>
    public static void RegisterAnswer(IBufferWriter<byte> output, in Jt808Sender to, ushort serial, Jt808RegisterResult result, ReadOnlySpan<char> code)
    {
        Span<byte> body = stackalloc byte[3 + 255];
        BinaryPrimitives.WriteUInt16BigEndian(body, serial);
        body[2] = (byte)result;
        var written = result == Jt808RegisterResult.Done ? ChineseText.Write(ChineseText.Gbk, code, body[3..]) : 0;
        Write(output, to, Jt808Message.RegisterAnswer, body[..(3 + written)]);
    }

    /// <summary>查询服务器时间应答 (0x8004), in UTC as the standard says.</summary>
    public static void TimeAnswer(IBufferWriter<byte> output, in Jt808Sender to, DateTimeOffset now)
    {
        Span<byte> body = stackalloc byte[6];
        ChinaTime.WriteBcd(now.ToUniversalTime(), body);
        Write(output, to, Jt808Message.TimeAnswer, body);
    }

    /// <summary>服务器补传分包请求 (0x8003): the missing parts of the message whose first part had this serial number. The count has one byte before 2019, two since.</summary>
    public static void Resend(IBufferWriter<byte> output, in Jt808Sender to, ushort firstSerial, ReadOnlySpan<ushort> missing)
    {
        missing = missing[..Math.Min(missing.Length, to.HasVersion ? 500 : 255)];
        Span<byte> body = stackalloc byte[4 + (2 * missing.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(body, firstSerial);
        var at = to.HasVersion ? 4 : 3;
        if (to.HasVersion)
        {
            BinaryPrimitives.WriteUInt16BigEndian(body[2..], (ushort)missing.Length);
        }
        else
        {
            body[2] = (byte)missing.Length;
        }

        foreach (var part in missing)
        {
            BinaryPrimitives.WriteUInt16BigEndian(body[at..], part);
            at += 2;
        }

        Write(output, to, Jt808Message.PlatformResend, body[..at]);
    }

    /// <summary>设置终端参数 (0x8103).</summary>
    public static void SetParameters(IBufferWriter<byte> output, in Jt808Sender to, params ReadOnlySpan<Jt808Parameter> parameters)
    {
        Span<byte> body = stackalloc byte[Jt808Frame.MaxBody];
        var length = Jt808Body.Parameters(body, parameters);
        Write(output, to, Jt808Message.SetParameters, body[..length]);
    }

    /// <summary>位置信息查询 (0x8201).</summary>
    public static void QueryPosition(IBufferWriter<byte> output, in Jt808Sender to) => Write(output, to, Jt808Message.QueryPosition, []);

    /// <summary>临时位置跟踪控制 (0x8202); an interval of zero ends it.</summary>
    public static void Track(IBufferWriter<byte> output, in Jt808Sender to, ushort intervalSeconds, uint validSeconds)
    {
        Span<byte> body = stackalloc byte[6];
        BinaryPrimitives.WriteUInt16BigEndian(body, intervalSeconds);
        BinaryPrimitives.WriteUInt32BigEndian(body[2..], validSeconds);
        Write(output, to, Jt808Message.Track, intervalSeconds == 0 ? body[..2] : body);
    }

    /// <summary>文本信息下发 (0x8300). A text that is too long is cut at a whole character.</summary>
    public static void Text(IBufferWriter<byte> output, in Jt808Sender to, byte flag, byte type, ReadOnlySpan<char> text)
    {
        Span<byte> body = stackalloc byte[Jt808Frame.MaxBody];
        var head = to.HasVersion ? 2 : 1;
        body[0] = flag;
        body[1] = type;
        var written = ChineseText.Write(ChineseText.Gbk, text, body[head..]);
        Write(output, to, Jt808Message.Text, body[..(head + written)]);
    }

    internal static ReadOnlySpan<byte> General(Span<byte> body, ushort serial, Jt808Message message, Jt808Result result)
    {
        BinaryPrimitives.WriteUInt16BigEndian(body, serial);
        BinaryPrimitives.WriteUInt16BigEndian(body[2..], (ushort)message);
        body[4] = (byte)result;
        return body;
    }

    private static void Write(IBufferWriter<byte> output, in Jt808Sender to, Jt808Message message, ReadOnlySpan<byte> body, int parts, int part)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(body.Length, Jt808Frame.MaxBody, nameof(body));
        Span<byte> content = stackalloc byte[Jt808Frame.MaxContent];
        var header = to.Write(content, message, body.Length, parts, part);
        body.CopyTo(content[header..]);
        output.Advance(Jt808Marks.Wrap(content[..(header + body.Length)], output.GetSpan((2 * (header + body.Length + 1)) + 2)));
    }
}

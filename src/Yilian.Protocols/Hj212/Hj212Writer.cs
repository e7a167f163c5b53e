using System.Buffers;
using System.Buffers.Text;

namespace Yilian.Protocols.Hj212;

/// <summary>Whom a request of the platform is for.</summary>
/// <param name="System">The system (ST) of the station, for example 22.</param>
/// <param name="Password">The password (PW).</param>
/// <param name="Device">The number of the device (MN).</param>
/// <param name="Edition">The edition that the station speaks.</param>
public sealed record Hj212Peer(string System, string Password, string Device, Hj212Edition Edition = Hj212Edition.Of2017);

/// <summary>Writes packets of HJ 212: the answers of the platform, its requests, and anything that a station sends.</summary>
public static class Hj212Writer
{
    /// <summary>The system (ST) of answers.</summary>
    private static ReadOnlySpan<byte> Interaction => "91"u8;

    /// <summary>Answers data (CN 9014).</summary>
    public static void DataAnswer(IBufferWriter<byte> to, in Hj212Frame asked) => Answer(to, asked, Hj212Command.DataAnswer, default);

    /// <summary>Answers a notice or a heartbeat (CN 9013).</summary>
    public static void NoticeAnswer(IBufferWriter<byte> to, in Hj212Frame asked) => Answer(to, asked, Hj212Command.NoticeAnswer, default);

    /// <summary>Says whether a request will be carried out (CN 9011): 1 ready, 2 refused, 3 password, 4 device, 5 system, 6 flag, 7 number of exchange, 8 command, 9 checksum, 100 unknown.</summary>
    public static void RequestAnswer(IBufferWriter<byte> to, in Hj212Frame asked, int answer) => Answer(to, asked, Hj212Command.RequestAnswer, "QnRtn="u8, answer);

    /// <summary>Says how carrying out a request ended (CN 9012): 1 done, 2 failed, 3 condition, 4 timeout, 5 busy, 6 fault, 100 no data.</summary>
    public static void Result(IBufferWriter<byte> to, in Hj212Frame asked, int result) => Answer(to, asked, Hj212Command.Result, "ExeRtn="u8, result);

    /// <summary>Sets the clock of a station (CN 1012).</summary>
    public static void SetTime(IBufferWriter<byte> to, Hj212Peer station, DateTimeOffset now)
    {
        Span<byte> data = stackalloc byte[25];
        "SystemTime="u8.CopyTo(data);
        WriteTime(now, data[11..]);
        Request(to, station, Hj212Command.SetTime, now, data);
    }

    /// <summary>Sets how many seconds a station waits for an answer and how often it repeats (CN 1000).</summary>
    public static void SetTimeout(IBufferWriter<byte> to, Hj212Peer station, DateTimeOffset now, int seconds, int times) =>
        Request(to, station, Hj212Command.SetTimeout, now, global::System.Text.Encoding.ASCII.GetBytes($"OverTime={seconds};ReCount={times}"));

    /// <summary>Sets how many seconds lie between real-time data (CN 1062): 30 to 3600.</summary>
    public static void SetRealTimeInterval(IBufferWriter<byte> to, Hj212Peer station, DateTimeOffset now, int seconds) =>
        Request(to, station, Hj212Command.SetRealTimeInterval, now, global::System.Text.Encoding.ASCII.GetBytes($"RtdInterval={seconds}"));

    /// <summary>A request that wants an answer; its number is the moment at which it was made.</summary>
    public static void Request(IBufferWriter<byte> to, Hj212Peer station, Hj212Command command, DateTimeOffset now, ReadOnlySpan<byte> data)
    {
        Span<byte> exchange = stackalloc byte[17];
        WriteExchange(now, exchange);
        Packet(to, new Hj212Envelope
        {
            Exchange = exchange,
            System = global::System.Text.Encoding.ASCII.GetBytes(station.System),
            Command = command,
            Password = global::System.Text.Encoding.UTF8.GetBytes(station.Password),
            Device = global::System.Text.Encoding.UTF8.GetBytes(station.Device),
            Flag = ((int)station.Edition << 2) | 1,
        }, data);
    }

    /// <summary>A packet with this head and data area.</summary>
    public static void Packet(IBufferWriter<byte> to, in Hj212Envelope head, ReadOnlySpan<byte> data)
    {
        var most = 120 + head.Exchange.Length + head.System.Length + head.Password.Length + head.Device.Length + data.Length;
        var span = to.GetSpan(most);
        var at = 6;
        Put(span, ref at, "QN="u8, head.Exchange);
        Put(span, ref at, "ST="u8, head.System);
        Put(span, ref at, "CN="u8, (int)head.Command);
        Put(span, ref at, "PW="u8, head.Password);
        Put(span, ref at, "MN="u8, head.Device);
        if (head.Flag >= 0)
        {
            Put(span, ref at, "Flag="u8, head.Flag);
        }

        if (head.PacketCount > 0)
        {
            Put(span, ref at, "PNUM="u8, head.PacketCount);
            Put(span, ref at, "PNO="u8, head.PacketNumber);
        }

        Append(span, ref at, "CP=&&"u8);
        Append(span, ref at, data);
        Append(span, ref at, "&&"u8);
        to.Advance(Close(span, at));
    }

    /// <summary>The number of an exchange that is made at this moment: Beijing time to thousandths.</summary>
    public static void WriteExchange(DateTimeOffset moment, Span<byte> seventeen)
    {
        WriteTime(moment, seventeen);
        Utf8Formatter.TryFormat(moment.Millisecond, seventeen[14..], out _, new StandardFormat('D', 3));
    }

    /// <summary>Fourteen digits of Beijing time.</summary>
    public static void WriteTime(DateTimeOffset moment, Span<byte> fourteen) =>
        moment.ToOffset(ChinaTime.Offset).TryFormat(fourteen, out _, "yyyyMMddHHmmss", global::System.Globalization.CultureInfo.InvariantCulture);

    private static void Answer(IBufferWriter<byte> to, in Hj212Frame asked, Hj212Command command, ReadOnlySpan<byte> name, int value = 0)
    {
        Span<byte> data = stackalloc byte[20];
        var at = 0;
        Append(data, ref at, name);
        at += name.IsEmpty || !Utf8Formatter.TryFormat(value, data[at..], out var digits) ? 0 : digits;
        Packet(to, new Hj212Envelope
        {
            Exchange = asked.Exchange,
            System = Interaction,
            Command = command,
            Password = asked.Password,
            Device = asked.Device,
            Flag = asked.HasFlag ? asked.Flag & ~3 : -1,
        }, data[..at]);
    }

    private static int Close(Span<byte> span, int at)
    {
        if (at - 6 > Hj212Frame.LongestSegment)
        {
            throw new ArgumentException("A data segment has at most 9999 bytes.", nameof(at));
        }

        "##"u8.CopyTo(span);
        Utf8Formatter.TryFormat(at - 6, span[2..], out _, new StandardFormat('D', 4));
        Hexadecimal.Write(span.Slice(at, 4), Hj212Checksum.Of(span[6..at]));
        "\r\n"u8.CopyTo(span[(at + 4)..]);
        return at + 6;
    }

    private static void Put(Span<byte> span, ref int at, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Append(span, ref at, name);
        Append(span, ref at, value);
        Append(span, ref at, ";"u8);
    }

    private static void Put(Span<byte> span, ref int at, ReadOnlySpan<byte> name, int value)
    {
        Append(span, ref at, name);
        Utf8Formatter.TryFormat(value, span[at..], out var digits);
        at += digits;
        Append(span, ref at, ";"u8);
    }

    private static void Append(Span<byte> span, ref int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(span[at..]);
        at += text.Length;
    }
}

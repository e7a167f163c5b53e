using System.Buffers;

namespace Yilian.Protocols.Sl651;

/// <summary>The header of a frame to write.</summary>
public readonly record struct Sl651Header
{
    /// <summary>The address of the centre.</summary>
    public byte Center { get; init; }

    /// <summary>The address of the station.</summary>
    public Sl651Station Station { get; init; }

    /// <summary>The password.</summary>
    public ushort Password { get; init; }

    /// <summary>The function.</summary>
    public Sl651Function Function { get; init; }

    /// <summary>Whether the centre sends it.</summary>
    public bool IsDown { get; init; }

    /// <summary>Whether to write characters and not bytes.</summary>
    public bool IsAscii { get; init; }

    /// <summary>How many packets the message has; 0 for a frame that is alone.</summary>
    public int PacketCount { get; init; }

    /// <summary>Which of them this is, from 1.</summary>
    public int PacketNumber { get; init; }

    /// <summary>What an answer to a frame has in common with it.</summary>
    public static Sl651Header AnswerTo(in Sl651Frame frame) => new()
    {
        Center = frame.Center,
        Station = frame.Station,
        Password = frame.Password,
        Function = frame.Function,
        IsDown = !frame.IsDown,
        IsAscii = frame.IsAscii,
        PacketCount = frame.PacketCount,
        PacketNumber = frame.PacketCount,
    };
}

/// <summary>Writes frames of SL 651-2014, in bytes or characters: the answers and commands of the centre, and whatever a station sends.</summary>
public static class Sl651Writer
{
    private const int PreambleLength = 8;

    /// <summary>Confirms a report (mode M2), or all packets of a message (M3). With <paramref name="stay"/> the station keeps the line for more.</summary>
    public static void Confirm(IBufferWriter<byte> to, in Sl651Frame report, ushort serial, DateTimeOffset now, bool stay) =>
        Command(to, Sl651Header.AnswerTo(report), serial, now, default, stay ? Sl651Mark.Esc : Sl651Mark.Eot);

    /// <summary>Asks for one missing packet again (table 23: each packet by itself).</summary>
    public static void AskAgain(IBufferWriter<byte> to, in Sl651Frame packet, int missing, ushort serial, DateTimeOffset now) =>
        Command(to, Sl651Header.AnswerTo(packet) with { PacketNumber = missing }, serial, now, default, Sl651Mark.Nak);

    /// <summary>Sets the clock of a station to the time of sending (function 4A).</summary>
    public static void SetClock(IBufferWriter<byte> to, Sl651Header header, DateTimeOffset now) =>
        Command(to, header with { Function = Sl651Function.SetClock, IsDown = true }, 0, now, default, Sl651Mark.Enq);

    /// <summary>Asks for the values now (function 37).</summary>
    public static void AskNow(IBufferWriter<byte> to, Sl651Header header, DateTimeOffset now) =>
        Command(to, header with { Function = Sl651Function.Now, IsDown = true }, 0, now, default, Sl651Mark.Enq);

    /// <summary>A frame whose body is serial, time of sending and parameters as they are.</summary>
    public static void Command(IBufferWriter<byte> to, in Sl651Header header, ushort serial, DateTimeOffset now, ReadOnlySpan<byte> parameters, Sl651Mark end)
    {
        Span<byte> preamble = [(byte)(serial >> 8), (byte)serial, 0, 0, 0, 0, 0, 0];
        ChinaTime.WriteBcd(now.ToOffset(ChinaTime.Offset), preamble[2..]);
        Span<byte> body = stackalloc byte[Sl651Frame.LongestBody];
        var length = header.IsAscii ? PreambleLength * 2 : PreambleLength;
        if (length + parameters.Length > body.Length)
        {
            throw new ArgumentException("A body has at most 4095 bytes.", nameof(parameters));
        }

        if (header.IsAscii)
        {
            Digits(preamble, body);
        }
        else
        {
            preamble.CopyTo(body);
        }

        parameters.CopyTo(body[length..]);
        Frame(to, header, body[..(length + parameters.Length)], end);
    }

    /// <summary>A frame with this body; the numbers of packets are put before it.</summary>
    public static void Frame(IBufferWriter<byte> to, in Sl651Header header, ReadOnlySpan<byte> body, Sl651Mark end)
    {
        var several = header.PacketCount > 0;
        var length = body.Length + (several ? header.IsAscii ? 6 : 3 : 0);
        if (length > Sl651Frame.LongestBody)
        {
            throw new ArgumentException("A body has at most 4095 bytes.", nameof(body));
        }

        var whole = Sl651Layout.Whole(length, header.IsAscii);
        var span = to.GetSpan(whole)[..whole];
        var head = Sl651Layout.Head(header.IsAscii);
        WriteHead(span, header, length);
        span[head] = several ? Sl651Layout.Syn : Sl651Layout.Stx;
        WritePackets(span[(head + 1)..], header);
        body.CopyTo(span[(head + 1 + length - body.Length)..]);
        span[head + 1 + length] = (byte)end;
        WriteChecksum(span, header.IsAscii);
        to.Advance(whole);
    }

    private static void WriteHead(Span<byte> span, in Sl651Header header, int length)
    {
        Span<byte> head = stackalloc byte[11];
        var station = header.Station.Value;
        var (center, address) = header.IsDown ? (5, 0) : (0, 1);
        head[center] = header.Center;
        for (var i = 4; i >= 0; i--)
        {
            head[address + i] = (byte)station;
            station >>= 8;
        }

        (head[6], head[7], head[8]) = ((byte)(header.Password >> 8), (byte)header.Password, (byte)header.Function);
        (head[9], head[10]) = ((byte)((header.IsDown ? 0x80 : 0) | (length >> 8)), (byte)length);
        if (header.IsAscii)
        {
            span[0] = Sl651Layout.AsciiMark;
            Digits(head, span[1..]);
            return;
        }

        (span[0], span[1]) = (Sl651Layout.HexMark, Sl651Layout.HexMark);
        head.CopyTo(span[2..]);
    }

    private static void WritePackets(Span<byte> span, in Sl651Header header)
    {
        var numbers = (header.PacketCount << 12) | (header.PacketNumber & 0xFFF);
        if (header.PacketCount > 0 && header.IsAscii)
        {
            Hexadecimal.Write(span[..6], (ulong)numbers);
        }
        else if (header.PacketCount > 0)
        {
            (span[0], span[1], span[2]) = ((byte)(numbers >> 16), (byte)(numbers >> 8), (byte)numbers);
        }
    }

    private static void WriteChecksum(Span<byte> span, bool ascii)
    {
        var at = span.Length - Sl651Layout.ChecksumLength(ascii);
        var checksum = Sl651Checksum.Of(span[..at]);
        if (ascii)
        {
            Hexadecimal.Write(span[at..], checksum);
            return;
        }

        (span[at], span[at + 1]) = ((byte)(checksum >> 8), (byte)checksum);
    }

    private static void Digits(ReadOnlySpan<byte> bytes, Span<byte> digits)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            Hexadecimal.Write(digits.Slice(i * 2, 2), bytes[i]);
        }
    }
}

using System.Buffers;

namespace Yilian.Protocols.Sl651;

/// <summary>Writes what a station sends. The simulators of tests and exercises speak with it.</summary>
public static class Sl651StationWriter
{
    private const int LongestElement = 31;

    /// <summary>链路维持报 (2F), which nobody answers.</summary>
    public static void KeepAlive(IBufferWriter<byte> to, in Sl651Header header, ushort serial, DateTimeOffset now)
    {
        var body = new List<byte>();
        Preamble(body, serial, now);
        Sl651Writer.Frame(to, header with { Function = Sl651Function.KeepAlive }, [.. body], Sl651Mark.Etx);
    }

    /// <summary>Answers a command of the centre with its function (mode M4).</summary>
    public static void Answer(IBufferWriter<byte> to, in Sl651Frame command, ushort serial, DateTimeOffset now)
    {
        var body = new List<byte>();
        Preamble(body, serial, now);
        body.AddRange(Address(command.Station));
        Sl651Writer.Frame(to, Sl651Header.AnswerTo(command) with { PacketCount = 0, PacketNumber = 0 }, [.. body], Sl651Mark.Etx);
    }

    /// <summary>A report of values that were observed at one moment, with the digits they have.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="header">The header, with the function.</param>
    /// <param name="serial">The serial number.</param>
    /// <param name="now">When it is sent.</param>
    /// <param name="kind">The class of the station, for example 48 for a river.</param>
    /// <param name="values">Identifier and value.</param>
    public static void Report(IBufferWriter<byte> to, in Sl651Header header, ushort serial, DateTimeOffset now, byte kind, IEnumerable<(int Id, decimal Value)> values)
    {
        var body = new List<byte>();
        Preamble(body, serial, now);
        Observed(body, header.Station, now, kind);
        foreach (var (id, value) in values)
        {
            Element(body, id, value);
        }

        Sl651Writer.Frame(to, header, [.. body], Sl651Mark.Etx);
    }

    /// <summary>The bodies of the packets of a picture (36), none longer than this.</summary>
    public static IReadOnlyList<byte[]> Picture(Sl651Station station, ushort serial, DateTimeOffset now, byte kind, ReadOnlySpan<byte> picture, int longest)
    {
        var body = new List<byte>();
        Preamble(body, serial, now);
        Observed(body, station, now, kind);
        body.AddRange([0xF3, 0xF3]);
        body.AddRange(picture);
        return [.. body.Chunk(longest)];
    }

    private static void Preamble(List<byte> body, ushort serial, DateTimeOffset now)
    {
        Span<byte> time = stackalloc byte[6];
        ChinaTime.WriteBcd(now.ToOffset(ChinaTime.Offset), time);
        body.AddRange([(byte)(serial >> 8), (byte)serial]);
        body.AddRange(time);
    }

    private static void Observed(List<byte> body, Sl651Station station, DateTimeOffset at, byte kind)
    {
        Span<byte> time = stackalloc byte[6];
        ChinaTime.WriteBcd(at.ToOffset(ChinaTime.Offset), time);
        body.AddRange(Address(station));
        body.AddRange([kind, 0xF0, 0xF0]);
        body.AddRange(time[..5]);
    }

    private static byte[] Address(Sl651Station station) => [0xF1, 0xF1, .. Convert.FromHexString(station.ToString())];

    private static void Element(List<byte> body, int id, decimal value)
    {
        var decimals = Math.Min(7, (int)value.Scale);
        var digits = decimal.Truncate(Math.Abs(value) * (decimal)Math.Pow(10, decimals)).ToString("F0", global::System.Globalization.CultureInfo.InvariantCulture);
        var bytes = Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits);
        byte[] written = value < 0 ? [0xFF, .. bytes] : bytes;
        if (written.Length > LongestElement)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "An element has at most 31 bytes.");
        }

        body.AddRange(id > 0xFF ? [(byte)(id >> 8), (byte)id] : [(byte)id]);
        body.Add((byte)((written.Length << 3) | decimals));
        body.AddRange(written);
    }
}

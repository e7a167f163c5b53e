using System.Buffers.Binary;
using System.Globalization;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Postgres;

/// <summary>How nodes tell each other of readings by the database's notifications, which hold 8,000 bytes.</summary>
internal static class ReadingNotice
{
    public const string Channel = "yilian_reading";
    private const int Size = 21;
    private const int Most = 270;

    public static IEnumerable<string> Of(string node, ReadOnlyMemory<Reading> readings)
    {
        for (var from = 0; from < readings.Length; from += Most)
        {
            yield return $"{node}:{Convert.ToBase64String(Pack(readings.Span[from..Math.Min(readings.Length, from + Most)]))}";
        }
    }

    public static string Of(string node, Guid station) => string.Create(CultureInfo.InvariantCulture, $"{node}!{station:N}");

    /// <summary>Hands over what another node told; what this node told itself is nothing new.</summary>
    public static void Hand(string payload, string node, Elsewhere elsewhere)
    {
        if (payload.Length <= node.Length || payload.StartsWith(node, StringComparison.Ordinal))
        {
            return;
        }

        var said = payload[(node.Length + 1)..];
        if (payload[node.Length] == '!' && Guid.TryParseExact(said, "N", out var station))
        {
            elsewhere.Spoke(station);
        }
        else if (payload[node.Length] == ':')
        {
            elsewhere.Wrote(Unpack(Convert.FromBase64String(said)));
        }
    }

    private static byte[] Pack(ReadOnlySpan<Reading> readings)
    {
        var bytes = new byte[readings.Length * Size];
        for (var i = 0; i < readings.Length; i++)
        {
            var to = bytes.AsSpan(i * Size, Size);
            BinaryPrimitives.WriteInt32LittleEndian(to, readings[i].Series);
            BinaryPrimitives.WriteInt64LittleEndian(to[4..], readings[i].At);
            BinaryPrimitives.WriteDoubleLittleEndian(to[12..], readings[i].Value);
            to[20] = (byte)readings[i].Marks;
        }

        return bytes;
    }

    private static Reading[] Unpack(ReadOnlySpan<byte> bytes)
    {
        var readings = new Reading[bytes.Length / Size];
        for (var i = 0; i < readings.Length; i++)
        {
            var from = bytes.Slice(i * Size, Size);
            readings[i] = new Reading(
                BinaryPrimitives.ReadInt32LittleEndian(from), BinaryPrimitives.ReadInt64LittleEndian(from[4..]), BinaryPrimitives.ReadDoubleLittleEndian(from[12..]), (ReadingMarks)from[20]);
        }

        return readings;
    }
}

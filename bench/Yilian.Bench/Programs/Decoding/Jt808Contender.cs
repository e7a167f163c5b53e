using System.Globalization;
using Yilian.Protocols.Jt808;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>JT/T 808: positions with items, one of them escaped, and a batch.</summary>
internal static class Jt808Contender
{
    public static Contender Make() => new("jt808",
        [
            Convert.FromHexString("7E02000026123456789012007D02000000010000000200BA7F0E07E4F11C0028003C00001810151010100104000000640202007D01137E"),
            Convert.FromHexString("7E020000260112233445500001000000010000000200BA7F0E07E4F11C0028003C000018071510101001040000006402020037AA7E"),
            Convert.FromHexString("7E0704005D0123456789017FFF000301001C000004000000080006EEB6AD02633DF7013800030063200707192359001C000004000000080006EEB6AD02633DF7013800030063200707192359001C000004000000080006EEB6AD02633DF7013800030063200707192359067E"),
        ],
        Jt808Frame.Cut, Ours, Straight);

    private static long Ours(ReadOnlySpan<byte> bytes)
    {
        Span<byte> scratch = stackalloc byte[Jt808Frame.MaxContent];
        Jt808Frame.Read(bytes, scratch, out var frame);
        var sum = (long)frame.Id + frame.Serial + (long)(ulong)frame.Phone.Nibbles;
        if (frame.Id == Jt808Message.Position && Jt808Position.Read(frame.Body, out var one) == Protocols.FrameError.None)
        {
            return sum + Sum(one);
        }

        Jt808Batch.Read(frame.Body, out var batch);
        foreach (var position in batch)
        {
            sum += Sum(position);
        }

        return sum;
    }

    private static long Sum(in Jt808Position position)
    {
        var sum = (long)position.Alarms + (long)position.States + position.LatitudeMicro + position.LongitudeMicro + position.Altitude + position.SpeedTenths + position.Direction
            + (position.Time?.Second ?? 0);
        foreach (var item in position.Items)
        {
            sum += (long)item.Id + (item.Number ?? 0);
        }

        return sum;
    }

    private static long Straight(ReadOnlySpan<byte> bytes)
    {
        var hex = Convert.ToHexString(Unescaped(bytes[1..^1]));
        var content = Convert.FromHexString(hex);
        if (content.Aggregate(0, (sum, next) => sum ^ next) != 0 || (Number(hex.Substring(4, 4)) & 0x3FF) != content.Length - 13)
        {
            return -1;
        }

        var body = hex[24..^2];
        var total = Number(hex.Substring(0, 4)) + Number(hex.Substring(20, 4)) + long.Parse(hex.AsSpan(8, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (hex.StartsWith("0200", StringComparison.Ordinal))
        {
            return total + Position(body);
        }

        for (var (left, at) = (Number(body.Substring(0, 4)), 6); left > 0; left--)
        {
            var length = Number(body.Substring(at, 4)) * 2;
            total += Position(body.Substring(at + 4, length));
            at += 4 + length;
        }

        return total;
    }

    private static byte[] Unescaped(ReadOnlySpan<byte> content)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < content.Length; i++)
        {
            bytes.Add(content[i] == 0x7D ? content[++i] == 1 ? (byte)0x7D : (byte)0x7E : content[i]);
        }

        return [.. bytes];
    }

    private static long Position(string body)
    {
        var time = DateTime.ParseExact(body.Substring(44, 12), "yyMMddHHmmss", CultureInfo.InvariantCulture);
        var sum = (long)Number(body.Substring(0, 8)) + Number(body.Substring(8, 8)) + Number(body.Substring(16, 8)) + Number(body.Substring(24, 8))
            + Number(body.Substring(32, 4)) + Number(body.Substring(36, 4)) + Number(body.Substring(40, 4)) + time.Second;
        var items = new Dictionary<string, string>();
        for (var at = 56; at < body.Length;)
        {
            var length = Number(body.Substring(at + 2, 2)) * 2;
            items[body.Substring(at, 2)] = body.Substring(at + 4, length);
            at += 4 + length;
        }

        return sum + items.Sum(i => (long)Number(i.Key) + Number(i.Value));
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

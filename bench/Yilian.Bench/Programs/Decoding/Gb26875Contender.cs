using System.Globalization;
using Yilian.Protocols.Gb26875;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>GB/T 26875.3: states of components, analogue values and operations.</summary>
internal static class Gb26875Contender
{
    public static Contender Make() => new("gb26875",
        [
            Convert.FromHexString("40400A0001000500090207150605040302010100000000005E00020202010279010203040402D5E2CAC7D2BBB8F6D7AAC2EBB2E2CAD40000000000000000000000000000000400090207150D0379030405060501D5E2CAC7D2BBB8F6D7AAC2EBB2E2CAD4000000000000000000000000000000050009020715FB2323"),
            Convert.FromHexString("40400C0001000500090207150605040302010100000000002200020302010228010203040320030400090207150D037903040506020150050009020715182323"),
            Convert.FromHexString("40400E0001000500090207150605040302010100000000001600020402010284FA0400090207150D0373FB050009020715C52323"),
        ],
        Gb26875Frame.Cut, Ours, Straight);

    private static long Ours(ReadOnlySpan<byte> bytes)
    {
        Gb26875Frame.Read(bytes, out var frame);
        var sum = frame.Serial + (long)frame.Source + (long)frame.Destination + (long)frame.Command + (frame.Time?.Second ?? 0);
        foreach (var item in frame.Objects)
        {
            sum += (item.SystemType ?? 0) + (item.SystemAddress ?? 0) + (item.ComponentType ?? 0) + (item.ComponentAddress ?? 0) + (long)(item.States ?? Gb26875States.None)
                + (long)(item.Quantity ?? Gb26875Quantity.None) + (item.Steps ?? 0) + (long)(item.Operations ?? Gb26875Operations.None) + (item.Operator ?? 0) + item.TextBytes.Length + (item.Time?.Second ?? 0);
        }

        return sum;
    }

    private static long Straight(ReadOnlySpan<byte> bytes)
    {
        var hex = Convert.ToHexString(bytes);
        if (!hex.StartsWith("4040", StringComparison.Ordinal) || !hex.EndsWith("2323", StringComparison.Ordinal))
        {
            return -1;
        }

        var parts = Enumerable.Range(0, hex.Length / 2).Select(i => hex.Substring(i * 2, 2)).ToList();
        if ((parts.Skip(2).Take(parts.Count - 5).Sum(p => Number(p)) & 0xFF) != Number(parts[^3]))
        {
            return -1;
        }

        var sum = Little(parts, 2, 2) + Little(parts, 12, 6) + Little(parts, 18, 6) + Number(parts[26]) + Time(parts, 6).Second;
        var type = Number(parts[27]);
        for (var (left, at) = (Number(parts[28]), 29); left > 0; left--)
        {
            sum += Little(parts, at, 1) + Little(parts, at + 1, 1);
            sum += type switch
            {
                2 => Little(parts, at + 2, 1) + Little(parts, at + 3, 4) + Little(parts, at + 7, 2) + Text(parts, at + 9) + Time(parts, at + 40).Second,
                3 => Little(parts, at + 2, 1) + Little(parts, at + 3, 4) + Little(parts, at + 7, 1) + Little(parts, at + 8, 2) + Time(parts, at + 10).Second,
                _ => Little(parts, at + 2, 1) + Little(parts, at + 3, 1) + Time(parts, at + 4).Second,
            };
            at += type switch { 2 => 46, 3 => 16, _ => 10 };
        }

        return sum;
    }

    private static long Text(List<string> parts, int at) => Convert.FromHexString(string.Concat(parts.GetRange(at, 31)).TrimEnd('0')).Length;

    private static long Little(List<string> parts, int at, int count) => long.Parse(string.Concat(Enumerable.Reverse(parts.GetRange(at, count))), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static DateTime Time(List<string> parts, int at) => new(2000 + Number(parts[at + 5]), Number(parts[at + 4]), Number(parts[at + 3]), Number(parts[at + 2]), Number(parts[at + 1]), Number(parts[at]), DateTimeKind.Unspecified);

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

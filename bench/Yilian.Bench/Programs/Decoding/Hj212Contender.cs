using System.Globalization;
using System.Text;
using Yilian.Protocols.Hj212;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>HJ 212: real-time data of an air station and hourly data of a water station.</summary>
internal static class Hj212Contender
{
    private static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(i => (ushort)Enumerable.Range(0, 8).Aggregate(i, (r, _) => (r & 1) == 1 ? (r >> 1) ^ 0xA001 : r >> 1))];

    public static Contender Make() => new("hj212", [Packet(2011, "Rtd"), Packet(2061, "Avg"), Packet(2051, "Max")], Hj212Frame.Cut, Ours, Straight);

    private static byte[] Packet(int command, string kind)
    {
        string[] codes = ["a21005", "a21004", "a21026", "a05024", "a34004", "a34002", "a01001", "a01002", "a01006", "a01007", "a01008", "a34001"];
        var items = string.Join(';', codes.Select((c, i) => $"{c}-{kind}={17 + (i * 31.37):0.000},{c}-Flag=N"));
        var segment = $"QN=20260706103512345;ST=22;CN={command};PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20260706103500;{items}&&";
        return Encoding.ASCII.GetBytes($"##{segment.Length:D4}{segment}{Hj212Checksum.Of(Encoding.ASCII.GetBytes(segment)):X4}\r\n");
    }

    private static long Ours(ReadOnlySpan<byte> bytes)
    {
        var frame = Hj212Frame.Read(bytes);
        var sum = (long)frame.Command + frame.Flag + frame.Device.Length + frame.Password.Length;
        foreach (var item in frame.Items)
        {
            foreach (var field in item.Fields)
            {
                sum += field.Kind switch
                {
                    Hj212Kind.Parameter => field.Time?.Second ?? 0,
                    Hj212Kind.Flag => (field.Value.IsEmpty ? 0 : field.Value[0]) + field.Factor.Length,
                    _ => field.TryDecimal(out var mantissa, out var decimals) ? mantissa + decimals + field.Factor.Length : 0,
                };
            }
        }

        return sum;
    }

    private static long Straight(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.ASCII.GetString(bytes);
        var length = Number(text.Substring(2, 4), NumberStyles.Integer);
        var segment = text.Substring(6, length);
        if (!text.StartsWith("##", StringComparison.Ordinal) || Number(text.Substring(6 + length, 4), NumberStyles.HexNumber) != Checksum(segment))
        {
            return -1;
        }

        var at = segment.IndexOf("CP=&&", StringComparison.Ordinal);
        var head = segment[..at].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1]);
        var sum = long.Parse(head["CN"], CultureInfo.InvariantCulture) + int.Parse(head["Flag"], CultureInfo.InvariantCulture) + head["MN"].Length + head["PW"].Length;
        foreach (var item in segment[(at + 5)..^2].Split(';'))
        {
            foreach (var field in item.Split(','))
            {
                var pair = field.Split('=');
                var name = pair[0].Split('-');
                sum += name.Length == 1 ? DateTime.ParseExact(pair[1], "yyyyMMddHHmmss", CultureInfo.InvariantCulture).Second
                    : name[1] == "Flag" ? pair[1][0] + name[0].Length
                    : Sum(decimal.Parse(pair[1], CultureInfo.InvariantCulture)) + name[0].Length;
            }
        }

        return sum;
    }

    private static long Sum(decimal value) => (long)(value * (decimal)Math.Pow(10, value.Scale)) + value.Scale;

    private static int Number(string text, NumberStyles style) => int.Parse(text, style, CultureInfo.InvariantCulture);

    private static int Checksum(string segment)
    {
        var register = 0xFFFF;
        foreach (var character in segment)
        {
            register = Table[(register >> 8) ^ (byte)character];
        }

        return register;
    }
}

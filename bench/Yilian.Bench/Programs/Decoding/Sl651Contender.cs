using System.Globalization;
using Yilian.Protocols.Sl651;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>SL 651: the hourly and the timed report of river stations.</summary>
internal static class Sl651Contender
{
    private static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(i => (ushort)Enumerable.Range(0, 8).Aggregate(i, (r, _) => (r & 1) == 1 ? (r >> 1) ^ 0xA001 : r >> 1))];

    // The example of the specification and two reports of the kind that water platforms print in their rules of access.
    public static Contender Make() => new("sl651",
        [
            Convert.FromHexString("7E7E05001122334403E8340068020033170718110014F1F1001122334448F0F01707181005F4600500000014FFFFFFFFFF0000F0F017071811002619000040F0F01707181005F5C0000C000C001C00310031FFFFFFFFFFFFFFFFFFFF00310031F0F0170718110039230001049020190000403812109903F502"),
            Convert.FromHexString("7E7E05001122334403E832002B020034170718110016F1F1001122334448F0F01707181100201900004026190000403923000104903812109903A421"),
            Convert.FromHexString("7E7E02001234567804D232002B020012141205110002F1F1001234567848F0F014120511002019000100261900010039230001442038121220039FE1"),
        ],
        Sl651Frame.Cut, Ours, Straight);

    private static long Ours(ReadOnlySpan<byte> bytes)
    {
        var message = Sl651Frame.Read(bytes).Message;
        long sum = message.Serial + (message.SentAt?.Second ?? 0);
        foreach (var element in message.Elements)
        {
            sum += element.Id + (element.ObservedAt?.Minute ?? 0);
            for (var i = 0; i < element.Count; i++)
            {
                sum += element[i].Mantissa;
            }
        }

        return sum;
    }

    private static long Straight(ReadOnlySpan<byte> bytes)
    {
        var hex = Convert.ToHexString(bytes);
        var length = Number(hex.Substring(22, 4)) & 0xFFF;
        var end = 28 + (length * 2);
        if (!hex.StartsWith("7E7E", StringComparison.Ordinal) || Number(hex.Substring(end + 2, 4)) != Checksum(bytes[..((end + 2) / 2)]))
        {
            return -1;
        }

        var body = hex[28..end];
        var sum = Number(body.Substring(0, 4)) + (long)Time(body.Substring(4, 12)).Second;
        var (at, minute) = (16, 0);
        while (at < body.Length)
        {
            var id = body.Substring(at, 2);
            at += 2;
            if (id == "F1")
            {
                at += 14;
            }
            else if (id == "F0")
            {
                minute = Time(body.Substring(at + 2, 10)).Minute;
                at += 12;
            }
            else
            {
                sum += Number(id) + minute + Value(body, id, ref at);
            }
        }

        return sum;
    }

    private static long Value(string body, string id, ref int at)
    {
        var definition = Number(body.Substring(at, 2));
        var digits = id == "F4" ? 24 : id == "F5" ? 48 : (definition >> 3) * 2;
        var text = body.Substring(at + 2, digits);
        at += 2 + digits;
        if (id is not ("F4" or "F5"))
        {
            var value = decimal.Parse(text, CultureInfo.InvariantCulture) / (decimal)Math.Pow(10, definition & 7);
            return (long)(value * (decimal)Math.Pow(10, definition & 7));
        }

        var width = id == "F4" ? 2 : 4;
        return Enumerable.Range(0, digits / width).Select(i => text.Substring(i * width, width)).Where(v => v.Trim('F').Length > 0).Sum(v => (long)Number(v));
    }

    private static DateTime Time(string digits) => DateTime.ParseExact(digits, digits.Length == 12 ? "yyMMddHHmmss" : "yyMMddHHmm", CultureInfo.InvariantCulture);

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFF;
        foreach (var one in bytes)
        {
            crc = (crc >> 8) ^ Table[(byte)(crc ^ one)];
        }

        return crc;
    }
}

using System.Globalization;

namespace Yilian.Protocols.Cap;

/// <summary>The times of CAP: strictly as the schema wants them, and whatever else can be understood.</summary>
public static class CapTime
{
    private static readonly string[] Known = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mmzzz"];
    private static readonly string[] Zoneless = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>As CAP writes it, with the offset of Beijing.</summary>
    public static string Write(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Whether the schema accepts it: <c>yyyy-MM-ddTHH:mm:ss±hh:mm</c>, nothing more and nothing less.</summary>
    public static bool IsStrict(string text)
    {
        text = text.Trim(' ', '\t', '\r', '\n');
        return text.Length == 25 && Shaped(text) && Number(text, 0, 4) > 0 && IsDay(text) && IsHour(text) && IsZone(text);
    }

    /// <summary>The moment; null when it cannot be understood. Without an offset, Beijing's is meant.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        if (DateTimeOffset.TryParseExact(text, Known, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && text.Length > 19)
        {
            return at;
        }

        return DateTime.TryParseExact(text, Zoneless, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1
            ? new DateTimeOffset(local, TimeSpan.FromHours(8))
            : null;
    }

    private static bool Shaped(string t)
    {
        const string Shape = "0000-00-00T00:00:00+00:00";
        for (var i = 0; i < Shape.Length; i++)
        {
            if (Shape[i] switch { '0' => !char.IsAsciiDigit(t[i]), '+' => t[i] is not ('+' or '-'), var mark => t[i] != mark })
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDay(string t) =>
        Number(t, 5, 2) is >= 1 and <= 12 && Number(t, 8, 2) is var day and >= 1 && day <= DateTime.DaysInMonth(Number(t, 0, 4), Number(t, 5, 2));

    private static bool IsHour(string t)
    {
        var (hour, minute, second) = (Number(t, 11, 2), Number(t, 14, 2), Number(t, 17, 2));
        return hour <= 23 && minute <= 59 && second <= 59 || (hour, minute, second) is (24, 0, 0);
    }

    private static bool IsZone(string t) => Number(t, 23, 2) is var minute and <= 59 && Number(t, 20, 2) * 60 + minute <= 14 * 60;

    private static int Number(string t, int at, int length) => int.Parse(t.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
}

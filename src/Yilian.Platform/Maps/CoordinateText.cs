using System.Globalization;
using System.Text.RegularExpressions;

namespace Yilian.Platform.Maps;

/// <summary>A place read from a text, and whether its numbers stood in the other order.</summary>
public readonly record struct TypedPlace(GeoPoint At, bool Swapped);

/// <summary>
/// Coordinates as people type or paste them: decimal or degrees, minutes, seconds, with letters, with 东经 北纬, in either order. Two bare
/// numbers are longitude, latitude unless that leaves the country and the other order does not.
/// </summary>
public static partial class CoordinateText
{
    private const string EastWest = "EWew东西";

    /// <summary>The place a text means; null when it is no pair of coordinates.</summary>
    public static TypedPlace? Read(string text)
    {
        var parts = Part().Matches(text);
        if (parts.Count != 2 || Part().Replace(text, "").Trim(' ', ',', '，', ';', '；', '、', '/', '\t', '(', ')', '（', '）', '[', ']').Length > 0)
        {
            return null;
        }

        if (Value(parts[0]) is not { } first || Value(parts[1]) is not { } second)
        {
            return null;
        }

        return (AxisOf(parts[0]), AxisOf(parts[1])) switch
        {
            (Axis.Longitude, Axis.Latitude) => Checked(new GeoPoint(first, second), swapped: false),
            (Axis.Latitude, Axis.Longitude) => Checked(new GeoPoint(second, first), swapped: false),
            (Axis.Unknown, Axis.Unknown) => Bare(first, second),
            _ => null,
        };
    }

    /// <summary>True for numbers that are no place of the country as they stand, but are one in the other order.</summary>
    public static bool LooksSwapped(double longitude, double latitude) => !InCountry(longitude, latitude) && InCountry(latitude, longitude);

    private static TypedPlace? Bare(double first, double second) =>
        LooksSwapped(first, second) ? new TypedPlace(new GeoPoint(second, first), Swapped: true) : Checked(new GeoPoint(first, second), swapped: false);

    private static TypedPlace? Checked(GeoPoint at, bool swapped) => at.IsValid ? new TypedPlace(at, swapped) : null;

    private static bool InCountry(double longitude, double latitude) => longitude is > 73 and < 136 && latitude is > 3 and < 54;

    private static Axis AxisOf(Match part)
    {
        var letter = part.Groups["before"].Value + part.Groups["after"].Value;
        return letter.Length == 0 ? Axis.Unknown : EastWest.Contains(letter[0], StringComparison.Ordinal) ? Axis.Longitude : Axis.Latitude;
    }

    private static double? Value(Match part)
    {
        var (degrees, minutes, seconds) = (Number(part.Groups["d"]), Number(part.Groups["m"]), Number(part.Groups["s"]));
        if (minutes >= 60 || seconds >= 60 || (part.Groups["before"].Length > 0 && part.Groups["after"].Length > 0))
        {
            return null;
        }

        var value = Math.Abs(degrees) + (minutes / 60) + (seconds / 3600);
        var negative = degrees < 0 || (part.Groups["before"].Value + part.Groups["after"].Value) is ['W' or 'w' or 'S' or 's' or '西' or '南', ..];
        return negative ? -value : value;
    }

    private static double Number(Group group) => group.Success && group.Length > 0 ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private enum Axis
    {
        Unknown,
        Longitude,
        Latitude,
    }

    [GeneratedRegex(@"(?<before>[EWNSewns]|[东西]经|[南北]纬)?\s*[:：]?\s*(?<d>[-+]?\d{1,3}(\.\d+)?)\s*([°度]\s*((?<m>\d{1,2}(\.\d+)?)\s*['′’分]\s*((?<s>\d{1,2}(\.\d+)?)\s*(""|″|”|''|秒)\s*)?)?)?(?<after>[EWNSewns](?![A-Za-z]))?", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Part();
}

using System.Text.RegularExpressions;

namespace Yilian.Organization.Units;

/// <summary>What counts as a phone number: short ones such as 110 included.</summary>
internal static partial class Phones
{
    public const int Most = 10;

    public static bool Valid(string phone) => Form().IsMatch(phone);

    [GeneratedRegex("^[0-9+() -]{3,32}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

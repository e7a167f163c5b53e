using Yilian.Contracts.Organization;

namespace Yilian.Organization.Units;

/// <summary>The kinds of units that can be entered, with the words people write for them.</summary>
internal static class UnitKinds
{
    private static readonly (string Kind, string[] Words)[] Entered =
    [
        (OrganizationKinds.MemberUnit, ["成员单位", "市直单位"]),
        (OrganizationKinds.County, ["县区", "县级", "区县"]),
        (OrganizationKinds.Military, ["军队", "武警", "部队"]),
        (OrganizationKinds.Social, ["社会力量", "社会应急力量", "企业"]),
        (OrganizationKinds.Superior, ["上级", "上级单位"]),
    ];

    /// <summary>The words for a template, one per kind.</summary>
    public static string Choices => string.Join('、', Entered.Select(k => k.Words[0]));

    public static bool CanBeEntered(string kind) => Array.Exists(Entered, k => string.Equals(k.Kind, kind, StringComparison.Ordinal));

    public static bool NeedsDivision(string? kind) => string.Equals(kind, OrganizationKinds.County, StringComparison.Ordinal);

    /// <summary>The kind meant by a Chinese word or by the kind's own name; null when none.</summary>
    public static string? Meant(string text) =>
        Array.Find(Entered, k => k.Words.Contains(text, StringComparer.Ordinal) || string.Equals(k.Kind, text, StringComparison.OrdinalIgnoreCase)).Kind;
}

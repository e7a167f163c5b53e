using System.Globalization;
using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Facts;
using Yilian.Organization;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>What people see change between an entry and a draft of it, field by field.</summary>
internal static class Differences
{
    private const int Longest = 500;

    public static IReadOnlyList<RegisterFieldChange> Between(RegisterEntry entry, EntryDraft draft, IOrganizationBook book)
    {
        var changes = new List<RegisterFieldChange>();
        void Compare(string field, string title, string? before, string? after)
        {
            if (!string.Equals(before ?? "", after ?? "", StringComparison.Ordinal))
            {
                changes.Add(new RegisterFieldChange(field, title, Short(before), Short(after)));
            }
        }

        Compare("kindCode", "类别", Definitions.KindName(entry.Register, entry.KindCode), draft.Kind.Name);
        Compare("name", "名称", entry.Name, draft.Name);
        Compare("ownerId", "所属单位", book.Find(entry.OwnerId)?.Name, book.Find(draft.OwnerId)?.Name);
        Compare("place", "地点", entry.Place, draft.Place);
        Compare("countyCode", "县区", entry.CountyCode, draft.Position.CountyCode);
        Compare("position", "位置", Point(entry.Longitude, entry.Latitude), Point(draft.Position.Longitude, draft.Position.Latitude));
        Compare("geometry", "图形", entry.Geometry, draft.Position.Geometry);
        Compare("impactRadius", "影响半径", Number(entry.ImpactRadius), Number(draft.Position.ImpactRadius));
        Compare("impactArea", "影响范围", entry.ImpactArea, draft.Position.ImpactArea);
        Compare("contactName", "联系人", entry.ContactName, draft.ContactName);
        ComparePhones(entry.ContactPhone, draft.ContactPhone, changes);
        Compare("readiness", "状态", Definitions.TitleOf(Definitions.Readiness, entry.Readiness), Definitions.TitleOf(Definitions.Readiness, draft.Readiness));
        Compare("level", "级别", entry.Level?.ToString(CultureInfo.InvariantCulture), draft.Level?.ToString(CultureInfo.InvariantCulture));
        Compare("quantity", "数量", Number(entry.Quantity) + entry.Unit, Number(draft.Quantity) + draft.Unit);
        CompareFacts(entry, draft, Compare);
        return changes;
    }

    /// <summary>A personal mobile phone with its middle left out.</summary>
    public static string? Masked(string? phone) =>
        phone is not null && IsMobile(phone) ? $"{phone[..3]}****{phone[^4..]}" : phone;

    public static bool IsMobile(string phone) => phone.Count(char.IsAsciiDigit) == 11 && phone.StartsWith('1');

    // Two mobile phones may look the same when masked: that one replaced the other is on record all the same.
    private static void ComparePhones(string? before, string? after, List<RegisterFieldChange> changes)
    {
        if (!string.Equals(before ?? "", after ?? "", StringComparison.Ordinal))
        {
            changes.Add(new RegisterFieldChange("contactPhone", "联系电话", Masked(before), Masked(after)));
        }
    }

    private static void CompareFacts(RegisterEntry entry, EntryDraft draft, Action<string, string, string?, string?> compare)
    {
        if (string.Equals(entry.Facts, draft.Facts, StringComparison.Ordinal))
        {
            return;
        }

        var (before, after) = (JsonSerializer.Deserialize<JsonElement>(entry.Facts), JsonSerializer.Deserialize<JsonElement>(draft.Facts));
        foreach (var field in Definitions.FieldsOf(entry.Register, entry.KindCode).Concat(Definitions.FieldsOf(entry.Register, draft.Kind.Code)).DistinctBy(f => f.Key))
        {
            compare($"facts.{field.Key}", field.Title, FactsText.Of(field, before), FactsText.Of(field, after));
        }
    }

    private static string? Point(double? longitude, double? latitude) => longitude is null || latitude is null ? null : $"{Number(longitude)}, {Number(latitude)}";

    private static string? Number(double? number) => number?.ToString("0.#######", CultureInfo.InvariantCulture);

    private static string? Short(string? text) => text is null || text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}

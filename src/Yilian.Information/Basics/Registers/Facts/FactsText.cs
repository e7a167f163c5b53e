using System.Text.Json;
using Yilian.Contracts.Information;

namespace Yilian.Information.Basics.Registers.Facts;

/// <summary>Typed values as people read them, and as spreadsheets hold them.</summary>
internal static class FactsText
{
    public const char BetweenRows = ';';
    public const char BetweenColumns = '|';

    /// <summary>The value of a field as one text; null when it has none.</summary>
    public static string? Of(RegisterField field, JsonElement facts)
    {
        if (!facts.TryGetProperty(field.Key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return field.Type == "rows"
            ? string.Join(BetweenRows, value.EnumerateArray().Select(r => string.Join(BetweenColumns, field.Columns.Select(c => r.TryGetProperty(c.Key, out var v) ? One(c.Type, c.Choices, v) : "")).TrimEnd(BetweenColumns)))
            : One(field.Type, field.Choices, value);
    }

    private static string One(string type, IReadOnlyList<RegisterChoice> choices, JsonElement value) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => "",
        ("flag", JsonValueKind.True) => "是",
        ("flag", _) => "否",
        ("choice", _) => Definitions.TitleOf(choices, value.GetString()) ?? "",
        (_, JsonValueKind.String) => value.GetString()!,
        _ => value.GetRawText(),
    };
}

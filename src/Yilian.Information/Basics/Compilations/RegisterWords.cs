using System.Globalization;
using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;
using Yilian.Information.Basics.Registers.Facts;
using Yilian.Information.Basics.Registers.Sheets;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Information.Incidents;
using Yilian.Organization;

namespace Yilian.Information.Basics.Compilations;

/// <summary>An entry of a register in the words of a compilation, which everyone reads: personal mobile phones are masked.</summary>
internal static class RegisterWords
{
    private const int LongestValue = 60;

    // Drawings say nothing as text.
    private static readonly string[] Unsaid = ["geometry", "impactArea"];

    /// <summary>One paragraph: kind, level, place, quantity, fields.</summary>
    public static string Of(RegisterEntry e, IOrganizationBook book)
    {
        var cells = Cells(e, book).Where(c => c.Value.Length > 0 && c.Heading is not (RegisterSheet.Name or RegisterSheet.Owner or RegisterSheet.Longitude or RegisterSheet.Latitude or RegisterSheet.Unit))
            .Select(c => $"{c.Heading}：{(string.Equals(c.Heading, RegisterSheet.Quantity, StringComparison.Ordinal) ? c.Value + e.Unit : c.Value)}");
        return (e.Removed ? $"已注销（{e.RemovedReason}）。" : "") + string.Join('；', cells) + "。";
    }

    public static string Of(RegisterFieldChange change) =>
        Unsaid.Contains(change.Field, StringComparer.Ordinal) ? $"{change.Title}已更新" : $"{change.Title}由“{Cut(change.Before)}”改为“{Cut(change.After)}”";

    /// <summary>The entry as a row of the annex.</summary>
    public static List<SourceCell> Cells(RegisterEntry e, IOrganizationBook book)
    {
        List<SourceCell> cells =
        [
            new(RegisterSheet.Code, e.Code), new(RegisterSheet.Name, e.Name), new(RegisterSheet.Kind, Definitions.KindName(e.Register, e.KindCode)),
            new(RegisterSheet.Owner, book.Find(e.OwnerId)?.Name ?? ""), new(RegisterSheet.County, e.CountyCode is { } county ? book.CountyName(county) ?? county : ""),
            new(RegisterSheet.Place, e.Place), new(RegisterSheet.Longitude, Number(e.Longitude)), new(RegisterSheet.Latitude, Number(e.Latitude)),
            new(RegisterSheet.ContactName, e.ContactName ?? ""), new(RegisterSheet.ContactPhone, Differences.Masked(e.ContactPhone) ?? ""),
        ];
        Add(cells, RegisterSheet.Level, Definitions.TitleOf(Definitions.Levels, e.Level?.ToString(CultureInfo.InvariantCulture)));
        Add(cells, RegisterSheet.Readiness, Definitions.TitleOf(Definitions.Readiness, e.Readiness));
        Add(cells, RegisterSheet.Impact + "(米)", e.ImpactRadius is { } radius ? Number(radius) : null);
        Add(cells, RegisterSheet.Quantity, e.Quantity is { } quantity ? Number(quantity) : null);
        Add(cells, RegisterSheet.Unit, e.Unit);
        using var facts = JsonDocument.Parse(e.Facts);
        foreach (var field in Definitions.FieldsOf(e.Register, e.KindCode))
        {
            Add(cells, field.Unit is null ? field.Title : $"{field.Title}({field.Unit})", FactsText.Of(field, facts.RootElement));
        }

        return cells;
    }

    private static void Add(List<SourceCell> cells, string heading, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            cells.Add(new SourceCell(heading, value));
        }
    }

    private static string Cut(string? value) => value is null or "" ? "空" : value.Length > LongestValue ? value[..LongestValue] + "…" : value;

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}

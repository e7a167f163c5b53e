using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Codes;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Information.Warnings.Kinds;

/// <summary>The kinds of warnings with the words they begin with: data (中国气象局令第16号 and the rules of other departments), which the editor may change.</summary>
internal static class WarningKinds
{
    public static IReadOnlyList<WarningKind> All { get; } = Read();

    private static readonly Dictionary<string, WarningKind> ByCode = All.ToDictionary(k => k.Code, StringComparer.Ordinal);

    public static WarningKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>A shipped kind, or a class of the warning network, of which the editor may add templates; null for anything else.</summary>
    public static WarningKind? KindOf(string code) => Find(code)
        ?? (EventCodes.Knows(code) && code.Length > 3 && !code.EndsWith("000", StringComparison.Ordinal) ? new WarningKind(code, EventCodes.NameOf(code), EventCodes.NameOf(code), CategoryOf(code), []) : null);

    public static string NameOf(string code) => Find(code)?.Name ?? EventCodes.NameOf(code);

    /// <summary>The words in use for a kind and color; null when there is no such warning.</summary>
    public static async Task<KindTemplate?> TemplateOf(string code, string color, YilianDb db, CancellationToken ct)
    {
        var edited = await db.Set<WarningTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.KindCode == code && t.Color == color && !t.Restored, ct);
        return edited is null ? Find(code)?.Templates.FirstOrDefault(t => t.Color == color) : new KindTemplate(color, edited.Caution, edited.Measures, edited.Hours);
    }

    private static string CategoryOf(string code) => code[..3] switch
    {
        "11A" or "11B" or "11E" => "Met",
        "11C" or "11D" => "Geo",
        "11G" or "12G" => "Fire",
        "11F" or "12Q" => "Env",
        "12H" or "12J" or "12K" or "12L" or "12M" => "Transport",
        "12P" or "12U" => "Infra",
        "12D" or "12T" => "CBRNE",
        _ => code[..2] switch { "12" => "Safety", "13" => "Health", "14" => "Security", _ => "Other" },
    };

    private static IReadOnlyList<WarningKind> Read()
    {
        using var stream = typeof(WarningKinds).Assembly.GetManifestResourceStream("Yilian.Information.Warnings.Kinds.warning-kinds.json")!;
        return JsonSerializer.Deserialize<List<WarningKind>>(stream, YilianJson.Options)!;
    }
}

/// <param name="Category">CAP category.</param>
internal sealed record WarningKind(string Code, string Name, string NameEn, string Category, IReadOnlyList<KindTemplate> Templates);

internal sealed record KindTemplate(string Color, string Caution, string Measures, int Hours);

/// <summary>What a color means; looked up, never compared by name.</summary>
/// <param name="Level">1 (highest) to 4.</param>
internal sealed record ColorMeaning(string Color, int Level, string Title, string LevelTitle, string Severity);

internal static class Colors
{
    private static readonly ColorMeaning[] Table =
    [
        new(WarningColors.Red, 1, "红色", "Ⅰ级/特别严重", "Extreme"), new(WarningColors.Orange, 2, "橙色", "Ⅱ级/严重", "Severe"),
        new(WarningColors.Yellow, 3, "黄色", "Ⅲ级/较重", "Moderate"), new(WarningColors.Blue, 4, "蓝色", "Ⅳ级/一般", "Minor"),
    ];

    public static ColorMeaning? Find(string? color) => Array.Find(Table, c => c.Color == color);

    public static string TitleOf(string? color) => Find(color)?.Title ?? "";

    public static string? OfSeverity(string? severity) => Array.Find(Table, c => c.Severity == severity)?.Color;

    /// <summary>The color that a text names, such as 橙色 or 橙.</summary>
    public static string? InText(string? text) => text is null ? null : Array.Find(Table, c => text.Contains(c.Title, StringComparison.Ordinal) || text == c.Title[..1])?.Color;
}

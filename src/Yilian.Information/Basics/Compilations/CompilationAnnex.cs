using MiniExcelLibs;

namespace Yilian.Information.Basics.Compilations;

/// <summary>附件 应急信息登记表: the registers' entries of an issue as a workbook, a sheet for each register.</summary>
internal static class CompilationAnnex
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // What a sheet's name may not hold, and how long it may be.
    private const int LongestName = 31;
    private static readonly char[] Forbidden = ['\\', '/', '*', '?', ':', '[', ']'];

    public static bool Has(IReadOnlyList<ItemContent> items) => items.Any(i => i.Source?.Sheet is not null);

    public static byte[] Write(IReadOnlyList<ItemContent> items)
    {
        var sheets = items.Where(i => i.Source?.Sheet is not null).GroupBy(i => NameOf(i.Source!.Sheet!), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (object)Rows([.. g.Select(i => i.Source!)]), StringComparer.Ordinal);
        using var stream = new MemoryStream();
        stream.SaveAs(sheets, printHeader: true);
        return stream.ToArray();
    }

    public static string FileName(Compilation compilation) => $"{compilation.Number ?? compilation.Title + "（送审稿）"} 附件.xlsx";

    // Entries of one register may carry different fields by their kind: a column for each, in the order in which they come.
    private static List<Dictionary<string, object>> Rows(List<SourceContent> sources)
    {
        var headings = sources.SelectMany(s => s.Cells.Select(c => c.Heading)).Distinct(StringComparer.Ordinal).ToList();
        return sources.ConvertAll(s =>
        {
            var cells = s.Cells.DistinctBy(c => c.Heading, StringComparer.Ordinal).ToDictionary(c => c.Heading, c => c.Value, StringComparer.Ordinal);
            return headings.ToDictionary(h => h, h => (object)cells.GetValueOrDefault(h, ""), StringComparer.Ordinal);
        });
    }

    private static string NameOf(string title)
    {
        var name = string.Concat(title.Where(c => !Forbidden.Contains(c)));
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}

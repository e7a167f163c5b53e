using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Grading;

/// <summary>
/// Proposes a grade from the figures. An incident takes the highest grade that any one criterion gives; 以上 includes the number
/// (国务院令第493号). The tables are data; their sources stand beside them.
/// </summary>
internal static class GradeTable
{
    public static readonly string[] Grades = ["I", "II", "III", "IV"];
    private static readonly string[] Titles = ["特别重大", "重大", "较大", "一般"];
    private static readonly IReadOnlyList<Table> Tables = Read();

    public static string TitleOf(string? grade) => Array.IndexOf(Grades, grade) is >= 0 and var i ? Titles[i] : "未定级";

    /// <summary>The proposed grade (null where the law grades otherwise or nothing can be judged yet) and what decided it.</summary>
    public static (string? Grade, string Reason) Propose(string? code, bool imminent, IReadOnlyDictionary<string, decimal> figures)
    {
        if (code is null)
        {
            return (null, "尚未选择事件类型。");
        }

        if (code.StartsWith("14", StringComparison.Ordinal))
        {
            return (null, "社会安全事件的分级按国家另行规定执行（突发事件应对法第三条），请人工定级。");
        }

        var table = Tables.Where(t => t.Imminent is null || t.Imminent == imminent)
            .Where(t => t.Prefixes.Exists(p => code.StartsWith(p, StringComparison.Ordinal)))
            .MaxBy(t => t.Prefixes.Where(p => code.StartsWith(p, StringComparison.Ordinal)).Max(p => p.Length));
        var met = table?.Criteria.Select(c => Judge(c, figures)).Where(j => j.Grade >= 0).OrderBy(j => j.Grade).FirstOrDefault();
        if (met is { } found && found.Text is not null)
        {
            return (Grades[found.Grade], $"{found.Text}，达到{Titles[found.Grade]}标准（{table!.Source}）。");
        }

        return imminent
            ? (null, "事件尚未发生，待情况明确后定级。")
            : ("IV", table is null ? "该类事件没有数据化标准，暂按一般，请人工核定。" : $"现有数据未达到较大标准，暂按一般（{table.Source}）。");
    }

    private static (int Grade, string? Text) Judge(Criterion criterion, IReadOnlyDictionary<string, decimal> figures)
    {
        var sum = criterion.Figures.Sum(f => figures.GetValueOrDefault(f));
        if (criterion.And?.Any(a => figures.GetValueOrDefault(a.Key) < a.Value) == true)
        {
            return (-1, null);
        }

        var grade = criterion.Least.FindIndex(least => least is { } l && sum >= l);
        if (grade < 0)
        {
            return (-1, null);
        }

        var kinds = FigureKinds.All.Where(k => criterion.Figures.Contains(k.Key, StringComparer.Ordinal)).ToList();
        return (grade, $"{string.Join("、", kinds.Select(k => k.Title))} {sum:0.####} {kinds[0].Unit}（≥ {criterion.Least[grade]:0.####}）");
    }

    private static IReadOnlyList<Table> Read()
    {
        using var stream = typeof(GradeTable).Assembly.GetManifestResourceStream("Yilian.Information.Incidents.Grading.grading.json")!;
        return JsonSerializer.Deserialize<List<Table>>(stream, YilianJson.Options)!;
    }

    private sealed record Table(List<string> Prefixes, bool? Imminent, string Title, string Source, List<Criterion> Criteria);

    private sealed record Criterion(List<string> Figures, List<decimal?> Least, Dictionary<string, decimal>? And);
}

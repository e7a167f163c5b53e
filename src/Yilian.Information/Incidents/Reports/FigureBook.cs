using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Reports;

/// <summary>The figures of an incident as its reports state them, in the order in which things happened.</summary>
internal static class FigureBook
{
    private static readonly Dictionary<string, FigureKind> Kinds = FigureKinds.All.ToDictionary(k => k.Key, StringComparer.Ordinal);

    /// <summary>Reports by when it happened; what was entered later wins where the moment is the same, so a correction replaces what it corrects.</summary>
    public static IOrderedEnumerable<Report> InOrder(this IEnumerable<Report> reports) => reports.OrderBy(r => r.OccurredAt).ThenBy(r => r.Number);

    /// <summary>Each figure as it stands, with the report it comes from.</summary>
    public static List<FigureValue> Current(IEnumerable<Report> reports)
    {
        var current = new Dictionary<string, FigureValue>(StringComparer.Ordinal);
        foreach (var report in reports.InOrder())
        {
            foreach (var (key, value) in report.FiguresStated())
            {
                var kind = Kinds[key];
                current[key] = new FigureValue(key, kind.Title, kind.Unit, value, report.Number, report.OccurredAt);
            }
        }

        return [.. FigureKinds.All.Where(k => current.ContainsKey(k.Key)).Select(k => current[k.Key])];
    }

    /// <summary>What each report changed, by report number.</summary>
    public static Dictionary<int, IReadOnlyList<FigureChange>> Changes(IEnumerable<Report> reports)
    {
        var before = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var changes = new Dictionary<int, IReadOnlyList<FigureChange>>();
        foreach (var report in reports.InOrder())
        {
            var stated = report.FiguresStated();
            changes[report.Number] = [.. FigureKinds.All.Where(k => before.ContainsKey(k.Key) || stated.ContainsKey(k.Key)).Select(k => Change(k, before, stated))];
            foreach (var (key, value) in stated)
            {
                before[key] = value;
            }
        }

        return changes;
    }

    /// <exception cref="InvalidRequestException">A figure is unknown, below zero, too large or not whole.</exception>
    public static void Check(IReadOnlyDictionary<string, decimal> figures, string field)
    {
        var errors = figures.Select(f => (Field: $"{field}.{f.Key}", Error: ErrorOf(f.Key, f.Value))).Where(e => e.Error is not null)
            .ToDictionary(e => e.Field, e => new[] { e.Error! }, StringComparer.Ordinal);
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }
    }

    /// <summary>Casualty figures that fall, as a sentence; null when none does.</summary>
    public static string? Falls(IEnumerable<FigureValue> current, IReadOnlyDictionary<string, decimal> stated)
    {
        var falls = current.Where(c => Kinds[c.Key].Casualty && stated.TryGetValue(c.Key, out var now) && now < c.Value).Select(c => $"{c.Title} {c.Value:0.##} → {stated[c.Key]:0.##}").ToList();
        return falls.Count == 0 ? null : string.Join("，", falls);
    }

    /// <summary>The figures as one line for people.</summary>
    public static string Line(IReadOnlyDictionary<string, decimal> figures) =>
        string.Join("，", FigureKinds.All.Where(k => figures.ContainsKey(k.Key)).Select(k => $"{k.Title} {figures[k.Key]:0.##} {k.Unit}"));

    private static FigureChange Change(FigureKind kind, Dictionary<string, decimal> before, IReadOnlyDictionary<string, decimal> stated)
    {
        decimal? old = before.TryGetValue(kind.Key, out var had) ? had : null;
        decimal? now = stated.TryGetValue(kind.Key, out var has) ? has : old;
        return new FigureChange(kind.Key, kind.Title, kind.Unit, old, now, old != now);
    }

    private static string? ErrorOf(string key, decimal value)
    {
        if (!Kinds.TryGetValue(key, out var kind))
        {
            return "没有这项数据|There is no such figure";
        }

        return value switch
        {
            < 0 => $"{kind.Title}不能小于 0|Not below zero",
            > FigureKinds.Largest => $"{kind.Title}数值过大，请核对单位（{kind.Unit}）|Too large; check the unit",
            _ when kind.Whole && value != decimal.Truncate(value) => $"{kind.Title}应为整数|A whole number is needed",
            _ => null,
        };
    }
}

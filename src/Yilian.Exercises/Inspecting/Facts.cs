using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Inspecting;

/// <summary>Facts that can be read off the platform today, each with what was found.</summary>
internal sealed class Facts(Readings readings, Stage stage)
{
    private const string Overdue = "overdue";
    private const string Evacuated = "evacuated";
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>At this moment exactly these units have not acknowledged in time.</summary>
    public async Task<(bool Met, string Reason)> OverdueNow(IReadOnlyList<string> actors, CancellationToken ct)
    {
        var late = (await readings.Recipients(ct)).Where(r => r.State == Overdue).ToList();
        var met = late.Select(r => r.OrganizationId).ToHashSet().SetEquals(actors.Select(stage.IdOf));
        return (met, late.Count == 0 ? "没有超时未签收的单位" : $"超时未签收：{string.Join('、', late.Select(r => r.Name))}");
    }

    /// <summary>The platform took the step (or any, when null) about the unit by itself.</summary>
    public async Task<(bool Met, string Reason)> Escalated(string actor, string? step, CancellationToken ct)
    {
        var unit = stage.IdOf(actor);
        var taken = (await readings.OverdueSteps(ct)).Where(s => s.OrganizationId == unit).ToList();
        var told = string.Join('、', taken.Select(s => $"{At(s.At)} {Words.StepOf(s.Step)}"));
        return (taken.Any(s => step is null || s.Step == step), $"{stage.Scenario.NameOf(actor)}：{(taken.Count == 0 ? "没有催办记录" : told)}");
    }

    /// <summary>The platform told the general headquarters that more is wanted than there is, with both numbers of the event.</summary>
    public async Task<(bool Met, string Reason)> Contended(ScenarioEvent e, CancellationToken ct)
    {
        var told = (await readings.Timeline("recorded", ct)).FirstOrDefault(x => x.Kind == StockContended.Kind);
        var met = told is not null && told.Body.GetProperty("wanted").GetDecimal() == e.Number("need") && told.Body.GetProperty("free").GetDecimal() == e.Number("stock");
        return (met, told is null ? "没有提请统筹分配" : told.Text);
    }

    /// <summary>Each unit was asked to acknowledge within the minutes; who reported the incident itself is not asked.</summary>
    public async Task<(bool Met, string Reason)> Asked(IReadOnlyList<string> actors, decimal minutes, CancellationToken ct)
    {
        var reporter = (await readings.Incident(ct)).ReporterId;
        var due = (await readings.Recipients(ct)).Where(r => Math.Abs((decimal)(r.DueAt - r.SentAt).TotalMinutes - minutes) < 0.1m).Select(r => r.OrganizationId).ToHashSet();
        var asked = actors.Where(a => stage.IdOf(a) != reporter).ToList();
        var missing = asked.Where(a => !due.Contains(stage.IdOf(a))).Select(stage.Scenario.NameOf).ToList();
        var told = missing.Count == 0 ? $"{string.Join('、', asked.Select(stage.Scenario.NameOf))}均有 {minutes} 分钟签收时限" : $"没有时限或时限不符：{string.Join('、', missing)}";
        return (missing.Count == 0, asked.Count == actors.Count ? told : $"{told}；首报单位自身无需签收");
    }

    /// <summary>The headquarters' response stands at the level; none means that there was one and it has ended.</summary>
    public async Task<(bool Met, string Reason)> Response(string actor, string level, CancellationToken ct)
    {
        var unit = stage.IdOf(actor);
        var own = (await readings.Incident(ct)).Responses.Where(r => r.HeadquartersId == unit).ToList();
        var current = own.FirstOrDefault(r => r.Current)?.Level ?? "none";
        return (own.Count > 0 && current == level, own.Count == 0 ? "从未启动响应" : current == "none" ? "响应已终止" : $"当前响应 {current} 级");
    }

    /// <summary>The highest color of the warnings in force.</summary>
    public async Task<(bool Met, string Reason)> HighestWarning(string? color, CancellationToken ct)
    {
        var inForce = await readings.Warnings(ct);
        return (inForce.Count > 0 && inForce[0].Color == color, inForce.Count == 0 ? "没有生效的预警" : $"生效中：{string.Join('；', inForce.Select(w => w.Headline))}");
    }

    public async Task<(bool Met, string Reason)> Figures(IReadOnlyDictionary<string, decimal> expected, CancellationToken ct)
    {
        var figures = (await readings.Incident(ct)).Figures;
        var found = expected.Keys.Select(k => (Key: k, figures.FirstOrDefault(f => f.Key == k)?.Value)).ToList();
        return (found.All(f => f.Value == expected[f.Key]), string.Join('，', found.Select(f => $"{TitleOf(f.Key)} {f.Value?.ToString("0") ?? "无"}")));
    }

    /// <summary>The event's report was refused as a repeat of an earlier one.</summary>
    public (bool Met, string Reason) Suppressed(int number) => stage.Repeats.Contains(number)
        ? (true, "平台识别为重复报告，未计入")
        : (false, stage.Reports.TryGetValue(number, out var report) ? $"平台收为第 {report} 号报告" : "没有报送成功");

    /// <summary>A report made late stands where it happened, below newer entries that were recorded before it.</summary>
    public async Task<(bool Met, string Reason)> Placed(int number, int minute, CancellationToken ct)
    {
        if (!stage.Reports.TryGetValue(number, out var report))
        {
            return (false, "补报没有报送成功");
        }

        var entries = (await readings.Timeline("occurred", ct)).ToList();
        var index = entries.FindIndex(e => e.Kind == IncidentFollowedUp.Kind && e.Body.GetProperty("number").GetInt32() == report);
        if (index < 0)
        {
            return (false, $"时间线上没有第 {report} 号报告");
        }

        var late = entries[index];
        var ordered = entries[..index].All(e => e.OccurredAt >= late.OccurredAt) && entries[(index + 1)..].All(e => e.OccurredAt <= late.OccurredAt);
        var below = entries[..index].Count(e => e.Seq < late.Seq);
        var right = late.OccurredAt == stage.Scenario.Meta.Start.AddMinutes(minute);
        return (right && ordered && below > 0, $"时间线按发生时间列在 {At(late.OccurredAt)}，其上有 {below} 条先记录的较新动态{(ordered ? "" : "，但次序不对")}");
    }

    /// <summary>A corrected figure counts, and both reports can still be read.</summary>
    public async Task<(bool Met, string Reason)> Corrected(ScenarioEvent correction, IReadOnlyList<decimal> history, CancellationToken ct)
    {
        var reports = await readings.Reports(ct);
        var found = correction.Refs.Append(correction.N)
            .Select(n => stage.Reports.TryGetValue(n, out var number) ? reports.FirstOrDefault(r => r.Number == number) : null)
            .Select(r => r?.Figures.FirstOrDefault(f => f.Key == Evacuated)?.After).ToList();
        var linked = reports.Any(r => stage.Reports.TryGetValue(correction.Refs[0], out var of) && r.Number == of && r.CorrectedBy is not null);
        return (linked && found.SequenceEqual(history.Select(h => (decimal?)h)), $"报告依次为 {string.Join("、", found.Select(f => f?.ToString("0") ?? "无"))}{(linked ? "，原报告保留并标明已更正" : "，原报告未标明更正")}");
    }

    /// <summary>The report that corrects carries the new figure.</summary>
    public async Task<(bool Met, string Reason)> CorrectedTo(ScenarioEvent correction, string key, decimal value, CancellationToken ct)
    {
        var made = stage.Reports.TryGetValue(correction.N, out var number) ? (await readings.Reports(ct)).FirstOrDefault(r => r.Number == number) : null;
        var after = made?.Figures.FirstOrDefault(f => f.Key == key)?.After;
        return (after == value, made is null ? "更正没有报送成功" : $"{made.Label}后为 {after?.ToString("0") ?? "无"}");
    }

    /// <summary>The final report: its figures where the platform keeps them, the others in its words.</summary>
    public async Task<(bool Met, string Reason)> Final(System.Text.Json.JsonElement expected, CancellationToken ct)
    {
        var (met, reason) = await Figures(Script.Translated(k => expected.TryGetProperty(k, out var v) ? v.GetDecimal() : null), ct);
        var text = (await readings.Reports(ct)).FirstOrDefault(r => r.ReportKind == "final")?.Text ?? "";
        var told = expected.EnumerateObject().All(p => text.Contains(p.Value.GetRawText(), StringComparison.Ordinal));
        return (met && told, $"{reason}；{(text.Length == 0 ? "没有终报" : told ? "终报中均有记载" : "终报中缺少数字")}");
    }

    public Task<(bool Met, string Reason)> Latest(decimal evacuated, CancellationToken ct) =>
        Figures(new Dictionary<string, decimal>(StringComparer.Ordinal) { [Evacuated] = evacuated }, ct);

    private static string At(DateTimeOffset at) => at.ToOffset(Beijing).ToString("HH:mm");

    private static string TitleOf(string key) => FigureKinds.All.FirstOrDefault(k => k.Key == key)?.Title ?? key;
}

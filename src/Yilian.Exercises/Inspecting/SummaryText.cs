namespace Yilian.Exercises.Inspecting;

/// <summary>The summary as people read it on the console.</summary>
internal static class SummaryText
{
    private const int Tolerable = 10;

    public static void Write(Summary summary, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"══ 演练小结：{summary.Title}（{summary.Scenario}）══");
        output.WriteLine($"剧本共 {summary.Events} 个事件：已播放 {summary.Played}，失败 {summary.Failures.Count(f => f.Event > 0)}，应由平台自行产生 {summary.PlatformEvents.Count}");
        output.WriteLine($"  以本来面目显示 {Total(summary.Shown)}：{Listed(summary.Shown)}");
        output.WriteLine($"  暂以动态显示 {Total(summary.Notes)}（相应用例上线前）：{Listed(summary.Notes)}");
        output.WriteLine($"  重复报告被识别 {summary.Suppressed}");
        output.WriteLine($"  未播放：前方指挥部例行联络 {summary.Heartbeats} 次（待“前后方指挥联动”上线）");
        var behind = (int)summary.Behind.TotalMinutes;
        output.WriteLine($"  播放最多落后剧本 {behind} 分钟{(behind > Tolerable ? "：倍速过高，与时限有关的检查不足为凭" : "")}");
        output.WriteLine($"平台自行记入时间线 {Total(summary.Raised)}：{Listed(summary.Raised)}");
        var tasks = summary.Tasks;
        output.WriteLine($"按预案下达任务 {tasks.All} 项：未受领 {tasks.Assigned}，已受领 {tasks.Acknowledged}，进行中 {tasks.Underway}，完成 {tasks.Done}，随调级、终止或办结取消 {tasks.Cancelled}（剧本中明确对应的事件同时记为任务进展或完成，其余任务剧本没有交代）");
        output.WriteLine($"监测数据触发报警 {summary.Alarms.Count}");
        foreach (var alarm in summary.Alarms)
        {
            output.WriteLine($"  {alarm}");
        }

        Write("平台应自行产生的事件", summary.PlatformEvents, output);
        Write("事件附带的预期（expect）", summary.Expectations, output);
        Write("检查点（checkpoints）", summary.Checkpoints, output);
        WriteFailures(summary.Failures, output);
        output.WriteLine(summary.AsExpected ? "结论：能检查的全部符合剧本预期。" : "结论：有不符合剧本预期之处，见上。");
    }

    private static void Write(string heading, IReadOnlyList<Finding> findings, TextWriter output)
    {
        output.WriteLine($"{heading}：符合 {Number(findings, Verdict.Met)}，不符合 {Number(findings, Verdict.NotMet)}，尚未支持 {Number(findings, Verdict.NotYet)}");
        foreach (var finding in findings)
        {
            output.WriteLine($"  {Mark(finding.Verdict)} #{finding.Event} {finding.What} —— {finding.Reason}");
        }
    }

    private static void WriteFailures(IReadOnlyList<Failure> failures, TextWriter output)
    {
        if (failures.Count == 0)
        {
            return;
        }

        output.WriteLine($"未能完成的操作 {failures.Count}：");
        foreach (var failure in failures)
        {
            output.WriteLine($"  ✘ {(failure.Event > 0 ? $"#{failure.Event} " : "")}{failure.Actor} {failure.What} —— {failure.Code}：{failure.Detail}");
        }
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Met => "✔",
        Verdict.NotMet => "✘",
        Verdict.NotYet => "○",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    private static int Number(IReadOnlyList<Finding> findings, Verdict verdict) => findings.Count(f => f.Verdict == verdict);

    private static int Total(IReadOnlyList<Count> counts) => counts.Sum(c => c.Number);

    private static string Listed(IReadOnlyList<Count> counts) => counts.Count == 0 ? "无" : string.Join('、', counts.Select(c => $"{c.Name} {c.Number}"));
}

using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Inspecting;

/// <summary>Checks, at the end, what the platform should have noticed or done by itself; its record keeps all that is needed.</summary>
internal sealed class Expectations(Facts facts, Measured measured, Scenario scenario)
{
    /// <summary>One finding for each event that the platform itself should have raised.</summary>
    public async Task<IReadOnlyList<Finding>> OfPlatformEvents(CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var e in scenario.Events.Where(e => e.ByPlatform))
        {
            findings.Add(await Check(e, e.Text, e.Type, (x, key, token) => PlatformFact(x, key, token), ct));
        }

        return findings;
    }

    /// <summary>One finding for each thing that an event says is to be expected.</summary>
    public async Task<IReadOnlyList<Finding>> OfEvents(CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var (e, what) in scenario.Events.SelectMany(e => e.Expect.Select(x => (e, x))))
        {
            findings.Add(await Check(e, what, what.Split(':', ' ', '=')[0], (x, key, token) => Fact(x, what, key, token), ct));
        }

        return findings;
    }

    private static async Task<Finding> Check(ScenarioEvent e, string what, string key, Func<ScenarioEvent, string, CancellationToken, Task<(bool, string)?>> look, CancellationToken ct)
    {
        try
        {
            return await look(e, key, ct) is { } fact ? Finding.Of(e.N, what, fact) : Later.Finding(e.N, what, key);
        }
        catch (RefusedException refused)
        {
            return Finding.Of(e.N, what, (false, $"无法读取：{refused.Detail}"));
        }
    }

    private async Task<(bool, string)?> PlatformFact(ScenarioEvent e, string type, CancellationToken ct) => type switch
    {
        "notify.receipt.pending" => await facts.Asked(e.To, e.Number("deadlineMin") ?? 0, ct),
        "monitor" => await measured.Seen(e, ct),
        "notify.overdue" => await facts.Escalated(e.To[0], null, ct),
        _ => null,
    };

    private async Task<(bool, string)?> Fact(ScenarioEvent e, string what, string key, CancellationToken ct) => key switch
    {
        "threshold-crossed" => await measured.Crossed(e, what[(key.Length + 1)..], ct),
        "overdue-flag" => await facts.Escalated(e.To[0], null, ct),
        "escalate-to-duty-phone" => await facts.Escalated(e.To[0], "dutyPhone", ct),
        "allocation-decision-needed" => await facts.Contended(e, ct),
        "duplicate-of" => facts.Suppressed(e.N),
        "late-but-ordered-by-occurrence" => await facts.Placed(e.N, (int)(e.Number("occurredMin") ?? 0), ct),
        "keep-history" => await facts.Corrected(e, [scenario.Events[e.Refs[0] - 1].Number("evacuated") ?? 0, e.Number("evacuated") ?? 0], ct),
        "latest" when what.Contains("injured", StringComparison.Ordinal) => await facts.CorrectedTo(e, "seriouslyInjured", e.Number("injured") ?? 0, ct),
        "latest" => await facts.CorrectedTo(e, "evacuated", e.Number("evacuated") ?? 0, ct),
        _ => null,
    };
}

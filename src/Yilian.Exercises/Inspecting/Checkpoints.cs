using System.Text.Json;
using Yilian.Contracts.Dispatch;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Inspecting;

/// <summary>Checks, right after an event, what the scenario says the platform's state must show then.</summary>
internal sealed class Checkpoints(Facts facts, Receipts receipts, Sent sent, Scenario scenario)
{
    public async Task<IReadOnlyList<Finding>> After(int number, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var (key, expected) in scenario.Checkpoints.Where(c => c.AfterEvent == number).SelectMany(c => c.Assert))
        {
            findings.Add(await Check(number, key, expected, ct));
        }

        return findings;
    }

    private async Task<Finding> Check(int number, string key, JsonElement expected, CancellationToken ct)
    {
        var what = $"{key} = {Worded(expected)}";
        try
        {
            return await Fact(number, key, expected, ct) is { } fact ? Finding.Of(number, what, fact) : Later.Finding(number, what, key);
        }
        catch (RefusedException refused)
        {
            return Finding.Of(number, what, (false, $"无法读取：{refused.Detail}"));
        }
    }

    /// <summary>What was found; null when nothing can be looked for yet.</summary>
    private async Task<(bool, string)?> Fact(int number, string key, JsonElement expected, CancellationToken ct) => key switch
    {
        "overdueReceipts" => await facts.OverdueNow([.. expected.EnumerateArray().Select(a => a.GetString()!)], ct),
        "floodResponse" => await facts.Response("FLOOD", Script.LevelOf(expected.GetString()!) ?? "", ct),
        "highestWarning" => await facts.HighestWarning(Warnings.ColorOf(expected.GetString()), ct),
        "responseTerminated" => await facts.Response("FLOOD", "none", ct),
        "incidentsOpen" => await receipts.IncidentsOpen(expected.GetInt32(), ct),
        "allReceiptsIn" => await receipts.AllIn(ct),
        "overdueRaised" => await receipts.OverdueRaised([.. expected.EnumerateArray().Select(a => a.GetString()!)], ct),
        "dead" or "injured" => await facts.Figures(Script.Translated(k => k == key ? expected.GetDecimal() : null), ct),
        "final" => await facts.Final(expected, ct),
        "missingAtTongshan" => await facts.Figures(Script.Translated(k => k == "missing" ? expected.GetDecimal() : null), ct),
        "landslide" => await facts.Figures(Script.Translated(k => expected.TryGetProperty(k, out var v) ? v.GetDecimal() : null), ct),
        "duplicateReportsSuppressed" => Repeats(number, expected.GetInt32()),
        "lateEventPlacedAtMin" => await facts.Placed(number, expected.GetInt32(), ct),
        "evacuatedFirstReportLatest" => await facts.Latest(expected.GetDecimal(), ct),
        "unitsAssignedToBanqiao" => await sent.Running([.. expected.EnumerateArray().Select(u => u.GetString()!)], ct),
        "order" => await sent.Climbed(expected.GetString()!, ct),
        "dispatchOrder" => await sent.FirstUsed(expected.GetString()!, ct),
        "refused" => await sent.Refused([.. expected.EnumerateArray().Select(u => u.GetString()!)], ct),
        "plaRequested" => await sent.Opened(Rungs.Military, ct),
        "historyKept" => await facts.Corrected(scenario.Events[number - 1], [.. expected.EnumerateArray().Select(v => v.GetDecimal())], ct),
        _ => null,
    };

    private (bool Met, string Reason) Repeats(int number, int expected)
    {
        var repeated = scenario.Events.Where(e => e.N <= number && e.Expect.Any(x => x.StartsWith("duplicate-of", StringComparison.Ordinal))).Select(e => facts.Suppressed(e.N)).ToList();
        return (repeated.Count(r => r.Met) == expected, string.Join('；', repeated.Select(r => r.Reason)));
    }

    private static string Worded(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Worded))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name} {Worded(p.Value)}"))}}}",
        _ => value.GetRawText(),
    };
}

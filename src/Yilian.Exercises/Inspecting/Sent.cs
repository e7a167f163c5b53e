using Yilian.Contracts.Dispatch;
using Yilian.Exercises.Playing;

namespace Yilian.Exercises.Inspecting;

/// <summary>Who was sent, on which rung of the ladder, and who could not come.</summary>
internal sealed class Sent(Readings readings, Stage stage)
{
    /// <summary>All of these forces have an order that runs.</summary>
    public async Task<(bool Met, string Reason)> Running(IReadOnlyList<string> units, CancellationToken ct)
    {
        var running = (await Orders(ct)).Where(o => o.State is OrderStates.Issued or OrderStates.Accepted or OrderStates.Departed or OrderStates.Arrived or OrderStates.Working).Select(o => o.TeamName).ToHashSet(StringComparer.Ordinal);
        var missing = units.Select(NameOf).Where(n => !running.Contains(n)).ToList();
        return (missing.Count == 0, missing.Count == 0 ? $"均在执行调度令：{string.Join('、', units.Select(NameOf))}" : $"没有执行中的调度令：{string.Join('、', missing)}");
    }

    /// <summary>Of some need, the orders went up the ladder in this order.</summary>
    /// <param name="written">Rungs in Chinese, with arrows between.</param>
    public async Task<(bool Met, string Reason)> Climbed(string written, CancellationToken ct)
    {
        var expected = written.Split("->", StringSplitOptions.TrimEntries);
        var ladders = (await readings.Needs(ct)).Needs.Select(n => n.Orders.OrderBy(o => o.IssuedAt).ThenBy(o => o.Number, StringComparer.Ordinal).Select(o => Rungs.Titles[o.Rung]).ToList()).Where(l => l.Count > 0).ToList();
        var longest = ladders.MaxBy(l => l.Distinct(StringComparer.Ordinal).Count()) ?? [];
        var steps = longest.Where((r, i) => i == 0 || r != longest[i - 1]).ToList();
        return (steps.Count == expected.Length && steps.Zip(expected).All(p => p.First.StartsWith(p.Second, StringComparison.Ordinal)), $"调度令依次为 {string.Join(" → ", steps)}");
    }

    /// <summary>In the whole incident, this is the order in which the rungs were used for the first time, help from the superior last.</summary>
    /// <param name="written">Rungs in Chinese, with arrows between.</param>
    public async Task<(bool Met, string Reason)> FirstUsed(string written, CancellationToken ct)
    {
        var needs = (await readings.Needs(ct)).Needs;
        var used = needs.SelectMany(n => n.Orders.Select(o => (At: o.IssuedAt, Title: Rungs.Titles[o.Rung]))).Concat(needs.SelectMany(n => n.Supports.Select(s => (At: s.AskedAt, Title: "上级支援"))));
        var steps = used.OrderBy(u => u.At).Select(u => u.Title).Distinct(StringComparer.Ordinal).ToList();
        var expected = written.Split("->", StringSplitOptions.TrimEntries);
        return (steps.Count == expected.Length && steps.Zip(expected).All(p => p.First.StartsWith(p.Second, StringComparison.Ordinal)), $"依次动用 {string.Join(" → ", steps)}");
    }

    public async Task<(bool Met, string Reason)> Refused(IReadOnlyList<string> units, CancellationToken ct)
    {
        var refused = (await Orders(ct)).Where(o => o.State == OrderStates.Refused).Select(o => o.TeamName).ToList();
        return (refused.ToHashSet(StringComparer.Ordinal).SetEquals(units.Select(NameOf)), refused.Count == 0 ? "没有拒绝的调度令" : $"已拒绝：{string.Join('、', refused)}");
    }

    /// <summary>The rung was opened with an approver on record.</summary>
    public async Task<(bool Met, string Reason)> Opened(string rung, CancellationToken ct)
    {
        var climb = (await readings.Needs(ct)).Needs.SelectMany(n => n.Climbs).FirstOrDefault(c => c.Rung == rung && c.Approver is not null);
        return (climb is not null, climb is null ? $"没有开放{Rungs.Titles[rung]}的记录" : $"已开放{Rungs.Titles[rung]}，批准人 {climb.Approver}：{climb.Reason}");
    }

    private async Task<List<OrderView>> Orders(CancellationToken ct) => [.. (await readings.Needs(ct)).Needs.SelectMany(n => n.Orders)];

    private string NameOf(string unit) => stage.Scenario.Units.FirstOrDefault(u => u.Id == unit)?.Name ?? unit;
}

using Yilian.Exercises.Playing;

namespace Yilian.Exercises.Inspecting;

/// <summary>Facts about who was asked and has answered.</summary>
internal sealed class Receipts(Readings readings, Stage stage)
{
    /// <summary>So many incidents are going on: reports of the same one were not counted as another.</summary>
    public async Task<(bool Met, string Reason)> IncidentsOpen(int expected, CancellationToken ct)
    {
        var open = await readings.OpenIncidents(ct);
        return (open == expected, $"在办突发事件 {open} 起");
    }

    /// <summary>Everybody who was asked has acknowledged.</summary>
    public async Task<(bool Met, string Reason)> AllIn(CancellationToken ct)
    {
        var owing = (await readings.Recipients(ct)).Where(r => r.AcknowledgedAt is null).Select(r => r.Name).ToList();
        return (owing.Count == 0, owing.Count == 0 ? "应签收的单位均已签收" : $"未签收：{string.Join('、', owing)}");
    }

    /// <summary>So far the platform went after exactly these units.</summary>
    public async Task<(bool Met, string Reason)> OverdueRaised(IReadOnlyList<string> actors, CancellationToken ct)
    {
        var late = (await readings.OverdueSteps(ct)).Select(s => s.OrganizationId).ToHashSet();
        var names = late.Select(id => stage.ActorOf(id) is { } actor ? stage.Scenario.NameOf(actor) : id.ToString());
        return (late.SetEquals(actors.Select(stage.IdOf)), late.Count == 0 ? "没有催办记录" : $"曾催办：{string.Join('、', names)}");
    }
}

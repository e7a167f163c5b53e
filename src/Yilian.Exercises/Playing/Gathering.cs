using Yilian.Contracts.Information;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Calls units in as events name them, and lets each acknowledge within two minutes, as its own user. Only who the script keeps silent stays silent.</summary>
internal sealed class Gathering(Api api, Stage stage, Agenda agenda, TimeProvider clock)
{
    /// <summary>Whom a notice with a deadline names within so many minutes is called in by it, not before.</summary>
    private const int Soon = 5;

    private readonly string _lead = Opening.Of(stage.Scenario).Lead;

    /// <summary>Makes the actor of an event and those it is meant for parties of the incident; who acts has acknowledged.</summary>
    public async Task Gather(ScenarioEvent e, CancellationToken ct)
    {
        var missing = e.To.Where(a => !IsAskedSoon(a, e)).Append(e.By).Distinct(StringComparer.Ordinal).Select(stage.IdOf).Where(id => !stage.Parties.Contains(id)).ToList();
        if (missing.Count > 0)
        {
            var sender = e.By == Scenario.GeneralActor ? e.By : _lead;
            var send = new SendIncident { LeadHeadquartersId = stage.IdOf(_lead), UnitIds = missing, AcknowledgeMinutes = DeadlineOf(e) };
            await api.Post<IncidentView>(Cast.UserOf(sender), $"{stage.IncidentPath}/send", send, ct);
            await ReadBoard(e, ct);
        }

        await ReceiveNow(e.By, ct);
    }

    /// <summary>Reads who has been asked, and has those without a scripted receipt acknowledge soon.</summary>
    public async Task ReadBoard(ScenarioEvent after, CancellationToken ct)
    {
        var board = await api.Get<List<RecipientRow>>(Cast.UserOf(Scenario.GeneralActor), $"{stage.IncidentPath}/recipients", ct);
        stage.Parties.UnionWith(board.Select(r => r.OrganizationId));
        var now = clock.GetUtcNow();
        foreach (var (row, index) in board.Where(r => r.AcknowledgedAt is null).Select((r, i) => (r, i)))
        {
            if (stage.ActorOf(row.OrganizationId) is { } actor && !IsScripted(actor, after))
            {
                agenda.Owe(actor, now.AddSeconds(60 + (index * 17 % 60)));
            }
        }
    }

    /// <summary>Acknowledges for a unit that owes a receipt; nothing when it does not.</summary>
    public async Task ReceiveNow(string actor, CancellationToken ct)
    {
        if (agenda.Settle(actor))
        {
            await Acknowledge(actor, ct);
        }
    }

    public Task Acknowledge(string actor, CancellationToken ct) => api.Post<IncidentView>(
        Cast.UserOf(actor), $"{stage.IncidentPath}/acknowledge", new AcknowledgeIncident { OrganizationId = stage.IdOf(actor) }, ct);

    private static int? DeadlineOf(ScenarioEvent e) => e.Type == "notice" ? (int?)e.Number("deadlineMin") : null;

    private bool IsAskedSoon(string actor, ScenarioEvent before) =>
        stage.Scenario.Events.Any(e => e.N > before.N && e.Minute - before.Minute <= Soon && DeadlineOf(e) is not null && e.To.Contains(actor, StringComparer.Ordinal));

    private bool IsScripted(string actor, ScenarioEvent after) =>
        stage.Scenario.Events.Any(e => e.N > after.N && e.Type == "notify.receipt" && e.By == actor);
}

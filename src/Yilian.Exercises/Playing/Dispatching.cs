using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Needs, the ladder and orders, each by the user the event names; an order without a scripted answer is taken on within two minutes.</summary>
internal sealed class Dispatching(Api api, Stage stage, Agenda agenda, TimeProvider clock)
{
    private const string Root = "/api/dispatch";
    private const string Approver = "总指挥长（想定）";
    private const int ManyPeople = 20;
    private static readonly string General = Cast.UserOf(Scenario.GeneralActor);
    private readonly Dictionary<int, Guid> _needs = [];
    private readonly Dictionary<string, Guid> _orders = new(StringComparer.Ordinal);

    public async Task<Guid> Ask(ScenarioEvent e, CancellationToken ct)
    {
        var (need, quantity) = (e.TeamNeed, (int)(e.TeamNeed?.Qty ?? Math.Max(1, Forces.Sent(e, stage.Scenario).Count)));
        var place = e.Pos ?? stage.Scenario.Events.FirstOrDefault(o => o.Pos is not null && Forces.Root(o, stage.Scenario) == e)?.Pos;
        var made = await api.Post<NeedView>(Cast.UserOf(e.By), $"{Root}/needs", new AskForForces
        {
            IncidentId = stage.IncidentId,
            OrganizationId = stage.IdOf(e.By),
            Capability = Forces.CapabilityOf(e, stage.Scenario),
            Quantity = quantity,
            Unit = need is not null && quantity > ManyPeople ? NeedUnits.Person : NeedUnits.Team,
            Purpose = e.Text,
            Longitude = place?[0],
            Latitude = place?[1],
        }, ct);
        return _needs[e.N] = made.Id;
    }

    public async Task Climb(RungRequest act, CancellationToken ct)
    {
        var need = await NeedOf(act.Event, ct);
        await (act.Event.By == Scenario.GeneralActor ? OpenUpTo(need, act.Rung, act.Event, ct) : Post(Cast.UserOf(act.Event.By), need, act.Rung, act.Event, null, ct));
    }

    public async Task Send(TeamsSent act, CancellationToken ct)
    {
        if (Forces.Sent(act.Event, stage.Scenario) is { Count: > 0 } sent)
        {
            await Send(act, await NeedOf(act.Event, ct), sent, ct);
        }

        // Experts are asked for by what they know, by who calls them.
        foreach (var expert in Forces.Called(act.Event, stage.Scenario))
        {
            await Send(act, await AskExpert(act.Event, expert, ct), [expert], ct);
        }
    }

    private async Task<Guid> AskExpert(ScenarioEvent e, ScenarioUnit expert, CancellationToken ct) => (await api.Post<NeedView>(Cast.UserOf(e.By), $"{Root}/needs", new AskForForces
    {
        IncidentId = stage.IncidentId,
        OrganizationId = stage.IdOf(e.By),
        Specialty = Forces.SpecialtyOf(expert),
        Unit = NeedUnits.Expert,
        Quantity = 1,
        Purpose = e.Text,
    }, ct)).Id;

    private async Task Send(TeamsSent act, Guid need, IReadOnlyList<ScenarioUnit> units, CancellationToken ct)
    {
        var e = act.Event;
        var teams = new List<Guid>();
        foreach (var unit in units)
        {
            teams.Add(await EntryOf(unit, ct));
        }

        // Who is called by the general headquarters may stand on a rung that nobody has asked for; the army comes at its word.
        var general = e.By == Scenario.GeneralActor || act.TakenOn;
        if (general)
        {
            await OpenUpTo(need, act.Opens ?? await HighestOf(need, teams, ct), e, ct);
        }

        var made = await api.Post<NeedView>(general ? General : Cast.UserOf(e.By), $"{Root}/orders", new OrderTeams { NeedId = need, TeamIds = teams, Text = e.Text }, ct);
        foreach (var (order, unit) in made.Orders.Where(o => teams.Contains(o.TeamId)).SelectMany(o => stage.Scenario.Units.Where(u => u.Name == o.TeamName).Select(u => (o, u))))
        {
            _orders[unit.Id] = order.Id;
            await Answer(act, order, unit, ct);
        }
    }

    public async Task Advance(TeamStep act, CancellationToken ct)
    {
        var e = act.Event;
        foreach (var unit in Forces.Sent(e, stage.Scenario))
        {
            if (_orders.TryGetValue(unit.Id, out var order))
            {
                await api.Post<OrderView>(Cast.UserOf(e.By), $"{Root}/orders/{order}/{act.Step}", BodyOf(act), ct);
            }
        }
    }

    /// <summary>撤收: who is there is released, who is still on the way is called back.</summary>
    public async Task Release(ScenarioEvent e, CancellationToken ct)
    {
        foreach (var unit in Forces.Sent(e, stage.Scenario).Where(u => _orders.ContainsKey(u.Id)))
        {
            var order = await api.Get<OrderView>(General, $"{Root}/orders/{_orders[unit.Id]}", ct);
            if (order.May.FirstOrDefault(m => m is "release" or "recall") is { } act)
            {
                await api.Post<OrderView>(General, $"{Root}/orders/{order.Id}/{act}", new EndOrder { Reason = e.Text }, ct);
            }
        }
    }

    /// <summary>The need that an event is about, asked for now when nobody asked yet.</summary>
    public async Task<Guid> NeedOf(ScenarioEvent e, CancellationToken ct)
    {
        var root = Forces.Root(e, stage.Scenario);
        return _needs.TryGetValue(root.N, out var known) ? known : await Ask(root.N == e.N ? e : root, ct);
    }

    /// <summary>受领调度令; nothing when the order went further meanwhile.</summary>
    public async Task TakeOn(string actor, Guid order, CancellationToken ct)
    {
        var view = await api.Get<OrderView>(Cast.UserOf(actor), $"{Root}/orders/{order}", ct);
        if (view.State == OrderStates.Issued)
        {
            await api.Post<OrderView>(Cast.UserOf(actor), $"{Root}/orders/{order}/accept", new AcceptOrder(), ct);
        }
    }

    private async Task Answer(TeamsSent act, OrderView order, ScenarioUnit unit, CancellationToken ct)
    {
        var answers = stage.Scenario.Events.Any(a => a.N > act.Event.N && a.Type is "dispatch.ack" or "dispatch.refuse" && a.Units.Contains(unit.Id, StringComparer.Ordinal));
        if (act.TakenOn)
        {
            await api.Post<OrderView>(Cast.UserOf(act.Event.By), $"{Root}/orders/{order.Id}/accept", new AcceptOrder { EtaMinutes = (int?)act.Event.Number("etaMin") }, ct);
        }
        else if (!answers && stage.ActorOf(order.OwnerId) is { } actor)
        {
            agenda.OweOrder(actor, order.Id, clock.GetUtcNow().AddSeconds(60 + (_orders.Count * 17 % 60)));
        }
    }

    private static object BodyOf(TeamStep act) => act.Step switch
    {
        "accept" => new AcceptOrder { EtaMinutes = (int?)act.Event.Number("etaMin"), Note = act.Event.Text },
        "refuse" => new EndOrder { Reason = act.Event.Text },
        _ => new AdvanceOrder { Note = act.Event.Text },
    };

    private async Task<Guid> EntryOf(ScenarioUnit unit, CancellationToken ct)
    {
        var found = await api.Get<Page<RegisterRow>>(General, $"/api/information/registers?register={(unit.Kind == "expert" ? "expert" : "team")}&search={Uri.EscapeDataString(unit.Name)}&limit=20", ct);
        return found.Items.FirstOrDefault(r => r.Name == unit.Name)?.Id ?? throw new RefusedException(0, "demo.team-missing", $"登记中没有 {unit.Name}。");
    }

    private async Task<string> HighestOf(Guid need, List<Guid> teams, CancellationToken ct) =>
        (await api.Get<List<CandidateView>>(General, $"{Root}/needs/{need}/candidates", ct)).Where(c => teams.Contains(c.TeamId)).Select(c => c.Rung).MaxBy(Rungs.HeightOf) ?? Rungs.OwnIndustry;

    private async Task OpenUpTo(Guid need, string rung, ScenarioEvent e, CancellationToken ct)
    {
        var open = (await api.Get<NeedView>(General, $"{Root}/needs/{need}", ct)).Rung;
        foreach (var next in Rungs.InOrder.Where(r => Rungs.HeightOf(r) > Rungs.HeightOf(open) && Rungs.HeightOf(r) <= Rungs.HeightOf(rung)))
        {
            await Post(General, need, next, e, Approver, ct);
        }
    }

    private Task<NeedView> Post(string user, Guid need, string rung, ScenarioEvent e, string? approver, CancellationToken ct) =>
        api.Post<NeedView>(user, $"{Root}/needs/{need}/climb", new ClimbLadder { Rung = rung, Reason = e.Text, Approver = approver }, ct);
}

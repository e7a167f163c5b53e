using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Supplies;
using Yilian.Dispatch.Supports;
using Yilian.Dispatch.Teams;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Needs;

/// <summary>二（三）1: the board of needs, of one incident or of all that run; whose turn it is and since when.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class NeedReader : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, NeedView>(One);

    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dispatch/needs", Board);
        api.MapGet("/dispatch/needs/{id}", One);
    }

    private static async Task<NeedBoard> Board(ReadingDesk desk, Guid? incident, CancellationToken ct)
    {
        var incidents = (await desk.Incidents(incident, ct)).ToDictionary(i => i.Id);
        if (incident is { } asked && incidents.Count == 0)
        {
            throw new NotFoundException($"Incident {asked}");
        }

        var ids = incidents.Keys.ToList();
        var needs = await desk.Db.Set<Need>().AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.IncidentId))
            .OrderBy(n => n.CancelledAt != null).ThenBy(n => n.Priority).ThenByDescending(n => n.AskedAt).ThenByDescending(n => n.Id).Take(Most).ToListAsync(ct);
        IReadOnlyList<Guid> asks = incident is { } one && incidents[one].Open ? [.. (await desk.PartiesOf(one, ct)).Where(p => desk.Caller.Has(Permissions.NeedsAsk, p))] : [];
        return new NeedBoard(await Views(desk, needs, incidents, ct), asks, [.. desk.Service<IRegisterBook>().Capabilities.Select(c => new CapabilityName(c.Value, c.Title))], Items(desk.Service<IRegisterBook>()),
            [.. desk.Service<IRegisterBook>().Of(Registers.Expert).SelectMany(Eligible.SpecialtiesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Most)]);
    }

    private static IReadOnlyList<ItemName> Items(IRegisterBook registers) =>
    [
        .. registers.Of(Registers.Supply).Concat(registers.Of(Registers.Equipment)).GroupBy(e => e.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Take(Most)
            .Select(g => new ItemName(g.Key, g.GroupBy(e => e.Unit).MaxBy(u => u.Count())?.Key)),
    ];

    private static async Task<NeedView> One(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var need = await desk.Db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) ?? throw NotFoundException.Of<Need>(id);
        var incidents = (await desk.Incidents((IReadOnlyCollection<Guid>)[need.IncidentId], ct)).ToDictionary(i => i.Id);
        return incidents.Count == 0 ? throw NotFoundException.Of<Need>(id) : (await Views(desk, [need], incidents, ct))[0];
    }

    private static async Task<IReadOnlyList<NeedView>> Views(ReadingDesk desk, List<Need> needs, Dictionary<Guid, IncidentCard> incidents, CancellationToken ct)
    {
        var ids = needs.ConvertAll(n => n.Id);
        var orders = await desk.Db.Set<Order>().AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.NeedId)).OrderBy(o => o.IssuedAt).ThenBy(o => o.Id).ToListAsync(ct);
        var climbs = (await desk.Db.Set<Climb>().AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.NeedId)).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.NeedId);
        var shown = (await OrderReader.Views(desk, orders, needs.ToDictionary(n => n.Id), incidents, ct)).ToLookup(o => o.NeedId);
        var byNeed = orders.ToLookup(o => o.NeedId);
        var allotments = await desk.Db.Set<Allotment>().AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.NeedId)).OrderBy(a => a.IssuedAt).ThenBy(a => a.Id).ToListAsync(ct);
        var lots = (await AllotmentReader.Views(desk, allotments, needs.ToDictionary(n => n.Id), incidents, ct)).ToLookup(a => a.NeedId);
        var given = allotments.ToLookup(a => a.NeedId);
        var supports = (await desk.Db.Set<Support>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.NeedId)).OrderBy(s => s.AskedAt).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.NeedId);
        var changes = (await desk.Db.Set<NeedChange>().AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.NeedId)).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.NeedId, c => new NeedChangeView(c.Act, c.Text, c.ByName, c.At));
        return needs.ConvertAll(n => ViewOf(
            n, incidents[n.IncidentId], new Brought([.. byNeed[n.Id]], [.. given[n.Id]], [.. supports[n.Id]]), [.. climbs[n.Id]], [.. shown[n.Id]], [.. lots[n.Id]], desk) with
        { Changes = [.. changes[n.Id]] });
    }

    private static NeedView ViewOf(Need n, IncidentCard incident, Brought brought, IReadOnlyList<Climb> climbs, IReadOnlyList<OrderView> shown, IReadOnlyList<AllotmentView> lots, ReadingDesk desk)
    {
        var book = desk.Service<IOrganizationBook>();
        var tally = Tally.Of(n, brought.Shares);
        var state = tally.StateOf(n);
        var (waitingOn, since) = Turn.Of(n, state, brought, book);
        var what = n.Item ?? n.Specialty ?? desk.Service<IRegisterBook>().Capabilities.FirstOrDefault(c => string.Equals(c.Value, n.Capability, StringComparison.Ordinal))?.Title ?? n.Capability!;
        return new NeedView(
            n.Id, n.Number, n.IncidentId, n.OrganizationId, book.Find(n.OrganizationId)?.Name ?? "", n.HeadquartersId, book.Find(n.HeadquartersId)?.Name ?? "",
            n.Capability, n.Item, n.Specialty, what, n.Quantity, n.Unit, n.Priority, n.Purpose, n.Place, n.Longitude, n.Latitude, n.AskedAt, n.NeededAt, tally.Committed, tally.Arrived, tally.Done, state, n.Rung, n.AskedRung, n.CancelReason,
            waitingOn, since, [.. climbs.Select(c => new ClimbView(c.Rung, c.Reason, c.Approver, c.ByName, c.At))], shown, lots, [.. brought.Supports.Select(s => ViewOf(s, desk))], [], May(n, incident, state, tally, desk));
    }

    private static SupportView ViewOf(Support s, ReadingDesk desk)
    {
        List<(string Act, string Next)> acts = [("answer", SupportStates.Promised), ("arrive", SupportStates.Arrived), ("end", SupportStates.Ended)];
        var may = desk.Caller.Has(Permissions.IncidentsCommand, KnownHeadquarters.General) ? acts.Where(a => s.Allows(a.Next)).Select(a => a.Act) : [];
        return new SupportView(s.Id, s.Number, s.NeedId, s.From, s.Quantity, s.State, s.Reason, s.Approver, s.AskedAt, s.AskedBy, s.StepAt, s.EtaAt, s.Is(SupportStates.Promised) && s.EtaAt < desk.Now, s.Note, [.. may]);
    }

    private static IReadOnlyList<string> May(Need n, IncidentCard incident, string state, Tally tally, ReadingDesk desk)
    {
        if (!incident.Open || state is "cancelled" or "ended")
        {
            return [];
        }

        var caller = desk.Caller;
        var general = caller.Has(Permissions.IncidentsCommand, KnownHeadquarters.General);
        var leads = caller.Has(Permissions.OrdersIssue, n.HeadquartersId);
        var revises = caller.Has(Permissions.NeedsAsk, n.OrganizationId) || caller.Has(Permissions.NeedsAsk, n.HeadquartersId) || caller.Has(Permissions.NeedsAsk, KnownHeadquarters.General);
        List<(string Act, bool Allowed)> acts =
        [
            ("order", n.Item is null && caller.Has(Permissions.OrdersIssue)),
            ("allot", n.Item is not null && caller.Has(Permissions.OrdersIssue)),
            ("climb", n.Capability is not null && general && !n.Allows(Rungs.Military)),
            ("askClimb", n.Capability is not null && (leads || caller.Has(Permissions.OrdersIssue, n.OrganizationId)) && !general && !n.Allows(Rungs.Military)),
            ("askOutside", general),
            ("change", revises), ("split", revises && tally.Gap > 0 && n.Quantity > 1), ("merge", revises && tally is { Committed: 0, Done: 0 }),
            ("cancel", caller.Has(Permissions.NeedsAsk, n.OrganizationId) || leads || general),
        ];
        return [.. acts.Where(a => a.Allowed).Select(a => a.Act)];
    }
}

/// <summary>All that is brought to a need.</summary>
internal sealed record Brought(IReadOnlyList<Order> Orders, IReadOnlyList<Allotment> Allotments, IReadOnlyList<Support> Supports)
{
    public IEnumerable<Share> Shares => Orders.Select(o => o.Share).Concat(Allotments.Select(a => a.Share)).Concat(Supports.Select(s => s.Share));

    /// <summary>Who has to act next, the one that has not answered first.</summary>
    public (Guid Organization, DateTimeOffset Since)? Next
    {
        get
        {
            var orders = Orders.Where(o => o.Runs && !o.There).Select(o => (Answered: !o.Is(OrderStates.Issued), Organization: o.OwnerId, Since: o.StepAt));
            var lots = Allotments.Where(a => a.Share.Phase == Phase.Coming).Select(a => (Answered: !a.Is(AllotmentStates.Issued), Organization: a.Is(AllotmentStates.HandedOver) ? a.HolderId : a.OwnerId, Since: a.StepAt));
            return orders.Concat(lots).OrderBy(x => x.Answered).ThenBy(x => x.Since).Select(x => ((Guid, DateTimeOffset)?)(x.Organization, x.Since)).FirstOrDefault();
        }
    }
}

/// <summary>Whose turn it is with a need, and since when.</summary>
internal static class Turn
{
    public static (string? Who, DateTimeOffset? Since) Of(Need need, string state, Brought brought, IOrganizationBook book)
    {
        string? Name(Guid id) => book.Find(id)?.Name;
        if (string.Equals(state, "open", StringComparison.Ordinal))
        {
            return need.RungAskedAt is { } asked ? (Name(KnownHeadquarters.General), asked) : (Name(need.HeadquartersId), need.TurnAt);
        }

        return string.Equals(state, "committed", StringComparison.Ordinal) && brought.Next is { } next ? (Name(next.Organization), next.Since) : (null, null);
    }
}

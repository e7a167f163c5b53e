using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Positions;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Orders;

/// <summary>二（三）1: the orders the caller may see, newest first: all of an incident, or those to the caller's own organizations.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class OrderReader : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, OrderView>(One);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dispatch/orders", List);
        api.MapGet("/dispatch/orders/{id}", One);
    }

    /// <summary>Orders as people see them; those of incidents that are not given are left out.</summary>
    public static async Task<IReadOnlyList<OrderView>> Views(
        ReadingDesk desk, IReadOnlyCollection<Order> orders, Dictionary<Guid, Need> needs, Dictionary<Guid, IncidentCard> incidents, CancellationToken ct)
    {
        var ids = orders.Select(o => o.Id).ToList();
        var steps = (await desk.Db.Set<OrderStep>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.OrderId)).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.OrderId);
        var opinions = (await desk.Db.Set<Opinion>().AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.OrderId)).OrderBy(o => o.At).ThenBy(o => o.Id).ToListAsync(ct)).ToLookup(o => o.OrderId);
        var closures = orders.Any(o => o.SeenAt is not null) ? await ClosuresSlice.Now(desk.Db, ct) : [];
        var related = await Related(orders, ids, desk.Db, ct);
        return [.. orders.Where(o => incidents.ContainsKey(o.IncidentId)).Select(o => ViewOf(o, needs[o.NeedId], incidents[o.IncidentId], [.. steps[o.Id]], [.. opinions[o.Id]], related, closures, desk))];
    }

    // The other side of each relief: whom it relieves, and who is on the way to relieve it.
    private static async Task<IReadOnlyList<Order>> Related(IReadOnlyCollection<Order> orders, List<Guid> ids, YilianDb db, CancellationToken ct)
    {
        var relieved = orders.Where(o => o.RelievesId is not null).Select(o => o.RelievesId!.Value).ToList();
        return await db.Set<Order>().AsNoTracking().Where(o => EF.Parameter(relieved).Contains(o.Id) || (o.RelievesId != null && EF.Parameter(ids).Contains(o.RelievesId.Value))).ToListAsync(ct);
    }

    private static async Task<Page<OrderView>> List(ReadingDesk desk, Guid? incident, bool? mine, bool? active, string? after, int? limit, CancellationToken ct)
    {
        var sees = desk.Caller.Sees;
        var orders = desk.Db.Set<Order>().AsNoTracking().Where(o => desk.Db.Set<AudienceMember>().Any(m => m.AudienceId == o.IncidentId && sees.Contains(m.OrganizationId)));
        orders = incident is null ? orders : orders.Where(o => o.IncidentId == incident);
        orders = active == true ? orders.Where(o => o.ActiveTeamId != null) : orders;
        if (mine == true)
        {
            var own = desk.Caller.With(Permissions.OrdersCarryOut).ToList();
            orders = orders.Where(o => own.Contains(o.OwnerId));
        }

        var (skip, take) = Paging.Of(after, limit);
        var total = await orders.CountAsync(ct);
        var page = await orders.OrderByDescending(o => o.IssuedAt).ThenByDescending(o => o.Id).Skip(skip).Take(take).ToListAsync(ct);
        return Paging.Page(await Read(page, desk, ct), skip, take, total);
    }

    private static async Task<OrderView> One(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var order = await desk.Db.Set<Order>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw NotFoundException.Of<Order>(id);
        return (await Read([order], desk, ct)).SingleOrDefault() ?? throw NotFoundException.Of<Order>(id);
    }

    private static async Task<IReadOnlyList<OrderView>> Read(IReadOnlyList<Order> orders, ReadingDesk desk, CancellationToken ct)
    {
        var ids = orders.Select(o => o.NeedId).Distinct().ToList();
        var needs = await desk.Db.Set<Need>().AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.Id)).ToDictionaryAsync(n => n.Id, ct);
        var incidents = (await desk.Incidents((IReadOnlyCollection<Guid>)[.. orders.Select(o => o.IncidentId).Distinct()], ct)).ToDictionary(i => i.Id);
        return await Views(desk, orders, needs, incidents, ct);
    }

    private static OrderView ViewOf(Order o, Need n, IncidentCard incident, IReadOnlyList<OrderStep> steps, IReadOnlyList<Opinion> opinions, IReadOnlyList<Order> related, IReadOnlyList<Closure> closures, ReadingDesk desk)
    {
        var (book, options) = (desk.Service<IOrganizationBook>(), desk.Service<IOptions<DispatchOptions>>().Value);
        var owner = book.Find(o.OwnerId);
        var overdue = o.Is(OrderStates.Issued) ? o.DueAt < desk.Now : o.State is OrderStates.Accepted or OrderStates.Departed && o.EtaAt < desk.Now;
        return new OrderView(
            o.Id, o.Number, n.Id, n.Number, incident.Id, incident.Title, o.TeamId, o.TeamName, o.OwnerId, owner?.Name ?? "", owner?.DutyPhones ?? [], o.HeadquartersId, book.Find(o.HeadquartersId)?.Name ?? "",
            o.Rung, o.State, o.Contribution, n.Unit, n.Purpose, n.Place, n.Longitude, n.Latitude, o.Text, o.IssuedAt, o.IssuedBy, o.DueAt, o.EtaAt, overdue, o.Remote,
            ShortOf(related.FirstOrDefault(r => r.Id == o.RelievesId)), ShortOf(related.FirstOrDefault(r => r.RelievesId == o.Id && (r.Runs || r.Counts))),
            o.TakenOnAt is { } since ? (int)((o.OffDutyAt ?? desk.Now) - since).TotalHours : null,
            o.Runs && n.Specialty is null ? o.TakenOnAt?.AddHours(options.ReliefHours) : null,
            o.Runs ? Tracking.ViewOf(o, n, closures, options.StaleMinutes, desk.Now) : null,
            [.. steps.Select(s => new OrderStepView(s.State, s.At, s.ByName, s.Note))],
            [.. opinions.Select(p => new OpinionView(p.Id, p.Text, p.At, p.ByName, p.State, p.FollowUp, p.FollowedBy, p.FollowedAt))], desk.Caller.Sees.Contains(o.OwnerId), May(o, n, desk));
    }

    private static RelatedOrder? ShortOf(Order? o) => o is null ? null : new RelatedOrder(o.Id, o.Number, o.TeamName);

    private static IReadOnlyList<string> May(Order o, Need n, ReadingDesk desk)
    {
        var own = desk.Caller.Has(Permissions.OrdersCarryOut, o.OwnerId);
        var ordered = desk.Caller.Has(Permissions.OrdersIssue, o.HeadquartersId) || desk.Caller.Has(Permissions.OrdersIssue, KnownHeadquarters.General);
        List<(string Act, string Next, bool Allowed)> acts =
        [
            ("accept", OrderStates.Accepted, own), ("depart", OrderStates.Departed, own), ("arrive", OrderStates.Arrived, own), ("work", OrderStates.Working, own), ("return", OrderStates.Returned, own),
            ("refuse", OrderStates.Refused, own), ("release", OrderStates.Released, own || ordered), ("recall", OrderStates.Recalled, ordered),
        ];
        var opinions = n.Specialty is not null && OpinionsSlice.MayOpine(o);
        var relieves = o.There && n.Specialty is null && (own || ordered);
        var locates = own && o is { Runs: true, There: false, Remote: false, TakenOnAt: not null };
        return [.. acts.Where(a => a.Allowed && o.Allows(a.Next)).Select(a => a.Act), .. locates ? (string[])["locate"] : [], .. relieves ? (string[])["relieve"] : [], .. opinions && (own || ordered) ? (string[])["opine"] : [], .. opinions && ordered ? (string[])["follow"] : []];
    }
}

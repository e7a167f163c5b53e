using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Supplies;

/// <summary>二（三）3: the allotments the caller may see, newest first: all of an incident, or what the caller's own organizations give or get.</summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class AllotmentReader : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, AllotmentView>(One);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dispatch/allotments", List);
        api.MapGet("/dispatch/allotments/{id}", One);
    }

    /// <summary>Allotments as people see them; those of incidents that are not given are left out.</summary>
    public static async Task<IReadOnlyList<AllotmentView>> Views(
        ReadingDesk desk, IReadOnlyCollection<Allotment> allotments, Dictionary<Guid, Need> needs, Dictionary<Guid, IncidentCard> incidents, CancellationToken ct)
    {
        var ids = allotments.Select(a => a.Id).ToList();
        var steps = (await desk.Db.Set<AllotmentStep>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.AllotmentId)).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.AllotmentId);
        return [.. allotments.Where(a => incidents.ContainsKey(a.IncidentId)).Select(a => ViewOf(a, needs[a.NeedId], incidents[a.IncidentId], [.. steps[a.Id]], desk))];
    }

    private static async Task<Page<AllotmentView>> List(ReadingDesk desk, Guid? incident, bool? mine, bool? active, string? after, int? limit, CancellationToken ct)
    {
        var sees = desk.Caller.Sees;
        var allotments = desk.Db.Set<Allotment>().AsNoTracking().Where(a => desk.Db.Set<AudienceMember>().Any(m => m.AudienceId == a.IncidentId && sees.Contains(m.OrganizationId)));
        allotments = incident is null ? allotments : allotments.Where(a => a.IncidentId == incident);
        if (active == true)
        {
            allotments = allotments.Where(a => a.State != AllotmentStates.Closed && a.State != AllotmentStates.Refused && a.State != AllotmentStates.Recalled);
        }

        if (mine == true)
        {
            var own = desk.Caller.With(Permissions.OrdersCarryOut).ToList();
            allotments = allotments.Where(a => own.Contains(a.OwnerId) || own.Contains(a.HolderId));
        }

        var (skip, take) = Paging.Of(after, limit);
        var total = await allotments.CountAsync(ct);
        var page = await allotments.OrderByDescending(a => a.IssuedAt).ThenByDescending(a => a.Id).Skip(skip).Take(take).ToListAsync(ct);
        return Paging.Page(await Read(page, desk, ct), skip, take, total);
    }

    private static async Task<AllotmentView> One(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var allotment = await desk.Db.Set<Allotment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw NotFoundException.Of<Allotment>(id);
        return (await Read([allotment], desk, ct)).SingleOrDefault() ?? throw NotFoundException.Of<Allotment>(id);
    }

    private static async Task<IReadOnlyList<AllotmentView>> Read(IReadOnlyList<Allotment> allotments, ReadingDesk desk, CancellationToken ct)
    {
        var ids = allotments.Select(a => a.NeedId).Distinct().ToList();
        var needs = await desk.Db.Set<Need>().AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.Id)).ToDictionaryAsync(n => n.Id, ct);
        var incidents = (await desk.Incidents((IReadOnlyCollection<Guid>)[.. allotments.Select(a => a.IncidentId).Distinct()], ct)).ToDictionary(i => i.Id);
        return await Views(desk, allotments, needs, incidents, ct);
    }

    private static AllotmentView ViewOf(Allotment a, Need n, IncidentCard incident, IReadOnlyList<AllotmentStep> steps, ReadingDesk desk)
    {
        var book = desk.Service<IOrganizationBook>();
        var owner = book.Find(a.OwnerId);
        var overdue = a.Is(AllotmentStates.Issued) ? a.DueAt < desk.Now : a.Outstanding > 0 && a.ReturnBy < desk.Now;
        return new AllotmentView(
            a.Id, a.Number, n.Id, n.Number, incident.Id, incident.Title, a.StockId, a.Item, a.Quantity, a.Unit, a.Returned, a.Consumed, a.Outstanding, a.OwnerId, owner?.Name ?? "", owner?.DutyPhones ?? [],
            a.HolderId, book.Find(a.HolderId)?.Name ?? "", a.HeadquartersId, book.Find(a.HeadquartersId)?.Name ?? "", a.StockPlace, n.Place, n.Purpose, a.Text, a.State, a.IssuedAt, a.IssuedBy, a.DueAt, a.ReturnBy,
            overdue, [.. steps.Select(s => new AllotmentStepView(s.Act, s.Quantity, s.At, s.ByName, s.Note))], desk.Caller.Sees.Contains(a.OwnerId) || desk.Caller.Sees.Contains(a.HolderId), May(a, desk));
    }

    private static IReadOnlyList<string> May(Allotment a, ReadingDesk desk)
    {
        var caller = desk.Caller;
        var owner = caller.Has(Permissions.OrdersCarryOut, a.OwnerId);
        var holder = caller.Has(Permissions.NeedsAsk, a.HolderId) || caller.Has(Permissions.NeedsAsk, a.HeadquartersId);
        var allotted = caller.Has(Permissions.OrdersIssue, a.HeadquartersId) || caller.Has(Permissions.OrdersIssue, KnownHeadquarters.General);
        List<(string Act, bool Allowed)> acts =
        [
            (AllotmentActs.Accept, owner), (AllotmentActs.HandOver, owner), (AllotmentActs.Receive, holder), (AllotmentActs.Return, owner),
            (AllotmentActs.Consume, holder || owner), (AllotmentActs.Refuse, owner), (AllotmentActs.Recall, allotted),
        ];
        return [.. acts.Where(x => x.Allowed && a.Allows(x.Act)).Select(x => x.Act)];
    }
}

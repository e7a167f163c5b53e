using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Information;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Roads;

/// <summary>二（三）1: roads that are closed; every way is estimated around them until they are open again.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ClosuresSlice : ISlice
{
    private static readonly Show<Guid> Shown = Show.As<Guid, ClosureView>(One);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dispatch/closures", List);
        api.MapCommand<CloseRoad, Guid>("POST", "/dispatch/closures", Close, Shown with { Status = StatusCodes.Status201Created });
        api.MapBareCommand<Guid>("POST", "/dispatch/closures/{id}/open", Open, Shown);
    }

    /// <summary>All roads that are closed now, whoever reported them.</summary>
    public static async Task<IReadOnlyList<Closure>> Now(YilianDb db, CancellationToken ct) => await db.Set<Closure>().AsNoTracking().Where(c => c.OpenedAt == null).OrderBy(c => c.ClosedAt).ToListAsync(ct);

    // Which road is closed is no secret; that there is an incident may be one, so it is not told.
    private static async Task<ClosureBoard> List(ReadingDesk desk, CancellationToken ct) =>
        new([.. (await Now(desk.Db, ct)).Select(c => ViewOf(c, desk))], desk.Caller.Has(Permissions.OrdersIssue));

    private static async Task<ClosureView> One(Guid id, ReadingDesk desk, CancellationToken ct) =>
        ViewOf(await desk.Db.Set<Closure>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw NotFoundException.Of<Closure>(id), desk);

    private static ClosureView ViewOf(Closure c, ReadingDesk desk) =>
        new(c.Id, c.Name, c.Longitude, c.Latitude, c.Radius, c.Reason, c.ClosedAt, c.ClosedBy, c.OpenedAt, c.OpenedAt is null && desk.Caller.Has(Permissions.OrdersIssue));

    private static async Task<Guid> Close(CloseRoad request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.OpenIncidentWithParties(request.IncidentId, ct);
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.OrdersIssue, parties);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var closure = new Closure
        {
            IncidentId = incident.Id,
            Name = request.Name.Trim(),
            Longitude = request.Longitude,
            Latitude = request.Latitude,
            Radius = request.Radius,
            Reason = request.Reason.Trim(),
            ClosedAt = at,
            ClosedBy = desk.Caller.DisplayName,
        };
        desk.Add(closure);
        desk.Record(
            new RoadClosed(closure.Id, incident.Id, closure.Name, closure.Longitude, closure.Latitude, closure.Radius, closure.Reason),
            $"{closure.Name}封闭（半径 {closure.Radius:0} 米）：{closure.Reason}", new Subject(incident.Id, incident.Id, actingFor, at));
        return closure.Id;
    }

    private static async Task<Guid> Open(Guid id, Desk desk, CancellationToken ct)
    {
        var closure = await desk.Find<Closure>(id, ct);
        var (incident, parties) = await desk.IncidentWithParties(closure.IncidentId, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.OrdersIssue, parties);
        closure.Open(desk.Caller.DisplayName, desk.Now);
        desk.Record(new RoadOpened(id, incident.Id, closure.Name), $"{closure.Name}解除封闭", new Subject(incident.Id, incident.Id, actingFor));
        return id;
    }
}

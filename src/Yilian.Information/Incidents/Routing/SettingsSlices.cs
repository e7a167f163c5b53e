using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Routing;

/// <summary>三.3: the routing matrix, the deadlines and the legal limits are data that the city keeps.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class SettingsSlices : ISlice
{
    private const string Root = "/information/incidents";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet($"{Root}/routes", Routes);
        api.MapGet($"{Root}/deadlines", Deadlines);
        api.MapGet($"{Root}/reporting-rules", Rules);
        api.MapCommand<EditRoute, Guid>("PUT", $"{Root}/routes", Edit, Show.As<Guid, RouteRow>(async (id, desk, ct) => (await Routes(desk, desk.Service<IOrganizationBook>(), ct)).Single(r => r.Id == id)));
        api.MapBareCommand("DELETE", $"{Root}/routes/{{id}}", Remove, Show<bool>.NoContent);
        api.MapCommand<EditDeadline, string>("PUT", $"{Root}/deadlines", EditDeadline, Show.As<string, DeadlineRow>(async (grade, desk, ct) => (await Deadlines(desk, ct)).Single(d => string.Equals(d.Grade, grade, StringComparison.Ordinal))));
    }

    private static async Task<IReadOnlyList<RouteRow>> Routes(ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var routes = await desk.Db.Set<Route>().AsNoTracking().OrderBy(r => r.CodePrefix).ToListAsync(ct);
        return routes.ConvertAll(r => new RouteRow(r.Id, r.CodePrefix, r.LeadHeadquartersId, book.Find(r.LeadHeadquartersId)?.Name ?? "", RoutingMatrix.Units(r), r.WithCounty, r.Note));
    }

    private static async Task<List<DeadlineRow>> Deadlines(ReadingDesk desk, CancellationToken ct) =>
        await desk.Db.Set<Deadline>().OrderBy(d => d.Grade == Deadline.NotGraded).ThenBy(d => d.Grade)
            .Select(d => new DeadlineRow(d.Grade, d.AcknowledgeMinutes, d.StandInAfterMinutes, d.DutyPhoneAfterMinutes, d.LeaderAfterMinutes)).ToListAsync(ct);

    private static async Task<IReadOnlyList<ReportingRuleRow>> Rules(ReadingDesk desk, CancellationToken ct)
    {
        var rules = await desk.Db.Set<ReportingRule>().AsNoTracking().OrderBy(r => r.CodePrefix).ThenBy(r => r.Minutes).ToListAsync(ct);
        return rules.ConvertAll(r => new ReportingRuleRow(
            r.Id, r.CodePrefix, r.Grades.Split(','), r.Title, r.ToWhom, r.Channel, r.Minutes, r.DailyAt.Split(',', StringSplitOptions.RemoveEmptyEntries), r.Anchor, r.Basis, r.Enabled));
    }

    private static async Task<Guid> Edit(EditRoute request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.IncidentsSettings);
        var book = desk.Service<IOrganizationBook>();
        if (!book.Find(request.LeadHeadquartersId).IsHeadquarters())
        {
            throw new InvalidRequestException("leadHeadquartersId", "牵头的应是指挥部|A headquarters must lead");
        }

        if (request.UnitIds.Any(u => book.Find(u) is not { Dissolved: false }))
        {
            throw new InvalidRequestException("unitIds", "有单位不存在或已撤销|A unit does not exist or was dissolved");
        }

        var route = await desk.Db.Set<Route>().SingleOrDefaultAsync(r => r.CodePrefix == request.CodePrefix, ct);
        if (route is null)
        {
            route = new Route { CodePrefix = request.CodePrefix, LeadHeadquartersId = request.LeadHeadquartersId, UnitIds = "[]" };
            desk.Add(route);
        }

        (route.LeadHeadquartersId, route.UnitIds, route.WithCounty, route.Note) = (request.LeadHeadquartersId, JsonSerializer.Serialize(request.UnitIds), request.WithCounty, request.Note);
        var everyone = await desk.AudienceOf([Audience.Everyone], ct);
        desk.Record(new RoutingChanged(request.CodePrefix, request.LeadHeadquartersId, request.UnitIds), $"修改事件路由 {request.CodePrefix}：{book.Find(request.LeadHeadquartersId)?.Name}牵头", new Subject(everyone));
        return route.Id;
    }

    private static async Task<bool> Remove(Guid id, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.IncidentsSettings);
        var route = await desk.Find<Route>(id, ct);
        if (string.Equals(route.CodePrefix, "1", StringComparison.Ordinal))
        {
            throw new RuleBrokenException("incidents.last-route", "“1”是其他事件的默认路由，不能删除。|This is the route of everything else; it cannot be removed.");
        }

        desk.Db.Remove(route);
        var everyone = await desk.AudienceOf([Audience.Everyone], ct);
        desk.Record(new RoutingChanged(route.CodePrefix, route.LeadHeadquartersId, []), $"删除事件路由 {route.CodePrefix}", new Subject(everyone));
        return true;
    }

    private static async Task<string> EditDeadline(EditDeadline request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.IncidentsSettings);
        if (request.StandInAfterMinutes >= request.DutyPhoneAfterMinutes || request.DutyPhoneAfterMinutes >= request.LeaderAfterMinutes)
        {
            throw new InvalidRequestException("dutyPhoneAfterMinutes", "催办各步应依次推后|Each step of the ladder must come after the one before");
        }

        var deadline = await desk.Db.Set<Deadline>().SingleAsync(d => d.Grade == request.Grade, ct);
        (deadline.AcknowledgeMinutes, deadline.StandInAfterMinutes, deadline.DutyPhoneAfterMinutes, deadline.LeaderAfterMinutes) =
            (request.AcknowledgeMinutes, request.StandInAfterMinutes, request.DutyPhoneAfterMinutes, request.LeaderAfterMinutes);
        var everyone = await desk.AudienceOf([Audience.Everyone], ct);
        desk.Record(new DeadlinesChanged(request.Grade, request.AcknowledgeMinutes), $"修改签收时限（{request.Grade}）：{request.AcknowledgeMinutes} 分钟", new Subject(everyone));
        return request.Grade;
    }
}

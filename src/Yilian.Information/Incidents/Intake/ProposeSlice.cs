using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Codes;
using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Reports;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Intake;

/// <summary>二（一）3: while the officer types, what grade, units and deadlines follow, and what looks like the same event.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class ProposeSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/information/incidents/proposal", Handle).Produces<ProposalView>();
        api.MapGet("/information/incidents/codes", () => EventCodes.All);
        api.MapGet("/information/incidents/figure-kinds", () => FigureKinds.All);
    }

    private static async Task<ProposalView> Handle(ProposeIncident request, ReadingDesk desk, RoutingMatrix matrix, IOrganizationBook book, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.IncidentsReport);
        FigureBook.Check(request.Figures, "figures");
        var located = request is { Longitude: { } longitude, Latitude: { } latitude } ? book.DivisionAt(longitude, latitude) : null;
        var county = request.CountyCode ?? located;
        var outside = request.Longitude is not null && located is null;
        var (grade, reason) = GradeTable.Propose(request.Code, request.Imminent, request.Figures);
        var (route, units) = request.Code is null ? (null, []) : await matrix.Propose(desk.Db, request.Code, county, ct);
        var lead = route is null ? null : book.Find(route.LeadHeadquartersId);
        return new ProposalView(
            grade, reason, lead?.Id, lead is null ? "尚无法确定牵头指挥部" : $"{route!.Note ?? route.CodePrefix}由{lead.Name}牵头", units,
            await Minutes(desk, grade, ct), await Deadlines(request, grade, desk, ct), await Duplicates.Find(request, county, desk, ct),
            county, county is null ? null : book.CountyName(county), outside, Warnings(request, outside));
    }

    private static async Task<int> Minutes(ReadingDesk desk, string? grade, CancellationToken ct)
    {
        var key = grade ?? Deadline.NotGraded;
        return await desk.Db.Set<Deadline>().Where(d => d.Grade == key).Select(d => (int?)d.AcknowledgeMinutes).SingleOrDefaultAsync(ct) ?? 15;
    }

    private static async Task<IReadOnlyList<ProposedDeadline>> Deadlines(ProposeIncident request, string? grade, ReadingDesk desk, CancellationToken ct)
    {
        if (request.Code is not { } code || request.Imminent)
        {
            return [];
        }

        var counted = Obligations.GradeFor(grade, request.Sensitive);
        var rules = await desk.Db.Set<ReportingRule>().AsNoTracking().ToListAsync(ct);
        var occurred = request.OccurredAt ?? desk.Now;
        return [.. rules.Where(r => r.HoldsFor(code, counted)).Select(r => new ProposedDeadline(r.Title, Obligations.DueAt(r, occurred, desk.Now, desk.Now), r.Basis)).OrderBy(d => d.DueAt)];
    }

    private static List<string> Warnings(ProposeIncident request, bool outside)
    {
        var warnings = new List<string>();
        if (outside)
        {
            warnings.Add("地点在本市范围之外，仍可报送，请核对。");
        }

        if (request.Code is { } code && !EventCodes.Knows(code))
        {
            warnings.Add($"类型代码 {code} 不在代码表中，将原样保存并标记。");
        }

        return warnings;
    }
}

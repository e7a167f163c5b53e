using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Reporting;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Reports;

/// <summary>二（一）3: 续报 and 终报, each showing what changed since the last; a late one takes its place by when it happened.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class FollowUpSlice : ISlice
{
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RepeatWithin = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<FollowUpIncident, ReportKey>("POST", "/information/incidents/{id}/reports", Handle, ReportReader.Shown with { Status = StatusCodes.Status201Created });

    private static async Task<ReportKey> Handle(Guid id, FollowUpIncident request, Desk desk, CancellationToken ct)
    {
        FigureBook.Check(request.Figures, "figures");
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsFollowUp, parties, incident);
        await desk.DemandVersion(incident, request.Version, ct);
        var reports = await desk.Db.Set<Report>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        Refuse(request, reports, actingFor, desk);
        var report = Make(incident, request, reports, actingFor, desk);
        desk.Add(report);
        await desk.Attach(report.Id, id, request.AttachmentIds, ct);
        incident.Reports = report.Number;
        var asked = await Happen(incident, desk, ct);
        incident.Touch(desk.Now);
        Record(incident, report, request, [.. asked, .. parties.Where(p => p != report.OrganizationId).Select(p => new Addressee(p, Asks.Read, id))], desk);
        await Regrading.Consider(desk, incident, reports.Append(report), ct);
        return new ReportKey(id, report.Number);
    }

    // What was only imminent has happened once it is followed up, and owes its legal reports from then on.
    private static async Task<IReadOnlyList<Addressee>> Happen(Incident incident, Desk desk, CancellationToken ct)
    {
        var before = incident.Imminent;
        incident.Imminent = false;
        return before ? (await Obligations.Demand(desk, incident, ct)).Asked : [];
    }

    private static void Refuse(FollowUpIncident request, List<Report> reports, Guid actingFor, Desk desk)
    {
        var at = Moments.Whole(desk.Happened(request.OccurredAt, "occurredAt"));
        var falls = FigureBook.Falls(FigureBook.Current(reports.Where(r => r.OccurredAt <= at)), request.Figures);
        if (falls is not null && string.IsNullOrWhiteSpace(request.FallReason))
        {
            throw new InvalidRequestException("fallReason", $"伤亡数字减少（{falls}），请填写原因|A casualty figure falls; enter the reason");
        }

        var same = reports.Find(r => r.OrganizationId == actingFor && desk.Now - r.RecordedAt < RepeatWithin && string.Equals(r.Text, request.Text, StringComparison.Ordinal)
            && string.Equals(r.Figures, JsonSerializer.Serialize(request.Figures), StringComparison.Ordinal));
        if (same is not null)
        {
            throw new RuleBrokenException("incidents.report-repeated", $"与{same.Label}内容完全相同，未重复登记。|The same report was just made; it was not entered twice.");
        }
    }

    private static Report Make(Incident incident, FollowUpIncident request, List<Report> reports, Guid actingFor, Desk desk)
    {
        var occurredAt = Moments.Whole(desk.Happened(request.OccurredAt, "occurredAt"));
        var final = string.Equals(request.ReportKind, Report.Final, StringComparison.Ordinal);
        var late = desk.Now - occurredAt > LateAfter;
        var followUps = reports.Count(r => string.Equals(r.ReportKind, Report.FollowUp, StringComparison.Ordinal)) + 1;
        return new Report
        {
            IncidentId = incident.Id,
            Number = incident.Reports + 1,
            ReportKind = request.ReportKind,
            Label = final ? "终报" : $"续报{Numbers.Chinese(followUps)}{(late ? "（补报）" : "")}",
            Text = request.Text,
            OccurredAt = occurredAt,
            RecordedAt = desk.Now,
            Late = late,
            OrganizationId = actingFor,
            ByName = desk.Caller.DisplayName,
            Figures = JsonSerializer.Serialize(request.Figures),
            Reason = request.FallReason,
            Longitude = request.Longitude,
            Latitude = request.Latitude,
        };
    }

    private static void Record(Incident incident, Report report, FollowUpIncident request, IReadOnlyList<Addressee> to, Desk desk)
    {
        var name = desk.Service<IOrganizationBook>().Find(report.OrganizationId)?.ShortName;
        var figures = FigureBook.Line(request.Figures);
        desk.Record(
            new IncidentFollowedUp(
                incident.Id, report.Id, report.Number, report.ReportKind, report.Label, report.Text, request.Figures, report.OccurredAt, report.Longitude, report.Latitude,
                request.AttachmentIds, to, $"{report.Label}：{incident.Title}"),
            $"{name}{report.Label}：{Lines.Short(report.Text)}{(figures.Length == 0 ? "" : $"（{figures}）")}", new Subject(incident.Id, incident.Id, report.OrganizationId, report.OccurredAt));
    }
}

/// <summary>Which report of which incident.</summary>
internal sealed record ReportKey(Guid IncidentId, int Number);

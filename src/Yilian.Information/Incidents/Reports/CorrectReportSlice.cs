using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Grading;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Reports;

/// <summary>更正: corrects a report and keeps what it corrects; takes effect at the moment the corrected report speaks of.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class CorrectReportSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<int, CorrectReport, ReportKey>("POST", "/information/incidents/{id}/reports/{second}/correction", Handle, ReportReader.Shown with { Status = StatusCodes.Status201Created });

    private static async Task<ReportKey> Handle(Guid id, int number, CorrectReport request, Desk desk, CancellationToken ct)
    {
        FigureBook.Check(request.Figures, "figures");
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsFollowUp, parties, incident);
        var wrong = await desk.Db.Set<Report>().SingleOrDefaultAsync(r => r.IncidentId == id && r.Number == number, ct) ?? throw NotFoundException.Of<Report>(number);
        Refuse(wrong, request, actingFor, incident);
        var report = Make(incident, wrong, request, actingFor, desk);
        desk.Add(report);
        wrong.CorrectedBy = report.Number;
        incident.Reports = report.Number;
        incident.Touch(desk.Now);
        Record(incident, wrong, report, request, parties, desk);
        var others = await desk.Db.Set<Report>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        await Regrading.Consider(desk, incident, others.Append(report), ct);
        return new ReportKey(id, report.Number);
    }

    private static void Refuse(Report wrong, CorrectReport request, Guid actingFor, Incident incident)
    {
        if (wrong.CorrectedBy is { } by)
        {
            throw new RuleBrokenException("incidents.already-corrected", $"{wrong.Label}已由第 {by} 号报告更正，请更正最新的一份。|The report was corrected already; correct the newest.");
        }

        if (request.Figures.Count == 0 && string.IsNullOrWhiteSpace(request.Text))
        {
            throw new InvalidRequestException("figures", "请填写更正后的数据或内容|Enter the corrected figures or text");
        }

        if (actingFor != wrong.OrganizationId && !incident.Commanding().Contains(actingFor))
        {
            throw new RightMissingException(Permissions.IncidentsFollowUp, wrong.OrganizationId);
        }
    }

    private static Report Make(Incident incident, Report wrong, CorrectReport request, Guid actingFor, Desk desk) => new()
    {
        IncidentId = incident.Id,
        Number = incident.Reports + 1,
        ReportKind = Report.Correction,
        Label = $"更正（{wrong.Label}）",
        Text = request.Text ?? wrong.Text,
        OccurredAt = wrong.OccurredAt,
        RecordedAt = desk.Now,
        Late = false,
        OrganizationId = actingFor,
        ByName = desk.Caller.DisplayName,
        Figures = JsonSerializer.Serialize(request.Figures),
        Reason = request.Reason,
        Corrects = wrong.Number,
        Longitude = wrong.Longitude,
        Latitude = wrong.Latitude,
    };

    private static void Record(Incident incident, Report wrong, Report report, CorrectReport request, HashSet<Guid> parties, Desk desk)
    {
        var name = desk.Service<IOrganizationBook>().Find(report.OrganizationId)?.ShortName;
        var to = parties.Where(p => p != report.OrganizationId).Select(p => new Addressee(p, Asks.Read, incident.Id)).ToList();
        desk.Record(
            new ReportCorrected(incident.Id, report.Id, report.Number, wrong.Number, request.Reason, request.Text, request.Figures, to, $"{report.Label}：{incident.Title}"),
            $"{name}更正{wrong.Label}：{Lines.Short(request.Reason)}{(request.Figures.Count == 0 ? "" : $"（{FigureBook.Line(request.Figures)}）")}",
            new Subject(incident.Id, incident.Id, report.OrganizationId));
    }
}

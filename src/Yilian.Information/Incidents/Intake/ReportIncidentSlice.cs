using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Codes;
using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Reports;
using Yilian.Information.Incidents.Room;
using Yilian.Information.Warnings;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Intake;

/// <summary>二（一）3 应急救援信息: reports an incident (kind, time, area, degree of harm, measures taken) and, in the same act, sends it.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class ReportIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<ReportIncident, Guid>("POST", "/information/incidents", Handle, RoomReader.Shown with { Status = StatusCodes.Status201Created });

    internal static async Task<Guid> Handle(ReportIncident request, Desk desk, CancellationToken ct)
    {
        FigureBook.Check(request.Figures, "figures");
        var reporter = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsReport, desk.Caller.With(Permissions.IncidentsReport));
        var incident = await Make(request, reporter, desk, ct);
        Grade(incident, request);
        desk.Add(incident);
        await desk.Widen(incident.Id, [reporter, KnownHeadquarters.General], ct);
        await desk.Attach(incident.Id, incident.Id, request.AttachmentIds, ct);
        desk.Add(FirstReport(incident, request, desk));
        incident.LeadHeadquartersId = request.Send?.LeadHeadquartersId;
        var (asked, _) = await Obligations.Demand(desk, incident, ct);
        Record(incident, request, reporter, [.. asked, .. ToGeneral(incident, request)], desk);
        if (request.Send is { } send)
        {
            desk.Caller.Demand(Permissions.IncidentsSend, reporter);
            await Sending.Send(desk, incident, send, reporter, ct);
        }

        return incident.Id;
    }

    // What is only entered, or comes from a unit that may not send, still reaches the general headquarters, which decides who must know.
    private static IEnumerable<Addressee> ToGeneral(Incident incident, ReportIncident request) =>
        request.Send is null && incident.ReporterId != KnownHeadquarters.General ? [new Addressee(KnownHeadquarters.General, Asks.Read, incident.Id)] : [];

    private static async Task<Incident> Make(ReportIncident request, Guid reporter, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var located = request is { Longitude: { } longitude, Latitude: { } latitude } ? book.DivisionAt(longitude, latitude) : null;
        return new Incident
        {
            Number = await desk.Next("incident", ct),
            Title = string.IsNullOrWhiteSpace(request.Title) ? $"{request.Place}{EventCodes.NameOf(request.Code)}" : request.Title.Trim(),
            Code = request.Code.Trim(),
            CodeKnown = EventCodes.Knows(request.Code.Trim()),
            Imminent = request.Imminent,
            Sensitive = request.Sensitive,
            OccurredAt = desk.Happened(request.OccurredAt, "occurredAt"),
            ReceivedAt = desk.Happened(request.ReceivedAt, "receivedAt"),
            RecordedAt = desk.Now,
            UpdatedAt = desk.Now,
            Place = request.Place.Trim(),
            CountyCode = request.CountyCode ?? located,
            Longitude = request.Longitude,
            Latitude = request.Latitude,
            OutsideCity = request.Longitude is not null && located is null,
            Harm = request.Harm,
            Measures = request.Measures,
            Source = request.Source,
            ReporterId = reporter,
            WarningId = await WarningOrigin.Demand(request.WarningId, desk, ct),
        };
    }

    private static void Grade(Incident incident, ReportIncident request)
    {
        var (proposed, reason) = GradeTable.Propose(incident.Code, incident.Imminent, request.Figures);
        incident.ProposedGrade = proposed;
        if (request.Grade is null || string.Equals(request.Grade, proposed, StringComparison.Ordinal))
        {
            incident.GradeAs(proposed, reason);
            return;
        }

        if (!GradeTable.Grades.Contains(request.Grade, StringComparer.Ordinal))
        {
            throw new InvalidRequestException("grade", "级别为 I、II、III、IV|I, II, III or IV");
        }

        if (string.IsNullOrWhiteSpace(request.GradeReason))
        {
            throw new InvalidRequestException("gradeReason", "与建议级别不同，请填写定级理由|The grade differs from the proposal; enter the reason");
        }

        incident.GradeAs(request.Grade, request.GradeReason);
    }

    private static Report FirstReport(Incident incident, ReportIncident request, Desk desk) => new()
    {
        IncidentId = incident.Id,
        Number = 1,
        ReportKind = Report.First,
        Label = "首报",
        Text = request.Harm,
        OccurredAt = incident.OccurredAt,
        RecordedAt = desk.Now,
        Late = false,
        OrganizationId = incident.ReporterId,
        ByName = desk.Caller.DisplayName,
        Figures = JsonSerializer.Serialize(request.Figures),
        Longitude = request.Longitude,
        Latitude = request.Latitude,
    };

    private static void Record(Incident incident, ReportIncident request, Guid reporter, IReadOnlyList<Addressee> asked, Desk desk)
    {
        var name = desk.Service<IOrganizationBook>().Find(reporter)?.ShortName;
        desk.Record(
            new IncidentReported(
                incident.Id, incident.Number, incident.Title, incident.Code, incident.Grade, incident.GradeReason, incident.Imminent, incident.OccurredAt,
                incident.Place, incident.CountyCode, incident.Longitude, incident.Latitude, incident.Harm, incident.Measures, request.Figures, request.AttachmentIds, asked,
                incident.WarningId),
            $"{name}{(incident.Imminent ? "预报" : "首报")}：{Lines.Short(incident.Title)}（{GradeTable.TitleOf(incident.Grade)}）{Lines.Short(incident.Harm)}",
            new Subject(incident.Id, incident.Id, reporter, incident.OccurredAt));
    }
}

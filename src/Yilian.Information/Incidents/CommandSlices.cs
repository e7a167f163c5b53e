using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Room;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents;

/// <summary>Sets the grade with a reason; the legal reporting clocks follow it.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class GradeIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<GradeIncident, Guid>("POST", "/information/incidents/{id}/grade", Handle, RoomReader.Shown);

    private static async Task<Guid> Handle(Guid id, GradeIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsCommand, incident.Commanding(), incident);
        await desk.DemandVersion(incident, request.Version, ct);
        var before = incident.Grade;
        incident.GradeAs(request.Grade, request.Reason);
        incident.Touch(desk.Now);
        var (asked, dropped) = await Obligations.Demand(desk, incident, ct);
        desk.Record(
            new IncidentGraded(id, before, request.Grade, request.Reason, dropped, asked, $"请按时限报送：{incident.Title}（{GradeTable.TitleOf(request.Grade)}）"),
            $"定级：{GradeTable.TitleOf(before)} → {GradeTable.TitleOf(request.Grade)}，{Lines.Short(request.Reason)}", new Subject(id, id, actingFor));
        return id;
    }
}

/// <summary>办结: closes the incident; what is still owed is no longer chased.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class CloseIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<CloseIncident, Guid>("POST", "/information/incidents/{id}/close", Close, RoomReader.Shown);
        api.MapCommand<ReopenIncident, Guid>("POST", "/information/incidents/{id}/reopen", Reopen, RoomReader.Shown);
        api.MapCommand<MergeIncident, Guid>("POST", "/information/incidents/{id}/merge", Merge, RoomReader.Shown);
    }

    private static async Task<Guid> Close(Guid id, CloseIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsClose, incident.Commanding(), incident);
        await desk.DemandVersion(incident, request.Version, ct);
        incident.Close(request.Outcome, desk.Now);
        var settles = await Waive(desk, incident, ct);
        await Ending.EndAll(desk, incident, null, "事件办结", actingFor, ct);
        desk.Record(new IncidentClosed(id, request.Outcome, settles), $"办结：{Lines.Short(request.Outcome)}", new Subject(id, id, actingFor));
        return id;
    }

    private static async Task<Guid> Reopen(Guid id, ReopenIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsClose, incident.Commanding(), incident);
        incident.Reopen(desk.Now);
        var (asked, _) = await Obligations.Demand(desk, incident, ct);
        desk.Record(
            new IncidentReopened(id, request.Reason, asked, $"恢复处置，请按时限报送：{incident.Title}"), $"恢复处置：{Lines.Short(request.Reason)}", new Subject(id, id, actingFor));
        return id;
    }

    private static async Task<Guid> Merge(Guid id, MergeIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        var (into, _) = await desk.FindIncident(request.IntoId, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsClose, incident.Commanding(), incident);
        incident.MergeInto(into, desk.Now);
        var settles = await Waive(desk, incident, ct);
        await Ending.EndAll(desk, incident, null, $"事件并入 {into.Number}", actingFor, ct);
        await desk.Widen(into.Id, parties, ct);
        into.Touch(desk.Now);
        desk.Record(new IncidentMerged(id, into.Id, into.Number, request.Reason, settles), $"并入 {into.Number}：{Lines.Short(request.Reason)}", new Subject(id, id, actingFor));
        desk.Record(new IncidentMerged(id, into.Id, into.Number, request.Reason, []), $"{incident.Number} {Lines.Short(incident.Title)} 并入本事件", new Subject(into.Id, into.Id, actingFor));
        return id;
    }

    private static async Task<IReadOnlyList<Settlement>> Waive(Desk desk, Incident incident, CancellationToken ct)
    {
        var clocks = await desk.Db.Set<Clock>().Where(c => c.SubjectId == incident.Id && c.State == Clock.Running).ToListAsync(ct);
        clocks.ForEach(c => c.Waive());
        return
        [
            new Settlement(incident.Id, Asks.Acknowledge, null), new Settlement(incident.Id, Asks.Answer, null),
            .. clocks.SelectMany(c => new[] { new Settlement(c.Id, Asks.Call, null), new Settlement(c.Id, Asks.Report, null) }),
        ];
    }
}

/// <summary>Says that a legal report was made; late ones are marked so.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class MeetObligationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Guid, MeetObligation, Guid>("POST", "/information/incidents/{id}/clocks/{second}/met", Handle, RoomReader.Shown);

    private static async Task<Guid> Handle(Guid id, Guid clockId, MeetObligation request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsSend, incident.Commanding(), incident);
        var clock = await desk.Db.Set<Clock>().SingleOrDefaultAsync(c => c.Id == clockId && c.SubjectId == id && c.ClockKind == Obligations.ClockKind, ct) ?? throw NotFoundException.Of<Clock>(clockId);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var early = clock.Step == 0;
        if (!clock.Meet(at))
        {
            return id;
        }

        var late = at > clock.DueAt;
        var asked = early ? await ReportLadder.NextRound(clock, incident, desk, ct) : [];
        desk.Record(
            new ReportObligationMet(id, clockId, clock.Title, late, request.Note, [new Settlement(clockId, Asks.Report, null), new Settlement(clockId, Asks.Read, null)], asked),
            $"{(late ? "逾期" : "按时")}报送：{clock.Title}", new Subject(id, id, actingFor, at));
        return id;
    }
}

/// <summary>动态通报: passes a development on to the parties (适时向有关成员单位通报突发事件的动态变化和处置进展情况); also after the close, when units sum up.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class NoteIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<NoteIncident, NoteKey>("POST", "/information/incidents/{id}/notes", Handle, TimelineReader.NoteShown);

    internal static async Task<NoteKey> Handle(Guid id, NoteIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandNotMerged();
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsFollowUp, parties, incident);
        if (request.To.FirstOrDefault(t => !parties.Contains(t)) is var stranger && stranger != Guid.Empty)
        {
            throw new InvalidRequestException("to", "有单位尚未参与该事件，请先发送事件信息|A unit is no party yet; send it the incident first");
        }

        var (noteId, occurredAt) = (Guid.CreateVersion7(), Moments.Whole(desk.Happened(request.OccurredAt, "occurredAt")));
        await Platform.Attachments.Attaching.Attach(desk, noteId, id, request.AttachmentIds, ct);
        var name = desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName;
        var category = string.IsNullOrWhiteSpace(request.Category) ? "" : $"〔{request.Category.Trim()}〕";
        desk.Record(
            new IncidentNoted(
                id, noteId, request.Category, request.Text, request.Longitude, request.Latitude, request.AttachmentIds,
                [.. request.To.Distinct().Select(t => new Addressee(t, Asks.Read, id))], $"{category}{Lines.Short(request.Text)}"),
            $"{category}{name}：{Lines.Short(request.Text)}", new Subject(id, id, actingFor, occurredAt));
        return new NoteKey(noteId, id, occurredAt);
    }
}

/// <summary>Which note of which incident, and the moment it stands at in the timeline.</summary>
internal sealed record NoteKey(Guid NoteId, Guid IncidentId, DateTimeOffset OccurredAt);

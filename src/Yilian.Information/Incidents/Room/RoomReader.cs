using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Codes;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Reports;
using Yilian.Information.Incidents.Responses;
using Yilian.Information.Incidents.Tasks;
using Yilian.Information.Warnings;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Room;

/// <summary>二（一）3: the head of the incident room: what it is, how it stands, what is due, and what the caller may do.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class RoomReader : ISlice
{
    // Of a response that gives many tasks, those that are due next; the task board has them all.
    private const int NextTasks = 20;

    public static readonly Show<Guid> Shown = Show.As<Guid, IncidentView>(Handle);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/{id}", Handle);

    internal static async Task<IncidentView> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var incident = await desk.Db.Set<Incident>().AsNoTracking().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Incident>(id);
        var parties = await desk.Db.PartiesOf(id, ct);
        var recipients = await desk.Db.Set<Recipient>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        var reports = await desk.Db.Set<Report>().AsNoTracking().Where(r => r.IncidentId == id).ToListAsync(ct);
        var clocks = await desk.Db.Set<Clock>().AsNoTracking().Where(c => c.SubjectId == id && c.ClockKind == Obligations.ClockKind && c.State != Clock.Waived).OrderBy(c => c.DueAt).ToListAsync(ct);
        clocks.AddRange(await desk.Db.Set<Clock>().AsNoTracking().Where(c => c.SubjectId == id && c.State == Clock.Running && (c.ClockKind == TaskDueLadder.Kind || c.ClockKind == TaskAcknowledgeLadder.Kind))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(NextTasks).ToListAsync(ct));
        var responses = await desk.Db.Set<Response>().AsNoTracking().Where(r => r.IncidentId == id).OrderByDescending(r => r.At).ToListAsync(ct);
        var merged = await desk.Db.Set<Incident>().Where(i => i.MergedIntoId == id).Select(i => new MergedRow(i.Id, i.Number, i.Title)).ToListAsync(ct);
        var into = incident.MergedIntoId is { } other ? await desk.Db.Set<Incident>().Where(i => i.Id == other).Select(i => i.Number).SingleOrDefaultAsync(ct) : null;
        return ViewOf(incident, desk) with
        {
            MergedIntoNumber = into,
            Merged = merged,
            Figures = FigureBook.Current(reports),
            Responses = [.. responses.Select(r => RowOf(r, desk))],
            Clocks = [.. clocks.Select(c => ClockRows.Of(c, desk.Now, desk.Service<IOrganizationBook>()))],
            Receipts = CountsOf(recipients, desk.Now),
            Reports = reports.Count,
            Warning = await WarningOrigin.LinkOf(incident.WarningId, desk, ct),
            May = Allowed.On(incident, parties, recipients, desk.Caller, desk.Service<IOrganizationBook>()),
            ActingFor = [.. desk.Caller.Sees.Where(parties.Contains).Select(desk.Service<IOrganizationBook>().RefOf)],
        };
    }

    internal static ReceiptCounts CountsOf(List<Recipient> recipients, DateTimeOffset now) => new(
        recipients.Count, recipients.Count(r => r.SeenAt is not null), recipients.Count(r => r.AcknowledgedAt is not null), recipients.Count(r => r.AnsweredAt is not null),
        recipients.Count(r => r.AcknowledgedAt is null && r.DueAt < now));

    private static IncidentView ViewOf(Incident i, ReadingDesk desk)
    {
        var book = desk.Service<IOrganizationBook>();
        return new IncidentView(
            i.Id, i.Number, i.Title, i.Code, EventCodes.NameOf(i.Code), i.CodeKnown, i.Grade, i.ProposedGrade, i.GradeReason, i.Imminent, i.Sensitive, i.State,
            i.OccurredAt, i.ReceivedAt, i.RecordedAt, i.ClosedAt, i.Outcome, i.Place, i.CountyCode, i.CountyCode is null ? null : book.CountyName(i.CountyCode),
            i.Longitude, i.Latitude, i.OutsideCity, i.Harm, i.Measures, i.Source, i.ReporterId, book.Find(i.ReporterId)?.Name ?? "",
            i.LeadHeadquartersId, i.LeadHeadquartersId is { } lead ? book.Find(lead)?.Name : null, i.MergedIntoId, null, [], [], [], [],
            new ReceiptCounts(0, 0, 0, 0, 0), i.Reports, i.Version, [], [], null);
    }

    private static ResponseRow RowOf(Response r, ReadingDesk desk) =>
        new(r.Id, r.HeadquartersId, desk.Service<IOrganizationBook>().Find(r.HeadquartersId)?.Name ?? "", r.Level, r.Reason, r.Signatory, r.At, r.ByName, r.Current);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Responses;
using Yilian.Information.Incidents.Room;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents;

/// <summary>三.1: the situation picture: what is open, what waits for an answer, what is due next.</summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class SituationSlice : ISlice
{
    private const int MostIncidents = 2_000;
    private const int MostDue = 20;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/situation", Handle);

    private static async Task<SituationView> Handle(ReadingDesk desk, IncidentIndex index, IOrganizationBook book, CancellationToken ct)
    {
        var now = desk.Now;
        var seen = (await index.SeenBy(desk.Caller, desk.Db, ct)).ToList();
        var open = seen.Where(l => string.Equals(l.State, Incident.Open, StringComparison.Ordinal)).Select(l => l.Id).ToList();
        var newest = open.Take(MostIncidents).ToList();
        var rows = await IncidentRows.Of(desk.Db.Set<Incident>().AsNoTracking().Where(i => EF.Parameter(newest).Contains(i.Id)).OrderByDescending(i => i.OccurredAt).ThenByDescending(i => i.Id), desk.Db, book, now, ct);
        var today = new DateTimeOffset(now.ToOffset(Numbers.Beijing).Date, Numbers.Beijing).ToUniversalTime();
        var overdue = await OpenClocks(desk, open).CountAsync(c => c.ClockKind == Obligations.ClockKind && c.DueAt < now, ct);
        return new SituationView(
            rows, open.Count, seen.Count(l => l.RecordedAt >= today), rows.Sum(r => r.Recipients - r.Acknowledged), rows.Sum(r => r.Overdue), overdue,
            rows.GroupBy(r => r.Grade ?? "-", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            await InForce(desk, rows, book, ct), await NextDue(desk, open, book, now, ct));
    }

    private static IQueryable<Clock> OpenClocks(ReadingDesk desk, List<Guid> open) =>
        desk.Db.Set<Clock>().AsNoTracking().Where(c => c.State == Clock.Running && (c.ClockKind == Obligations.ClockKind || c.ClockKind == Sending.ClockKind) && EF.Parameter(open).Contains(c.SubjectId));

    private static async Task<IReadOnlyList<ClockRow>> NextDue(ReadingDesk desk, List<Guid> open, IOrganizationBook book, DateTimeOffset now, CancellationToken ct)
    {
        var clocks = await OpenClocks(desk, open).OrderBy(c => c.DueAt).Take(MostDue).ToListAsync(ct);
        return clocks.ConvertAll(c => ClockRows.Of(c, now, book));
    }

    private static async Task<IReadOnlyList<ResponseInForce>> InForce(ReadingDesk desk, IReadOnlyList<IncidentRow> incidents, IOrganizationBook book, CancellationToken ct)
    {
        var titles = incidents.Where(i => i.ResponseLevel is not null).ToDictionary(i => i.Id, i => i.Title);
        var ids = titles.Keys.ToList();
        var responses = await desk.Db.Set<Response>().AsNoTracking().Where(r => r.Current && r.Level != Response.Ended && EF.Parameter(ids).Contains(r.IncidentId)).OrderBy(r => r.Level).ToListAsync(ct);
        return responses.ConvertAll(r => new ResponseInForce(r.IncidentId, titles[r.IncidentId], book.Find(r.HeadquartersId)?.ShortName ?? "", r.Level, r.At));
    }
}

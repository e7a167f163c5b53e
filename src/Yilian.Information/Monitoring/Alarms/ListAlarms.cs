using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>二（一）2 实时监测信息: the board of alarms; what is on and unanswered first.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ListAlarmsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/monitoring/alarms", List);
        api.MapGet("/information/monitoring/alarms/summary", Summary);
        api.MapGet("/information/monitoring/alarms/{id:guid}", (Guid id, ReadingDesk desk, CancellationToken ct) => AlarmRows.Read(id, desk, ct));
    }

    private static async Task<Page<AlarmRow>> List(
        ReadingDesk desk, string? state, string? severity, string? basin, string? county, Guid? stationId, Guid? ruleId, Guid? stormId, string? search,
        string? after, int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var alarms = InState(desk.Db.Set<Alarm>().AsNoTracking().VisibleTo(desk.Caller, desk.Db), state);
        alarms = string.IsNullOrEmpty(severity) ? alarms : alarms.Where(a => a.Severity == severity);
        alarms = string.IsNullOrEmpty(basin) ? alarms : alarms.Where(a => a.Basin == basin);
        alarms = string.IsNullOrEmpty(county) ? alarms : alarms.Where(a => a.CountyCode == county);
        alarms = stationId is { } station ? alarms.Where(a => a.StationId == station) : alarms;
        alarms = ruleId is { } rule ? alarms.Where(a => a.RuleId == rule) : alarms;
        alarms = stormId is { } storm ? alarms.Where(a => a.StormId == storm) : alarms;
        var text = search?.Trim() ?? "";
        alarms = text.Length == 0 ? alarms : alarms.Where(a => a.Title.Contains(text) || a.Number.Contains(text) || a.RuleName.Contains(text));
        var total = await alarms.CountAsync(ct);
        var page = await alarms.OrderBy(a => a.OpenKey == null).ThenBy(a => a.AcknowledgedAt != null)
            .ThenBy(a => a.Severity == Severities.Red ? 0 : a.Severity == Severities.Orange ? 1 : a.Severity == Severities.Yellow ? 2 : 3)
            .ThenByDescending(a => a.RaisedAt).ThenBy(a => a.Id).Skip(skip).Take(take).ToListAsync(ct);
        return Paging.Page(await AlarmRows.Of(page, desk, ct), skip, take, total);
    }

    private static IQueryable<Alarm> InState(IQueryable<Alarm> alarms, string? state) => state switch
    {
        "raised" => alarms.Where(a => a.OpenKey != null && a.AcknowledgedAt == null),
        "acknowledged" => alarms.Where(a => a.OpenKey != null && a.AcknowledgedAt != null),
        "cleared" => alarms.Where(a => a.OpenKey == null),
        "all" => alarms,
        _ => alarms.Where(a => a.OpenKey != null),
    };

    private static async Task<AlarmSummary> Summary(ReadingDesk desk, CancellationToken ct)
    {
        var now = desk.Now;
        var open = desk.Db.Set<Alarm>().AsNoTracking().VisibleTo(desk.Caller, desk.Db).Where(a => a.OpenKey != null);
        var counts = await open.GroupBy(a => new { a.Severity, Answered = a.AcknowledgedAt != null, Late = a.AcknowledgedAt == null && a.DueAt < now })
            .Select(g => new { g.Key.Severity, g.Key.Answered, g.Key.Late, Count = g.Count() }).ToListAsync(ct);
        int Of(string severity) => counts.Where(c => c.Severity == severity).Sum(c => c.Count);
        return new AlarmSummary(
            Of(Severities.Red), Of(Severities.Orange), Of(Severities.Yellow), Of(Severities.Blue), counts.Where(c => !c.Answered).Sum(c => c.Count), counts.Where(c => c.Late).Sum(c => c.Count),
            await StormRows(desk, ct));
    }

    private static async Task<IReadOnlyList<AlarmStormRow>> StormRows(ReadingDesk desk, CancellationToken ct)
    {
        var mine = desk.Caller.Sees;
        var storms = await desk.Db.Set<AlarmStorm>().AsNoTracking()
            .Where(s => s.EndedAt == null && desk.Db.Set<AudienceMember>().Any(m => m.AudienceId == s.AudienceId && mine.Contains(m.OrganizationId)))
            .OrderByDescending(s => s.StartedAt).Take(20).ToListAsync(ct);
        var ids = storms.ConvertAll(s => (Guid?)s.Id);
        var open = await desk.Db.Set<Alarm>().Where(a => a.OpenKey != null && EF.Parameter(ids).Contains(a.StormId)).GroupBy(a => a.StormId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. storms.Select(s => new AlarmStormRow(
            s.Id, s.Basin, s.Alarms, open.Find(o => o.Key == s.Id)?.Count ?? 0, s.StartedAt, s.LastAt, s.DueAt, s.AcknowledgedAt, s.AcknowledgedBy,
            s.AcknowledgedAt is null && desk.Caller.MayAnswer(s.HeadquartersIds)))];
    }
}

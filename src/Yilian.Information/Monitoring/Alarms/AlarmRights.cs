using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Warnings;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>Who sees an alarm: the headquarters it went to, the general one, and who sees the station. Who answers: the headquarters it went to, or the general one.</summary>
internal static class AlarmRights
{
    public static IQueryable<Alarm> VisibleTo(this IQueryable<Alarm> alarms, Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        return alarms.Where(a => db.Set<AudienceMember>().Any(m => m.AudienceId == a.AudienceId && mine.Contains(m.OrganizationId)));
    }

    public static async Task<Alarm> FindAlarm(this Desk desk, Guid id, CancellationToken ct) =>
        await desk.Db.Set<Alarm>().Where(a => a.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Alarm>(id);

    /// <summary>The organization on whose behalf the caller answers.</summary>
    /// <exception cref="RightMissingException">The caller holds the right at none of them.</exception>
    public static Guid AnswersFor(this Caller caller, IEnumerable<Guid> headquarters, Guid? asked = null)
    {
        var able = headquarters.Append(KnownHeadquarters.General).Where(h => caller.Has(Permissions.MonitoringAlarms, h)).ToList();
        if (asked is { } one)
        {
            return able.Contains(one) ? one : throw new RightMissingException(Permissions.MonitoringAlarms, one);
        }

        return able.Count > 0 ? able[0] : throw new RightMissingException(Permissions.MonitoringAlarms, headquarters.FirstOrDefault());
    }

    public static bool MayAnswer(this Caller caller, IEnumerable<Guid> headquarters) => headquarters.Append(KnownHeadquarters.General).Any(h => caller.Has(Permissions.MonitoringAlarms, h));
}

/// <summary>Alarms as people see them.</summary>
internal static class AlarmRows
{
    public static AlarmRef Ref(this Alarm a) => new(a.Id, a.Number, a.Title, a.Severity, a.State);

    public static async Task<List<AlarmRow>> Of(IReadOnlyList<Alarm> alarms, ReadingDesk desk, CancellationToken ct)
    {
        var ids = alarms.Select(a => (Guid?)a.Id).ToList();
        var warnings = await desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db).Where(w => EF.Parameter(ids).Contains(w.AlarmId)).OrderByDescending(w => w.CreatedAt)
            .Select(w => new { w.AlarmId, Row = new AlarmWarning(w.Id, w.Headline, w.Color, w.State) }).ToListAsync(ct);
        var of = warnings.ToLookup(w => w.AlarmId, w => w.Row);
        var book = desk.Service<IOrganizationBook>();
        return [.. alarms.Select(a => Of(a, [.. of[a.Id]], desk, book))];
    }

    private static AlarmRow Of(Alarm a, IReadOnlyList<AlarmWarning> warnings, ReadingDesk desk, IOrganizationBook book)
    {
        var mine = desk.Caller.MayAnswer(a.HeadquartersIds);
        return new AlarmRow(
            a.Id, a.Number, a.State, a.Severity, a.Title, a.RuleId, a.RuleName, a.Advice, a.StationId, a.StationName, a.Element, a.Basin, a.CountyCode,
            a.CountyCode is null ? null : book.CountyName(a.CountyCode), a.Longitude, a.Latitude, [.. a.HeadquartersIds.Select(h => book.Find(h)?.ShortName ?? "")],
            a.RaisedAt, a.ObservedAt, a.FirstValue, a.LastValue, a.LastAt, a.Peak, a.Unit, a.Decimals, a.Count, a.Raises, a.DueAt,
            a.State == "raised" && a.DueAt < desk.Now, a.AcknowledgedAt, a.AcknowledgedBy, a.Note, a.ClearedAt, a.ClearedReason, a.StormId, a.IncidentId, a.IncidentNumber,
            warnings,
            new AlarmActs(mine && a.State == "raised", mine && a.IsOpen, mine && a.IncidentId is null && desk.Caller.Has(Permissions.IncidentsReport), a.IsOpen && desk.Caller.Has(Permissions.WarningsDraft)));
    }

    public static async Task<AlarmRow> Read(Guid id, ReadingDesk desk, CancellationToken ct) => (await Of(
        [await desk.Db.Set<Alarm>().AsNoTracking().Where(a => a.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Alarm>(id)], desk, ct))[0];
}

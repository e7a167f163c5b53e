using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Rules;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>What ends with a station or a part of it: alarms whose rule does not watch there any more, so that nothing could ever clear them.</summary>
internal static class StationEnds
{
    public static async Task EndAlarms(this Desk desk, Station station, string reason, CancellationToken ct)
    {
        var open = await desk.Db.Set<Alarm>().Where(a => a.OpenKey != null && (a.StationId == station.Id || a.StationId == null)).ToListAsync(ct);
        var ids = open.Select(a => a.RuleId).Distinct().ToList();
        var rules = await desk.Db.Set<MonitorRule>().Where(r => EF.Parameter(ids).Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var card = station.RetiredAt is null ? StationBook.CardOf(station) : null;
        foreach (var alarm in open.Where(a => !IsWatched(rules[a.RuleId].Read(), station.Id, card)))
        {
            await Alarming.Clear(desk, alarm, "person", reason, null, ct);
        }
    }

    private static bool IsWatched(EditMonitorRule rule, Guid station, StationCard? card) => rule.Kind == MonitorRuleKinds.Combination
        ? rule.Parts.Where(p => p.StationId == station).All(p => card?.Element(p.Element) is not null)
        : card is not null && Watching.Covers(rule, card);
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>When many stations of a basin raise alarms within minutes, an officer is asked once, not thirty times.</summary>
internal static class Storms
{
    /// <summary>From so many alarms of a basin within <see cref="Within"/> on it is one storm.</summary>
    private const int From = 5;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lull = TimeSpan.FromMinutes(30);

    /// <summary>Puts the alarm to the storm of its basin, if there is one.</summary>
    /// <returns>The storm, and what is to be told of it when it begins or has doubled.</returns>
    public static async Task<(AlarmStorm? Storm, AlarmStormGrown? Told)> Join(Desk desk, Alarm alarm, CancellationToken ct)
    {
        if (alarm.Basin is not { } basin || alarm.Silence)
        {
            return (null, null);
        }

        var (lull, window) = (desk.Now - Lull, desk.Now - Within);
        var storm = await desk.Db.Set<AlarmStorm>().Where(s => s.Basin == basin && s.EndedAt == null && s.LastAt >= lull).OrderByDescending(s => s.LastAt).FirstOrDefaultAsync(ct);
        if (storm is null)
        {
            var recent = await desk.Db.Set<Alarm>().Where(a => a.Basin == basin && a.OpenKey != null && a.StormId == null && !a.Silence && a.RaisedAt >= window).ToListAsync(ct);
            if (recent.Count + 1 < From)
            {
                return (null, null);
            }

            storm = Begin(desk, alarm, basin, recent.Count);
            recent.ForEach(a => a.StormId = storm.Id);
        }

        (storm.LastAt, storm.Alarms, alarm.StormId) = (desk.Now, storm.Alarms + 1, storm.Id);
        storm.HeadquartersIds = [.. storm.HeadquartersIds.Union(alarm.HeadquartersIds)];
        return (storm, Tell(storm));
    }

    /// <summary>An alarm of a storm is over; with the last the storm is.</summary>
    public static async Task<IReadOnlyList<Settlement>> Left(Desk desk, Alarm alarm, CancellationToken ct)
    {
        if (alarm.StormId is not { } id)
        {
            return [];
        }

        // Several may end in one command: what is loaded knows more than the database.
        var others = await desk.Db.Set<Alarm>().Where(a => a.StormId == id && a.OpenKey != null && a.Id != alarm.Id).ToListAsync(ct);
        if (others.Exists(a => a.IsOpen))
        {
            return [];
        }

        var storm = await desk.Find<AlarmStorm>(id, ct);
        storm.EndedAt = desk.Now;
        (await Alarming.ClockOf(desk, storm.ClockId, ct))?.Waive();
        return [new Settlement(id, Asks.Acknowledge, null), new Settlement(id, Asks.Read, null), new Settlement(storm.ClockId ?? id, Asks.Call, null)];
    }

    private static AlarmStorm Begin(Desk desk, Alarm alarm, string basin, int before)
    {
        var due = desk.Now.AddMinutes(AlarmPatience.MinutesOf(alarm.Severity));
        var storm = new AlarmStorm
        {
            Id = Guid.CreateVersion7(),
            Basin = basin,
            AudienceId = alarm.AudienceId,
            HeadquartersIds = [.. alarm.HeadquartersIds],
            StartedAt = desk.Now,
            LastAt = desk.Now,
            DueAt = due,
            Alarms = before,
        };
        var clock = new Clock { ClockKind = Alarming.ClockKind, Title = "多站报警确认", SubjectId = storm.Id, OwnerId = alarm.HeadquartersIds[0], StartedAt = desk.Now, DueAt = due, NextAt = due, Basis = "多站报警确认时限" };
        storm.ClockId = clock.Id;
        desk.Add(clock);
        desk.Add(storm);
        return storm;
    }

    private static AlarmStormGrown? Tell(AlarmStorm storm)
    {
        if (storm.Alarms < storm.TellAt)
        {
            return null;
        }

        var ask = storm.TellAt == 0 ? Asks.Acknowledge : Asks.Read;
        storm.TellAt = Math.Max(storm.Alarms, From) * 2;
        var title = $"{storm.Basin}流域 {storm.Alarms} 个报警集中发生，请统一研判";
        return new AlarmStormGrown(storm.Id, storm.Basin, storm.Alarms, title, [.. storm.HeadquartersIds.Select(h => new Addressee(h, ask, storm.Id, ask == Asks.Acknowledge ? storm.DueAt : null))]);
    }
}

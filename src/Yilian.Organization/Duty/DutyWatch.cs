using Microsoft.EntityFrameworkCore;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Handovers;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty;

/// <summary>
/// Looks every five minutes at what time alone brings about: gaps that come within seven days, shifts that began without a handover.
/// It is a clock like any other, so that it fires once, whatever the number of nodes, and goes on after a restart.
/// </summary>
internal sealed class DutyWatch : IClockLadder
{
    private const string Kind = "duty-watch";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var keeping = await OnDuty.KeepingRosters(desk.Db, desk.Now, ct);
        var known = await desk.Db.Set<DutyGap>().Where(g => g.ClosedAt == null).Select(g => g.OrganizationId).Distinct().ToListAsync(ct);
        await desk.RenewGaps([.. keeping.Union(known)], ct);
        await desk.RemindHandovers(ct);
        return desk.Now + Pause;
    }

    /// <summary>What the first start needs: the calendar and the watch itself.</summary>
    public static async Task Begin(Desk desk, CancellationToken ct)
    {
        await desk.AddHolidays(ct);
        if (!await desk.Db.Set<Clock>().AnyAsync(c => c.ClockKind == Kind, ct))
        {
            desk.Add(new Clock { ClockKind = Kind, Title = "值班巡查", SubjectId = KnownHeadquarters.General, OwnerId = KnownHeadquarters.General, StartedAt = desk.Now, DueAt = desk.Now, NextAt = desk.Now });
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty.Handovers;

/// <summary>A change of shift: one duty officer goes off, another comes on.</summary>
internal sealed record Change(DutyShift Off, DutyShift On)
{
    public DateTimeOffset At => On.From;
}

/// <summary>Finds the changes of shift in a roster.</summary>
internal static class Changes
{
    private const int Most = 500;

    /// <summary>How far around now a handover can be prepared.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromDays(2);

    // Who comes on an hour late still takes over from whoever went off.
    private static readonly TimeSpan Gap = TimeSpan.FromHours(1);

    /// <summary>The changes of one organization around now.</summary>
    public static async Task<List<Change>> Near(YilianDb db, Guid organizationId, DateTimeOffset now, CancellationToken ct)
    {
        var (from, to) = (now - Around, now + Around);
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.OrganizationId == organizationId && s.Post == DutyPosts.Officer && s.To > from && s.From < to)
            .OrderBy(s => s.From).Take(Most).ToListAsync(ct);
        return Of(shifts);
    }

    /// <summary>The changes of all organizations within a time that has just passed.</summary>
    public static async Task<List<Change>> Between(YilianDb db, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var earliest = from - Gap;
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.Post == DutyPosts.Officer && s.To >= earliest && s.From <= to).OrderBy(s => s.Id).Take(OnDuty.Most).ToListAsync(ct);
        return [.. shifts.GroupBy(s => s.OrganizationId).SelectMany(g => Of([.. g.OrderBy(s => s.From)])).Where(c => c.At > from && c.At <= to)];
    }

    // The same person going on hands nothing over.
    private static List<Change> Of(List<DutyShift> shifts) =>
    [
        .. shifts.Zip(shifts.Skip(1), (off, on) => new Change(off, on))
            .Where(c => c.On.From - c.Off.To <= Gap && !string.Equals(c.Off.PersonName, c.On.PersonName, StringComparison.Ordinal)),
    ];
}

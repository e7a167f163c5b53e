using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Handovers;

/// <summary>What commands and the watch do with handovers.</summary>
internal static class HandoverDesk
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    // What the platform slept through is not asked about half a day later.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(2);

    public static DateTimeOffset DueAt(ShiftHandover handover) => handover.ChangeAt + Grace;

    /// <summary>The handover of a change of shift; made when it is new, kept in step with the roster while nobody has signed.</summary>
    public static async Task<ShiftHandover> OpenHandover(this Desk desk, Guid organizationId, Change change, CancellationToken ct)
    {
        var at = change.At;
        if (await desk.Db.Set<ShiftHandover>().SingleOrDefaultAsync(h => h.OrganizationId == organizationId && h.ChangeAt == at, ct) is { } known)
        {
            known.Follow(change);
            return known;
        }

        var handover = ShiftHandover.New(organizationId, change);
        desk.Add(handover);
        desk.Record(
            new DutyHandoverPrepared(handover.Id, organizationId, at, handover.OffPerson, handover.OnPerson),
            $"准备交接班：{handover.OffPerson} 交 {handover.OnPerson}（{BeijingDays.Short(at)}）", await desk.AboutOwn(handover.OrganizationId, ct));
        return handover;
    }

    /// <summary>Those before it that never were signed; a later shift has taken over.</summary>
    public static async Task<List<Settlement>> LapseEarlier(this Desk desk, ShiftHandover handover, CancellationToken ct)
    {
        var earlier = await desk.Db.Set<ShiftHandover>()
            .Where(h => h.OrganizationId == handover.OrganizationId && h.ChangeAt < handover.ChangeAt && (h.State == ShiftHandover.Draft || h.State == ShiftHandover.OffSigned)).ToListAsync(ct);
        earlier.ForEach(h => h.Lapse());
        return earlier.ConvertAll(h => new Settlement(h.Id, Asks.Handover, null));
    }

    /// <summary>Half an hour into a shift without both signatures the organization is reminded, once.</summary>
    public static async Task RemindHandovers(this Desk desk, CancellationToken ct)
    {
        var (from, to) = (desk.Now - Memory, desk.Now - Grace);
        var done = (await desk.Db.Set<ShiftHandover>().Where(h => h.ChangeAt > from && h.ChangeAt <= to && (h.RemindedAt != null || h.State == ShiftHandover.Signed || h.State == ShiftHandover.Lapsed))
            .Select(h => new { h.OrganizationId, h.ChangeAt }).ToListAsync(ct)).Select(h => (h.OrganizationId, h.ChangeAt)).ToHashSet();
        foreach (var change in (await Changes.Between(desk.Db, from, to, ct)).Where(c => !done.Contains((c.On.OrganizationId, c.At)) && desk.Service<IOrganizationBook>().Find(c.On.OrganizationId) is { Dissolved: false }))
        {
            var handover = await desk.OpenHandover(change.On.OrganizationId, change, ct);
            if (handover is { IsOpen: true, RemindedAt: null })
            {
                await Remind(desk, handover, ct);
            }
        }
    }

    private static async Task Remind(Desk desk, ShiftHandover handover, CancellationToken ct)
    {
        handover.RemindedAt = desk.Now;
        var lapsed = await desk.LapseEarlier(handover, ct);
        var title = $"交接班未签字：{handover.OffPerson} 交 {handover.OnPerson}（{BeijingDays.Short(handover.ChangeAt)}）";
        desk.Record(
            new DutyHandoverReminded(handover.Id, handover.OrganizationId, title, [new Settlement(handover.Id, Asks.Handover, null), .. lapsed], [new Addressee(handover.OrganizationId, Asks.Handover, handover.Id, DueAt(handover))]),
            title, await desk.AboutOwn(handover.OrganizationId, ct));
    }
}

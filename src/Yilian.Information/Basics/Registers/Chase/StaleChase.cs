using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers.Chase;

/// <summary>
/// Who must confirm what by when: one clock per organization and register, not per entry, so that a unit with a thousand entries is asked
/// once. The clock runs at the oldest entry's date; when everything is current again it starts anew.
/// </summary>
internal static class StaleChase
{
    public const string ClockKind = "register-stale";

    /// <summary>What the inbox item refers to.</summary>
    public static Guid SubjectOf(Guid owner, string register) => Ids.Named($"register-chase:{owner}:{register}");

    /// <summary>Entries of an owner were confirmed, changed or taken out: the clock follows, and a chase that has nothing left to ask for ends.</summary>
    /// <param name="handled">The entries this command wrote; null when it wrote all of them.</param>
    /// <param name="next">When the earliest of them must be confirmed again; null when they are gone.</param>
    /// <returns>The inbox items that are settled.</returns>
    public static async Task<IReadOnlyList<Settlement>> Follow(this Desk desk, Guid owner, string register, IReadOnlyCollection<Guid>? handled, DateTimeOffset? next, CancellationToken ct)
    {
        var subject = SubjectOf(owner, register);
        var clock = await Running(desk, subject, ct);
        if (clock is null || clock.Step == 0)
        {
            Restart(desk, clock, owner, register, next);
            return [];
        }

        var others = Others(desk, owner, register, handled);
        if (await others.AnyAsync(e => e.VerifyBy <= desk.Now, ct))
        {
            return [];
        }

        clock.Meet(desk.Now);
        var oldest = await others.OrderBy(e => e.VerifyBy).Select(e => (DateTimeOffset?)e.VerifyBy).FirstOrDefaultAsync(ct);
        Start(desk, owner, register, Earlier(oldest, next));
        return [new Settlement(subject, Asks.Confirm, owner), new Settlement(subject, Asks.Read, null)];
    }

    /// <summary>Starts the clock; nothing to wait for, no clock.</summary>
    public static void Start(Desk desk, Guid owner, string register, DateTimeOffset? due)
    {
        if (due is { } at)
        {
            desk.Add(new Clock
            {
                ClockKind = ClockKind,
                Title = $"核实{Definitions.Of(register).Title}信息",
                SubjectId = SubjectOf(owner, register),
                OwnerId = owner,
                StartedAt = desk.Now,
                DueAt = at,
                NextAt = at,
                Basis = "二（一）1 基本应急信息",
                Data = register,
            });
        }
    }

    // A clock that has not fired only ever moves forward in the table when it fires; an earlier date brings it forward at once.
    private static void Restart(Desk desk, Clock? clock, Guid owner, string register, DateTimeOffset? next)
    {
        if (next is null || clock?.NextAt <= next)
        {
            return;
        }

        clock?.Waive();
        Start(desk, owner, register, next);
    }

    private static IQueryable<RegisterEntry> Others(Desk desk, Guid owner, string register, IReadOnlyCollection<Guid>? handled)
    {
        var entries = desk.Db.Set<RegisterEntry>().Where(e => e.OwnerId == owner && e.Register == register && e.RemovedAt == null);
        return handled is null ? entries.Where(e => false) : entries.Where(e => !EF.Parameter(handled).Contains(e.Id));
    }

    private static async Task<Clock?> Running(Desk desk, Guid subject, CancellationToken ct)
    {
        var clocks = desk.Db.Set<Clock>();
        return clocks.Local.FirstOrDefault(c => c.SubjectId == subject && c.State == Clock.Running)
            ?? await clocks.FirstOrDefaultAsync(c => c.SubjectId == subject && c.State == Clock.Running, ct);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other is null || one < other ? one : other;
}

/// <summary>Entries were not confirmed in time: the owner is asked once; after seven days its headquarters are told.</summary>
internal sealed class StaleLadder(IOrganizationBook book) : IClockLadder
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public string ClockKind => StaleChase.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var register = clock.Data!;
        var mine = desk.Db.Set<RegisterEntry>().Where(e => e.OwnerId == clock.OwnerId && e.Register == register && e.RemovedAt == null);
        var stale = await mine.CountAsync(e => e.VerifyBy <= desk.Now, ct);
        var oldest = await mine.OrderBy(e => e.VerifyBy).Select(e => (DateTimeOffset?)e.VerifyBy).FirstOrDefaultAsync(ct);
        if (stale == 0)
        {
            clock.Waive();
            StaleChase.Start(desk, clock.OwnerId, register, oldest);
            return null;
        }

        await Record(clock, register, stale, oldest!.Value, desk, ct);
        return clock.Step == 0 ? desk.Now + Patience : null;
    }

    private async Task Record(Clock clock, string register, int stale, DateTimeOffset oldest, Desk desk, CancellationToken ct)
    {
        var owner = book.Find(clock.OwnerId);
        var first = clock.Step == 0 && owner is { Dissolved: false };
        var headquarters = (owner?.HeadquartersIds ?? []).Append(KnownHeadquarters.General).Distinct().ToList();
        var title = first
            ? $"{stale} 条{Definitions.Of(register).Title}信息超过核实期限，请核实确认"
            : $"{owner?.Name} {stale} 条{Definitions.Of(register).Title}信息逾期未核实";
        List<Addressee> to = first
            ? [new Addressee(clock.OwnerId, Asks.Confirm, clock.SubjectId, desk.Now + Patience)]
            : [.. headquarters.Where(h => h != clock.OwnerId).Select(h => new Addressee(h, Asks.Read, clock.SubjectId))];
        var audience = await desk.AudienceOf(headquarters.Append(clock.OwnerId), ct);
        desk.Record(
            new RegisterStale(register, clock.OwnerId, first ? "owner" : "headquarters", stale, oldest, title, to),
            first ? $"催办{owner?.ShortName}核实 {stale} 条{Definitions.Of(register).Title}信息" : title, new Subject(audience, Organization: clock.OwnerId));
    }
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty.Swaps;

/// <summary>Swaps as people see them, and who may do what with them.</summary>
internal static class SwapRows
{
    private const int Most = 50;

    /// <summary>The newest swaps of an organization, for its own people.</summary>
    public static async Task<List<SwapView>> Of(ReadingDesk desk, Guid organizationId, CancellationToken ct) => !desk.Caller.Sees.Contains(organizationId)
        ? []
        : await Views(desk, desk.Db.Set<Swap>().Where(s => s.OrganizationId == organizationId).OrderByDescending(s => s.AskedAt).Take(Most), ct);

    public static async Task<SwapView> Read(Guid id, ReadingDesk desk, CancellationToken ct) => (await Views(desk, desk.Db.Set<Swap>().Where(s => s.Id == id), ct)).Single();

    /// <summary>Who takes the shift agrees in person; without an account a keeper of the roster notes it.</summary>
    public static bool MayAccept(Caller caller, Swap swap) =>
        swap.Is(Swap.Asked) && (swap.TakerUserId is { } taker ? taker == caller.UserId : caller.Has(Permissions.DutyKeep, swap.OrganizationId));

    /// <summary>The leader on duty (带班领导) decides, even without the right to keep the roster.</summary>
    public static Task<bool> Leads(YilianDb db, Caller caller, Guid organizationId, DateTimeOffset now, CancellationToken ct)
    {
        var me = caller.UserId;
        return db.Set<DutyShift>().AnyAsync(s => s.OrganizationId == organizationId && s.Post == DutyPosts.Leader && s.UserId != null && s.UserId == me && s.From <= now && s.To > now, ct);
    }

    /// <summary>A keeper of the roster or the leader on duty, but neither of the two: nobody approves the own swap.</summary>
    public static bool MayDecide(Caller caller, Swap swap, bool leads) =>
        swap.Is(Swap.Accepted) && (leads || caller.Has(Permissions.DutyKeep, swap.OrganizationId)) && caller.UserId != swap.AskedById && caller.UserId != swap.TakerUserId;

    public static bool MayWithdraw(Caller caller, Swap swap) => swap.IsOpen && caller.UserId == swap.AskedById;

    private static async Task<List<SwapView>> Views(ReadingDesk desk, IQueryable<Swap> query, CancellationToken ct)
    {
        var swaps = await query.AsNoTracking().ToListAsync(ct);
        var ids = swaps.Select(s => s.ShiftId).Concat(swaps.Select(s => s.OtherShiftId).OfType<Guid>()).Distinct().ToList();
        var shifts = await desk.Db.Set<DutyShift>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => ShiftRows.Of(s, desk.Now, desk.Caller), ct);
        var leads = swaps.Count > 0 && await Leads(desk.Db, desk.Caller, swaps[0].OrganizationId, desk.Now, ct);
        return swaps.ConvertAll(s => new SwapView(
            s.Id, s.OrganizationId, s.State, shifts.GetValueOrDefault(s.ShiftId), s.OtherShiftId is { } other ? shifts.GetValueOrDefault(other) : null, s.AskerName, s.TakerName,
            s.Reason, s.Answer, s.AskedAt, s.AskedBy, s.AnsweredAt, s.AnsweredBy, s.DecidedAt, s.DecidedBy, [.. May(desk.Caller, s, leads)]));
    }

    private static IEnumerable<string> May(Caller caller, Swap swap, bool leads)
    {
        if (MayAccept(caller, swap))
        {
            yield return "accept";
        }

        if (MayDecide(caller, swap, leads))
        {
            yield return "decide";
        }

        if (MayWithdraw(caller, swap))
        {
            yield return "withdraw";
        }
    }
}

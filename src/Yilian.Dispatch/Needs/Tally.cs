using Microsoft.EntityFrameworkCore;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Supplies;
using Yilian.Dispatch.Supports;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Needs;

/// <summary>How far what somebody brings to a need has come.</summary>
internal enum Phase
{
    /// <summary>Refused, recalled, or only asked for.</summary>
    None,
    Coming,
    There,
    Done,
}

/// <summary>What an order, an allotment or help from outside brings to a need, in the need's unit.</summary>
internal readonly record struct Share(int Quantity, Phase Phase);

/// <summary>How far a need is met.</summary>
/// <param name="Committed">What is coming or there.</param>
/// <param name="Arrived">How much of it is there.</param>
/// <param name="Done">What was brought and has ended well.</param>
internal sealed record Tally(int Quantity, int Committed, int Arrived, int Done)
{
    public int Gap => Math.Max(0, Quantity - Committed - Done);

    public static Tally Of(Need need, IEnumerable<Share> shares)
    {
        var sums = shares.ToLookup(s => s.Phase, s => s.Quantity);
        var there = sums[Phase.There].Sum();
        return new Tally(need.Quantity, sums[Phase.Coming].Sum() + there, there, sums[Phase.Done].Sum());
    }

    /// <summary>What is brought to each of these needs.</summary>
    /// <param name="but">An order or allotment that is counted otherwise.</param>
    public static async Task<ILookup<Guid, Share>> SharesOf(IReadOnlyCollection<Guid> needs, YilianDb db, CancellationToken ct, Guid? but = null)
    {
        var orders = await db.Set<Order>().AsNoTracking().Where(o => EF.Parameter(needs).Contains(o.NeedId) && o.Id != but).ToListAsync(ct);
        var allotments = await db.Set<Allotment>().AsNoTracking().Where(a => EF.Parameter(needs).Contains(a.NeedId) && a.Id != but).ToListAsync(ct);
        var supports = await db.Set<Support>().AsNoTracking().Where(s => EF.Parameter(needs).Contains(s.NeedId)).ToListAsync(ct);
        return orders.Select(o => (o.NeedId, o.Share)).Concat(allotments.Select(a => (a.NeedId, a.Share))).Concat(supports.Select(s => (s.NeedId, s.Share))).ToLookup(s => s.NeedId, s => s.Share);
    }

    /// <summary>open, committed, met, ended or cancelled.</summary>
    public string StateOf(Need need)
    {
        if (need.CancelledAt is not null)
        {
            return "cancelled";
        }

        if (Done >= Quantity && Committed == 0)
        {
            return "ended";
        }

        if (Arrived + Done >= Quantity)
        {
            return "met";
        }

        return Gap == 0 ? "committed" : "open";
    }
}

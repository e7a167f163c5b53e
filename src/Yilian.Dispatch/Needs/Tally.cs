using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Orders;

namespace Yilian.Dispatch.Needs;

/// <summary>How far a need is met, counted from its orders.</summary>
/// <param name="Committed">What running orders bring.</param>
/// <param name="Arrived">How much of it is there.</param>
/// <param name="Done">What orders brought that have ended well.</param>
internal sealed record Tally(int Quantity, int Committed, int Arrived, int Done)
{
    public int Gap => Math.Max(0, Quantity - Committed - Done);

    public static Tally Of(Need need, IReadOnlyCollection<Order> orders) => new(
        need.Quantity, orders.Where(o => o.Runs).Sum(o => o.Contribution), orders.Where(o => o.Is(OrderStates.Arrived)).Sum(o => o.Contribution), orders.Where(o => o.Is(OrderStates.Released)).Sum(o => o.Contribution));

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

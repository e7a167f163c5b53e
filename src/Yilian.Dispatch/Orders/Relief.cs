using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Dispatch;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>轮换: a fresh team is ordered for one that is on the scene; when it arrives it takes over, and the other is free. Until then only the first counts for the need.</summary>
internal static class Relief
{
    /// <summary>Checks that the one team that is ordered may relieve another.</summary>
    public static async Task Check(OrderTeams request, Desk desk, CancellationToken ct)
    {
        if (request.Relieves is not { } id)
        {
            return;
        }

        var order = await desk.Db.Set<Order>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.NeedId == request.NeedId, ct)
            ?? throw new InvalidRequestException("relieves", "被接替的调度令不属于这项需求，请刷新|The order to be relieved is not of this need");
        if (request.TeamIds.Distinct().Count() != 1)
        {
            throw new InvalidRequestException("teamIds", "接替时请只选择一支队伍|Choose one team to relieve another");
        }

        if (!order.There)
        {
            throw new RuleBrokenException("dispatch.relief-step", $"{order.TeamName}{Wording.StateOf(order.State)}，只有在场的队伍可以接替。|Only a team on the scene is relieved.");
        }

        if (await Coming(id, desk, ct) is { } other)
        {
            throw new RuleBrokenException("dispatch.relief-coming", $"{other.TeamName}（{other.Number}）已在接替途中，不必再派。|Another team is on its way to relieve it.");
        }
    }

    /// <summary>The team has arrived: the other hands over, if it is still there.</summary>
    public static async Task TakeOver(Order order, Guid relieved, DateTimeOffset at, Desk desk, CancellationToken ct)
    {
        order.TakeOver();
        var other = await desk.Find<Order>(relieved, ct);
        if (other.There)
        {
            await desk.Advance(other, OrderStates.HandedOver, $"由{order.TeamName}（{order.Number}）接替", at, order.OwnerId, ct);
        }
    }

    /// <summary>What a step means for a relief that is under way.</summary>
    public static async Task<string> Remark(Order order, Desk desk, CancellationToken ct)
    {
        if (order.State is OrderStates.Refused or OrderStates.Recalled && order.RelievesId is { } relieved && await desk.Find<Order>(relieved, ct) is { There: true } waiting)
        {
            return $"；{waiting.TeamName}（{waiting.Number}）仍待接替";
        }

        return order.Is(OrderStates.Released) && await Coming(order.Id, desk, ct) is { } coming ? $"；接替队伍{coming.TeamName}（{coming.Number}）仍在途中，不需要时请撤回" : "";
    }

    private static Task<Order?> Coming(Guid order, Desk desk, CancellationToken ct) =>
        desk.Db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(o => o.RelievesId == order && o.ActiveTeamId != null && !o.Counts, ct);
}

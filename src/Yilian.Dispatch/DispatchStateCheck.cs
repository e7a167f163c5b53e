using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Supplies;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch;

/// <summary>
/// Checks orders and allotments against the journal: each one issued is there and stands where it was last recorded, a team is held exactly as long as its order runs, and as much is out as was recorded.
/// </summary>
internal sealed class DispatchStateCheck : IStateCheck
{
    private static readonly string[] Kinds = [TeamsOrdered.Kind, OrderAdvanced.Kind, StockAllotted.Kind, AllotmentAdvanced.Kind];

    public async Task<(long Seq, string Problem)?> FirstContradiction(YilianDb db, CancellationToken ct)
    {
        var orders = await db.Set<Order>().AsNoTracking().ToDictionaryAsync(o => o.Id, ct);
        var allotments = await db.Set<Allotment>().AsNoTracking().ToDictionaryAsync(a => a.Id, ct);
        var said = new Dictionary<Guid, Said>();
        await foreach (var row in db.Set<JournalRow>().AsNoTracking().Where(r => Kinds.Contains(r.Kind)).OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var one in Of(row))
            {
                said[one.Id] = one;
            }
        }

        foreach (var one in said.Values.OrderBy(s => s.Seq))
        {
            var problem = one.IsOrder ? ProblemOf(one, orders.GetValueOrDefault(one.Id)) : ProblemOf(one, allotments.GetValueOrDefault(one.Id));
            if (problem is not null)
            {
                return (one.Seq, problem);
            }
        }

        return null;
    }

    private static IEnumerable<Said> Of(JournalRow row)
    {
        if (row.Kind == TeamsOrdered.Kind)
        {
            return Read<TeamsOrdered>(row).Orders.Select(o => new Said(row.Seq, o.OrderId, true, OrderStates.Issued, 0));
        }

        if (row.Kind == OrderAdvanced.Kind)
        {
            var step = Read<OrderAdvanced>(row);
            return [new Said(row.Seq, step.OrderId, true, step.State, 0)];
        }

        if (row.Kind == StockAllotted.Kind)
        {
            return Read<StockAllotted>(row).Lots.Select(l => new Said(row.Seq, l.AllotmentId, false, AllotmentStates.Issued, 0));
        }

        var counted = Read<AllotmentAdvanced>(row);
        return [new Said(row.Seq, counted.AllotmentId, false, counted.State, counted.Outstanding)];
    }

    private static string? ProblemOf(Said said, Order? order)
    {
        if (order is null)
        {
            return $"序号 {said.Seq} 所记调度令在数据表中不存在。";
        }

        return !order.Is(said.State) ? $"调度令 {order.Number} 的状态与序号 {said.Seq} 的记录不符。"
            : order.ActiveTeamId != (order.Runs ? order.TeamId : null) ? $"调度令 {order.Number} 占用的队伍与序号 {said.Seq} 的记录不符。"
            : null;
    }

    private static string? ProblemOf(Said said, Allotment? allotment)
    {
        if (allotment is null)
        {
            return $"序号 {said.Seq} 所记调拨单在数据表中不存在。";
        }

        return !allotment.Is(said.State) || allotment.Outstanding != said.Outstanding ? $"调拨单 {allotment.Number} 的状态或在外数量与序号 {said.Seq} 的记录不符。" : null;
    }

    private static T Read<T>(JournalRow row) => JsonSerializer.Deserialize<T>(row.Body, YilianJson.Options)!;

    private sealed record Said(long Seq, Guid Id, bool IsOrder, string State, int Outstanding);
}

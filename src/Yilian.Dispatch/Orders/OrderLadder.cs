using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>Chases an owner that neither accepts nor refuses an order: its liaison in person, then who ordered has to call.</summary>
internal sealed class OrderLadder(IOrganizationBook book) : IClockLadder
{
    public const string Kind = "dispatch-order";
    private const int CallAfterMinutes = 5;

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var order = await desk.Db.Set<Order>().SingleOrDefaultAsync(o => o.ClockId == clock.Id, ct);
        if (order is null || !order.Is(OrderStates.Issued))
        {
            clock.Waive();
            return null;
        }

        var owner = book.Find(order.OwnerId);
        var call = clock.Step > 0;
        var to = call ? new Addressee(order.HeadquartersId, Asks.Call, order.Id, order.DueAt) : new Addressee(order.OwnerId, Asks.Acknowledge, order.Id, order.DueAt, owner?.LiaisonUserId);
        var line = $"{owner?.ShortName}逾期未受领调度令 {order.Number}（{order.TeamName}），{(call ? "请电话催办" : "已提醒联络员")}";
        desk.Record(
            new OrderUnanswered(order.Id, order.Number, order.NeedId, order.IncidentId, order.OwnerId, call ? "call" : "liaison", order.DueAt, [to], line),
            line, new Subject(order.IncidentId, order.IncidentId, order.OwnerId));
        return call ? null : clock.DueAt.AddMinutes(CallAfterMinutes);
    }
}

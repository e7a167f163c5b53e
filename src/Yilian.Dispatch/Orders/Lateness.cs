using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>A team that is not there when it was expected: who ordered is told once, to call.</summary>
internal static class Lateness
{
    /// <param name="expected">When its position says that it will be there; null when the time has passed and nothing else is known.</param>
    public static void Tell(Order order, DateTimeOffset? expected, Desk desk)
    {
        if (order.EtaAt is not { } eta || order.LateToldAt is not null)
        {
            return;
        }

        order.LateToldAt = desk.Now;
        var line = expected is { } at
            ? $"{order.TeamName}预计{Moments.Of(eta)}到场，按当前位置要到{Moments.Of(at)}（{order.Number}），请核实"
            : $"{order.TeamName}预计{Moments.Of(eta)}到场，尚未到场（{order.Number}），请核实";
        desk.Record(
            new OrderLate(order.Id, order.Number, order.NeedId, order.IncidentId, order.OwnerId, eta, expected, [new Addressee(order.HeadquartersId, Asks.Call, order.Id, eta)], line),
            line, new Subject(order.IncidentId, order.IncidentId, order.OwnerId));
    }
}

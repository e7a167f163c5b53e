using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>What runs against an order: to answer, to be there, to be relieved. Set anew with every step.</summary>
internal static class OrderClocks
{
    public static async Task Set(Order order, DateTimeOffset at, Desk desk, CancellationToken ct)
    {
        (await desk.Find<Clock>(order.ClockId, ct)).Meet(at);
        if (order.Runs && order.TakenOnAt is { } since)
        {
            await Begin(order, since, desk, ct);
        }

        if (order.ArrivalClockId is { } arrival && (order.There || !order.Runs))
        {
            End(await desk.Find<Clock>(arrival, ct), order.There, at);
        }

        if (order.ReliefClockId is { } relief && !order.Runs)
        {
            End(await desk.Find<Clock>(relief, ct), met: true, at);
        }
    }

    private static async Task Begin(Order order, DateTimeOffset since, Desk desk, CancellationToken ct)
    {
        var options = desk.Service<IOptions<DispatchOptions>>().Value;
        if (order.EtaAt is { } eta && order.ArrivalClockId is null && !order.There)
        {
            order.ArrivalClockId = Start(ArrivalLadder.Kind, $"{order.TeamName}到场（{order.Number}）", eta, eta.AddMinutes(options.LateMinutes), "预计到场时间", order, desk);
        }

        if (order.ReliefClockId is null && (await desk.Find<Need>(order.NeedId, ct)).Specialty is null)
        {
            var due = since.AddHours(options.ReliefHours);
            order.ReliefClockId = Start(ReliefLadder.Kind, $"{order.TeamName}轮换（{order.Number}）", due, due, $"连续值勤不超过 {options.ReliefHours} 小时", order, desk);
        }
    }

    private static Guid Start(string kind, string title, DateTimeOffset due, DateTimeOffset next, string basis, Order order, Desk desk)
    {
        var clock = new Clock { ClockKind = kind, Title = title, SubjectId = order.IncidentId, OwnerId = order.OwnerId, StartedAt = desk.Now, DueAt = due, NextAt = next, Basis = basis };
        desk.Add(clock);
        return clock.Id;
    }

    private static void End(Clock clock, bool met, DateTimeOffset at)
    {
        if (met)
        {
            clock.Meet(at);
        }
        else
        {
            clock.Waive();
        }
    }
}

/// <summary>Tells who ordered that a team is not there when it was expected.</summary>
internal sealed class ArrivalLadder : IClockLadder
{
    public const string Kind = "dispatch-arrival";

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var order = await desk.Db.Set<Order>().SingleOrDefaultAsync(o => o.ArrivalClockId == clock.Id, ct);
        if (order is null || !order.Runs || order.There)
        {
            clock.Waive();
            return null;
        }

        Lateness.Tell(order, null, desk);
        return null;
    }
}

/// <summary>Tells who ordered, and the owner, that a team has been on duty too long.</summary>
internal sealed class ReliefLadder : IClockLadder
{
    public const string Kind = "dispatch-relief";

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var order = await desk.Db.Set<Order>().SingleOrDefaultAsync(o => o.ReliefClockId == clock.Id, ct);
        if (order is not { Runs: true, TakenOnAt: { } since })
        {
            clock.Waive();
            return null;
        }

        var hours = (int)(desk.Now - since).TotalHours;
        var line = $"{order.TeamName}已连续值勤 {hours} 小时（{order.Number}），请安排轮换";
        IReadOnlyList<Addressee> to = [new Addressee(order.HeadquartersId, Asks.Answer, order.Id, clock.DueAt), .. order.OwnerId == order.HeadquartersId ? [] : (Addressee[])[new Addressee(order.OwnerId, Asks.Read, order.Id)]];
        desk.Record(new ReliefDue(order.Id, order.Number, order.NeedId, order.IncidentId, order.TeamId, order.OwnerId, hours, to, line), line, new Subject(order.IncidentId, order.IncidentId, order.OwnerId));
        return null;
    }
}

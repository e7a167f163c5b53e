using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Orders;

/// <summary>二（三）1: the owner takes an order on; the arrival is what it says, or what the platform estimates.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class AcceptOrderSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<AcceptOrder, Guid>("POST", "/dispatch/orders/{id}/accept", Handle, OrderReader.Shown);

    private static async Task<Guid> Handle(Guid id, AcceptOrder request, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOwnOrder(id, ct);
        var need = await desk.Find<Need>(order.NeedId, ct);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var minutes = request.EtaMinutes ?? (order.Remote ? null : desk.Service<IRegisterBook>().Find(order.TeamId) is { } team ? desk.Service<Ways>().Of(team, need.Longitude, need.Latitude, at, await ClosuresSlice.Now(desk.Db, ct))?.Minutes : null);
        order.EtaAt = minutes is { } m ? at.AddMinutes(m) : null;
        await desk.Advance(order, OrderStates.Accepted, request.Note, at, order.OwnerId, ct);
        return id;
    }
}

/// <summary>二（三）1: the owner refuses with a reason; the headquarters is told at once what is short and who is free.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class RefuseOrderSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<EndOrder, Guid>("POST", "/dispatch/orders/{id}/refuse", Handle, OrderReader.Shown);

    private static async Task<Guid> Handle(Guid id, EndOrder request, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOwnOrder(id, ct);
        await desk.Advance(order, OrderStates.Refused, request.Reason, desk.Happened(request.OccurredAt, "occurredAt"), order.OwnerId, ct);
        return id;
    }
}

/// <summary>二（三）1: the team is on its way (who departs has taken the order on), there, at work, or back where it belongs; one tap each.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class CarryOutSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<AdvanceOrder, Guid>("POST", "/dispatch/orders/{id}/depart", (id, request, desk, ct) => Handle(id, request, OrderStates.Departed, desk, ct), OrderReader.Shown);
        api.MapCommand<AdvanceOrder, Guid>("POST", "/dispatch/orders/{id}/arrive", (id, request, desk, ct) => Handle(id, request, OrderStates.Arrived, desk, ct), OrderReader.Shown);
        api.MapCommand<AdvanceOrder, Guid>("POST", "/dispatch/orders/{id}/work", (id, request, desk, ct) => Handle(id, request, OrderStates.Working, desk, ct), OrderReader.Shown);
        api.MapCommand<AdvanceOrder, Guid>("POST", "/dispatch/orders/{id}/return", (id, request, desk, ct) => Handle(id, request, OrderStates.Returned, desk, ct), OrderReader.Shown);
    }

    private static async Task<Guid> Handle(Guid id, AdvanceOrder request, string next, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOwnOrder(id, ct);
        await desk.Advance(order, next, request.Note, desk.Happened(request.OccurredAt, "occurredAt"), order.OwnerId, ct);
        return id;
    }
}

/// <summary>二（三）1: the task is done and the team is free again; said by the owner or by who ordered it.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ReleaseSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<EndOrder, Guid>("POST", "/dispatch/orders/{id}/release", Handle, OrderReader.Shown);

    private static async Task<Guid> Handle(Guid id, EndOrder request, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOrder(id, ct);
        var actingFor = desk.Caller.Has(Permissions.OrdersCarryOut, order.OwnerId) ? order.OwnerId : desk.Caller.ActFor(null, Permissions.OrdersIssue, [order.HeadquartersId, KnownHeadquarters.General], order.HeadquartersId);
        await desk.Advance(order, OrderStates.Released, request.Reason, desk.Happened(request.OccurredAt, "occurredAt"), actingFor, ct);
        return id;
    }
}

/// <summary>二（三）1: who ordered takes the order back before the team is there.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class RecallSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<EndOrder, Guid>("POST", "/dispatch/orders/{id}/recall", Handle, OrderReader.Shown);

    private static async Task<Guid> Handle(Guid id, EndOrder request, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOrder(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.OrdersIssue, [order.HeadquartersId, KnownHeadquarters.General], order.HeadquartersId);
        await desk.Advance(order, OrderStates.Recalled, request.Reason, desk.Happened(request.OccurredAt, "occurredAt"), actingFor, ct);
        return id;
    }
}

internal static class OrderDesk
{
    /// <summary>An order of an incident in which the caller's organizations take part; it may be ended after the incident.</summary>
    public static async Task<Order> FindOrder(this Desk desk, Guid id, CancellationToken ct)
    {
        var order = await desk.Find<Order>(id, ct);
        await desk.IncidentWithParties(order.IncidentId, ct);
        return order;
    }

    /// <summary>The same, for somebody who answers for the owner of the team.</summary>
    public static async Task<Order> FindOwnOrder(this Desk desk, Guid id, CancellationToken ct)
    {
        var order = await desk.FindOrder(id, ct);
        desk.Caller.Demand(Permissions.OrdersCarryOut, order.OwnerId);
        return order;
    }

    public static async Task Advance(this Desk desk, Order order, string next, string? note, DateTimeOffset at, Guid actingFor, CancellationToken ct)
    {
        var said = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        order.Advance(next, at);
        desk.Add(new OrderStep { OrderId = order.Id, State = next, At = at, ByName = desk.Caller.DisplayName, Note = said });
        await OrderClocks.Set(order, at, desk, ct);
        if (actingFor == order.OwnerId)
        {
            await desk.ReceiveIncident(order.IncidentId, order.OwnerId, at, ct);
        }

        var need = await desk.Find<Need>(order.NeedId, ct);
        var lost = next is OrderStates.Refused or OrderStates.Recalled;
        if (lost)
        {
            need.TurnAt = at;
        }

        var line = $"{order.TeamName}{Wording.StateOf(next)}（{order.Number}）{(said is null ? "" : "：" + said)}{(lost ? await Short(desk, need, order, ct) : "")}{await Relief.Remark(order, desk, ct)}";
        desk.Record(
            new OrderAdvanced(
                order.Id, order.Number, order.NeedId, order.IncidentId, order.TeamId, order.OwnerId, next, said, order.EtaAt, Settled(order),
                ToWhom(order, need, next, actingFor), line),
            line, new Subject(order.IncidentId, order.IncidentId, actingFor, at));
        if (order.Is(OrderStates.Arrived) && order.RelievesId is { } relieved)
        {
            await Relief.TakeOver(order, relieved, at, desk, ct);
        }
    }

    // That it is late is settled when it is there, that it should be relieved when it has ended.
    private static IReadOnlyList<Settlement> Settled(Order order) =>
        [new Settlement(order.Id, Asks.Acknowledge, null), .. order.Is(OrderStates.Departed) ? [] : (Settlement[])[new Settlement(order.Id, Asks.Call, null)], .. order.Runs ? [] : (Settlement[])[new Settlement(order.Id, Asks.Answer, null)]];

    // A lost team is somebody's turn again; of the rest the newest is to be read.
    private static IReadOnlyList<Addressee> ToWhom(Order order, Need need, string next, Guid actingFor)
    {
        if (actingFor != order.OwnerId)
        {
            return [new Addressee(order.OwnerId, Asks.Read, order.Id)];
        }

        var ask = string.Equals(next, OrderStates.Refused, StringComparison.Ordinal) && need.CancelledAt is null ? Asks.Answer : Asks.Read;
        return order.HeadquartersId == order.OwnerId ? [] : [new Addressee(order.HeadquartersId, ask, need.Id)];
    }

    // What is short now, and who is free: the headquarters plans anew at once. The order's own row is not written yet, so it is counted by what it has become.
    private static async Task<string> Short(Desk desk, Need need, Order order, CancellationToken ct)
    {
        var others = await Tally.SharesOf([need.Id], desk.Db, ct, but: order.Id);
        var gap = Tally.Of(need, others[need.Id].Append(order.Share)).Gap;
        var free = (await Refusing.Free(need, desk, ct)).ConvertAll(f => f.Team.Name);
        return gap == 0 || need.CancelledAt is not null ? "" : $"；缺口 {gap}{Wording.Of(need.Unit)}，{(free.Count == 0 ? "已开放范围内无空闲队伍，可申请扩大调用范围" : "可改派：" + string.Join("、", free))}";
    }
}

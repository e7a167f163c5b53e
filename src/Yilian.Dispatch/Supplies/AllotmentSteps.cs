using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Supplies;

/// <summary>二（三）3: the owner agrees, refuses with a reason, or hands over.</summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class AnswerAllotmentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<AdvanceAllotment, Guid>("POST", "/dispatch/allotments/{id}/accept", (id, r, desk, ct) => Owner(id, AllotmentActs.Accept, r.Note, r.OccurredAt, desk, ct), AllotmentReader.Shown);
        api.MapCommand<EndOrder, Guid>("POST", "/dispatch/allotments/{id}/refuse", (id, r, desk, ct) => Owner(id, AllotmentActs.Refuse, r.Reason, r.OccurredAt, desk, ct), AllotmentReader.Shown);
        api.MapCommand<AdvanceAllotment, Guid>("POST", "/dispatch/allotments/{id}/hand-over", (id, r, desk, ct) => Owner(id, AllotmentActs.HandOver, r.Note, r.OccurredAt, desk, ct), AllotmentReader.Shown);
    }

    private static async Task<Guid> Owner(Guid id, string act, string? note, DateTimeOffset? occurredAt, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.FindAllotment(id, ct);
        desk.Caller.Demand(Permissions.OrdersCarryOut, allotment.OwnerId);
        await desk.Advance(allotment, act, note, desk.Happened(occurredAt, "occurredAt"), allotment.OwnerId, ct);
        return id;
    }
}

/// <summary>二（三）3: who asked confirms what came; who allotted takes back what is not handed over yet.</summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class ReceiveAllotmentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<AdvanceAllotment, Guid>("POST", "/dispatch/allotments/{id}/receive", Receive, AllotmentReader.Shown);
        api.MapCommand<EndOrder, Guid>("POST", "/dispatch/allotments/{id}/recall", Recall, AllotmentReader.Shown);
    }

    private static async Task<Guid> Receive(Guid id, AdvanceAllotment request, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.FindAllotment(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.NeedsAsk, [allotment.HolderId, allotment.HeadquartersId], allotment.HolderId);
        await desk.Advance(allotment, AllotmentActs.Receive, request.Note, desk.Happened(request.OccurredAt, "occurredAt"), actingFor, ct);
        return id;
    }

    private static async Task<Guid> Recall(Guid id, EndOrder request, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.FindAllotment(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.OrdersIssue, [allotment.HeadquartersId, KnownHeadquarters.General], allotment.HeadquartersId);
        await desk.Advance(allotment, AllotmentActs.Recall, request.Reason, desk.Happened(request.OccurredAt, "occurredAt"), actingFor, ct);
        return id;
    }
}

/// <summary>二（三）3: the owner books in what comes back; who uses it says what was used up, and the register of the owner has so much less.</summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class CountAllotmentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<CountAllotment, Guid>("POST", "/dispatch/allotments/{id}/return", Return, AllotmentReader.Shown);
        api.MapCommand<CountAllotment, Guid>("POST", "/dispatch/allotments/{id}/consume", Consume, AllotmentReader.Shown);
    }

    private static async Task<Guid> Return(Guid id, CountAllotment request, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.FindAllotment(id, ct);
        desk.Caller.Demand(Permissions.OrdersCarryOut, allotment.OwnerId);
        await Count(allotment, AllotmentActs.Return, request, allotment.OwnerId, desk, ct);
        return id;
    }

    private static async Task<Guid> Consume(Guid id, CountAllotment request, Desk desk, CancellationToken ct)
    {
        var allotment = await desk.FindAllotment(id, ct);
        var actingFor = desk.Caller.Has(Permissions.OrdersCarryOut, allotment.OwnerId)
            ? allotment.OwnerId
            : desk.Caller.ActFor(null, Permissions.NeedsAsk, [allotment.HolderId, allotment.HeadquartersId], allotment.HolderId);
        await Count(allotment, AllotmentActs.Consume, request, actingFor, desk, ct);
        await desk.UseUp(allotment.StockId, request.Quantity, $"调拨单 {allotment.Number} 消耗", ct);
        return id;
    }

    private static async Task Count(Allotment allotment, string act, CountAllotment request, Guid actingFor, Desk desk, CancellationToken ct)
    {
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        allotment.Count(act, request.Quantity, at);
        await desk.Tell(allotment, act, request.Quantity, request.Note, at, actingFor, ct);
    }
}

internal static class AllotmentDesk
{
    /// <summary>An allotment of an incident in which the caller's organizations take part; it may be settled after the incident.</summary>
    public static async Task<Allotment> FindAllotment(this Desk desk, Guid id, CancellationToken ct)
    {
        var allotment = await desk.Find<Allotment>(id, ct);
        await desk.IncidentWithParties(allotment.IncidentId, ct);
        return allotment;
    }

    public static AllotmentStep StepOf(this Allotment allotment, string act, int quantity, DateTimeOffset at, string? note, Desk desk) =>
        new() { AllotmentId = allotment.Id, Act = act, Quantity = quantity, At = at, ByName = desk.Caller.DisplayName, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };

    public static async Task Advance(this Desk desk, Allotment allotment, string act, string? note, DateTimeOffset at, Guid actingFor, CancellationToken ct)
    {
        allotment.Advance(act, at);
        (await desk.Find<Clock>(allotment.ClockId, ct)).Meet(at);
        if (string.Equals(act, AllotmentActs.HandOver, StringComparison.Ordinal) && allotment.ReturnBy is { } by)
        {
            var clock = new Clock { ClockKind = AllotmentLadder.Return, Title = $"归还调拨单 {allotment.Number}", SubjectId = allotment.IncidentId, OwnerId = allotment.HolderId, StartedAt = at, DueAt = by, NextAt = by, Basis = "借用归还时限" };
            desk.Add(clock);
            allotment.ReturnClockId = clock.Id;
        }

        if (actingFor == allotment.OwnerId)
        {
            await desk.ReceiveIncident(allotment.IncidentId, allotment.OwnerId, at, ct);
        }

        await desk.Tell(allotment, act, allotment.Quantity, note, at, actingFor, ct);
    }

    public static async Task Tell(this Desk desk, Allotment allotment, string act, int quantity, string? note, DateTimeOffset at, Guid actingFor, CancellationToken ct)
    {
        desk.Add(allotment.StepOf(act, quantity, at, note, desk));
        var need = await desk.Find<Need>(allotment.NeedId, ct);
        var lost = act is AllotmentActs.Refuse or AllotmentActs.Recall;
        if (lost)
        {
            need.TurnAt = at;
        }

        if (allotment.Is(AllotmentStates.Closed) && allotment.ReturnClockId is { } clock)
        {
            (await desk.Find<Clock>(clock, ct)).Meet(at);
        }

        var others = await Tally.SharesOf([need.Id], desk.Db, ct, but: allotment.Id);
        var gap = Tally.Of(need, others[need.Id].Append(allotment.Share)).Gap;
        var said = string.IsNullOrWhiteSpace(note) ? "" : "：" + note.Trim();
        var line = $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}{AllotmentActs.TitleOf(act)}{allotment.Item} {quantity}{allotment.Unit}（{allotment.Number}）{said}{(lost && gap > 0 ? $"；缺口 {gap}{need.Unit}" : "")}";
        desk.Record(
            new AllotmentAdvanced(
                allotment.Id, allotment.Number, need.Id, need.IncidentId, allotment.StockId, allotment.OwnerId, act, quantity, allotment.Outstanding, allotment.State, note,
                [new Settlement(allotment.Id, Asks.Acknowledge, null), new Settlement(allotment.Id, Asks.Call, null), new Settlement(allotment.Id, Asks.Answer, null)], ToWhom(allotment, need, act, actingFor), line),
            line, new Subject(need.IncidentId, need.IncidentId, actingFor, at));
        if (lost)
        {
            await Contention.Watch(desk, need, gap, at, ct);
        }
    }

    // A refused allotment is the headquarters' turn again; what was handed over is to be received; of the rest the others read.
    private static IReadOnlyList<Addressee> ToWhom(Allotment allotment, Need need, string act, Guid actingFor) => act switch
    {
        AllotmentActs.Refuse when need.CancelledAt is null && allotment.HeadquartersId != actingFor => [new Addressee(allotment.HeadquartersId, Asks.Answer, need.Id)],
        AllotmentActs.HandOver when allotment.HolderId != actingFor => [new Addressee(allotment.HolderId, Asks.Answer, allotment.Id)],
        AllotmentActs.Recall when allotment.OwnerId != actingFor => [new Addressee(allotment.OwnerId, Asks.Read, allotment.Id)],
        AllotmentActs.Consume when allotment.OwnerId != actingFor => [new Addressee(allotment.OwnerId, Asks.Read, allotment.Id)],
        _ => [],
    };
}

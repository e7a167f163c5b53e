using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Supplies;

/// <summary>
/// 二（三）3 应急装备、物资联动: a headquarters brings in what other departments hold; it is reserved at once, and the department has to answer. An owner gives of its own without being asked twice.
/// </summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class AllotStockSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<AllotStock, Guid>("POST", "/dispatch/allotments", Handle, NeedReader.Shown with { Status = StatusCodes.Status201Created });

    private static async Task<Guid> Handle(AllotStock request, Desk desk, CancellationToken ct)
    {
        var need = await desk.Find<Need>(request.NeedId, ct);
        var (incident, parties) = await desk.OpenIncidentWithParties(need.IncidentId, ct);
        need.DemandRunning();
        Check(request, need, desk);
        var entries = new List<RegisterCard>();
        foreach (var share in request.Shares)
        {
            entries.Add(await EntryOf(share, need, desk, ct));
        }

        var owners = entries.Select(e => e.OwnerId).Distinct().ToList();
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.OrdersIssue, [need.HeadquartersId, KnownHeadquarters.General, .. owners.Count == 1 ? owners : []], need.HeadquartersId);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var held = await Stocks.Held([.. entries.Select(e => e.Id)], desk.Db, ct);
        var lots = request.Shares.Zip(entries, (share, entry) => (Stock: Stocks.Of(entry, need, held, way: null, desk.Now), share.Quantity)).ToList();
        foreach (var (stock, quantity) in lots)
        {
            await Refuse(stock, quantity, need, actingFor, desk, ct);
        }

        var newcomers = owners.Where(o => o != actingFor && !parties.Contains(o)).ToList();
        if (newcomers.Count > 0)
        {
            await desk.SendIncident(incident, actingFor, newcomers, ct);
        }

        await Issue(lots, need, incident, request, actingFor, at, desk, ct);
        return need.Id;
    }

    private static void Check(AllotStock request, Need need, Desk desk)
    {
        if (need.Item is null)
        {
            throw new InvalidRequestException("needId", $"需求 {need.Number} 需要的是队伍，请选派队伍|The need asks for teams");
        }

        if (request.Shares.Any(s => s.Quantity < 1))
        {
            throw new InvalidRequestException("shares", "调拨数量应为 1 以上的整数|Quantities are whole numbers from 1");
        }

        if (request.Shares.Select(s => s.StockId).Distinct().Count() < request.Shares.Count)
        {
            throw new InvalidRequestException("shares", "同一处库存请合并为一行|Name each stock once");
        }

        if (request.ReturnBy <= desk.Now)
        {
            throw new InvalidRequestException("returnBy", "归还时间应晚于当前时间|The time of return lies in the past");
        }
    }

    private static async Task<RegisterCard> EntryOf(StockShare share, Need need, Desk desk, CancellationToken ct)
    {
        var entry = await desk.FindStock(share.StockId, ct) ?? throw new InvalidRequestException("shares", "有库存已注销，请刷新后重选|A stock does not exist any more; choose again");
        return Stocks.Holds(entry, need.Item!) ? entry : throw new InvalidRequestException("shares", $"{entry.Name}（{entry.Code}）不是可用的{need.Item}，不能满足需求 {need.Number}|This stock does not hold the item");
    }

    // Never more than there is: what is promised or out is not there, and what an owner keeps back only the owner gives.
    private static async Task Refuse(Stock stock, int quantity, Need need, Guid actingFor, Desk desk, CancellationToken ct)
    {
        var can = actingFor == stock.Entry.OwnerId ? stock.Present : stock.Free;
        if (quantity <= can)
        {
            return;
        }

        var others = (await Stocks.Of(need, desk.Service<IRegisterBook>(), desk.Service<Ways>(), desk.Db, desk.Now, ct)).Where(s => s.Free > 0 && s.Entry.Id != stock.Entry.Id).Take(3).ToList();
        var kept = stock.Safety > 0 && actingFor != stock.Entry.OwnerId ? $"，储备底线 {stock.Safety}" : "";
        var instead = others.Count == 0 ? "其他库存也已用完，可请求上级或友邻支援。" : $"另有：{string.Join("、", others.Select(s => $"{desk.Service<IOrganizationBook>().Find(s.Entry.OwnerId)?.ShortName}{s.Entry.Name} {s.Free}{s.Entry.Unit}"))}。";
        throw new RuleBrokenException(
            "dispatch.stock-short", $"{stock.Entry.Name}（{stock.Entry.Place}）现有 {stock.Quantity}，已预留 {stock.Reserved}，在外 {stock.Out}{kept}，只能再调 {can}{need.Unit}，不足 {quantity}{need.Unit}。{instead}|Only {can} are left here.")
        {
            Extensions = { ["free"] = can, ["instead"] = others.ConvertAll(s => new { stockId = s.Entry.Id, name = s.Entry.Name, free = s.Free }) },
        };
    }

    private static async Task Issue(List<(Stock Stock, int Quantity)> lots, Need need, IncidentCard incident, AllotStock request, Guid actingFor, DateTimeOffset at, Desk desk, CancellationToken ct)
    {
        var due = at.AddMinutes(request.AcknowledgeMinutes);
        var allotted = new List<AllottedLot>();
        foreach (var (stock, quantity) in lots)
        {
            var number = "DB" + await desk.Next("allotment", ct);
            var owner = stock.Entry.OwnerId;
            var clock = new Clock { ClockKind = AllotmentLadder.Answer, Title = $"答复调拨单 {number}", SubjectId = incident.Id, OwnerId = owner, StartedAt = at, DueAt = due, NextAt = due, Basis = "调拨单答复时限" };
            var allotment = Made(number, stock.Entry, quantity, need, request, actingFor, at, due, clock.Id, desk);
            desk.Add(clock);
            desk.Add(allotment);
            desk.Add(allotment.StepOf(AllotmentActs.Issue, quantity, at, allotment.Text, desk));
            if (owner == actingFor)
            {
                allotment.Advance(AllotmentActs.Accept, at);
                clock.Meet(at);
            }

            allotted.Add(new AllottedLot(allotment.Id, number, stock.Entry.Id, owner, quantity));
        }

        var book = desk.Service<IOrganizationBook>();
        var said = string.Join("、", allotted.Select(l => $"{book.Find(l.OwnerId)?.ShortName} {l.Quantity}{need.Unit}"));
        var line = $"{book.Find(actingFor)?.ShortName}为{book.Find(need.OrganizationId)?.ShortName}调拨{need.Item}：{said}（{need.Number}）{(request.Text is { Length: > 0 } text ? "；" + text.Trim() : "")}";
        desk.Record(
            new StockAllotted(
                need.Id, need.Number, incident.Id, actingFor, need.Item!, need.Unit, due, allotted, [new Settlement(need.Id, Asks.Answer, null)],
                [.. allotted.Where(l => l.OwnerId != actingFor).Select(l => new Addressee(l.OwnerId, Asks.Acknowledge, l.AllotmentId, due))], $"调拨单：{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, actingFor, at));
    }

    private static Allotment Made(string number, RegisterCard stock, int quantity, Need need, AllotStock request, Guid actingFor, DateTimeOffset at, DateTimeOffset due, Guid clock, Desk desk) => new()
    {
        Number = number,
        NeedId = need.Id,
        IncidentId = need.IncidentId,
        StockId = stock.Id,
        Item = stock.Name,
        Unit = stock.Unit ?? need.Unit,
        StockPlace = stock.Place,
        OwnerId = stock.OwnerId,
        HeadquartersId = actingFor,
        HolderId = need.OrganizationId,
        Quantity = quantity,
        Text = string.IsNullOrWhiteSpace(request.Text) ? null : request.Text.Trim(),
        IssuedAt = at,
        IssuedBy = desk.Caller.DisplayName,
        DueAt = due,
        ClockId = clock,
        ReturnBy = request.ReturnBy?.ToUniversalTime(),
        StepAt = at,
    };
}

using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Dispatch.Supplies;

public sealed class AllotmentTests
{
    [Fact]
    public async Task Three_of_five_pumps_come_are_used_and_returned_and_the_stock_is_right()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var stock = await city.HasPumps("water", 3);
        var need = await city.AskPumps(incident.Id, 5);
        Assert.Equal(("潜水泵", (string?)"潜水泵", (string?)null, "套"), (need.What, need.Item, need.Capability, need.Unit));

        await city.As("flood").AllotRefused(HttpStatusCode.Conflict, need.Id, (stock, 5));
        need = await city.As("flood").Allot(need.Id, (stock, 3));
        var lot = Assert.Single(need.Allotments);
        Assert.Equal(("DB2026-0001", AllotmentStates.Issued, "open", 3), (lot.Number, lot.State, need.State, need.Committed));
        Assert.Equal((0, 3, 0), await Look(city, need.Id));

        await city.As("water").Allotment(lot.Id, "accept");
        await city.As("water").Allotment(lot.Id, "hand-over", new AdvanceAllotment { Note = "豫Q12345，王师傅" });
        Assert.Equal((0, 0, 3), await Look(city, need.Id));
        lot = await city.As("by").Allotment(lot.Id, "receive");
        Assert.Equal((AllotmentStates.Received, 3), (lot.State, lot.Outstanding));
        Assert.Equal((3, 2), ((await city.As("flood").Need(need.Id)).Arrived, 5 - (await city.As("flood").Need(need.Id)).Committed));

        await city.As("by").Allotment(lot.Id, "consume", Depot.Count(1));
        Assert.Equal(2, await city.InRegister("water", stock));
        lot = await city.As("water").Allotment(lot.Id, "return", Depot.Count(2));
        Assert.Equal((AllotmentStates.Closed, 0, 2, 1), (lot.State, lot.Outstanding, lot.Returned, lot.Consumed));
        Assert.Equal(["issue", "accept", "handOver", "receive", "consume", "return"], lot.Steps.Select(s => s.Act));
        await City.Eventually(async () => (await city.As("flood").Stocks(need.Id)).Stocks.Single() is { Quantity: 2, Reserved: 0, Out: 0, Free: 2 });
        Assert.Equal(("open", 3), ((await city.As("flood").Need(need.Id)).State, (await city.As("flood").Need(need.Id)).Done));
        Assert.True((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);
    }

    [Fact]
    public async Task More_than_there_is_is_refused_and_it_says_what_is_there_and_where_else()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (near, other) = (await city.HasPumps("water", 10, safety: 4), await city.HasPumps("power", 6, longitude: 113.9));
        var need = await city.AskPumps(incident.Id, 8);

        var refused = await city.As("flood").AllotRefused(HttpStatusCode.Conflict, need.Id, (near, 7));
        Assert.Equal("dispatch.stock-short", refused.Code);
        Assert.Contains("现有 10，已预留 0，在外 0，储备底线 4，只能再调 6套，不足 7套。另有：", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(6, refused.Body.GetProperty("free").GetInt32());
        Assert.Equal(other, refused.Body.GetProperty("instead")[0].GetProperty("stockId").GetGuid());

        // What an owner keeps back it may give itself; what it gives it need not be asked for.
        await city.As("flood").Allot(need.Id, (near, 1));
        need = await city.As("water").Allot(need.Id, (near, 7));
        Assert.Equal((AllotmentStates.Accepted, "committed"), (need.Allotments[1].State, need.State));
        await city.As("water").AllotRefused(HttpStatusCode.Conflict, need.Id, (near, 3));
    }

    [Fact]
    public async Task All_of_it_or_nothing()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (first, second) = (await city.HasPumps("water", 10), await city.HasPumps("power", 1));
        var need = await city.AskPumps(incident.Id, 12);

        await city.As("flood").AllotRefused(HttpStatusCode.Conflict, need.Id, (first, 10), (second, 2));

        Assert.Empty((await city.As("flood").Need(need.Id)).Allotments);
        Assert.All((await city.As("flood").Stocks(need.Id)).Stocks, s => Assert.Equal(0, s.Reserved));
    }

    [Fact]
    public async Task Never_more_comes_back_than_went_out_and_steps_keep_their_order()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var stock = await city.HasPumps("water", 5);
        var need = await city.As("flood").Allot((await city.AskPumps(incident.Id, 5)).Id, (stock, 5));
        var lot = need.Allotments.Single().Id;

        Assert.Equal("dispatch.allotment-step", (await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Depot.Allotments}/{lot}/return", Depot.Count(1))).Code);
        Assert.Equal("dispatch.allotment-step", (await city.As("by").PostRefused(HttpStatusCode.Conflict, $"{Depot.Allotments}/{lot}/receive", new AdvanceAllotment())).Code);
        await city.As("water").Allotment(lot, "hand-over");
        Assert.Equal("dispatch.allotment-step", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{Depot.Allotments}/{lot}/recall", Rescue.Because("不用了"))).Code);
        await city.As("water").Allotment(lot, "return", Depot.Count(2));
        var refused = await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Depot.Allotments}/{lot}/return", Depot.Count(4));
        Assert.Equal(("dispatch.allotment-exceeded", true), (refused.Code, refused.Detail.Contains("尚有 3套在外", StringComparison.Ordinal)));
        Assert.Equal(["quantity"], (await city.As("water").PostRefused(HttpStatusCode.BadRequest, $"{Depot.Allotments}/{lot}/return", Depot.Count(0))).Fields);
        Assert.Equal((2, 0, 3), await Look(city, need.Id));
    }

    [Fact]
    public async Task A_refused_or_recalled_allotment_frees_the_stock_and_is_the_headquarters_turn()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var stock = await city.HasPumps("water", 5);
        var need = await city.As("flood").Allot((await city.AskPumps(incident.Id, 5)).Id, (stock, 5));
        await city.Settle();
        Assert.Contains((await city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.Ask == Asks.Acknowledge && i.SubjectId == need.Allotments[0].Id);

        await city.As("water").Post<AllotmentView>($"{Depot.Allotments}/{need.Allotments[0].Id}/refuse", Rescue.Because("正在检修"));
        await city.Settle();

        need = await city.As("flood").Need(need.Id);
        Assert.Equal(("open", "市防汛抗旱应急指挥部", 0), (need.State, need.WaitingOn, need.Committed));
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.Ask == Asks.Answer && i.SubjectId == need.Id && i.Title.Contains("正在检修；缺口 5套", StringComparison.Ordinal));
        need = await city.As("flood").Allot(need.Id, (stock, 4));
        await city.As("flood").Post<AllotmentView>($"{Depot.Allotments}/{need.Allotments[1].Id}/recall", Rescue.Because("改由他处调拨"));
        Assert.Equal((5, 0, 0), await Look(city, need.Id));
    }

    [Fact]
    public async Task Two_counties_want_more_than_there_is_and_the_general_headquarters_decides()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("411726", "411702");
        var stock = await city.HasPumps("water", 14);
        await city.AskPumps(incident.Id, 9);
        await city.Settle();
        Assert.DoesNotContain((await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.Title.Contains("统筹分配", StringComparison.Ordinal));

        var second = await city.AskPumps(incident.Id, 11, "yc");
        await city.Settle();

        var told = (await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items.Single(i => i.Title.Contains("统筹分配", StringComparison.Ordinal));
        Assert.Equal((Asks.Answer, second.Id), (told.Ask, told.SubjectId));
        Assert.Contains("合计缺 20套，库存可调 14套", told.Title, StringComparison.Ordinal);
        var board = await city.As("gen").Stocks(second.Id);
        Assert.Equal((11, 9, 14), (board.Gap, board.OthersGap, board.Free));
        Assert.Equal("XQ2026-0001", Assert.Single(board.Others).Number);
        await city.As("gen").Allot(second.Id, (stock, 8));
        await city.Settle();
        Assert.DoesNotContain((await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.Title.Contains("统筹分配", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_no_part_in_it_neither_sees_nor_moves_it()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var stock = await city.HasPumps("water", 5);
        var need = await city.AskPumps(incident.Id, 5);
        await city.As("by").AllotRefused(HttpStatusCode.Forbidden, need.Id, (stock, 1));
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}/{need.Id}/stocks");
        await city.As("yc").AllotRefused(HttpStatusCode.NotFound, need.Id, (stock, 1));

        var lot = (await city.As("flood").Allot(need.Id, (stock, 5))).Allotments.Single().Id;

        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Depot.Allotments}/{lot}");
        Assert.Empty((await city.As("yc").Get<Page<AllotmentView>>(Depot.Allotments)).Items);
        Assert.Equal(Permissions.OrdersCarryOut, (await city.As("by").PostRefused(HttpStatusCode.Forbidden, $"{Depot.Allotments}/{lot}/hand-over", new AdvanceAllotment())).Body.GetProperty("permission").GetString());
        Assert.Single((await city.As("water").Get<Page<AllotmentView>>($"{Depot.Allotments}?mine=true&active=true")).Items);
        await city.As("water").Allotment(lot, "hand-over");
        Assert.Equal(Permissions.NeedsAsk, (await city.As("water").PostRefused(HttpStatusCode.Forbidden, $"{Depot.Allotments}/{lot}/receive", new AdvanceAllotment())).Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task Bad_input_names_the_field()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (stock, boots) = (await city.HasPumps("water", 5), await city.HasPumps("water", 5, name: "雨靴"));
        var asking = Depot.Pumps(incident.Id, 5);
        (AskForForces Request, string Field)[] bad = [(asking with { Unit = "team" }, "unit"), (asking with { Unit = " " }, "unit"), (asking with { Capability = "pumping" }, "item"), (asking with { Quantity = 0 }, "quantity"), (asking with { Item = new string('泵', 65) }, "item")];
        foreach (var (request, field) in bad)
        {
            Assert.Equal([field], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, Rescue.Needs, request)).Fields);
        }

        var need = (await city.AskPumps(incident.Id, 5)).Id;
        (AllotStock Request, string Field)[] wrong =
        [
            (Depot.Allotting(need), "shares"), (Depot.Allotting(need, (stock, 0)), "shares"), (Depot.Allotting(need, (stock, 1), (stock, 1)), "shares"), (Depot.Allotting(need, (boots, 1)), "shares"), (Depot.Allotting(need, (Guid.CreateVersion7(), 1)), "shares"),
            (Depot.Allotting((await city.Ask(incident.Id)).Id, (stock, 1)), "needId"), (Depot.Allotting(need, (stock, 1)) with { ReturnBy = city.Now.AddMinutes(-1) }, "returnBy"), (Depot.Allotting(need, (stock, 1)) with { AcknowledgeMinutes = 0 }, "acknowledgeMinutes"),
        ];
        foreach (var (request, field) in wrong)
        {
            Assert.Equal([field], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Depot.Allotments, request)).Fields);
        }

        Assert.Equal("dispatch.item-without-ladder", (await city.As("gen").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need}/climb", new ClimbLadder { Rung = Rungs.CrossIndustry, Reason = "不够", Approver = "李市长" })).Code);
        Assert.Equal(["needId"], (await city.As("flood").OrderRefused(HttpStatusCode.BadRequest, need, await city.HasTeam("water", "水利一队"))).Fields);
    }

    [Fact]
    public async Task What_is_not_answered_is_chased_and_what_is_lent_is_asked_back()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var stock = await city.HasPumps("water", 5);
        var need = (await city.AskPumps(incident.Id, 5)).Id;
        var lot = (await city.As("flood").Post<NeedView>(Depot.Allotments, Depot.Allotting(need, (stock, 5)) with { AcknowledgeMinutes = 10, ReturnBy = city.Now.AddHours(6) })).Allotments.Single();

        await city.Advance(11);
        Assert.True((await city.As("flood").Get<AllotmentView>($"{Depot.Allotments}/{lot.Id}")).Overdue);
        await city.Advance(6);
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.Ask == Asks.Call && i.SubjectId == lot.Id);

        await city.As("water").Allotment(lot.Id, "hand-over");
        await city.As("by").Allotment(lot.Id, "receive");
        await city.Advance(360);
        Assert.Contains((await city.As("by").Get<InboxPage>("inbox?limit=200")).Items, i => i.Ask == Asks.Answer && i.SubjectId == lot.Id && i.Title.Contains("尚有 5套逾期未还", StringComparison.Ordinal));
        Assert.False((await city.As("water").Allotment(lot.Id, "return", Depot.Count(5))).Overdue);
        await city.Settle();
        Assert.DoesNotContain((await city.As("by").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == lot.Id && i.Ask == Asks.Answer);
    }

    [Fact]
    public async Task The_hand_over_sheet_names_both_sides_and_its_code_leads_back()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var stock = await city.HasPumps("water", 5);
        var need = await city.As("flood").Allot((await city.AskPumps(incident.Id, 5)).Id, (stock, 5));
        var lot = need.Allotments.Single();
        await city.As("water").Allotment(lot.Id, "hand-over");

        using var answer = await city.As("by").Send(HttpMethod.Get, $"{Depot.Allotments}/{lot.Id}/sheet");
        var docx = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var text = DocxText.Of(docx);
        Assert.All((string[])["应急物资调拨交接单", lot.Number, need.Number, "潜水泵 5套", "市水利局（板桥镇仓库）", "泌阳县", "用后归还，消耗据实核销"], said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.Equal(1, DocxText.Pictures(docx));
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Depot.Allotments}/{lot.Id}/sheet");
    }

    private static async Task<(int Free, int Reserved, int Out)> Look(City city, Guid need)
    {
        var stock = (await city.As("flood").Stocks(need)).Stocks.Single();
        return (stock.Free, stock.Reserved, stock.Out);
    }
}

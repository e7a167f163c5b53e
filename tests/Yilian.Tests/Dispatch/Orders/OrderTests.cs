using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Dispatch.Orders;

public sealed class OrderTests
{
    [Fact]
    public async Task A_team_is_ordered_accepts_departs_arrives_and_is_free_again()
    {
        await using var city = await City.Start();
        var (need, order, _) = await Ordered(city);
        await city.Settle();
        Assert.Equal(("DD2026-0001", "issued", Rungs.OwnIndustry, need.HeadquartersId), (order.Number, order.State, order.Rung, order.HeadquartersId));
        Assert.Equal(("committed", 1, "市水利局"), (need.State, need.Committed, need.WaitingOn));
        Assert.Contains((await city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == order.Id && i.Ask == Asks.Acknowledge);
        Assert.DoesNotContain((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == need.Id && i.Ask == Asks.Answer);

        var accepted = await city.As("water").Step(order.Id, "accept", new AcceptOrder { EtaMinutes = 85, Note = "45 人受领任务" });
        Assert.Equal(("accepted", city.Now.AddMinutes(85)), (accepted.State, accepted.EtaAt!.Value));
        await city.Advance(10);
        await city.As("water").Step(order.Id, "depart");
        await city.Advance(90);
        Assert.True((await city.As("water").Get<OrderView>($"{Rescue.Orders}/{order.Id}")).Overdue);
        await city.As("water").Step(order.Id, "arrive");
        Assert.Equal(("met", 1), (await city.As("by").Need(need.Id) is var met ? (met.State, met.Arrived) : default));
        await city.As("water").Step(order.Id, "work");
        var released = await city.As("water").Step(order.Id, "release", Rescue.Because("渗漏封堵完成"));

        Assert.Equal(["issued", "accepted", "departed", "arrived", "working", "released"], released.Steps.Select(s => s.State));
        Assert.Equal(["return"], released.May);
        Assert.Empty((await city.As("water").Step(order.Id, "return")).May);
        Assert.Equal(("ended", 0, 1), (await city.As("by").Need(need.Id) is var ended ? (ended.State, ended.Committed, ended.Done) : default));
        Assert.DoesNotContain((await city.As("water").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == order.Id && i.Ask == Asks.Acknowledge);
        Assert.NotNull((await city.Recipient(need.IncidentId, "WATER")).AcknowledgedAt);
        Assert.Contains((await city.As("by").Get<Page<TimelineRow>>($"information/incidents/{need.IncidentId}/timeline?limit=200")).Items, r => r.Entry.Text == "水利抢险一队已到场（DD2026-0001）");
    }

    [Fact]
    public async Task A_team_is_never_on_two_orders_and_the_refusal_says_who_has_it_and_what_is_free()
    {
        await using var city = await City.Start();
        var (need, order, team) = await Ordered(city);
        var other = await city.HasTeam("water", "水利抢险二队");
        var second = await city.Ask(need.IncidentId);

        var refused = await city.As("gen").OrderRefused(HttpStatusCode.Conflict, second.Id, team);

        Assert.Equal("dispatch.team-committed", refused.Code);
        Assert.Equal("水利抢险一队已由市防汛抗旱应急指挥部调派（DD2026-0001，已签发），不能重复调派。可改派：水利抢险二队（本行业）。", refused.Detail);
        Assert.Equal(other, refused.Body.GetProperty("free")[0].GetProperty("teamId").GetGuid());
        Assert.Equal("open", (await city.As("by").Need(second.Id)).State);

        // All of them or none: the free one is not taken either.
        Assert.Equal("dispatch.team-committed", (await city.As("gen").OrderRefused(HttpStatusCode.Conflict, second.Id, other, team)).Code);
        Assert.Empty((await city.As("by").Need(second.Id)).Orders);
        await city.As("water").Step(order.Id, "refuse", Rescue.Because("在铜山河堤抢险，无法抽调"));
        Assert.Equal("committed", (await city.As("gen").Order(second.Id, team)).State);
    }

    [Fact]
    public async Task A_refusal_tells_the_headquarters_what_is_short_and_who_is_free()
    {
        await using var city = await City.Start();
        var (need, order, _) = await Ordered(city);
        await city.HasTeam("water", "水利抢险二队");

        Assert.Equal(["reason"], (await city.As("water").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Orders}/{order.Id}/refuse", new EndOrder { Reason = "" })).Fields);
        await city.As("water").Step(order.Id, "refuse", Rescue.Because("车辆故障"));
        await city.Settle();

        var told = (await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items.Single(i => i.SubjectId == need.Id && i.Ask == Asks.Answer);
        Assert.Equal("水利抢险一队已拒绝（DD2026-0001）：车辆故障；缺口 1支，可改派：水利抢险二队", told.Title);
        Assert.Equal(("open", "市防汛抗旱应急指挥部"), (await city.As("by").Need(need.Id) is var open ? (open.State, open.WaitingOn) : default));

        // Who has refused may be asked again, but is not proposed again.
        Assert.Equal([("水利抢险一队", false, (string?)null), ("水利抢险二队", true, null)], (await city.As("flood").Candidates(need.Id)).Select(c => (c.Name, c.Proposed, c.Obstacle)));
    }

    [Fact]
    public async Task Steps_follow_one_another_and_an_ended_order_stays_ended()
    {
        await using var city = await City.Start();
        var (_, order, _) = await Ordered(city);

        Assert.Equal("dispatch.order-step", (await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Orders}/{order.Id}/release", Rescue.Because("完成"))).Code);
        await city.As("water").Step(order.Id, "accept", new AcceptOrder());
        Assert.Equal("dispatch.order-step", (await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Orders}/{order.Id}/accept", new AcceptOrder())).Code);
        Assert.Equal("recalled", (await city.As("flood").Step(order.Id, "recall", Rescue.Because("险情解除"))).State);
        Assert.Equal("dispatch.order-ended", (await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Orders}/{order.Id}/depart", new AdvanceOrder())).Code);
    }

    [Fact]
    public async Task Only_the_owner_carries_out_and_only_who_ordered_recalls()
    {
        await using var city = await City.Start();
        var (need, order, _) = await Ordered(city);

        foreach (var act in new[] { "accept", "depart", "arrive", "refuse" })
        {
            var refused = await city.As("by").PostRefused(HttpStatusCode.Forbidden, $"{Rescue.Orders}/{order.Id}/{act}", Rescue.Because("代办"));
            Assert.Equal(Permissions.OrdersCarryOut, refused.Body.GetProperty("permission").GetString());
            await city.As("yc").PostRefused(HttpStatusCode.NotFound, $"{Rescue.Orders}/{order.Id}/{act}", Rescue.Because("代办"));
        }

        await city.As("water").PostRefused(HttpStatusCode.Forbidden, $"{Rescue.Orders}/{order.Id}/recall", Rescue.Because("不去了"));
        await city.As("by").PostRefused(HttpStatusCode.Forbidden, Rescue.Orders, new OrderTeams { NeedId = need.Id, TeamIds = [await city.HasTeam("water", "水利抢险二队")] });
        Assert.Equal(["accept", "depart", "arrive", "refuse"], (await city.As("water").Get<OrderView>($"{Rescue.Orders}/{order.Id}")).May);
        Assert.Equal(["recall"], (await city.As("flood").Get<OrderView>($"{Rescue.Orders}/{order.Id}")).May);
        Assert.Equal(order.Id, Assert.Single((await city.As("water").Get<Page<OrderView>>($"{Rescue.Orders}?mine=true&active=true")).Items).Id);
        Assert.Empty((await city.As("by").Get<Page<OrderView>>($"{Rescue.Orders}?mine=true")).Items);
        Assert.Empty((await city.As("yc").Get<Page<OrderView>>(Rescue.Orders)).Items);
    }

    [Fact]
    public async Task An_owner_sends_its_own_team_without_the_ladder()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("411726", "POWER");
        var team = await city.HasTeam("power", "电力抢险队", Rescue.PowerTeam);
        var need = await city.Ask(incident.Id);

        var sent = await city.As("power").Order(need.Id, team);

        Assert.Equal((Rungs.OwnIndustry, "committed"), (sent.Orders.Single().Rung, sent.State));
    }

    [Fact]
    public async Task A_team_that_is_gone_not_ready_or_without_the_capability_is_not_ordered()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id);
        var team = await city.HasTeam("water", "水利抢险一队");
        await city.As("water").Post<RegisterEntryView>($"information/registers/{team}/readiness", new SetRegisterReadiness { Readiness = Readinesses.Resting });
        await City.Eventually(async () => (await city.As("flood").Candidates(need.Id))[0].Obstacle == "not-ready");

        Assert.Equal("dispatch.team-not-ready", (await city.As("flood").OrderRefused(HttpStatusCode.Conflict, need.Id, team)).Code);
        Assert.Equal(["teamIds"], (await city.As("flood").OrderRefused(HttpStatusCode.BadRequest, need.Id, Guid.CreateVersion7())).Fields);
        Assert.Equal(["teamIds"], (await city.As("flood").OrderRefused(HttpStatusCode.BadRequest, need.Id)).Fields);
        Assert.Empty((await city.As("flood").Need(need.Id)).Orders);
    }

    [Fact]
    public async Task An_order_nobody_answers_is_chased_and_then_called_for()
    {
        await using var city = await City.Start();
        var (_, order, _) = await Ordered(city);

        await city.Advance(11);
        Assert.Equal(2, (await city.As("water").Get<InboxPage>("inbox?limit=200")).Items.Count(i => i.SubjectId == order.Id && i.Ask == Asks.Acknowledge));
        Assert.True((await city.As("flood").Get<OrderView>($"{Rescue.Orders}/{order.Id}")).Overdue);
        await city.Advance(5);
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == order.Id && i.Ask == Asks.Call);

        await city.As("water").Step(order.Id, "accept", new AcceptOrder());
        await city.Advance(15);
        Assert.DoesNotContain((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == order.Id && i.Ask == Asks.Call);
    }

    private static async Task<(NeedView Need, OrderView Order, Guid Team)> Ordered(City city)
    {
        var incident = await city.Flooding();
        var team = await city.HasTeam("water", "水利抢险一队");
        var need = await city.Ask(incident.Id);
        var ordered = await city.As("flood").Order(need.Id, team);
        return (ordered, ordered.Orders.Single(), team);
    }
}

using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Platform;
using Yilian.Dispatch.Orders;

namespace Yilian.Tests.Dispatch.Orders;

public sealed class ReliefTests
{
    [Fact]
    public async Task A_team_on_duty_too_long_is_relieved_and_the_need_counts_one_team_all_along()
    {
        await using var city = await City.Start();
        var (need, first) = await AtWork(city);
        var fresh = await city.HasTeam("water", "水利抢险二队");
        await city.Advance(12 * 60);
        await city.Settle();
        var due = (await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items.Single(i => i.SubjectId == first.Id && i.Ask == Asks.Answer);
        Assert.Equal("水利抢险一队已连续值勤 12 小时（DD2026-0001），请安排轮换", due.Title);
        Assert.Contains("relieve", (await city.As("flood").Get<OrderView>($"{Rescue.Orders}/{first.Id}")).May);

        var ordered = await city.As("flood").Post<NeedView>(Rescue.Orders, new OrderTeams { NeedId = need, TeamIds = [fresh], Relieves = first.Id });
        var second = ordered.Orders.Single(o => o.Id != first.Id);
        Assert.Equal((1, 1, "DD2026-0001", "DD2026-0002"), (ordered.Committed, ordered.Arrived, second.Relieves!.Number, ordered.Orders.Single(o => o.Id == first.Id).RelievedBy!.Number));
        await city.As("water").Step(second.Id, "arrive");

        var taken = await city.As("by").Need(need);
        Assert.Equal((1, 1, 0, "met"), (taken.Committed, taken.Arrived, taken.Done, taken.State));
        var over = taken.Orders.Single(o => o.Id == first.Id);
        Assert.Equal(("handedOver", "由水利抢险二队（DD2026-0002）接替"), (over.State, over.Steps[^1].Note));
        Assert.Equal("returned", (await city.As("water").Step(first.Id, "return")).State);
        Assert.Equal((1, 0), (await city.As("by").Need(need) is var still ? (still.Committed, still.Done) : default));
        await city.Settle();
        Assert.DoesNotContain((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == first.Id && i.Ask == Asks.Answer);

        // It has done its turn: another need proposes the rested team before it, and says why.
        await city.HasTeam("water", "水利抢险三队", longitude: 114.2);
        var other = await city.Ask(taken.IncidentId);
        var candidates = await city.As("flood").Candidates(other.Id);
        Assert.Equal(["水利抢险三队", "水利抢险一队"], candidates.Where(c => c.Obstacle is null).Select(c => c.Name));
        Assert.Contains("应先休整", candidates.Single(c => c.Name == "水利抢险一队").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_team_on_the_scene_is_relieved_by_one_other_and_only_once()
    {
        await using var city = await City.Start();
        var (need, first) = await AtWork(city);
        var (second, third) = (await city.HasTeam("water", "水利抢险二队"), await city.HasTeam("water", "水利抢险三队"));
        var elsewhere = await city.Ask((await city.As("by").Need(need)).IncidentId);
        Assert.Equal(["relieves"], (await Relieve(HttpStatusCode.BadRequest, elsewhere.Id, second)).Fields);
        Assert.Equal(["teamIds"], (await Relieve(HttpStatusCode.BadRequest, need, second, third)).Fields);

        var relief = (await city.As("flood").Post<NeedView>(Rescue.Orders, new OrderTeams { NeedId = need, TeamIds = [second], Relieves = first.Id })).Orders.Single(o => o.TeamId == second);
        Assert.Equal("dispatch.relief-coming", (await Relieve(HttpStatusCode.Conflict, need, third)).Code);
        await city.As("water").Step(relief.Id, "refuse", Rescue.Because("车辆故障"));
        await city.Settle();
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.Title.EndsWith("车辆故障；水利抢险一队（DD2026-0001）仍待接替", StringComparison.Ordinal));
        Assert.Equal("arrived", (await city.As("by").Need(need)).Orders.Single(o => o.Id == first.Id).State);
        await city.As("water").Step(first.Id, "release", Rescue.Because("任务完成"));
        Assert.Equal("dispatch.relief-step", (await Relieve(HttpStatusCode.Conflict, need, third)).Code);

        Task<Problem> Relieve(HttpStatusCode status, Guid forNeed, params Guid[] teams) => city.As("flood").PostRefused(status, Rescue.Orders, new OrderTeams { NeedId = forNeed, TeamIds = teams, Relieves = first.Id });
    }

    [Fact]
    public async Task A_team_that_is_not_there_when_expected_is_called_for_once()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id);
        var order = (await city.As("flood").Order(need.Id, await city.HasTeam("water", "水利抢险一队"))).Orders.Single();
        await city.As("water").Step(order.Id, "accept", new AcceptOrder { EtaMinutes = 30 });
        await city.Advance(39);
        Assert.DoesNotContain(await Calls(), i => i.SubjectId == order.Id);
        await city.Advance(2);
        Assert.Contains("尚未到场（DD2026-0001），请核实", Assert.Single(await Calls(), i => i.SubjectId == order.Id).Title, StringComparison.Ordinal);
        await city.As("water").Step(order.Id, "depart");
        Assert.Single(await Calls(), i => i.SubjectId == order.Id);
        await city.As("water").Step(order.Id, "arrive");
        Assert.DoesNotContain(await Calls(), i => i.SubjectId == order.Id);

        async Task<IEnumerable<InboxItem>> Calls()
        {
            await city.Settle();
            return (await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items.Where(i => i.Ask == Asks.Call);
        }
    }

    [Fact]
    public void Hours_on_duty_are_counted_once_and_only_within_the_window()
    {
        var now = new DateTimeOffset(2026, 7, 20, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(9, Duty.HoursOf([(now.AddHours(-30), now.AddHours(-20)), (now.AddHours(-21), now.AddHours(-19)), (now.AddHours(-4), now.AddHours(3))], now.AddHours(-24), now));
        Assert.Equal(0, Duty.HoursOf([(now.AddHours(-40), now.AddHours(-30))], now.AddHours(-24), now));
    }

    private static async Task<(Guid Need, OrderView Order)> AtWork(City city)
    {
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id);
        var order = (await city.As("flood").Order(need.Id, await city.HasTeam("water", "水利抢险一队"))).Orders.Single();
        return (need.Id, await city.As("water").Step(order.Id, "arrive"));
    }
}

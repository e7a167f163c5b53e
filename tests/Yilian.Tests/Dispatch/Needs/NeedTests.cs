using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Platform;

namespace Yilian.Tests.Dispatch.Needs;

public sealed class NeedTests
{
    [Fact]
    public async Task A_county_asks_and_the_headquarters_that_leads_has_it_on_its_desk()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();

        var need = await city.Ask(incident.Id, 200, NeedUnits.Person);
        await city.Settle();

        Assert.Equal(("XQ2026-0001", "open", "市防汛抗旱应急指挥部", Rungs.OwnIndustry), (need.Number, need.State, need.WaitingOn, need.Rung));
        Assert.Equal("抗洪抢险", need.What);
        var asked = (await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items.Single(i => i.SubjectId == need.Id);
        Assert.Equal((Asks.Answer, $"泌阳县请求抗洪抢险 200人（XQ2026-0001）：封堵副坝渗漏（{incident.Title}）"), (asked.Ask, asked.Title));
        Assert.Equal(need.Id, Assert.Single((await city.As("flood").Get<NeedBoard>($"{Rescue.Needs}?incident={incident.Id}")).Needs).Id);
        Assert.Equal("XQ2026-0002", (await city.Ask(incident.Id)).Number);
    }

    [Fact]
    public async Task Who_takes_no_part_sees_no_needs()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var need = await city.Ask(incident.Id);

        Assert.Empty((await city.As("yc").Get<NeedBoard>(Rescue.Needs)).Needs);
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}?incident={incident.Id}");
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}/{need.Id}");
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}/{need.Id}/candidates");
        await city.As("yc").PostRefused(HttpStatusCode.NotFound, Rescue.Needs, Rescue.Asking(incident.Id));
        Assert.Equal(Permissions.NeedsAsk, (await city.As("leader").PostRefused(HttpStatusCode.Forbidden, Rescue.Needs, Rescue.Asking(incident.Id))).Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task Bad_input_names_the_field()
    {
        await using var city = await City.Start();
        var asking = Rescue.Asking((await city.Flooding()).Id);
        (AskForForces Request, string Field)[] bad =
        [
            (asking with { Quantity = 0 }, "quantity"), (asking with { Capability = "" }, "capability"), (asking with { Capability = "flying" }, "capability"), (asking with { Unit = "吨" }, "unit"),
            (asking with { Purpose = "" }, "purpose"), (asking with { Priority = 4 }, "priority"), (asking with { Longitude = 181 }, "longitude"), (asking with { Latitude = null }, "longitude"),
            (asking with { OccurredAt = city.Now.AddHours(1) }, "occurredAt"),
        ];
        foreach (var (request, field) in bad)
        {
            Assert.Equal([field], (await city.As("by").PostRefused(HttpStatusCode.BadRequest, Rescue.Needs, request)).Fields);
        }

        Assert.Empty((await city.As("by").Get<NeedBoard>(Rescue.Needs)).Needs);
    }

    [Fact]
    public async Task The_ladder_is_climbed_rung_by_rung_with_reason_and_approver()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (power, troops) = (await city.HasTeam("power", "电力抢险队", Rescue.PowerTeam), await city.HasTeam("power", "民兵连", Rescue.Troops, 120));
        var need = await city.Ask(incident.Id);
        Assert.Equal("dispatch.rung-closed", (await city.As("flood").OrderRefused(HttpStatusCode.Conflict, need.Id, power)).Code);
        Assert.Equal("dispatch.rung-skipped", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/climb", new ClimbLadder { Rung = Rungs.Military, Reason = "急" })).Code);

        var asked = await city.As("flood").Climb(need.Id, Rungs.CrossIndustry, null);
        await city.Settle();
        Assert.Equal((Rungs.OwnIndustry, Rungs.CrossIndustry, "市应急救援总指挥部"), (asked.Rung, asked.AskedRung, asked.WaitingOn));
        Assert.Contains((await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == need.Id && i.Ask == Asks.Review);
        Assert.Equal(["approver"], (await city.As("gen").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Needs}/{need.Id}/climb", new ClimbLadder { Rung = Rungs.CrossIndustry, Reason = "缺 162 人" })).Fields);

        var open = await city.As("gen").Climb(need.Id, Rungs.CrossIndustry);
        await city.Settle();
        Assert.Equal((Rungs.CrossIndustry, (string?)null, 2), (open.Rung, open.AskedRung, open.Climbs.Count));
        Assert.Equal("李市长", open.Climbs[1].Approver);
        Assert.DoesNotContain((await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.SubjectId == need.Id && i.Ask == Asks.Review);
        Assert.Equal("dispatch.rung-closed", (await city.As("flood").OrderRefused(HttpStatusCode.Conflict, need.Id, troops)).Code);
        Assert.Equal("dispatch.rung-open", (await city.As("gen").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/climb", new ClimbLadder { Rung = Rungs.CrossIndustry, Reason = "再", Approver = "李" })).Code);

        Assert.Equal(Rungs.CrossIndustry, (await city.As("flood").Order(need.Id, power)).Orders.Single().Rung);
        await city.As("gen").Climb(need.Id, Rungs.Military);
        Assert.Equal(2, (await city.As("flood").Order(need.Id, troops)).Orders.Count);
    }

    [Fact]
    public async Task Candidates_stand_in_the_order_of_the_ladder_and_just_enough_are_proposed()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var far = await city.HasTeam("water", "水利抢险二队", longitude: 114.2);
        var near = await city.HasTeam("water", "水利抢险一队");
        var power = await city.HasTeam("power", "电力抢险队", Rescue.PowerTeam);
        var need = await city.Ask(incident.Id, 40, NeedUnits.Person);

        // The power company's team stands on a closed rung and is not known to the flood headquarters; the general headquarters sees all registers.
        var candidates = await city.As("flood").Candidates(need.Id);
        Assert.Equal([near, far], candidates.Select(c => c.TeamId));
        Assert.All(candidates, c => Assert.True(c.Proposed && c.Contribution == 30 && c.Rung == Rungs.OwnIndustry));
        Assert.Equal((0, 10), (candidates[0].DistanceKm, candidates[0].Minutes));
        Assert.True(candidates[1].Minutes > 60);
        Assert.Equal("rung-closed", (await city.As("gen").Candidates(need.Id)).Single(c => c.TeamId == power).Obstacle);

        await city.As("flood").Order(need.Id, near);
        var after = await city.As("flood").Candidates(need.Id);
        Assert.Equal(("committed", false), (after.Single(c => c.TeamId == near).Obstacle, after.Single(c => c.TeamId == near).Proposed));
        Assert.True(after.Single(c => c.TeamId == far).Proposed);
    }

    [Fact]
    public async Task A_cancelled_need_takes_no_more_orders()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var team = await city.HasTeam("water", "水利抢险一队");
        var need = await city.Ask(incident.Id);
        Assert.Equal(["order", "askClimb", "change", "merge", "cancel"], need.May);

        await city.As("met").PostRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}/{need.Id}/cancel", new CancelNeed { Reason = "不要了" });
        var cancelled = await city.As("by").Post<NeedView>($"{Rescue.Needs}/{need.Id}/cancel", new CancelNeed { Reason = "险情解除" });

        Assert.Equal(("cancelled", "险情解除"), (cancelled.State, cancelled.CancelReason));
        Assert.Empty(cancelled.May);
        Assert.Equal("dispatch.need-ended", (await city.As("flood").OrderRefused(HttpStatusCode.Conflict, need.Id, team)).Code);
        Assert.Equal("dispatch.need-ended", (await city.As("by").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Needs}/{need.Id}/cancel", new CancelNeed { Reason = "再来" })).Code);
    }
}

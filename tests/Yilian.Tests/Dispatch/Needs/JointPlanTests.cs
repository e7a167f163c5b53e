using System.Net;
using Xunit;
using Yilian.Contracts.Dispatch;

namespace Yilian.Tests.Dispatch.Needs;

public sealed class JointPlanTests
{
    [Fact]
    public async Task Two_needs_are_met_together_where_each_alone_would_take_the_same_team()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (near, middle) = (await city.HasTeam("water", "近处一队", longitude: 113.62), await city.HasTeam("water", "中间二队", longitude: 113.75));
        var here = await city.Ask(incident.Id);
        var there = await city.As("by").Post<NeedView>(Rescue.Needs, Rescue.Asking(incident.Id) with { Longitude = 113.45, Purpose = "下游转移" });

        // Near is the first choice of both; together it goes to the far place, because middle would have much farther to go there.
        Assert.Equal(near, (await city.As("flood").Candidates(here.Id))[0].TeamId);
        Assert.Equal(near, (await city.As("flood").Candidates(there.Id))[0].TeamId);
        var proposal = (await city.As("flood").Get<JointProposal>($"{Rescue.Needs}/proposal?incident={incident.Id}")).Needs.ToDictionary(n => n.NeedId);

        Assert.Equal((2, 0), (proposal.Count, proposal.Values.Sum(n => n.Lacking)));
        Assert.Equal(2, proposal.Values.SelectMany(n => n.Picks).Select(p => p.TeamId).Distinct().Count());
        var alone = await Minutes(city, here.Id, near) + await Minutes(city, there.Id, middle);
        Assert.True(proposal.Values.Sum(n => n.Picks.Single().Minutes) <= alone);

        var orders = new OrderTogether { Orders = [.. proposal.Values.Select(n => new TeamsForNeed(n.NeedId, [.. n.Picks.Select(p => p.TeamId)]))] };
        await city.As("flood").Post<List<Guid>>($"{Rescue.Orders}/together", orders);
        Assert.All((await city.As("by").Get<NeedBoard>($"{Rescue.Needs}?incident={incident.Id}")).Needs, n => Assert.Equal("committed", n.State));
    }

    [Fact]
    public async Task What_if_one_stays_or_goes_elsewhere_is_planned_anew_and_compared_with_the_best()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (near, far) = (await city.HasTeam("water", "近处一队", longitude: 113.62), await city.HasTeam("water", "远处二队", longitude: 114.1));
        var need = await city.Ask(incident.Id);
        var plan = $"{Rescue.Needs}/proposal?incident={incident.Id}";
        var best = await city.As("flood").Get<JointProposal>(plan);
        Assert.Equal((near, far, 1), (best.Needs.Single().Picks.Single().TeamId, best.Needs.Single().Alternatives.Single().TeamId, best.Needs.Single().Left));
        Assert.Equal(best.Totals, best.Best);

        var without = await city.As("flood").Get<JointProposal>($"{plan}&without={near}");
        Assert.Equal(far, without.Needs.Single().Picks.Single().TeamId);
        Assert.True(without.Totals.Minutes > without.Best.Minutes && without.Best == best.Totals);
        var sent = await city.As("flood").Get<JointProposal>($"{plan}&send={need.Id}:{far}");
        Assert.Equal((far, true), (sent.Needs.Single().Picks.Single().TeamId, sent.Needs.Single().Picks.Single().Reason.EndsWith("人工指定", StringComparison.Ordinal)));
        Assert.Equal(1, (await city.As("flood").Get<JointProposal>($"{plan}&without={near}&without={far}")).Totals.Lacking);
        await city.As("flood").GetRefused(HttpStatusCode.BadRequest, $"{plan}&send=somewhere");
        await city.As("flood").GetRefused(HttpStatusCode.BadRequest, $"{plan}&send={need.Id}:{far}&send={Guid.CreateVersion7()}:{far}");
    }

    [Fact]
    public async Task People_are_counted_by_whole_teams_and_what_is_short_is_said()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        await city.HasTeam("water", "一队", people: 45);
        await city.HasTeam("water", "二队", people: 38);
        var need = await city.Ask(incident.Id, 200, NeedUnits.Person);

        var proposed = (await city.As("flood").Get<JointProposal>($"{Rescue.Needs}/proposal?incident={incident.Id}")).Needs.Single();

        Assert.Equal((need.Id, 200, 117), (proposed.NeedId, proposed.Gap, proposed.Lacking));
        Assert.Equal(83, proposed.Picks.Sum(p => p.Contribution));
    }

    [Fact]
    public async Task Orders_together_are_all_or_nothing()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var (one, two) = (await city.HasTeam("water", "一队"), await city.HasTeam("power", "电力二队", Rescue.PowerTeam));
        var (a, b) = (await city.Ask(incident.Id), await city.Ask(incident.Id));

        var closed = await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{Rescue.Orders}/together", new OrderTogether { Orders = [new(a.Id, [one]), new(b.Id, [two])] });
        var twice = await city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"{Rescue.Orders}/together", new OrderTogether { Orders = [new(a.Id, [one]), new(b.Id, [one])] });

        Assert.Equal(("dispatch.rung-closed", "orders"), (closed.Code, twice.Fields.Single()));
        Assert.All((await city.As("by").Get<NeedBoard>($"{Rescue.Needs}?incident={incident.Id}")).Needs, n => Assert.Empty(n.Orders));
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Needs}/proposal?incident={incident.Id}");

        // Both teams are of one unit that had no part in the incident: it is called in once.
        var three = await city.HasTeam("water", "三队");
        await city.As("flood").Post<List<Guid>>($"{Rescue.Orders}/together", new OrderTogether { Orders = [new(a.Id, [one]), new(b.Id, [three])] });
        Assert.Equal(2, (await city.As("water").Get<NeedBoard>(Rescue.Needs)).Needs.Count);
    }

    private static async Task<int> Minutes(City city, Guid need, Guid team) => (await city.As("flood").Candidates(need)).Single(c => c.TeamId == team).Minutes ?? int.MaxValue;
}

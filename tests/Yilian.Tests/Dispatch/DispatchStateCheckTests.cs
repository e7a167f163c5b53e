using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;

namespace Yilian.Tests.Dispatch;

public sealed class DispatchStateCheckTests
{
    [Theory]
    [InlineData("UPDATE dispatch_order SET \"State\" = 'released'", "DD2026-0001 的状态")]
    [InlineData("UPDATE dispatch_order SET \"ActiveTeamId\" = NULL", "占用的队伍")]
    [InlineData("DELETE FROM dispatch_order", "调度令在数据表中不存在")]
    public async Task An_order_changed_behind_the_journal_is_found_by_the_verification(string change, string problem)
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var team = await city.HasTeam("water", "水利抢险一队");
        var need = await city.Ask(incident.Id);
        var order = (await city.As("flood").Order(need.Id, team)).Orders.Single();
        await city.As("water").Step(order.Id, "arrive");
        Assert.True((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);

        await city.Read(db => db.Database.ExecuteSqlRawAsync(change));

        var found = await city.As("auditadmin").Get<VerifyView>("audit/verify");
        Assert.False(found.Whole);
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_dissolved_during_its_order_carries_it_out_and_is_not_proposed_again()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var team = await city.HasTeam("water", "水利抢险一队");
        var need = await city.Ask(incident.Id);
        var order = (await city.As("flood").Order(need.Id, team)).Orders.Single();
        await city.As("water").Post<RegisterEntryView>($"information/registers/{team}/remove", new RemoveRegisterEntry { Reason = "机构调整" });
        await City.Eventually(async () => (await city.As("flood").Candidates(need.Id)).Count == 0);

        await city.As("water").Step(order.Id, "accept", new AcceptOrder());
        await city.As("water").Step(order.Id, "arrive");
        Assert.Equal(("水利抢险一队", "released"), (await city.As("flood").Step(order.Id, "release", Rescue.Because("完成")) is var done ? (done.TeamName, done.State) : default));
        Assert.True((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);
    }
}

using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Organization.Duty;
using Yilian.Organization.Duty.Gaps;
using Yilian.Organization.Duty.Holidays;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Clocks;
using static Yilian.Tests.Organization.Duty.DutyStories;

namespace Yilian.Tests.Organization.Duty;

public sealed class GapTests
{
    [Fact]
    public void What_no_shift_covers_is_a_gap()
    {
        var gaps = Coverage.Gaps([On(0, 24), On(36, 12)], [], new Stretch(At(0, 8), At(7, 8)));

        Assert.Equal([(DutyPosts.Officer, At(1, 8), At(1, 20)), (DutyPosts.Officer, At(2, 8), At(7, 8))], gaps.Select(g => (g.Post, g.Gap.From, g.Gap.To)));
    }

    [Fact]
    public void Holidays_that_follow_one_another_ask_for_a_leader_once()
    {
        Holiday[] days = [Day(3, true), Day(2, true), Day(5, false)];

        var leader = Assert.Single(Coverage.Gaps([On(0, 24 * 7)], days, new Stretch(At(0, 8), At(7, 8))));

        Assert.Equal((DutyPosts.Leader, BeijingDays.Start(Today.AddDays(2)), BeijingDays.Start(Today.AddDays(4))), (leader.Post, leader.Gap.From, leader.Gap.To));
    }

    [Fact]
    public async Task A_gap_within_seven_days_is_asked_about_once_and_settled_when_it_is_filled()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", [.. Enumerable.Range(0, 10).Where(d => d != 3).Select(d => Shift("张三", d)), Shift("李四", -1)]);
        await city.Advance(60);

        var item = Assert.Single(await Asked(city, "flood"));
        Assert.Equal(At(3, 8), item.DueAt);
        var gap = Assert.Single((await city.As("met").Get<DutyGapsView>($"{Root}/gaps")).Gaps);
        Assert.Equal((city.Of("FLOOD"), At(3, 8), At(4, 8), false), (gap.OrganizationId, gap.From, gap.To, gap.Begun));

        await city.Save("flood", "FLOOD", Shift("王五", 3));
        await city.Settle();

        Assert.Empty(await Asked(city, "flood"));
        Assert.Empty((await city.RosterOf("FLOOD")).Gaps);
        Assert.Equal(Clock.Met, await city.Read(db => Task.FromResult(db.Set<Clock>().Single(c => c.SubjectId == gap.Id).State)));
    }

    [Fact]
    public async Task A_gap_that_comes_nearer_is_found_when_time_passes()
    {
        await using var city = await City.Start();
        await city.Fill("flood", "FLOOD", "张三");
        await city.Settle();
        Assert.Empty(await Asked(city, "flood"));

        await city.Advance(60 * 24 * 8);

        Assert.Single(await Asked(city, "flood"));
        await city.Advance(60 * 3);
        Assert.Single(await Asked(city, "flood")); // it grew with the window and is still the same one
    }

    [Fact]
    public async Task A_gap_that_begins_is_called_about_by_the_headquarters()
    {
        await using var city = await City.Start();
        await city.Save("met", "MET", Shift("赵预报", 0, 8, 4));

        await city.Advance(60 * 2.1);

        foreach (var user in new[] { "gen", "flood" })
        {
            Assert.Contains((await city.As(user).Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.Call && i.Title.Contains("市气象局现无值班员在岗", StringComparison.Ordinal));
        }

        await city.Save("met", "MET", Shift("钱预报", 0, 12, 24 * 7));
        await city.Settle();
        Assert.DoesNotContain((await city.As("gen").Get<InboxPage>("inbox")).Items, i => i.Ask == Asks.Call);
    }

    [Fact]
    public async Task An_organization_without_a_roster_is_listed_and_not_asked()
    {
        await using var city = await City.Start();
        await city.Advance(60);

        Assert.Contains((await city.As("gen").Get<DutyGapsView>($"{Root}/gaps")).WithoutRoster, o => o.Id == city.Of("MET"));
        Assert.Empty(await Asked(city, "met"));
    }

    [Fact]
    public async Task A_holiday_that_needs_a_leader_is_a_gap_until_one_is_named()
    {
        await using var city = await City.Start();
        await city.Fill("flood", "FLOOD", "张三");
        await city.As("editor").Command(HttpMethod.Put, $"{Root}/holidays", new EditHoliday { Date = Today.AddDays(2), Name = "抗洪纪念日" });

        Assert.Equal(DutyPosts.Leader, Assert.Single((await city.RosterOf("FLOOD")).Gaps).Post);

        await city.Save("flood", "FLOOD", Shift("王局长", 2, 0, post: DutyPosts.Leader));
        Assert.Empty((await city.RosterOf("FLOOD")).Gaps);
    }

    private static async Task<IReadOnlyList<InboxItem>> Asked(City city, string user) => [.. (await city.As(user).Get<InboxPage>("inbox")).Items.Where(i => i.Ask == Asks.DutyGap)];

    private static DutyShift On(int hour, int hours) =>
        DutyShift.New(Guid.Empty, new ShiftFacts(DutyPosts.Officer, "张三", "110", null, At(0, 8).AddHours(hour), At(0, 8).AddHours(hour + hours)));

    private static Holiday Day(int day, bool leader) => new() { Date = Today.AddDays(day), Name = "节", Off = true, NeedsLeader = leader };
}

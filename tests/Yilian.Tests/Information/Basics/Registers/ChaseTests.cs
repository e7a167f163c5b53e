using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>Entries that nobody confirms are chased.</summary>
public sealed class ChaseTests
{
    private const int Day = 24 * 60;

    [Fact]
    public async Task An_entry_turns_amber_then_red_and_its_owner_is_asked_once_for_all_of_them()
    {
        await using var city = await City.Start();
        var first = await city.As("water").Register(RegisterStories.Team("一队"));
        await city.Advance(60);
        await city.As("water").Register(RegisterStories.Team("二队"));

        await city.Advance(77 * Day);
        Assert.Equal("due", (await city.As("water").Entry(first.Entry.Id)).Entry.Freshness);
        Assert.Empty(await Asked(city, "water"));

        await city.Advance(14 * Day);
        var row = (await city.As("water").Entry(first.Entry.Id)).Entry;
        Assert.Equal(("stale", 91), (row.Freshness, row.AgeDays));
        var asked = Assert.Single(await Asked(city, "water"));
        Assert.Contains("应急队伍信息超过核实期限", asked.Title, StringComparison.Ordinal);
        var chase = Assert.Single(await city.As("water").Get<List<RegisterChaseRow>>("information/registers/chases"));
        Assert.Equal((asked.SubjectId, 2, true), (chase.SubjectId, chase.Stale, chase.MayConfirm));
        Assert.Empty(await Read(city, "flood"));
    }

    [Fact]
    public async Task Confirming_all_of_them_settles_the_ask_and_the_clock_starts_anew()
    {
        await using var city = await City.Start();
        var ids = new List<Guid>();
        foreach (var name in new[] { "一队", "二队", "三队" })
        {
            ids.Add((await city.As("water").Register(RegisterStories.Team(name))).Entry.Id);
        }

        await city.Advance(91 * Day);
        Assert.Equal(1, (await city.As("water").Post<RegisterConfirmed>("information/registers/confirm", new ConfirmRegisterEntries { Ids = [ids[0]] })).Confirmed);
        await city.Settle();
        Assert.Single(await Asked(city, "water"));

        var confirmed = await city.As("water").Post<RegisterConfirmed>("information/registers/confirm", new ConfirmRegisterEntries { Register = "team" });
        await city.Settle();

        Assert.Equal(3, confirmed.Confirmed);
        Assert.Empty(await Asked(city, "water"));
        Assert.All((await city.As("water").Registers("register=team")).Items, r => Assert.Equal("fresh", r.Freshness));
        await city.Advance(91 * Day);
        Assert.Single(await Asked(city, "water"));
    }

    [Fact]
    public async Task After_seven_days_the_headquarters_are_told_and_what_they_read_goes_when_it_is_settled()
    {
        await using var city = await City.Start();
        var id = (await city.As("water").Register(RegisterStories.Team())).Entry.Id;

        await city.Advance(91 * Day);
        await city.Advance(6 * Day);
        Assert.Empty(await Read(city, "flood"));
        await city.Advance(1.1 * Day);

        Assert.Contains("逾期未核实", Assert.Single(await Read(city, "flood")).Title, StringComparison.Ordinal);
        Assert.Single(await Read(city, "gen"));
        Assert.Single(await Asked(city, "water"));

        await city.As("water").Put<RegisterEntryView>($"information/registers/{id}", RegisterStories.Team() with { Version = 1 });
        await city.Settle();
        Assert.Empty(await Asked(city, "water"));
        Assert.Empty(await Read(city, "flood"));
    }

    [Fact]
    public async Task Taking_the_last_stale_entry_out_of_use_ends_the_chase()
    {
        await using var city = await City.Start();
        var id = (await city.As("water").Register(RegisterStories.Team())).Entry.Id;
        await city.Advance(91 * Day);
        Assert.Single(await Asked(city, "water"));

        await city.As("water").Post<RegisterEntryView>($"information/registers/{id}/remove", new RemoveRegisterEntry { Reason = "解散" });
        await city.Settle();

        Assert.Empty(await Asked(city, "water"));
        await city.Advance(200 * Day);
        Assert.Empty(await Asked(city, "water"));
    }

    [Fact]
    public async Task An_entry_that_moves_to_another_unit_takes_its_clock_along()
    {
        await using var city = await City.Start();
        var id = (await city.As("water").Register(RegisterStories.Team())).Entry.Id;
        await city.Advance(91 * Day);

        await city.As("editor").Put<RegisterEntryView>($"information/registers/{id}", RegisterStories.Team() with { Version = 1, OwnerId = city.Of("MET") });
        await city.Settle();
        Assert.Empty(await Asked(city, "water"));
        await city.Advance(91 * Day);

        Assert.Empty(await Asked(city, "water"));
        Assert.Single(await Asked(city, "met"));
    }

    private static async Task<IReadOnlyList<InboxItem>> Asked(City city, string user) => (await city.As(user).Get<InboxPage>("inbox?ask=confirm")).Items;

    private static async Task<IReadOnlyList<InboxItem>> Read(City city, string user) => (await city.As(user).Get<InboxPage>("inbox?ask=read")).Items;
}

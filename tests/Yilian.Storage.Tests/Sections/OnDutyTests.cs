using Xunit;
using Yilian.Contracts.Organization;
using Yilian.Storage.Tests.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

public sealed class OnDutyTests
{
    private const string Duty = "organization/duty";

    [Theory, ClassData(typeof(BothStores))]
    public async Task Who_is_on_duty_now_is_the_same_on_both_databases_and_changes_at_the_hour(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        await city.As("flood").Post<RosterSaved>($"{Duty}/roster/fill", Filling(city));

        Assert.Equal(["甲"], await OnDuty(city));
        city.Time.Advance(TimeSpan.FromHours(10) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(["甲"], await OnDuty(city));
        city.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["乙"], await OnDuty(city));

        var directory = await city.As("met").Get<List<DirectoryRow>>("organization/directory");
        Assert.Equal(["乙"], directory.Single(r => r.OrganizationId == city.Of("FLOOD")).OnDuty.Select(p => p.PersonName));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_gap_is_found_and_settled_on_both_databases(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        await city.As("flood").Post<RosterSaved>($"{Duty}/roster/fill", Filling(city));

        var gap = Assert.Single((await city.As("met").Get<DutyGapsView>($"{Duty}/gaps")).Gaps);
        await city.As("flood").Post<RosterSaved>($"{Duty}/roster", new SaveRoster
        {
            OrganizationId = city.Of("FLOOD"),
            Shifts = [new EditShift { Post = DutyPosts.Officer, PersonName = "丙", Phone = "110", From = gap.From, To = gap.From.AddDays(7) }],
        });

        Assert.Empty((await city.As("met").Get<DutyGapsView>($"{Duty}/gaps")).Gaps);
        Assert.True((await city.Verify()).Whole);
    }

    private static FillRoster Filling(City city) => new()
    {
        OrganizationId = city.Of("FLOOD"),
        Post = DutyPosts.Officer,
        From = new DateOnly(2026, 7, 20),
        To = new DateOnly(2026, 7, 22),
        Pattern = DutyPatterns.Halves,
        People = [new RotationPerson { Name = "甲", Phone = "13900000001" }, new RotationPerson { Name = "乙", Phone = "13900000002" }],
    };

    private static async Task<IEnumerable<string>> OnDuty(City city) =>
        (await city.As("met").Get<List<OnDutyRow>>($"{Duty}/now")).Single(r => r.OrganizationId == city.Of("FLOOD")).OnDuty.Select(p => p.PersonName);
}

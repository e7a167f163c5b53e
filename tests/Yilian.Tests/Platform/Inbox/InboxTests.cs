using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Inbox;

public sealed class InboxTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task What_a_unit_must_acknowledge_is_in_its_inbox_until_it_does()
    {
        var incident = await _city.Sent("MET");

        var open = await Of("met", incident.Id);
        await _city.As("met").Acknowledge(incident.Id);
        var after = await Of("met", incident.Id, "all");

        Assert.Equal((Asks.Acknowledge, "open"), (Assert.Single(open).Ask, open[0].State));
        Assert.Equal("settled", after.Single(i => i.Ask == Asks.Acknowledge).State);
        Assert.Equal("open", after.Single(i => i.Ask == Asks.Answer).State);
    }

    [Fact]
    public async Task An_answer_settles_what_was_asked_for_and_nothing_of_others()
    {
        var incident = await _city.Sent("MET", "WATER");

        await _city.As("met").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/answer", new AnswerIncident { Assessment = "夜间有暴雨" });

        Assert.Empty(await Of("met", incident.Id));
        Assert.Equal(Asks.Acknowledge, Assert.Single(await Of("water", incident.Id)).Ask);
    }

    [Fact]
    public async Task Nothing_is_in_the_inbox_of_a_unit_that_is_no_party()
    {
        var incident = await _city.Sent("MET");

        Assert.Empty(await Of("water", incident.Id, "all"));
        Assert.Empty(await Of("sysadmin", incident.Id, "all"));
    }

    [Fact]
    public async Task The_counts_equal_the_rows_behind_them()
    {
        await using var city = await City.Start();
        var late = await city.Sent("MET");
        await city.Advance(31);
        await city.Sent("MET");
        await city.Settle();

        var page = await city.As("met").Get<InboxPage>("inbox?limit=200");

        Assert.Equal(page.Items.Count, page.OpenCount);
        Assert.Equal(page.Items.Count(i => i.Overdue), page.OverdueCount);
        Assert.Contains(page.Items, i => i.Overdue && i.IncidentId == late.Id);
    }

    [Fact]
    public async Task What_is_overdue_comes_first()
    {
        await using var city = await City.Start();
        await city.Sent("MET");
        await city.Advance(31);
        var newer = await city.Sent("MET");
        await city.Settle();

        var page = await city.As("met").Get<InboxPage>("inbox");

        Assert.True(page.Items[0].Overdue);
        Assert.Equal(newer.Id, page.Items[^1].IncidentId);
    }

    [Fact]
    public async Task Pages_hold_every_item_once()
    {
        await using var city = await City.Start();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await city.Sent("MET");
        }

        await city.Settle();
        var ids = new List<Guid>();
        for (string? after = "0"; after is not null;)
        {
            var page = await city.As("met").Get<InboxPage>($"inbox?limit=2&after={after}");
            ids.AddRange(page.Items.Select(i => i.Id));
            after = page.Next;
        }

        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(5, ids.Count);
    }

    [Fact]
    public async Task Reading_settles_what_was_only_to_be_read()
    {
        var incident = await _city.Sent("MET");
        await _city.As("flood").FollowUp(incident.Id, Stories.Further());
        var item = (await Of("met", incident.Id)).Single(i => i.Ask == Asks.Read);

        var seen = await _city.As("met").Post<InboxItem>($"inbox/{item.Id}/seen");

        Assert.Equal(("settled", "值班met"), (seen.State, seen.SeenBy));
    }

    [Fact]
    public async Task Seeing_what_must_be_acknowledged_does_not_settle_it()
    {
        var incident = await _city.Sent("MET");
        var item = Assert.Single(await Of("met", incident.Id));

        Assert.Equal("seen", (await _city.As("met").Post<InboxItem>($"inbox/{item.Id}/seen")).State);
        Assert.Single(await Of("met", incident.Id));
    }

    [Fact]
    public async Task Somebody_elses_item_cannot_be_marked_as_seen()
    {
        var incident = await _city.Sent("MET");
        var item = Assert.Single(await Of("met", incident.Id));

        await _city.As("water").PostRefused(HttpStatusCode.NotFound, $"inbox/{item.Id}/seen");

        Assert.Equal("open", Assert.Single(await Of("met", incident.Id)).State);
    }

    [Fact]
    public async Task Of_what_is_only_to_be_read_the_newest_stands_for_those_before()
    {
        var incident = await _city.Sent("MET");
        await _city.As("met").Acknowledge(incident.Id);
        await _city.As("flood").FollowUp(incident.Id, Stories.Further("一"));
        await _city.As("flood").FollowUp(incident.Id, Stories.Further("二"));

        Assert.Single(await Of("met", incident.Id), i => i.Ask == Asks.Read);
    }

    [Fact]
    public async Task The_person_asked_sees_it_as_personal_and_the_colleague_does_not_see_it_at_all()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("WATER");
        await city.Advance(31);

        var liaison = await Of(city, "water", incident.Id);
        var standIn = await Of(city, "water2", incident.Id);

        Assert.Contains(liaison, i => i.Personal);
        Assert.DoesNotContain(standIn, i => i.Personal);
    }

    private Task<List<InboxItem>> Of(string user, Guid incident, string state = "open") => Of(_city, user, incident, state);

    private static async Task<List<InboxItem>> Of(City city, string user, Guid incident, string state = "open")
    {
        await city.Settle();
        var page = await city.As(user).Get<InboxPage>($"inbox?state={state}&limit=200");
        return [.. page.Items.Where(i => i.IncidentId == incident)];
    }
}

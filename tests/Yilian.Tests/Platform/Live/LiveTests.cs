using System.Net;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Live;

public sealed class LiveTests
{
    [Fact]
    public async Task A_new_page_is_told_the_head_and_then_what_happens()
    {
        await using var city = await City.Start();
        await city.Settle();
        await using var live = await LiveStream.Open(city.As("flood"));

        var head = await live.Next();
        await city.As("flood").Report(city.Flood());
        var entry = await live.Next("entry");

        Assert.Equal("head", head?.Type);
        Assert.Equal(IncidentReported.Kind, entry.Data.GetProperty("kind").GetString());
        Assert.Equal(entry.Id, entry.Data.GetProperty("seq").GetInt64().ToString());
    }

    [Fact]
    public async Task A_page_that_comes_back_misses_nothing_and_gets_nothing_twice()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        var seen = new List<(long Seq, string Kind)>();
        await using (var live = await LiveStream.Open(flood, await city.Head()))
        {
            await flood.Report(city.Flood());
            seen.AddRange(await live.Until(await LastSeen(city, "flood")));
        }

        await flood.Report(city.Flood());
        await flood.Report(city.Flood());
        await using var again = await LiveStream.Open(flood, seen[^1].Seq);
        await flood.Report(city.Flood());
        seen.AddRange(await again.Until(await LastSeen(city, "flood")));

        Assert.Equal(4, seen.Count(e => e.Kind == IncidentReported.Kind));
        Assert.Distinct(seen.Select(e => e.Seq));
        Assert.Equal(seen.Select(e => e.Seq).Order(), seen.Select(e => e.Seq));
    }

    [Fact]
    public async Task A_page_that_comes_back_after_a_restart_of_the_platform_catches_up_from_the_journal()
    {
        await using var city = await City.Start();
        var before = await city.Head();
        await city.As("flood").Report(city.Flood());
        await city.Restart();

        await using var live = await LiveStream.Open(city.As("flood"), before);

        Assert.Equal(IncidentReported.Kind, Assert.Single(await live.Until(await LastSeen(city, "flood"))).Kind);
    }

    [Fact]
    public async Task A_page_sees_only_what_its_organization_may_see()
    {
        await using var city = await City.Start();
        await using var live = await LiveStream.Open(city.As("met"), await city.Head());

        await city.As("flood").Report(city.Flood());
        await city.Sent("WATER");
        var mine = await city.Sent("MET");

        var first = await live.Next("entry");
        Assert.Equal(mine.Id, first.Data.GetProperty("incidentId").GetGuid());
    }

    [Fact]
    public async Task An_administrator_sees_no_incident()
    {
        await using var city = await City.Start();
        await using var live = await LiveStream.Open(city.As("sysadmin"), await city.Head());

        await city.As("gen").Report(city.Flood());
        await city.As("editor").Put<DeadlineRow>($"{Stories.Incidents}/deadlines", Minutes());

        Assert.Equal(DeadlinesChanged.Kind, (await live.Next("entry")).Data.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_ended_session_ends_its_stream()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        await using var live = await LiveStream.Open(flood);
        await live.Next("head");

        await flood.Command(HttpMethod.Post, "access/sign-out");

        await live.Next("access-changed");
        Assert.Null(await live.Next());
    }

    [Fact]
    public async Task A_mark_that_is_no_number_is_refused()
    {
        await using var city = await City.Start();

        Assert.Equal(["after"], (await city.As("flood").GetRefused(HttpStatusCode.BadRequest, "live?after=gestern")).Fields);
    }

    [Fact]
    public async Task A_sign_in_of_somebody_else_on_the_same_account_does_not_disturb_the_stream()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        await using var live = await LiveStream.Open(flood, await city.Head());

        await city.SignIn("flood").Get<Me>("access/me");
        await flood.Report(city.Flood());

        Assert.Equal(IncidentReported.Kind, (await live.Next("entry")).Data.GetProperty("kind").GetString());
    }

    private static EditDeadline Minutes() => new() { Grade = "III", AcknowledgeMinutes = 20, StandInAfterMinutes = 4, DutyPhoneAfterMinutes = 8, LeaderAfterMinutes = 15 };

    private static async Task<long> LastSeen(City city, string user)
    {
        var page = await city.As(user).Get<Contracts.Platform.EntryPage>("sync?after=0&limit=200");
        return page.Items[^1].Seq;
    }
}

using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Incidents;

public sealed class ListTests
{
    [Fact]
    public async Task The_list_is_newest_first_filtered_and_counted_by_the_server()
    {
        await using var city = await City.Start();
        var flood = await city.As("flood").Report(city.Flood() with { OccurredAt = city.Now.AddHours(-2) });
        var accident = await city.As("flood").Report(city.Accident(3) with { CountyCode = "411702", Place = "驿城区工业园" });
        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{flood.Id}/close", new CloseIncident { Outcome = "完" });

        Assert.Equal([accident.Id, flood.Id], await Ids(city, ""));
        Assert.Equal([accident.Id], await Ids(city, "?state=open"));
        Assert.Equal([flood.Id], await Ids(city, "?state=closed"));
        Assert.Equal([accident.Id], await Ids(city, "?grade=III"));
        Assert.Equal([flood.Id], await Ids(city, "?code=11A"));
        Assert.Equal([accident.Id], await Ids(city, "?county=411702"));
        Assert.Equal([accident.Id], await Ids(city, "?search=工业园"));
        Assert.Equal([flood.Id], await Ids(city, $"?search={flood.Number}"));
        Assert.Equal([accident.Id], await Ids(city, $"?from={city.Now.AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal([flood.Id], await Ids(city, $"?to={city.Now.AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Empty(await Ids(city, "?search=%25_'\";DROP"));
    }

    [Fact]
    public async Task Pages_hold_every_incident_once()
    {
        await using var city = await City.Start();
        foreach (var _ in Enumerable.Range(0, 7))
        {
            await city.As("flood").Report(city.Flood());
        }

        var ids = new List<Guid>();
        for (string? after = "0"; after is not null;)
        {
            var page = await city.As("flood").Get<Page<IncidentRow>>($"{Stories.Incidents}?limit=3&after={after}");
            Assert.Equal(7, page.Total);
            ids.AddRange(page.Items.Select(i => i.Id));
            after = page.Next;
        }

        Assert.Equal(7, ids.Count);
        Assert.Distinct(ids);
    }

    [Fact]
    public async Task Nobody_is_shown_what_is_not_theirs_in_list_situation_or_search()
    {
        await using var city = await City.Start();
        await city.As("flood").Report(city.Flood() with { Title = "保密事件" });

        foreach (var user in new[] { "met", "by", "sysadmin", "auditadmin", "nobody" })
        {
            var page = await city.As(user).Get<Page<IncidentRow>>($"{Stories.Incidents}?search=保密");
            Assert.Equal((0, 0), (page.Items.Count, page.Total));
            Assert.Equal(0, (await city.As(user).Get<SituationView>($"{Stories.Incidents}/situation")).Open);
        }
    }

    [Fact]
    public async Task What_changed_since_the_list_was_last_read_is_in_it_at_once_and_only_for_those_concerned()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Flood());
        Assert.Empty((await city.As("met").Get<Page<IncidentRow>>(Stories.Incidents)).Items);

        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/send", city.To("MET"));
        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/grade", new GradeIncident { Grade = "II", Reason = "险情扩大" });

        Assert.Equal([incident.Id], (await city.As("met").Get<Page<IncidentRow>>($"{Stories.Incidents}?grade=II")).Items.Select(i => i.Id));
        Assert.Empty((await city.As("water").Get<Page<IncidentRow>>(Stories.Incidents)).Items);
        Assert.Empty(await Ids(city, "?grade=IV"));
    }

    [Fact]
    public async Task Mine_are_those_my_headquarters_leads_or_reported()
    {
        await using var city = await City.Start();
        var led = await city.As("safe").Report(city.Flood().SentTo(city, "MET"));
        var reported = await city.As("flood").Report(city.Flood());

        Assert.Equal([reported.Id, led.Id], await Ids(city, "?mine=true"));
        Assert.Empty((await city.As("met").Get<Page<IncidentRow>>($"{Stories.Incidents}?mine=true")).Items);
        Assert.Single((await city.As("met").Get<Page<IncidentRow>>(Stories.Incidents)).Items);
    }

    [Fact]
    public async Task The_situation_counts_what_its_rows_show()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3).SentTo(city, "MET", "WATER"));
        await city.As("flood").Report(city.Flood());
        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/response", new SetResponse { HeadquartersId = city.Of("FLOOD"), Level = "III", Reason = "x", Signatory = "张三" });
        await city.As("met").Acknowledge(incident.Id);
        await city.Advance(61);

        var situation = await city.As("flood").Get<SituationView>($"{Stories.Incidents}/situation");

        Assert.Equal((2, 2, 2), (situation.Open, situation.OpenedToday, situation.Incidents.Count));
        Assert.Equal(situation.Incidents.Sum(i => i.Recipients - i.Acknowledged), situation.ReceiptsWaiting);
        Assert.Equal(situation.Incidents.Sum(i => i.Overdue), situation.ReceiptsOverdue);
        Assert.Equal((2, 2, 1), (situation.ReceiptsWaiting, situation.ReceiptsOverdue, situation.ReportsOverdue));
        Assert.Equal((1, 1), (situation.ByGrade["III"], situation.ByGrade["IV"]));
        Assert.Equal(("III", incident.Id), (Assert.Single(situation.Responses).Level, situation.Responses[0].IncidentId));
        Assert.Equal(situation.NextDue.OrderBy(c => c.DueAt).Select(c => c.Id), situation.NextDue.Select(c => c.Id));
    }

    [Fact]
    public async Task The_timeline_is_paged_without_holes_in_both_orders()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");
        foreach (var i in Enumerable.Range(0, 6))
        {
            await city.As("flood").FollowUp(incident.Id, Stories.Further($"第 {i} 次") with { OccurredAt = city.Now.AddMinutes(-i % 3) });
        }

        foreach (var by in new[] { "occurred", "recorded" })
        {
            var whole = await Timeline(city, incident.Id, $"?by={by}&limit=200");
            var pieces = new List<long>();
            for (string? after = ""; after is not null;)
            {
                var page = await city.As("met").Get<Page<TimelineRow>>($"{Stories.Incidents}/{incident.Id}/timeline?by={by}&limit=3{(after.Length == 0 ? "" : "&after=" + after)}");
                pieces.AddRange(page.Items.Select(r => r.Entry.Seq));
                after = page.Next;
            }

            Assert.Equal(whole, pieces);
        }
    }

    [Fact]
    public async Task A_mark_of_the_timeline_that_is_not_ours_is_refused()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");

        foreach (var mark in new[] { "x", "1", "1_2_3", "99999999999999999999_1" })
        {
            Assert.Equal(["after"], (await city.As("met").GetRefused(HttpStatusCode.BadRequest, $"{Stories.Incidents}/{incident.Id}/timeline?after={mark}")).Fields);
        }
    }

    [Fact]
    public async Task Who_is_no_party_gets_404_for_every_part_of_the_room()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");

        foreach (var part in new[] { "", "/timeline", "/recipients", "/reports" })
        {
            await city.As("water").GetRefused(HttpStatusCode.NotFound, $"{Stories.Incidents}/{incident.Id}{part}");
        }
    }

    private static async Task<IEnumerable<Guid>> Ids(City city, string query) => (await city.As("flood").Get<Page<IncidentRow>>(Stories.Incidents + query)).Items.Select(i => i.Id);

    private static async Task<IEnumerable<long>> Timeline(City city, Guid id, string query) =>
        (await city.As("met").Get<Page<TimelineRow>>($"{Stories.Incidents}/{id}/timeline{query}")).Items.Select(r => r.Entry.Seq);
}

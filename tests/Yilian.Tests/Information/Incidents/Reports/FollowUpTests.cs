using System.Net;
using System.Text.Json;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Http;

namespace Yilian.Tests.Information.Incidents.Reports;

public sealed class FollowUpTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_follow_up_shows_what_changed_since_the_last()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 1));

        var report = await Tell(incident.Id, Stories.Further("又发现一人", ("dead", 2), ("missing", 3)));

        Assert.Equal(("续报一", 2, false), (report.Label, report.Number, report.Late));
        Assert.Equal((1, 2, true), Change(report, "dead"));
        Assert.Equal((null, 3, true), Change(report, "missing"));
    }

    [Fact]
    public async Task A_figure_that_is_left_out_keeps_its_value()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 1));

        var report = await Tell(incident.Id, Stories.Further("搜救中", ("rescued", 4)));

        Assert.Equal((1, 1, false), Change(report, "dead"));
        Assert.Equal([("dead", 1m), ("rescued", 4m)], (await _city.As("flood").Incident(incident.Id)).Figures.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public async Task Follow_ups_are_numbered_in_words_and_the_last_is_the_final_report()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        var labels = new List<string>();
        foreach (var text in new[] { "一", "二", "三" })
        {
            labels.Add((await Tell(incident.Id, Stories.Further(text))).Label);
        }

        labels.Add((await Tell(incident.Id, Stories.Further("完") with { ReportKind = "final" })).Label);
        Assert.Equal(["续报一", "续报二", "续报三", "终报"], labels);
    }

    [Fact]
    public async Task A_casualty_figure_does_not_fall_without_a_reason()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 3));

        Assert.Equal(["fallReason"], (await Refuse(HttpStatusCode.BadRequest, incident.Id, Stories.Further("核减", ("dead", 2)))).Fields);

        var report = await Tell(incident.Id, Stories.Further("核减", ("dead", 2)) with { FallReason = "一人系重复统计" });
        Assert.Equal(("一人系重复统计", 2), (report.Reason, Change(report, "dead").After));
    }

    [Fact]
    public async Task Trapped_people_become_fewer_without_a_reason()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["trapped"] = 9 } });

        Assert.Equal((9, 2, true), Change(await Tell(incident.Id, Stories.Further("已救出", ("trapped", 2))), "trapped"));
    }

    [Fact]
    public async Task The_same_report_again_is_refused_and_entered_once()
    {
        var incident = await _city.As("flood").Report(_city.Flood());
        await Tell(incident.Id, Stories.Further());

        Assert.Equal("incidents.report-repeated", (await Refuse(HttpStatusCode.Conflict, incident.Id, Stories.Further())).Code);
        Assert.Equal(2, (await _city.As("flood").Incident(incident.Id)).Reports);
    }

    [Fact]
    public async Task The_same_words_are_a_new_report_after_ten_minutes_or_from_another_unit()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("MET");
        await city.As("flood").FollowUp(incident.Id, Stories.Further());
        await city.As("met").FollowUp(incident.Id, Stories.Further());
        city.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("续报三", (await city.As("flood").FollowUp(incident.Id, Stories.Further())).Label);
    }

    [Fact]
    public async Task A_late_report_takes_its_place_by_when_it_happened_and_does_not_change_what_is_newer()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(dead: 1));
        city.Time.Advance(TimeSpan.FromHours(2));
        await city.As("flood").FollowUp(incident.Id, Stories.Further("现状", ("dead", 5)));

        var late = await city.As("flood").FollowUp(incident.Id, Stories.Further("一小时前", ("rescued", 7)) with { OccurredAt = city.Now.AddHours(-1) });

        Assert.Equal(("续报二（补报）", true), (late.Label, late.Late));
        var reports = await city.As("flood").Get<List<ReportView>>($"{Stories.Incidents}/{incident.Id}/reports");
        Assert.Equal([1, 3, 2], reports.Select(r => r.Number));
        Assert.Equal(5, (await city.As("flood").Incident(incident.Id)).Figures.Single(f => f.Key == "dead").Value);
        Assert.Equal([2, 3, 1], (await Timeline(city, incident.Id, "occurred")).Where(n => n > 0));
        Assert.Equal([3, 2, 1], (await Timeline(city, incident.Id, "recorded")).Where(n => n > 0));
    }

    [Fact]
    public async Task A_late_report_may_state_what_held_then_though_it_is_less_than_now()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(dead: 1));
        city.Time.Advance(TimeSpan.FromHours(2));
        await city.As("flood").FollowUp(incident.Id, Stories.Further("现状", ("dead", 5)));

        var late = await city.As("flood").FollowUp(incident.Id, Stories.Further("一小时前", ("dead", 3)) with { OccurredAt = city.Now.AddHours(-1) });

        Assert.Equal((1, 3, true), Change(late, "dead"));
        Assert.Equal(5, (await city.As("flood").Incident(incident.Id)).Figures.Single(f => f.Key == "dead").Value);
    }

    [Fact]
    public async Task What_is_reported_of_the_future_is_refused()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        Assert.Equal(["occurredAt"], (await Refuse(HttpStatusCode.BadRequest, incident.Id, Stories.Further() with { OccurredAt = _city.Now.AddHours(1) })).Fields);
    }

    [Fact]
    public async Task What_was_imminent_has_happened_once_it_is_followed_up()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Imminent = true });
        Assert.True(incident.Imminent);

        await Tell(incident.Id, Stories.Further("已经溃口"));

        Assert.False((await _city.As("flood").Incident(incident.Id)).Imminent);
    }

    [Fact]
    public async Task Of_two_officers_the_second_is_shown_what_the_first_changed()
    {
        var incident = await _city.As("flood").Report(_city.Flood());
        await _city.As("flood").FollowUp(incident.Id, Stories.Further("先到的") with { Version = incident.Version });

        var refused = await _city.As("flood2").PostRefused(HttpStatusCode.Conflict, Path(incident.Id), Stories.Further("后到的") with { Version = incident.Version });

        Assert.Equal(("incidents.changed-meanwhile", incident.Version + 1), (refused.Code, refused.Body.GetProperty("currentVersion").GetInt32()));
        var change = Assert.Single(refused.Body.GetProperty("changes").Deserialize<List<EntryView>>(YilianJson.Options)!);
        Assert.Contains("先到的", change.Text, StringComparison.Ordinal);
        Assert.Equal("续报二", (await _city.As("flood2").FollowUp(incident.Id, Stories.Further("后到的") with { Version = incident.Version + 1 })).Label);
    }

    [Fact]
    public async Task A_party_reports_for_itself_and_not_for_another()
    {
        var incident = await _city.Sent("MET", "WATER");

        Assert.Equal("市气象局", (await _city.As("met").FollowUp(incident.Id, Stories.Further("雨还要下"))).OrganizationName);
        await _city.As("met").PostRefused(HttpStatusCode.Forbidden, Path(incident.Id), Stories.Further("代报") with { OrganizationId = _city.Of("WATER") });
    }

    [Fact]
    public async Task Who_is_no_party_gets_404_for_reading_and_for_reporting()
    {
        var incident = await _city.Sent("MET");

        await _city.As("water").GetRefused(HttpStatusCode.NotFound, Path(incident.Id));
        await _city.As("water").PostRefused(HttpStatusCode.NotFound, Path(incident.Id), Stories.Further());
    }

    [Fact]
    public async Task A_wrong_kind_a_wrong_figure_and_an_empty_text_are_refused_by_their_fields()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        Assert.Equal(["reportKind", "text"], (await Refuse(HttpStatusCode.BadRequest, incident.Id, Stories.Further("") with { ReportKind = "zwischen" })).Fields);
        Assert.Equal(["figures.dead"], (await Refuse(HttpStatusCode.BadRequest, incident.Id, Stories.Further("x", ("dead", -1)))).Fields);
    }

    [Fact]
    public async Task A_point_that_is_nowhere_on_earth_is_refused()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        Assert.Equal(["latitude", "longitude"], (await Refuse(HttpStatusCode.BadRequest, incident.Id, Stories.Further() with { Longitude = 181, Latitude = 91 })).Fields);
    }

    private static (decimal? Before, decimal? After, bool Changed) Change(ReportView report, string key)
    {
        var figure = report.Figures.Single(f => f.Key == key);
        return (figure.Before, figure.After, figure.Changed);
    }

    private static async Task<IEnumerable<int>> Timeline(City city, Guid id, string by)
    {
        var page = await city.As("flood").Get<Contracts.Page<TimelineRow>>($"{Stories.Incidents}/{id}/timeline?by={by}");
        return page.Items.Select(r => r.Entry.Kind == IncidentReported.Kind ? 1 : r.Entry.Kind == IncidentFollowedUp.Kind ? r.Entry.Body.GetProperty("number").GetInt32() : 0);
    }

    private static string Path(Guid id) => $"{Stories.Incidents}/{id}/reports";

    private Task<ReportView> Tell(Guid id, FollowUpIncident report) => _city.As("flood").FollowUp(id, report);

    private Task<Problem> Refuse(HttpStatusCode status, Guid id, FollowUpIncident report) => _city.As("flood").PostRefused(status, Path(id), report);
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Information.Monitoring;

public sealed class AlarmTests
{
    [Fact]
    public async Task A_crossed_flood_limit_goes_straight_to_the_headquarters_and_is_acknowledged()
    {
        await using var city = await Watched();

        await city.Measure("BQ", "39", (10, 109.8), (5, 110.62));
        var alarm = Assert.Single(await city.Alarmed(1));
        await city.Settle();

        Assert.Equal(("raised", Severities.Yellow, 110.62), (alarm.State, alarm.Severity, alarm.LastValue));
        Assert.Contains("超过汛限水位 110（+0.62）", alarm.Title, StringComparison.Ordinal);
        var item = Assert.Single((await city.As("flood").Get<InboxPage>("inbox")).Items);
        Assert.Equal(("acknowledge", alarm.Id), (item.Ask, item.SubjectId));

        var answered = await city.As("flood").Post<AlarmRow>($"{MonitoringStories.Alarms}/{alarm.Id}/acknowledge", new AcknowledgeAlarm { Note = "已电话核实" });
        await city.Settle();
        Assert.Equal("acknowledged", answered.State);
        Assert.Empty((await city.As("flood").Get<InboxPage>("inbox")).Items);
        var twice = await city.As("commander").PostRefused(HttpStatusCode.Conflict, $"{MonitoringStories.Alarms}/{alarm.Id}/acknowledge", new AcknowledgeAlarm());
        Assert.Equal("monitoring.alarm-acknowledged", twice.Code);
    }

    [Fact]
    public async Task One_cause_is_one_alarm_that_counts_clears_and_comes_back()
    {
        await using var city = await Watched();

        await city.Measure("BQ", "39", (20, 110.2), (19, 110.4), (18, 110.9), (17, 110.5));
        await city.Alarmed(1);
        await City.Eventually(async () => (await city.OpenAlarms())[0] is { Count: 4, Peak: 110.9, LastValue: 110.5 });
        await city.Measure("BQ", "39", (10, 109.5));
        await city.Alarmed(0);
        await city.Measure("BQ", "39", (1, 110.3));

        var back = Assert.Single(await city.Alarmed(1));
        Assert.Equal(2, back.Raises);
        Assert.Equal(1, (await city.As("flood").Get<Page<AlarmRow>>(MonitoringStories.Alarms + "?state=all")).Total);
    }

    [Fact]
    public async Task Strangers_do_not_see_it_and_who_may_not_answer_is_told_so()
    {
        await using var city = await Watched();
        await city.Measure("BQ", "39", (5, 110.62));
        var alarm = Assert.Single(await city.Alarmed(1));
        var path = $"{MonitoringStories.Alarms}/{alarm.Id}";

        await city.As("by").GetRefused(HttpStatusCode.NotFound, path);
        await city.As("water").PostRefused(HttpStatusCode.Forbidden, path + "/acknowledge", new AcknowledgeAlarm());
        Assert.False((await city.As("water").Get<AlarmRow>(path)).Allowed.Acknowledge);
    }

    [Fact]
    public async Task An_incident_is_opened_from_it_in_one_act()
    {
        await using var city = await Watched();
        await city.Measure("BQ", "39", (5, 110.62));
        var alarm = Assert.Single(await city.Alarmed(1));

        var opened = await city.As("flood").Post<AlarmRow>($"{MonitoringStories.Alarms}/{alarm.Id}/incident", new OpenIncidentFromAlarm());

        Assert.Equal("acknowledged", opened.State);
        var incident = await city.As("flood").Get<IncidentView>($"information/incidents/{opened.IncidentId}");
        Assert.Equal(("11A01", "411702", opened.IncidentNumber), (incident.Code, incident.CountyCode, incident.Number));
        var again = await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{MonitoringStories.Alarms}/{alarm.Id}/incident", new OpenIncidentFromAlarm());
        Assert.Equal("monitoring.alarm-has-incident", again.Code);
    }

    [Fact]
    public async Task Nobody_answers_so_the_headquarters_is_called_and_then_the_general_one()
    {
        await using var city = await Watched();
        await city.Measure("BQ", "39", (5, 110.62));
        await city.Alarmed(1);

        await city.Advance(31);
        Assert.Contains((await city.As("flood").Get<InboxPage>("inbox")).Items, i => i.Ask == "call");
        await city.Advance(16);

        Assert.Contains((await city.As("gen").Get<InboxPage>("inbox")).Items, i => i.Ask == "call" && i.Title.Contains("督办", StringComparison.Ordinal));
        Assert.True(Assert.Single(await city.OpenAlarms()).Overdue);
    }

    [Fact]
    public async Task A_silent_station_is_alarmed_when_its_time_is_over_and_clears_with_its_next_word()
    {
        await using var city = await Watched(new EditMonitorRule { Name = "失联", Kind = MonitorRuleKinds.Silence, Severity = Severities.Blue, Minutes = 30, On = true });
        await city.Measure("BQ", "39", (0, 108));

        city.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await Task.Delay(400);
        Assert.Empty(await city.OpenAlarms());
        city.Time.Advance(TimeSpan.FromSeconds(1));
        var alarm = Assert.Single(await city.Alarmed(1));
        Assert.Equal("板桥水库BQ已 30 分钟无数据", alarm.Title);
        Assert.Equal("silent", (await city.As("flood").Get<Page<StationRow>>(MonitoringStories.Stations)).Items[0].State);

        await city.Measure("BQ", "39", (0, 108));
        await city.Alarmed(0);
    }

    [Fact]
    public async Task The_state_survives_a_restart()
    {
        await using var city = await Watched(MonitoringStories.FloodLimit, new EditMonitorRule { Name = "雨", Kind = MonitorRuleKinds.Sum, Severity = Severities.Orange, Element = "26", Limit = 50, Hours = 3, On = true });
        await city.Measure("BQ", "39", (5, 110.62));
        await city.Measure("BQ", "26", (90, 0), (60, 20), (30, 45));
        await city.Alarmed(1);

        await city.Restart();
        await city.Measure("BQ", "39", (4, 110.7));
        await city.Measure("BQ", "26", (1, 52));

        Assert.Equal([Severities.Orange, Severities.Yellow], (await city.Alarmed(2)).Select(a => a.Severity));
        await city.Measure("BQ", "39", (0, 109));
        Assert.Equal(Severities.Orange, Assert.Single(await city.Alarmed(1)).Severity);
    }

    [Fact]
    public async Task Many_alarms_of_a_basin_are_asked_about_as_one()
    {
        await using var city = await City.Start();
        for (var i = 0; i < 8; i++)
        {
            await city.Enter(MonitoringStories.Reservoir("T" + i));
        }

        await city.Make(MonitoringStories.FloodLimit);
        for (var i = 0; i < 8; i++)
        {
            await city.Measure("T" + i, "39", (1, 111));
        }

        await city.Alarmed(8);
        await city.Settle();
        var summary = await city.As("flood").Get<AlarmSummary>(MonitoringStories.Alarms + "/summary");
        var storm = Assert.Single(summary.Storms);
        Assert.Equal(("汝河", 8), (storm.Basin, storm.Alarms));

        // Four before it was a storm, and the storm itself.
        Assert.Equal(5, (await city.As("flood").Get<InboxPage>("inbox")).Items.Count(i => i.Ask == "acknowledge"));
        await city.As("flood").Post<int>($"information/monitoring/storms/{storm.Id}/acknowledge", new AcknowledgeAlarm());
        await city.Settle();
        Assert.Equal(0, (await city.As("flood").Get<InboxPage>("inbox")).OpenCount);
    }

    [Fact]
    public async Task A_rule_is_tried_on_the_past_and_changes_nothing()
    {
        await using var city = await City.Start();
        await city.Enter(MonitoringStories.Reservoir());
        await city.Measure("BQ", "39", (300, 109), (240, 110.5), (180, 111), (120, 109.5), (60, 110.4));

        var trial = await city.As("flood").Post<MonitorRuleTrial>(MonitoringStories.Rules + "/try", new TryMonitorRule { Rule = MonitoringStories.FloodLimit, From = city.Now.AddHours(-8), To = city.Now });

        Assert.Equal((1, 5, 2), (trial.Stations, trial.Readings, trial.Total));
        Assert.Equal((110.5, 111d), (trial.Alarms[0].Value, trial.Alarms[0].Peak));
        Assert.Null(trial.Alarms[1].ClearedAt);
        Assert.Empty(await city.OpenAlarms());
        Assert.Equal(0, await city.Read(db => db.Set<JournalRow>().CountAsync(r => r.Kind == AlarmRaised.Kind)));
    }

    [Fact]
    public async Task What_holds_when_the_period_of_a_trial_begins_counts_from_there()
    {
        await using var city = await City.Start();
        var station = await city.Enter(MonitoringStories.Reservoir());
        await city.Measure("BQ", "39", (300, 110.6), (270, 110.7), (240, 110.8), (210, 110.7), (180, 109));
        var rule = new EditMonitorRule
        {
            Name = "组合",
            Kind = MonitorRuleKinds.Combination,
            Severity = Severities.Orange,
            Minutes = 60,
            Need = 1,
            Parts = [new() { StationId = station.Station.Id, Element = "39", Limit = 110 }, new() { StationId = station.Station.Id, Element = "26", Limit = 5 }],
        };

        var held = await city.As("flood").Post<MonitorRuleTrial>(MonitoringStories.Rules + "/try", new TryMonitorRule { Rule = rule, From = city.Now.AddMinutes(-255), To = city.Now });
        var over = await city.As("flood").Post<MonitorRuleTrial>(MonitoringStories.Rules + "/try", new TryMonitorRule { Rule = rule, From = city.Now.AddMinutes(-150), To = city.Now });

        Assert.Equal((1, city.Now.AddMinutes(-255)), (held.Total, held.Alarms[0].RaisedAt));
        Assert.NotNull(held.Alarms[0].ClearedAt);
        Assert.Equal(0, over.Total);
    }

    [Fact]
    public async Task A_rule_switched_off_ends_its_alarms_and_one_switched_on_finds_what_is_already_so()
    {
        await using var city = await City.Start();
        await city.Enter(MonitoringStories.Reservoir());
        await city.Measure("BQ", "39", (5, 110.62));
        var rule = await city.Make(MonitoringStories.FloodLimit);

        await city.Alarmed(1);
        await city.As("flood").Post<MonitorRuleView>($"{MonitoringStories.Rules}/{rule.Id}/switch", new SwitchMonitorRule { On = false });

        await city.Alarmed(0);
        Assert.False((await city.As("flood").Get<MonitorRuleView>($"{MonitoringStories.Rules}/{rule.Id}")).Rule.On);
    }

    [Fact]
    public async Task A_rule_that_cannot_mean_anything_is_refused_by_field()
    {
        await using var city = await City.Start();

        var refused = await city.As("flood").PostRefused(HttpStatusCode.BadRequest, MonitoringStories.Rules, new EditMonitorRule { Name = "空", Kind = MonitorRuleKinds.Sum, Severity = "pink" });

        Assert.Equal(["element", "hours", "limit", "severity"], refused.Fields);
        await city.As("met").PostRefused(HttpStatusCode.Forbidden, MonitoringStories.Rules, MonitoringStories.FloodLimit);
        Assert.All(await city.As("flood").Get<List<MonitorRuleTemplate>>(MonitoringStories.Rules + "/templates"), t => Assert.NotEmpty(t.Basis));
    }

    private static async Task<City> Watched(params EditMonitorRule[] rules)
    {
        var city = await City.Start();
        await city.Enter(MonitoringStories.Reservoir());
        foreach (var rule in rules.Length == 0 ? [MonitoringStories.FloodLimit] : rules)
        {
            await city.Make(rule);
        }

        return city;
    }
}

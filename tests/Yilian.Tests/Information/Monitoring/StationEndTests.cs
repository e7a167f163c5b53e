using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Monitoring;

/// <summary>What becomes of alarms when a station goes, loses an element, or never comes.</summary>
public sealed class StationEndTests
{
    private static readonly EditMonitorRule Silence = new() { Name = "失联", Kind = MonitorRuleKinds.Silence, Severity = Severities.Blue, Minutes = 30, On = true };

    [Fact]
    public async Task A_station_taken_out_of_use_ends_its_alarms_and_is_not_missed_any_more()
    {
        await using var city = await City.Start();
        var station = await city.Enter(MonitoringStories.Reservoir());
        await city.Make(MonitoringStories.FloodLimit);
        await city.Make(Silence);
        await city.Measure("BQ", "39", (1, 110.62));
        await city.Alarmed(1);

        await city.As("water").Post<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}/retire", new RetireStation { Reason = "设备拆除" });

        Assert.Empty(await city.OpenAlarms());
        var ended = Assert.Single((await city.As("flood").Get<Page<AlarmRow>>(MonitoringStories.Alarms + "?state=cleared")).Items);
        Assert.Equal("监测站已停用", ended.ClearedReason);
        city.Time.Advance(TimeSpan.FromHours(2));
        await Task.Delay(600);
        Assert.Empty(await city.OpenAlarms());
    }

    [Fact]
    public async Task An_element_that_is_no_longer_measured_ends_its_alarms_and_those_of_combinations()
    {
        await using var city = await City.Start();
        var station = await city.Enter(MonitoringStories.Reservoir());
        await city.Make(MonitoringStories.FloodLimit);
        await city.Make(new EditMonitorRule
        {
            Name = "水雨齐涨",
            Kind = MonitorRuleKinds.Combination,
            Severity = Severities.Orange,
            Minutes = 60,
            On = true,
            Parts = [new() { StationId = station.Station.Id, Element = "39", Limit = 110 }, new() { StationId = station.Station.Id, Element = "26", Limit = 5 }],
        });
        await city.Measure("BQ", "39", (2, 110.62));
        await city.Measure("BQ", "26", (1, 12));
        await city.Alarmed(2);

        var reservoir = MonitoringStories.Reservoir();
        await city.As("water").Put<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}", reservoir with { Elements = [reservoir.Elements[1]], Version = station.Station.Version });

        Assert.Empty(await city.OpenAlarms());
    }

    [Fact]
    public async Task A_station_that_was_never_heard_is_missed_from_the_day_it_was_put_in_service()
    {
        await using var city = await City.Start();
        await city.Make(Silence);
        await city.Enter(MonitoringStories.Reservoir());

        city.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await Task.Delay(400);
        Assert.Empty(await city.OpenAlarms());
        city.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("板桥水库BQ已 30 分钟无数据", Assert.Single(await city.Alarmed(1)).Title);

        await city.Restart();
        Assert.Single(await city.OpenAlarms());
        await city.Measure("BQ", "39", (0, 108));
        await city.Alarmed(0);
    }
}

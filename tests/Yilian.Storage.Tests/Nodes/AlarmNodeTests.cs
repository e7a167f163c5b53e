using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Nodes;

/// <summary>Stations speak now at one node, now at the other: alarms are raised once, clear, and nobody is missed who spoke elsewhere.</summary>
public sealed class AlarmNodeTests
{
    private const string Alarms = "information/monitoring/alarms";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readings_at_both_nodes_make_one_alarm_that_either_node_clears()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        await Watched(a, b, new EditMonitorRule { Name = "超限", Kind = MonitorRuleKinds.Threshold, Severity = Severities.Yellow, Element = "39", Limit = 110, On = true });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Measure(i % 2 == 0 ? a : b, 20 - i, 110.5 + (i / 10d))));
        await City.Eventually(async () => await Open(a) == 1);
        await Task.Delay(500, Ct);
        Assert.Equal(1, await Raised(a));

        await Measure(b, 1, 109);
        await City.Eventually(async () => await Open(a) == 0);
        await Measure(a, 0.5, 111);
        await City.Eventually(async () => await Open(b) == 1);
        await Measure(b, 0, 109);
        await City.Eventually(async () => await Open(b) == 0);
        Assert.Equal(1, await a.Read(db => db.Set<JournalRow>().CountAsync(r => r.Kind == AlarmReturned.Kind, Ct)));
    }

    [Fact]
    public async Task A_sum_of_readings_that_came_to_two_nodes_is_one_sum()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        await Watched(a, b, new EditMonitorRule { Name = "雨", Kind = MonitorRuleKinds.Sum, Severity = Severities.Orange, Element = "20", Limit = 50, Hours = 1, On = true });

        await Measure(a, 30, 30, "20");
        await Task.Delay(500, Ct);
        await Measure(b, 10, 30, "20");

        await City.Eventually(async () => await Open(a) == 1);
        Assert.Equal(1, await Raised(b));
    }

    [Fact]
    public async Task Silence_is_alarmed_once_by_two_nodes_and_not_at_all_while_the_station_speaks_at_one_of_them()
    {
        await using var ground = await Ground.Open(Store.Postgres);
        await using var a = await City.Start(ground.Settings);
        await using var b = await a.AnotherNode();
        await Watched(a, b, new EditMonitorRule { Name = "失联", Kind = MonitorRuleKinds.Silence, Severity = Severities.Blue, Minutes = 30, On = true });

        await Measure(a, 0, 108);
        await Pass(a, b, 20);
        await Measure(a, 0, 108);
        await Task.Delay(500, Ct);
        await Pass(a, b, 20);
        await Task.Delay(500, Ct);
        Assert.Equal(0, await Raised(a));

        await Pass(a, b, 11);
        await City.Eventually(async () => await Open(a) == 1);
        await Task.Delay(500, Ct);
        Assert.Equal(1, await Raised(a));
        Assert.Equal(1, (await a.As("flood").Get<Page<AlarmRow>>(Alarms)).Items[0].Count);

        await Measure(b, 0, 108);
        await City.Eventually(async () => await Open(a) == 0);
    }

    private static async Task Watched(City a, City b, EditMonitorRule rule)
    {
        await a.As("water").Post<StationView>("information/monitoring/stations", new EditStation
        {
            Code = "BQ",
            Name = "板桥水库",
            Kind = "reservoir",
            Protocol = "http",
            Elements = [new EditElement { Code = "39", Name = "水位", Unit = "m" }, new EditElement { Code = "20", Name = "时段雨量", Unit = "mm", Measure = Measures.Amount }],
        });
        await a.As("flood").Post<MonitorRuleView>("information/monitoring/rules", rule);

        // The other node hears of both by the journal.
        await City.Eventually(async () => await Watching(b));
        await Task.Delay(1_500, Ct);
    }

    private static async Task<bool> Watching(City node) => (await node.As("flood").Get<Page<MonitorRuleView>>("information/monitoring/rules")).Items is [{ Stations: 1 }];

    private static Task<ReadingsAccepted> Measure(City node, double minutesAgo, double value, string element = "39") =>
        node.As("water").Post<ReadingsAccepted>("information/monitoring/readings", new[] { new ReadingLine { Station = "BQ", Element = element, At = node.Now.AddMinutes(-minutesAgo), Value = value } });

    private static async Task<int> Open(City node) => (await node.As("flood").Get<Page<AlarmRow>>(Alarms)).Items.Count;

    private static Task<int> Raised(City node) => node.Read(db => db.Set<JournalRow>().CountAsync(r => r.Kind == AlarmRaised.Kind, Ct));

    private static async Task Pass(City a, City b, double minutes)
    {
        a.Time.Advance(TimeSpan.FromMinutes(minutes));
        b.Time.Advance(TimeSpan.FromMinutes(minutes));
        await Task.Delay(300, Ct);
    }
}

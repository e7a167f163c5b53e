using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Exercises;
using Yilian.Exercises.Scenarios;
using Yilian.Exercises.Signals;
using Yilian.Host.Exercise;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Information.Monitoring.Rules;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>The stations and rules of the demonstration hear the signals of the scenarios through the real gateways: these alarms rise by themselves, once each, and no other.</summary>
public sealed class SignalAlarmTests
{
    [Fact]
    public async Task The_rain_and_the_reservoirs_raise_their_alarms() => Assert.Equal(
    [
        "30 林庄雨量站 1 小时雨量达 20 毫米 yellow 24.2 cleared",
        "70 林庄雨量站 1 小时雨量达 50 毫米 orange 52.5 cleared",
        "70 林庄雨量站 3 小时雨量达 50 毫米（暴雨橙色标准） orange 60.6 cleared",
        "85 板桥水库水位站 1 小时水位上涨 0.5 米 yellow 0.542 cleared",
        "110 林庄雨量站 3 小时雨量达 100 毫米（暴雨红色标准） red 108.9 cleared",
        "115  板桥超汛限且林庄强降雨 red 2 cleared",
        "115 板桥水库水位站 超汛限水位 yellow 110.092 raised",
        "300 宿鸭湖水库水位站 超汛限水位 yellow 52.529 raised",
        "360 薄山水库水位站 超汛限水位 yellow 116 raised",
    ], await AlarmsOf("rain-reservoir"));

    [Fact]
    public async Task The_crash_of_the_tanker_and_the_ammonia_in_the_river_raise_their_alarms_and_the_air_does_not() => Assert.Equal(
    [
        "0 危化品运输车终端 碰撞报警 orange 1 raised",
        "140 奎旺河入汝河水质站 氨氮超过断面限值 yellow 1.69 cleared",
    ], await AlarmsOf("hazmat-g4"));

    private static async Task<IReadOnlyList<string>> AlarmsOf(string name)
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:FramesPerSecond=100000", "--Readings:FlushMilliseconds=0"]);
        var start = ScenarioShelf.Open(name).Meta.Start;
        city.Time.SetUtcNow(start);
        await DemoStations.Create(city.Services, CancellationToken.None);

        foreach (var moment in SignalShelf.Of(name).GroupBy(s => s.At))
        {
            await Send(city, moment.Key > start ? moment.Key : start, [.. moment]);
        }

        var alarms = (await city.As("gen").Get<Page<AlarmRow>>(MonitoringStories.Alarms + "?state=all&limit=200")).Items;
        Assert.All(alarms, a => Assert.Equal((1, a.ObservedAt), (a.Raises, a.RaisedAt)));
        return [.. alarms.OrderBy(a => a.ObservedAt).ThenBy(a => a.Station, StringComparer.Ordinal).ThenBy(a => a.RuleName, StringComparer.Ordinal)
            .Select(a => $"{(a.ObservedAt - start).TotalMinutes} {a.Station} {a.RuleName} {a.Severity} {Math.Round(a.FirstValue, 3)} {a.State}")];
    }

    // What one moment brings is stored, judged and raised before the next begins.
    private static async Task Send(City city, DateTimeOffset now, IReadOnlyList<Signal> signals)
    {
        city.Time.SetUtcNow(now);
        var stations = new DemoSignals(city.Services.GetRequiredService<GatewayBook>(), new ScenarioClock(now.AddHours(1), 1));
        await stations.Play(signals, TextWriter.Null, CancellationToken.None);
        Assert.Equal(signals.Count, stations.Sent);
        await city.Services.GetRequiredService<RuleEngine>().Seen(CancellationToken.None);
        await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<AlarmDesk>().Idle));
    }
}

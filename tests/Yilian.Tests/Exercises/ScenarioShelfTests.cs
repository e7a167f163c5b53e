using System.Text;
using Xunit;
using Yilian.Exercises.Scenarios;

namespace Yilian.Tests.Exercises;

public sealed class ScenarioShelfTests
{
    [Fact]
    public void The_rain_and_reservoir_scenario_is_on_the_shelf()
    {
        Assert.Contains("rain-reservoir", ScenarioShelf.Names);

        var scenario = ScenarioShelf.Open("Rain-Reservoir");

        Assert.Equal("rain-reservoir", scenario.Name);
        Assert.Equal(121, scenario.Events.Count);
        Assert.Equal(24, scenario.Heartbeats.Count);
        Assert.Equal(10, scenario.Checkpoints.Count);
        Assert.Equal(new DateTimeOffset(2026, 8, 4, 18, 0, 0, TimeSpan.Zero), scenario.Meta.Start);
    }

    [Fact]
    public void The_particulars_of_an_event_can_be_read()
    {
        var e = ScenarioShelf.Open("rain-reservoir").Events[39];

        Assert.Equal((40, 280, "BY", "casualty"), (e.N, e.Minute, e.By, e.Type));
        Assert.Equal(5m, e.Number("missing"));
        Assert.Null(e.Number("dead"));
        Assert.Null(e.Word("missing"));
        Assert.Equal((113.553, 32.777), (e.Longitude, e.Latitude));
    }

    [Fact]
    public void An_unknown_scenario_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<ArgumentException>(() => ScenarioShelf.Open("earthquake"));

        Assert.Contains("rain-reservoir", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"n":1,"t_min":0,"at":"2026-08-05T02:00:00+08:00","by":"WHO","type":"notice","text":"。"}""", "WHO")]
    [InlineData("""{"n":2,"t_min":0,"at":"2026-08-05T02:00:00+08:00","by":"GEN","type":"notice","text":"。"}""", "编号")]
    [InlineData("""{"n":1,"t_min":5,"at":"2026-08-05T02:00:00+08:00","by":"GEN","type":"notice","text":"。"}""", "时刻")]
    [InlineData("""{"n":1,"t_min":0,"at":"2026-08-05T02:00:00+08:00","by":"GEN","type":"notice","text":"。","refs":[1]}""", "引用")]
    [InlineData("""{"n":1,"t_min":0,"at":"2026-08-05T02:00:00+08:00","by":"GEN","type":"notice","text":"。","pos":[1]}""", "位置")]
    [InlineData("""{"n":1,"t_min":0,"at":"2026-08-05T02:00:00+08:00","by":"GEN","type":"notice"}""", "无法读取")]
    public void A_scenario_that_cannot_be_played_is_refused_with_the_reason(string e, string reason)
    {
        var json = $$"""
            {"schema":"zmd-scenario/1","meta":{"id":"X","title":"试","kind":"flood","start":"2026-08-05T02:00:00+08:00","areas":[]},
             "actors":{"GEN":{"name":"总指","type":"general-hq"}
             },"events":[{{e}}]}
            """;

        var refused = Assert.Throws<InvalidDataException>(() => ScenarioShelf.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "x"));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}

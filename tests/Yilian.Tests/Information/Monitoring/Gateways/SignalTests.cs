using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Exercises;
using Yilian.Exercises.Signals;
using Yilian.Host.Exercise;
using Yilian.Information.Monitoring.Gateways;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>The signals of the scenarios go through the real gateways.</summary>
public sealed class SignalTests
{
    [Fact]
    public async Task The_stations_of_both_scenarios_are_heard()
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:FramesPerSecond=100000"]);
        await Enter(city, "SL-BQ", "sl651", "0041172601", "39", "26");
        await Enter(city, "JT-TANK", "jt808", "13900004117", "speed", "alarm29");
        await Enter(city, "HJ-SP1", "hj212", "4117280000000000000000A1", "a21001");
        var (rain, hazmat) = (SignalShelf.Of("rain-reservoir"), SignalShelf.Of("hazmat-g4"));
        var clock = new ScenarioClock(hazmat[^1].At.AddHours(1), 1);
        city.Time.SetUtcNow(clock.Start);
        var signals = new DemoSignals(city.Services.GetRequiredService<GatewayBook>(), clock);

        await signals.Play([.. rain, .. hazmat], TextWriter.Null, CancellationToken.None);

        Assert.Equal(602, signals.Sent);
        var stations = (await city.As("water").Get<Contracts.Page<StationRow>>(MonitoringStories.Stations)).Items.ToDictionary(s => s.Code, StringComparer.Ordinal);
        Assert.NotNull(stations["SL-BQ"].Latest.Single(l => l.Element == "39").Value);
        Assert.Equal(1.0, stations["JT-TANK"].Latest.Single(l => l.Element == "alarm29").Value);
        Assert.NotNull(stations["HJ-SP1"].Latest.Single(l => l.Element == "a21001").Value);
        await City.Eventually(async () => (await city.As("water").Get<Contracts.Page<QuarantineRow>>("information/monitoring/quarantine")).Items.Count == 4);
    }

    private static Task<StationView> Enter(City city, string code, string protocol, string wireId, params string[] elements) => city.Enter(new EditStation
    {
        Code = code,
        Name = code,
        Kind = "other",
        Protocol = protocol,
        WireId = wireId,
        Elements = [.. elements.Select(e => new EditElement { Code = e, Name = e })],
    });
}

using System.Diagnostics;
using System.Text.Json;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Bench.Programs;

/// <summary>The curve of a year of five-minute readings over HTTP, 800 slices wide: of series that nobody has asked for since the start (cold), and of one asked again (warm).</summary>
internal static class ChartBench
{
    private const int Year = 105_120;
    private const string Stations = "/api/information/monitoring/stations";

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var outcome = new Outcome();
        var (stations, rounds) = (options.Number("stations", 20), options.Number("rounds", 50));
        var end = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        using var city = await City.Found(app => Fill(app.Services, stations, end));
        await using var server = await ChildProcess.Platform(city.Data);
        var flood = await City.SignIn(server.Port, "flood");
        using var wire = await Wire.Open(server.Port);
        using var list = JsonDocument.Parse((await wire.Send(Requests.Get($"{Stations}?limit=200", flood.Token))).Demand("stations").Body);
        var ids = list.RootElement.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("id").GetGuid()).ToList();
        var (first, cold, warm) = (new Latencies(), new Latencies(), new Latencies());
        await Ask(wire, flood, ids[0], end, first, outcome);
        outcome.Figure("first_after_start_ms", first.At(1));
        foreach (var id in ids.Skip(1))
        {
            await Ask(wire, flood, id, end, cold, outcome);
        }

        for (var i = 0; i < rounds; i++)
        {
            await Ask(wire, flood, ids[0], end, warm, outcome);
        }

        outcome.Figure("cold_p50_ms", cold.At(0.5));
        outcome.Below("cold_p95_ms", cold.At(0.95), 100);
        outcome.Figure("warm_p50_ms", warm.At(0.5));
        outcome.Below("warm_p95_ms", warm.At(0.95), 100);
        return outcome;
    }

    private static async Task Ask(Wire wire, Person flood, Guid station, DateTimeOffset end, Latencies latencies, Outcome outcome)
    {
        var path = $"{Stations}/{station}/chart?element=39&width=800&from={end.AddDays(-366):yyyy-MM-ddTHH:mm:ssZ}&to={end.AddDays(1):yyyy-MM-ddTHH:mm:ssZ}";
        var startedAt = Stopwatch.GetTimestamp();
        var answer = (await wire.Send(Requests.Get(path, flood.Token))).Demand("chart");
        latencies.Add(startedAt);
        var chart = JsonSerializer.Deserialize<ChartView>(answer.Body, YilianJson.Options)!;
        if (chart.Readings != Year || chart.Points.Count < 800)
        {
            throw new InvalidOperationException($"{chart.Readings} readings and {chart.Points.Count} points.");
        }

        outcome.Figure("chart_bytes", answer.Body.Length);
    }

    private static async Task Fill(IServiceProvider services, int stations, DateTimeOffset end)
    {
        var seed = services.GetRequiredService<StationSeed>();
        await seed.Enter([.. Enumerable.Range(0, stations).Select(StationOf)], CancellationToken.None);
        for (var s = 0; s < stations; s++)
        {
            var random = new Random(s);
            await seed.Measure($"SL-{s:D3}", "39", Enumerable.Range(0, Year).Select(i => (end.AddMinutes(-5 * (Year - i)), Math.Round(108 + Math.Sin(i / 500d) + (random.NextDouble() / 20), 2))));
        }

        await services.GetRequiredService<IReadingStore>().Seal(end.AddDays(1), CancellationToken.None);
    }

    private static EditStation StationOf(int number) => new()
    {
        Code = $"SL-{number:D3}",
        Name = $"水位站{number}",
        Kind = "river",
        Protocol = "sl651",
        WireId = $"00411726{number:D2}",
        OwnerId = KnownHeadquarters.Flood,
        HeadquartersIds = [KnownHeadquarters.Flood],
        Elements = [new EditElement { Code = "39", Name = "水位", Unit = "m", Low = 0, High = 1_000, Thresholds = [new() { Kind = "warning", Value = 109.5 }] }],
    };
}

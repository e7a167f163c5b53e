using System.Diagnostics;
using System.Text.Json;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;

namespace Yilian.Bench.Programs;

/// <summary>
/// The map over HTTP with a hundred thousand resources and twenty thousand risk sources: the nearest with a capability, totals in a drawn
/// area, a window of the map, a search. <c>--scale 10</c> (percent) measures a tenth of it.
/// </summary>
internal static class MapBench
{
    private const string Map = "/api/information/map";

    private static readonly (string Register, string Kind, int Share)[] Kinds =
    [
        ("team", "42EL2", 20), ("equipment", "43BL1", 20), ("supply", "43B01", 30), ("shelter", "47A03", 10), ("settlement", "JM0L2", 20), ("risk-source", "22A01", 20),
    ];

    private static readonly string[] Items = ["编织袋", "救生衣", "冲锋舟", "排涝泵", "发电机", "帐篷", "折叠床", "棉被", "铁锹", "照明车", "卫星电话", "土工布"];

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (percent, repeats) = (options.Number("scale", 100), options.Number("repeats", 200));
        var outcome = new Outcome();
        outcome.Figure("entries", 1_200 * percent);
        using var city = await City.Found(app => Fill(app.Services, percent));
        await using var server = await ChildProcess.Platform(city.Data);
        var (general, unit) = (await City.SignIn(server.Port, "gen"), await City.SignIn(server.Port, "u7"));
        using var wire = await Wire.Open(server.Port);
        await First(outcome, wire, general);
        foreach (var (name, path, limit) in Questions())
        {
            outcome.Below($"{name}_p95_ms", (await Measure(wire, Requests.GetAsBrowser(Map + path, general.Token), repeats)).At(0.95), limit);
        }

        outcome.Below("nearest_of_a_unit_p95_ms", (await Measure(wire, Requests.GetAsBrowser(Map + Nearest, unit.Token), repeats)).At(0.95), 5);
        outcome.Below("inside_polygon_p95_ms", (await Measure(wire, Requests.Post(Map + "/inside", general.Token, Star()), repeats)).At(0.95), 50);
        outcome.Below("inside_circle_p95_ms", (await Measure(wire, Requests.Post(Map + "/inside", general.Token, new AskInside { Circle = new MapCircle(114.0, 33.0, 30_000) }), repeats)).At(0.95), 50);
        await MapInBrowser.Measure(outcome, server.Port);
        await server.DisposeAsync();
        await Floor(outcome, repeats);
        return outcome;
    }

    private const string Nearest = "/near?longitude=114.02&latitude=32.98&layers=team&capability=water-rescue&limit=20";

    private static IEnumerable<(string Name, string Path, double Limit)> Questions() =>
    [
        ("nearest", Nearest, 5),
        ("features_city", "/features?bbox=112.5,32,116,34&zoom=8", 150),
        ("features_town", "/features?bbox=113.95,32.93,114.0,32.97&zoom=13", 50),
        ("features_risks", "/features?bbox=112.5,32,116,34&zoom=8&layers=risk-source&levels=1,2", 50),
        ("search", "/search?text=" + Uri.EscapeDataString("第31号"), 50),
        ("search_coordinates", "/search?text=113.33,32.72", 5),
    ];

    // A star of forty corners over half the city: a polygon as crooked as anybody draws.
    private static AskInside Star() => new()
    {
        Polygon = [.. Enumerable.Range(0, 40).Select(i => (IReadOnlyList<double>)
        [
            114.0 + ((i % 2 == 0 ? 0.8 : 0.5) * Math.Cos(i * Math.Tau / 40)), 32.95 + ((i % 2 == 0 ? 0.5 : 0.3) * Math.Sin(i * Math.Tau / 40)),
        ])],
    };

    // The first question after the start draws the map from the book of entries.
    private static async Task First(Outcome outcome, Wire wire, Person who)
    {
        var startedAt = Stopwatch.GetTimestamp();
        (await wire.Send(Requests.GetAsBrowser(Map + "/features?bbox=112.5,32,116,34&zoom=8", who.Token))).Demand("features");
        outcome.Below("first_window_ms", Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds, 2_000);
    }

    private static Task Fill(IServiceProvider services, int percent)
    {
        var random = new Random(7);
        var entries = Kinds.SelectMany(k => Enumerable.Range(0, k.Share * 10 * percent).Select(i => Entry(k.Register, k.Kind, i, random))).ToList();
        return services.GetRequiredService<RegisterSeed>().Populate(entries, "bench", CancellationToken.None);
    }

    private static NewRegisterEntry Entry(string register, string kind, int i, Random random)
    {
        var counted = register is "equipment" or "supply";
        return new NewRegisterEntry(
            new EditRegisterEntry
            {
                Register = register,
                KindCode = kind,
                Name = counted ? $"{Items[i % Items.Length]}{i % 5 + 1}型" : $"第{i}号{register}",
                Longitude = Math.Round(113.15 + (random.NextDouble() * 2.05), 5),
                Latitude = Math.Round(32.3 + (random.NextDouble() * 1.2), 5),
                ContactPhone = "0396-5551000",
                ImpactRadius = register == "risk-source" ? 200 + (i % 2_000) : null,
                Quantity = counted ? i % 500 : null,
                Unit = counted ? (register == "supply" ? "条" : "台") : null,
                Facts = Facts(register, i),
            },
            City.Unit(i % City.Units), i % 95);
    }

    private static JsonElement Facts(string register, int i) => JsonSerializer.SerializeToElement<object>(register switch
    {
        "team" => new { fullTime = 10 + (i % 50), capabilities = new[] { new { code = i % 10 == 0 ? "water-rescue" : "flood-fighting", grade = 1 + (i % 3), amount = 10 + (i % 50) } } },
        "shelter" => new { term = "short", capacity = 100 + (i % 900) },
        "settlement" => new { population = 100 + (i % 3_000) },
        "risk-source" => new { substances = new[] { new { name = "氨", tonnes = 1 + (i % 60) } }, peopleWithin500m = i % 150 },
        _ => new { model = "A" },
    });

    private static async Task<Latencies> Measure(Wire wire, byte[] request, int times)
    {
        var latencies = new Latencies();
        for (var i = -Math.Max(20, times / 5); i < times; i++)
        {
            var startedAt = Stopwatch.GetTimestamp();
            (await wire.Send(request)).Demand("map");
            if (i >= 0)
            {
                latencies.Add(startedAt);
            }
        }

        return latencies;
    }

    private static async Task Floor(Outcome outcome, int repeats)
    {
        await using var server = await ChildProcess.Floor();
        using var wire = await Wire.Open(server.Port);
        outcome.Floor("plain_http_p95_ms", (await Measure(wire, Requests.GetAsBrowser("/plain", "none"), repeats)).At(0.95));
    }
}

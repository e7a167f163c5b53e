using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Yilian.Bench.Running;
using Yilian.Bench.Wires;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Bench.Programs;

/// <summary>
/// The public feed with fifty warnings, asked by many readers who know it already (304) and by new ones (the whole document), while
/// officers go on writing in the same platform.
/// </summary>
internal static class FeedBench
{
    private const string Feed = "/feeds/warnings.atom";
    private const string Path = "/api/information/warnings";
    private const int Warnings = 50;

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var (clients, seconds) = (options.Number("clients", 32), options.Number("seconds", 5));
        var outcome = new Outcome();
        using var city = await City.Found();
        await using var server = await ChildProcess.Platform(city.Data);
        var flood = await City.SignIn(server.Port, "flood");
        for (var i = 0; i < Warnings; i++)
        {
            await Publish(server.Port, flood, i);
            await Task.Delay(100); // the profile's identifiers hold eleven a second
        }

        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        using var first = await http.GetAsync(Feed);
        outcome.Figure("feed_bytes", (await first.Content.ReadAsByteArrayAsync()).Length);
        var etag = first.Headers.ETag!.ToString();
        await Measure(http, etag, clients, 1);
        var known = await Measure(http, etag, clients, seconds);
        outcome.AtLeast("not_modified_per_s", known.PerSecond, 500);
        outcome.Figure("not_modified_p95_ms", known.P95);
        var whole = await Measure(http, null, clients, seconds);
        outcome.Figure("whole_per_s", whole.PerSecond);
        outcome.Figure("whole_p95_ms", whole.P95);
        using var stop = new CancellationTokenSource();
        var writing = Write(server.Port, flood, stop.Token);
        var mixed = await Measure(http, null, clients, seconds);
        await stop.CancelAsync();
        outcome.Figure("publications_meanwhile", await writing);
        outcome.AtLeast("whole_per_s_while_publishing", mixed.PerSecond, 500);
        outcome.Figure("whole_p95_ms_while_publishing", mixed.P95);
        return outcome;
    }

    private static async Task<(double PerSecond, double P95)> Measure(HttpClient http, string? etag, int clients, int seconds)
    {
        var latencies = new Latencies();
        var expected = etag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var startedAt = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, Feed);
                request.Headers.TryAddWithoutValidation("If-None-Match", etag ?? "\"none\"");
                using var answer = await http.SendAsync(request);
                latencies.Add(startedAt);
                if (answer.StatusCode != expected)
                {
                    throw new InvalidOperationException($"{(int)answer.StatusCode} instead of {(int)expected}");
                }
            }
        })));
        return (latencies.Count / clock.Elapsed.TotalSeconds, latencies.At(0.95));
    }

    private static async Task<int> Write(int port, Person flood, CancellationToken ct)
    {
        var count = 0;
        while (!ct.IsCancellationRequested)
        {
            await Publish(port, flood, ++count);
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }

        return count;
    }

    private static async Task Publish(int port, Person flood, int number)
    {
        using var wire = await Wire.Open(port);
        var draft = new EditWarning
        {
            KindCode = "11B03",
            Color = WarningColors.Blue,
            Caution = $"第{number}号：预计未来 12 小时降雨量将达 50 毫米以上。",
            Measures = "关注预报，做好排涝准备。",
            Area = new WarningArea { CountyCodes = ["411726"] },
        };
        var made = (await wire.Send(Requests.Post(Path, flood.Token, draft))).Demand("draft");
        var view = JsonSerializer.Deserialize<WarningView>(made.Body, YilianJson.Options)!;
        (await wire.Send(Requests.Post($"{Path}/{view.Id}/publish", flood.Token, new PublishWarning { Version = view.Version, UrgentReason = "bench" }))).Demand("publish");
    }
}

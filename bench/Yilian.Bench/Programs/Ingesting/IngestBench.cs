using System.Diagnostics;
using System.IO.Pipelines;
using Microsoft.Data.Sqlite;
using Yilian.Bench.Running;
using Yilian.Host;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Rules;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Bench.Programs.Ingesting;

/// <summary>
/// Frames of five hundred stations through the whole way in: cut, decoded, known, judged, kept as evidence, stored on disk, watched by five rules
/// each, answered; sixty-four connections send as fast as they are confirmed, as the gateways let them. The sockets are left out. Meanwhile values cross a limit now and then.
/// </summary>
internal static class IngestBench
{
    private const int Connections = 64;
    private const int Together = Conversation.TogetherAtMost;
    // Long enough that the compiler has done its work: the platform runs for months.
    private const int Warming = 120;
    private const int FlushRows = 60_000;

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var outcome = new Outcome();
        var seconds = options.Number("seconds", 400);
        var field = new Field(options.Number("stations", 500), TimeProvider.System.GetUtcNow().AddSeconds(-seconds - Warming - 60));
        using var city = await City.Found();
        var perBatch = FlushRows / (field.Stations * Field.Elements);
        var floorBatches = Enumerable.Range(0, Math.Min(20, seconds / perBatch)).Select(b => field.Readings(b * perBatch, perBatch)).ToList();
        var before = Floors.Plain(Path.Combine(city.Data, "plain-before.db"), floorBatches);
        var ef = await Floors.Ef(Path.Combine(city.Data, "ef.db"), [.. floorBatches.SelectMany(b => b).Take(105_000)]);
        var stored = await Measure(city, field, seconds, outcome);
        var after = Floors.Plain(Path.Combine(city.Data, "plain-after.db"), floorBatches);
        outcome.Floor("plain_sorted_insert_per_second_before", before);
        outcome.Floor("plain_sorted_insert_per_second_after", after);
        outcome.Floor("ef_per_second", ef);
        outcome.AtLeast("of_plain_insert", stored / ((before + after) / 2), 0.6);
        outcome.AtLeast("times_ef", stored / ef, 6);
        return outcome;
    }

    private static async Task<double> Measure(City city, Field field, int seconds, Outcome outcome)
    {
        await using var app = YilianHost.Build(["--urls=http://127.0.0.1:0", $"--Storage:Data={city.Data}"]);
        await app.Begin(CancellationToken.None);
        await field.Enter(app.Services.GetRequiredService<StationSeed>());
        var crossings = new Crossings(app.Services);
        await Send(app.Services, Frames(field, 0, Warming, crossingEvery: 0), new Crossings(app.Services));
        var frames = Frames(field, Warming, seconds, crossingEvery: 10);
        var count = frames.Sum(f => f.Count);
        GC.Collect();
        Decode(app.Services, frames[0], outcome);
        var (startedAt, cpu, pauses, garbage) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        var sending = Send(app.Services, frames, crossings);
        var watching = crossings.Watch(frames.Sum(f => f.Count(x => x.Crosses is not null)), sending);
        await sending;
        var perSecond = count * (double)Field.Elements / Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
        outcome.Figure("cpu_us_per_reading", (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count / Field.Elements);
        outcome.Figure("gc_pauses_ms", (GC.GetTotalPauseDuration() - pauses).TotalMilliseconds);
        outcome.Figure("allocated_bytes_per_frame", (GC.GetTotalAllocatedBytes() - garbage) / (double)count);
        await watching;
        outcome.Figure("readings", count * (double)Field.Elements);
        outcome.Figure("frames_per_second", perSecond / Field.Elements);
        outcome.Figure("readings_per_second", perSecond);
        outcome.Figure("alarms", crossings.Delays.Count);
        outcome.Figure("alarm_p50_ms", crossings.Delays.At(0.5));
        outcome.Below("alarms_missing", frames.Sum(f => f.Count(x => x.Crosses is not null)) - crossings.Delays.Count, 1);
        outcome.Below("alarm_worst_ms", crossings.Delays.At(1), 1000);
        await Pack(app.Services.GetRequiredService<IReadingStore>(), city.Data, (count + (Warming * field.Stations)) * Field.Elements, outcome);
        return perSecond;
    }

    // Alone and on one core, to tell what the decoding takes of it all.
    private static void Decode(IServiceProvider services, List<Sent> frames, Outcome outcome)
    {
        var wire = services.GetServices<IStationWire>().Single(w => w.Protocol == "hj212");
        var (startedAt, said) = (Stopwatch.GetTimestamp(), 0);
        foreach (var frame in frames)
        {
            said += wire.Cut(frame.Bytes).Length + wire.Understand(frame.Bytes, DateTimeOffset.UnixEpoch)[0].Readings.Count;
        }

        outcome.Figure("decode_us_per_frame", said == 0 ? double.NaN : Stopwatch.GetElapsedTime(startedAt).TotalMicroseconds / frames.Count);
    }

    // Each connection carries its stations' frames, second after second; every so many seconds one station of all crosses the limit, and goes back.
    private static List<List<Sent>> Frames(Field field, int from, int seconds, int crossingEvery)
    {
        var connections = Enumerable.Range(0, Connections).Select(_ => new List<Sent>()).ToList();
        for (var second = from; second < from + seconds; second++)
        {
            var crossing = crossingEvery > 0 && second % crossingEvery == 0 ? second / crossingEvery % field.Stations : -1;
            for (var station = 0; station < field.Stations; station++)
            {
                connections[station % Connections].Add(new Sent(field.Frame(station, second, station == crossing), station == crossing ? $"空气站{station}" : null));
            }
        }

        return connections;
    }

    private static async Task Send(IServiceProvider services, List<List<Sent>> connections, Crossings crossings)
    {
        var wire = services.GetServices<IStationWire>().Single(w => w.Protocol == "hj212");
        var door = services.GetRequiredService<StationDoor>();
        await Task.WhenAll(connections.Select(frames => Task.Run(() => Talk(wire, door, frames, crossings))));
        await services.GetRequiredService<RuleEngine>().Seen(CancellationToken.None);
    }

    private static async Task Talk(IStationWire wire, StationDoor door, List<Sent> frames, Crossings crossings)
    {
        using var line = new StationLine(new Origin(wire.Protocol, "127.0.0.1"), PipeWriter.Create(Stream.Null), door);
        var (talk, talking) = (wire.Begin(line), new List<Task>(Together));
        foreach (var frame in frames)
        {
            if (wire.Cut(frame.Bytes).Length != frame.Bytes.Length)
            {
                throw new InvalidOperationException("A frame of the bench is no frame.");
            }

            if (frame.Crosses is { } station)
            {
                crossings.Sent(station);
            }

            talking.Add(talk.Hear(frame.Bytes, CancellationToken.None));
            if (talking.Count == Together)
            {
                await Task.WhenAll(talking);
                talking.Clear();
            }
        }

        await Task.WhenAll(talking);
    }

    private static async Task Pack(IReadingStore store, string folder, int count, Outcome outcome)
    {
        var startedAt = Stopwatch.GetTimestamp();
        await store.Seal(TimeProvider.System.GetUtcNow().AddHours(2), CancellationToken.None);
        outcome.Figure("packed_per_second", count / Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
        var copy = Path.Combine(folder, "packed.db");
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "readings.db")};Pooling=False"))
        {
            connection.Open();
            Floors.Execute(connection, $"VACUUM INTO '{copy}';");
            using var left = connection.CreateCommand();
            left.CommandText = "SELECT count(*) FROM reading";
            outcome.Below("left_unpacked", (long)left.ExecuteScalar()!, 1);
        }

        outcome.Below("bytes_per_reading", new FileInfo(copy).Length / (double)count, 6);
    }

    /// <param name="Crosses">The station's name when the frame crosses the limit.</param>
    private sealed record Sent(byte[] Bytes, string? Crosses);
}

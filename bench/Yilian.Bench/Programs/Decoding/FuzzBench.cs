using System.Diagnostics;
using Yilian.Protocols;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>
/// Damaged frames and noise for every codec, damaged warnings for the CAP reader, all at once: <c>fuzz --minutes 10 --seed 1</c> is ten minutes for each.
/// What throws ends the program; what is slow or greedy misses the goal.
/// </summary>
internal static class FuzzBench
{
    public static async Task<Outcome> Run(BenchOptions options)
    {
        var outcome = new Outcome();
        var (time, seed) = (TimeSpan.FromMinutes(options.Number("minutes", 10)), options.Number("seed", 1));
        var trying = DecodeBench.Contenders.Select(c => Alone(() => Try(outcome, c, time, new Random(seed))))
            .Append(Alone(() => CapFuzz.Run(outcome, Warnings(), time, seed))).ToList();
        await Task.WhenAll(trying);
        outcome.Below("resident_mb", Environment.WorkingSet / 1e6, 500);
        return outcome;
    }

    private static Task Alone(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // The files of the tests; those beside the project too, where they are.
    private static List<byte[]> Warnings()
    {
        var root = Environment.GetEnvironmentVariable("YILIAN_BENCH_ROOT") ?? ".";
        string[] folders = [Path.Combine(root, "tests", "Yilian.Tests", "Protocols", "Cap", "samples"), Path.Combine(root, "..", "shared", "data", "cap", "dev")];
        return [.. folders.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f).Order(StringComparer.Ordinal)).Select(File.ReadAllBytes).Where(b => b.Length is > 0 and < 200_000)];
    }

    private static void Try(Outcome outcome, Contender contender, TimeSpan time, Random random)
    {
        var (clock, streams, frames, slowest) = (Stopwatch.StartNew(), 0L, 0L, TimeSpan.Zero);
        while (clock.Elapsed < time)
        {
            var bytes = Stream(contender.Frames, random);
            var (took, found) = Timed(bytes, contender);
            frames += found;

            // Read again, so that a pause of the machine is not taken for a slow codec.
            took = took.TotalMilliseconds < 200 ? took : Timed(bytes, contender).Took;
            slowest = took > slowest ? took : slowest;
            streams++;
        }

        outcome.Figure($"{contender.Name}_streams", streams);
        outcome.Figure($"{contender.Name}_frames_found", frames);
        outcome.Below($"{contender.Name}_slowest_stream_ms", slowest.TotalMilliseconds, 1000);
    }

    private static (TimeSpan Took, long Frames) Timed(byte[] bytes, Contender contender)
    {
        var from = Stopwatch.GetTimestamp();
        var frames = Walk(bytes, contender);
        return (Stopwatch.GetElapsedTime(from), frames);
    }

    private static long Walk(byte[] bytes, Contender contender)
    {
        var rest = bytes.AsSpan();
        var frames = 0L;
        while (contender.Cut(rest) is { Kind: not CutKind.NeedMore } cut)
        {
            if (cut.Length <= 0 || cut.Length > rest.Length)
            {
                throw new InvalidOperationException($"{contender.Name} took {cut.Length} of {rest.Length} bytes: {Convert.ToHexString(bytes)}");
            }

            if (cut.Kind == CutKind.Frame)
            {
                contender.Ours(rest[..cut.Length]);
                frames++;
            }

            rest = rest[cut.Length..];
        }

        return frames;
    }

    private static byte[] Stream(byte[][] frames, Random random)
    {
        var stream = new List<byte>();
        for (var parts = random.Next(1, 6); parts > 0; parts--)
        {
            var part = (byte[])frames[random.Next(frames.Length)].Clone();
            for (var changes = random.Next(0, 5); changes > 0; changes--)
            {
                part[random.Next(part.Length)] = (byte)random.Next(256);
            }

            stream.AddRange(random.Next(4) == 0 ? part[..random.Next(part.Length)] : part);
        }

        return [.. stream];
    }
}

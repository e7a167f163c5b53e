using System.Diagnostics;
using Yilian.Protocols;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>Damaged frames and noise for every codec in turn: <c>fuzz --minutes 10 --seed 1</c>. A codec that throws ends the program; a slow one or a greedy one misses the goal.</summary>
internal static class FuzzBench
{
    public static Task<Outcome> Run(BenchOptions options)
    {
        var outcome = new Outcome();
        var time = TimeSpan.FromMinutes(options.Number("minutes", 10)) / DecodeBench.Contenders.Count;
        foreach (var contender in DecodeBench.Contenders)
        {
            Try(outcome, contender, time, new Random(options.Number("seed", 1)));
        }

        outcome.Below("resident_mb", Environment.WorkingSet / 1e6, 500);
        return Task.FromResult(outcome);
    }

    private static void Try(Outcome outcome, Contender contender, TimeSpan time, Random random)
    {
        var (clock, streams, frames, slowest) = (Stopwatch.StartNew(), 0L, 0L, TimeSpan.Zero);
        while (clock.Elapsed < time)
        {
            var bytes = Stream(contender.Frames, random);
            var from = clock.Elapsed;
            frames += Walk(bytes, contender);
            slowest = clock.Elapsed - from > slowest ? clock.Elapsed - from : slowest;
            streams++;
        }

        outcome.Figure($"{contender.Name}_streams", streams);
        outcome.Figure($"{contender.Name}_frames_found", frames);
        outcome.Below($"{contender.Name}_slowest_stream_ms", slowest.TotalMilliseconds, 1000);
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

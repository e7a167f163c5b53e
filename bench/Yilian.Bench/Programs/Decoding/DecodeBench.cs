using System.Diagnostics;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>How many frames a second one core decodes, beside a straightforward parser, and what it allocates. <c>decode --seconds 3</c></summary>
internal static class DecodeBench
{
    /// <summary>Every codec of Yilian.Protocols has its line here.</summary>
    public static IReadOnlyList<Contender> Contenders { get; } =
    [
        Hj212Contender.Make(),
        Sl651Contender.Make(),
        Jt808Contender.Make(),
        Gb26875Contender.Make(),
    ];

    public static Task<Outcome> Run(BenchOptions options)
    {
        var (outcome, time) = (new Outcome(), TimeSpan.FromSeconds(options.Number("seconds", 3)));
        foreach (var contender in Contenders)
        {
            Measure(outcome, contender, time);
        }

        return Task.FromResult(outcome);
    }

    private static void Measure(Outcome outcome, Contender contender, TimeSpan time)
    {
        long Ours(byte[] frame) => contender.Cut(frame).Length + contender.Ours(frame);
        long Straight(byte[] frame) => contender.Straight(frame);
        foreach (var frame in contender.Frames)
        {
            if (contender.Ours(frame) != contender.Straight(frame))
            {
                throw new InvalidOperationException($"{contender.Name}: the two parsers do not read the same");
            }
        }

        // Twice, one after the other: the first round warms both up, and a busy neighbor does not meet only one of them.
        Rate(contender.Frames, Ours, time / 3);
        Rate(contender.Frames, Straight, time / 3);
        var (ours, straight) = (Rate(contender.Frames, Ours, time / 2), Rate(contender.Frames, Straight, time / 2));
        var (again, straightAgain) = (Rate(contender.Frames, Ours, time / 2), Rate(contender.Frames, Straight, time / 2));
        var (fast, slow) = (Math.Max(ours.PerSecond, again.PerSecond), Math.Max(straight.PerSecond, straightAgain.PerSecond));
        outcome.Figure($"{contender.Name}_frames_per_second", fast);
        outcome.Floor($"{contender.Name}_straightforward_frames_per_second", slow);
        outcome.Floor($"{contender.Name}_straightforward_bytes_per_frame", straightAgain.BytesPerFrame);
        outcome.AtLeast($"{contender.Name}_times_straightforward", fast / slow, 5);
        outcome.Below($"{contender.Name}_allocated_bytes_per_frame", again.BytesPerFrame, 0.01);
    }

    private static (double PerSecond, double BytesPerFrame) Rate(byte[][] frames, Func<byte[], long> read, TimeSpan time)
    {
        var (clock, before, count, sum) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread(), 0L, 0L);
        while (clock.Elapsed < time)
        {
            for (var round = 0; round < 100; round++)
            {
                foreach (var frame in frames)
                {
                    sum += read(frame);
                }
            }

            count += 100 * frames.Length;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(sum);
        return (count / clock.Elapsed.TotalSeconds, (double)allocated / count);
    }
}

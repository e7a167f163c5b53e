using System.Diagnostics;
using CsCheck;
using Xunit;
using Yilian.Protocols;

namespace Yilian.Tests.Protocols;

/// <summary>Bytes that nobody meant: random ones, and good frames that were damaged. A codec may refuse them; it may not fail, stand still, or lose what is whole.</summary>
internal static class Fuzzing
{
    public delegate void Look(ReadOnlySpan<byte> frame);

    /// <summary>How long one codec is tried: <c>YILIAN_FUZZ_SECONDS</c>, three seconds unless it says otherwise.</summary>
    public static int Seconds => int.TryParse(Environment.GetEnvironmentVariable("YILIAN_FUZZ_SECONDS"), out var seconds) && seconds > 0 ? seconds : 3;

    /// <summary>Damaged streams of these frames are cut, and every frame that is found is looked at.</summary>
    public static void Run(IReadOnlyList<byte[]> frames, Sharing.Cutter cut, Look look)
    {
        var damaged = Gen.Select(Gen.Int[0, frames.Count - 1], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[0, 6], Gen.Int[0, 4000]).Select((at, changes, length) => Damage(frames[at], changes, length));
        var noise = Gen.Byte.Array[0, 200];
        var stream = Gen.OneOf(damaged, noise, Gen.Int[0, frames.Count - 1].Select(i => frames[i])).Array[0, 5].Select(parts => parts.SelectMany(p => p).ToArray());
        stream.Sample(bytes => Walk(bytes, cut, look), time: Seconds);
    }

    /// <summary>Every cut goes on, and stays inside the buffer.</summary>
    public static void Walk(byte[] bytes, Sharing.Cutter cut, Look look)
    {
        var rest = bytes.AsSpan();
        for (var clock = Stopwatch.StartNew(); ;)
        {
            var taken = cut(rest);
            if (taken.Kind == CutKind.NeedMore)
            {
                Assert.Equal(0, taken.Length);
                return;
            }

            Assert.InRange(taken.Length, 1, rest.Length);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), "a stream of a few kilobytes took seconds");
            if (taken.Kind == CutKind.Frame)
            {
                look(rest[..taken.Length]);
            }

            rest = rest[taken.Length..];
        }
    }

    /// <summary>Bytes that the current thread allocates for one call, when it was called often before. The least of three rounds: the runtime allocates on a thread now and then, what a call allocates it allocates in each.</summary>
    public static double Allocated(Action call)
    {
        for (var i = 0; i < 200; i++)
        {
            call();
        }

        return Enumerable.Range(0, 3).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                call();
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0;
        });
    }

    private static byte[] Damage(byte[] frame, (int At, byte Value)[] changes, int length)
    {
        var copy = (byte[])frame.Clone();
        foreach (var (at, value) in changes)
        {
            copy[at % copy.Length] = value;
        }

        return length % 4 == 0 ? copy[..(length % copy.Length)] : copy;
    }
}

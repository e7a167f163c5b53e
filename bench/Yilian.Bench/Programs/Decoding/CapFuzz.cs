using System.Diagnostics;
using System.Text;
using Yilian.Protocols.Cap;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>Warnings of all kinds, damaged: bytes changed, pieces cut out, doubled, put elsewhere, entities and other encodings slipped in. The reader may judge as it likes, but must come to a verdict.</summary>
internal static class CapFuzz
{
    private static readonly string[] Tricks =
        ["<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;", "&#0;", "]]>", "<![CDATA[", "<!--", "\ufeff", "<info>", "</info>", "<polygon>90,180 1e99,NaN</polygon>", "<circle>33,114 1e308</circle>", "<?xml version=\"1.1\" encoding=\"utf-7\"?>"];

    /// <param name="samples">Files to begin with; a warning of our own when there are none.</param>
    public static void Run(Outcome outcome, IReadOnlyList<byte[]> samples, TimeSpan time, int seed)
    {
        var random = new Random(seed);
        var (clock, files, slowest, largest) = (Stopwatch.StartNew(), 0L, TimeSpan.Zero, 0L);
        var verdicts = new Dictionary<CapVerdict, long>();
        while (clock.Elapsed < time)
        {
            var bytes = Damaged(samples, random);
            var (took, verdict, heap) = Judge(bytes);
            slowest = took > slowest ? took : slowest;
            largest = Math.Max(largest, heap);
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
            files++;
        }

        outcome.Figure("cap_samples", samples.Count);
        outcome.Figure("cap_files", files);
        outcome.Figure("cap_verdicts", string.Join(", ", verdicts.OrderBy(v => v.Key).Select(v => $"{v.Key} {v.Value}")));
        outcome.Below("cap_slowest_file_ms", slowest.TotalMilliseconds, 1000);
        outcome.Below("cap_most_allocated_mb", largest / 1e6, 100);
    }

    // A file that took long is read again, so that a pause of the machine is not taken for a slow reader.
    private static (TimeSpan Took, CapVerdict Verdict, long Allocated) Judge(byte[] bytes)
    {
        var once = Once(bytes);
        return once.Took.TotalMilliseconds < 200 ? once : Once(bytes);
    }

    private static (TimeSpan Took, CapVerdict Verdict, long Allocated) Once(byte[] bytes)
    {
        var (before, from) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        try
        {
            var verdict = CapReader.Read(bytes).Verdict;
            return (Stopwatch.GetElapsedTime(from), verdict, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"The CAP reader threw at {Convert.ToHexString(bytes)}", thrown);
        }
    }

    private static byte[] Damaged(IReadOnlyList<byte[]> samples, Random random)
    {
        var bytes = new List<byte>(samples[random.Next(samples.Count)]);
        for (var changes = random.Next(0, 6); changes > 0 && bytes.Count > 1; changes--)
        {
            Change(bytes, samples, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, IReadOnlyList<byte[]> samples, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(200, bytes.Count - at) + 1);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tricks[random.Next(Tricks.Length)]));
                break;
            case 4:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(300, other.Length - from)));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}

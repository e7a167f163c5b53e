using System.Diagnostics;
using System.Globalization;

namespace Yilian.Bench.Running;

/// <summary>What other programs took of the machine while a program measured: figures taken beside a build are worth little.</summary>
internal sealed class OtherLoad
{
    private const double TicksPerSecond = 100; // USER_HZ on Linux
    private readonly long _at = Stopwatch.GetTimestamp();
    private readonly double _busy = Busy();
    private readonly double _own = Own();

    /// <summary>Percent of all cores since the start. The servers that were measured are children of this program and count as its own.</summary>
    public double Percent() => Math.Max(0, (Busy() - _busy - (Own() - _own)) / (Stopwatch.GetElapsedTime(_at).TotalSeconds * Environment.ProcessorCount) * 100);

    private static double Busy()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return (fields.Take(8).Sum() - fields[3] - fields[4]) / TicksPerSecond;
    }

    // utime, stime and those of the children that have ended.
    private static double Own()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(4).Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}

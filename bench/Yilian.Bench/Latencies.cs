using System.Diagnostics;

namespace Yilian.Bench;

/// <summary>Durations, and what share of them lies below what.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];
    private bool _sorted;

    public int Count => _milliseconds.Count;

    public void Add(long startedAt) => AddMilliseconds(Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds);

    public void AddMilliseconds(double milliseconds)
    {
        lock (_gate)
        {
            _milliseconds.Add(milliseconds);
            _sorted = false;
        }
    }

    /// <summary>The duration that a share of all stay below, in milliseconds.</summary>
    public double At(double share)
    {
        lock (_gate)
        {
            if (!_sorted)
            {
                _milliseconds.Sort();
                _sorted = true;
            }

            return _milliseconds.Count == 0 ? double.NaN : _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(_milliseconds.Count * share))];
        }
    }
}

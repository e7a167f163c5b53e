using Yilian.Bench.Wires;

namespace Yilian.Bench.Programs;

/// <summary>Many open pages, and when each of them was told.</summary>
internal sealed class Listeners : IDisposable
{
    private const int OpenedAtOnce = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly OpenPage[] _pages;
    private readonly long[] _seq;
    private readonly long[] _at;
    private readonly int[] _times;
    private int _arrived;
    private TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Listeners(int count)
    {
        (_pages, _seq, _at, _times) = (new OpenPage[count], new long[count], new long[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var page = i;
            _pages[i] = new OpenPage(4096, seq => Heard(page, seq));
        }
    }

    /// <summary>Bytes of events that all pages got together.</summary>
    public long Bytes => _pages.Sum(p => p.Bytes);

    public static async Task<Listeners> Open(int port, int count, Func<int, byte[]> request)
    {
        var listeners = new Listeners(count);
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (i, _) =>
        {
            await listeners._pages[i].Open(port, request(i));
            await listeners._pages[i].Greet();
        });
        foreach (var page in listeners._pages)
        {
            _ = page.Listen();
        }

        return listeners;
    }

    /// <summary>Waits until every page has heard as many events as there were rounds.</summary>
    public async Task Round(int number)
    {
        await _all.Task.WaitAsync(Patience);
        if (Array.Exists(_times, t => t != number))
        {
            throw new InvalidOperationException($"A page was told more or less than {number} times.");
        }

        (_arrived, _all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Every page heard just this entry last.</summary>
    public void Check(long seq)
    {
        if (Array.Exists(_seq, s => s != seq))
        {
            throw new InvalidOperationException("A page heard another entry.");
        }
    }

    public void Collect(long since, Latencies into)
    {
        foreach (var at in _at)
        {
            into.AddMilliseconds(TimeSpan.FromTicks(at - since).TotalMilliseconds);
        }
    }

    public void Dispose() => Array.ForEach(_pages, p => p.Dispose());

    private void Heard(int page, long seq)
    {
        (_seq[page], _at[page]) = (seq, TimeProvider.System.GetUtcNow().UtcTicks);
        _times[page]++;
        if (Interlocked.Increment(ref _arrived) == _pages.Length)
        {
            _all.TrySetResult();
        }
    }
}

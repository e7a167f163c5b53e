using System.Diagnostics;
using System.Net.Sockets;
using Yilian.Bench.Wires;

namespace Yilian.Bench.Programs;

/// <summary>Pages that come back all at once, what each of them heard, and when each was current.</summary>
internal sealed class Returning : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly OpenPage[] _pages;
    private readonly List<long>[] _heard;
    private readonly long[] _currentAt;
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _current;

    /// <param name="count">How many.</param>
    /// <param name="last">The entry after which a page is current.</param>
    public Returning(int count, Func<int, long> last)
    {
        (_pages, _heard, _currentAt) = (new OpenPage[count], new List<long>[count], new long[count]);
        for (var i = 0; i < count; i++)
        {
            var (page, until) = (i, last(i));
            _heard[i] = [];
            _pages[i] = new OpenPage(16 * 1024, seq => Hear(page, seq, until));
        }
    }

    public int Count => _pages.Length;

    public long Heard => _heard.Sum(h => (long)h.Count);

    public long Bytes => _pages.Sum(p => p.Bytes);

    public IReadOnlyList<long> Seqs(int page) => _heard[page];

    /// <summary>Connects them all and waits until all are current.</summary>
    public async Task Return(int port, Func<int, byte[]> request)
    {
        for (var i = 0; i < _pages.Length; i++)
        {
            _ = Follow(_pages[i], port, request(i));
        }

        await _all.Task.WaitAsync(Patience);
    }

    public Latencies CurrentAfter(long startedAt)
    {
        var latencies = new Latencies();
        Array.ForEach(_currentAt, at => latencies.AddMilliseconds(Stopwatch.GetElapsedTime(startedAt, at).TotalMilliseconds));
        return latencies;
    }

    public void Dispose() => Array.ForEach(_pages, p => p.Dispose());

    private async Task Follow(OpenPage page, int port, byte[] request)
    {
        try
        {
            await page.Open(port, request);
            await page.Listen();
        }
        catch (SocketException refused)
        {
            _all.TrySetException(refused);
        }
    }

    private void Hear(int page, long seq, long until)
    {
        _heard[page].Add(seq);
        if (seq == until)
        {
            _currentAt[page] = Stopwatch.GetTimestamp();
            if (Interlocked.Increment(ref _current) == _pages.Length)
            {
                _all.TrySetResult();
            }
        }
    }
}

using System.Buffers;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>
/// Gathers readings from all sides and writes them together: sorted, in one transaction, flushed to disk; then tells the senders and whoever
/// listens. One writer, because the store has one.
/// </summary>
internal sealed partial class ReadingWriter(IReadingStore store, IEnumerable<IReadingListener> listeners, IOptions<ReadingOptions> options, TimeProvider time, ILogger<ReadingWriter> log) : BackgroundService
{
    private readonly Channel<Parcel> _waiting = Channel.CreateUnbounded<Parcel>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IReadingListener[] _listeners = [.. listeners];
    private Reading[] _batch = new Reading[4_096];
    private int _rows;

    /// <summary>Readings that wait to be written.</summary>
    public int Waiting => Volatile.Read(ref _rows);

    /// <summary>A station spoke without a value.</summary>
    public Task Spoke(Guid station, CancellationToken ct) => store.Spoke(station, ct);

    /// <summary>Waits until the readings are on disk.</summary>
    /// <param name="urgent">Somebody waits for the answer: it is written without waiting for more.</param>
    /// <exception cref="BusyException">The disk does not keep up, or the platform is stopping; nothing was kept.</exception>
    public Task Write(Reading[] readings, bool urgent)
    {
        if (readings.Length == 0)
        {
            return Task.CompletedTask;
        }

        if (Interlocked.Add(ref _rows, readings.Length) > options.Value.Waiting)
        {
            Interlocked.Add(ref _rows, -readings.Length);
            throw new BusyException();
        }

        var parcel = new Parcel(readings, urgent);
        return _waiting.Writer.TryWrite(parcel) ? parcel.Task : throw new BusyException();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var parcels = new List<Parcel>();
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await Gather(parcels, stoppingToken);
                await Flush(parcels);
                parcels.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Flush(parcels);
        }
        finally
        {
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var left))
            {
                left.TrySetException(new BusyException());
            }
        }
    }

    // Real time on purpose: how long the disk is let wait has nothing to do with the platform's clock.
    private async Task Gather(List<Parcel> parcels, CancellationToken ct)
    {
        var (rows, until, urgent) = (0, Environment.TickCount64 + options.Value.FlushMilliseconds, false);
        while (rows < options.Value.FlushRows)
        {
            while (rows < options.Value.FlushRows && _waiting.Reader.TryRead(out var parcel))
            {
                parcels.Add(parcel);
                rows += parcel.Readings.Length;
                urgent |= parcel.Urgent;
            }

            var left = until - Environment.TickCount64;
            if (urgent || left <= 0 || rows >= options.Value.FlushRows)
            {
                return;
            }

            await Task.Delay((int)Math.Min(left, 10), ct);
        }
    }

    // A reader-loop edge: what cannot be written is told to its senders, and the loop goes on.
    private async Task Flush(List<Parcel> parcels)
    {
        if (parcels.Count == 0)
        {
            return;
        }

        var batch = Sorted(parcels);
        try
        {
            var now = time.Now();
            await store.Write(batch, now, CancellationToken.None);
            Interlocked.Add(ref _rows, -batch.Length);
            foreach (var listener in _listeners)
            {
                listener.Written(batch.Span, now);
            }

            parcels.ForEach(p => p.TrySetResult());
        }
        catch (Exception failure)
        {
            Interlocked.Add(ref _rows, -batch.Length);
            LogFailed(log, failure, batch.Length);
            parcels.ForEach(p => p.TrySetException(new BusyException(failure)));
        }
    }

    private ReadOnlyMemory<Reading> Sorted(List<Parcel> parcels)
    {
        var count = parcels.Sum(p => p.Readings.Length);
        if (_batch.Length < count)
        {
            _batch = new Reading[Math.Max(count, _batch.Length * 2)];
        }

        var at = 0;
        foreach (var parcel in parcels)
        {
            parcel.Readings.CopyTo(_batch, at);
            at += parcel.Readings.Length;
        }

        ReadingOrder.Sort(_batch.AsSpan(0, count));
        return _batch.AsMemory(0, count);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} readings could not be written; their senders were told to come again.")]
    private static partial void LogFailed(ILogger log, Exception failure, int count);

    /// <summary>Readings that came together, done when they are on disk.</summary>
    private sealed class Parcel(Reading[] readings, bool urgent) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public Reading[] Readings { get; } = readings;
        public bool Urgent { get; } = urgent;
    }
}

/// <summary>Hears of readings once they are on disk: by series and time, in memory that is used again afterwards.</summary>
internal interface IReadingListener
{
    void Written(ReadOnlySpan<Reading> readings, DateTimeOffset receivedAt);
}

/// <summary>Puts readings in the order of the store's key; those of one moment stay in the order they came.</summary>
internal static class ReadingOrder
{
    public static void Sort(Span<Reading> readings)
    {
        if (IsSorted(readings))
        {
            return;
        }

        // A sort of keys that carry the place of arrival is stable and three times as fast as comparing structures.
        var keys = ArrayPool<UInt128>.Shared.Rent(readings.Length);
        var copy = ArrayPool<Reading>.Shared.Rent(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            keys[i] = ((UInt128)(uint)readings[i].Series << 96) | ((UInt128)(ulong)readings[i].At << 32) | (uint)i;
        }

        readings.CopyTo(copy);
        Array.Sort(keys, copy, 0, readings.Length);
        copy.AsSpan(0, readings.Length).CopyTo(readings);
        ArrayPool<UInt128>.Shared.Return(keys);
        ArrayPool<Reading>.Shared.Return(copy);
    }

    private static bool IsSorted(ReadOnlySpan<Reading> readings)
    {
        for (var i = 1; i < readings.Length; i++)
        {
            var (a, b) = (readings[i - 1], readings[i]);
            if (a.Series > b.Series || (a.Series == b.Series && a.At > b.At))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Information.Monitoring.Rules;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>
/// Carries what the machines say into the write lane, in the order it was said of each cause. Turns go at once; what merely counts on top is
/// gathered for two seconds, so that a storm of values costs the lane one command.
/// </summary>
internal sealed partial class AlarmDesk(Lane lane, Alarming alarming, ILogger<AlarmDesk> log) : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>True: nothing waits to be carried out.</summary>
    public bool Idle => Volatile.Read(ref _open) == 0;

    private int _open;

    public void Tell(Post post, Verdict verdict)
    {
        Interlocked.Increment(ref _open);
        _told.Writer.TryWrite(new Told(post, verdict));
    }

    // A reader-loop edge: an alarm that cannot be written now is written at the next turn; nothing is lost while the lane is full.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var waiting = new List<Told>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Gather(waiting, stoppingToken);
                await Carry(waiting);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure, waiting.Count);
                await Task.Delay(200, CancellationToken.None);
            }
        }
    }

    private async Task Gather(List<Told> waiting, CancellationToken ct)
    {
        if (waiting.Count == 0 && _held.Count == 0)
        {
            await _told.Reader.WaitToReadAsync(ct);
        }

        var until = Environment.TickCount64 + (long)Gathering.TotalMilliseconds;
        while (waiting.Count == 0)
        {
            Take(waiting);
            if (waiting.Count > 0 || Environment.TickCount64 >= until)
            {
                return;
            }

            using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
            soon.CancelAfter((int)Math.Clamp(until - Environment.TickCount64, 1, 2_000));
            try
            {
                await _told.Reader.WaitToReadAsync(soon.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // The time of gathering is over.
            }
        }
    }

    private void Take(List<Told> waiting)
    {
        while (_told.Reader.TryRead(out var told))
        {
            if (told.Verdict.Turn == Turn.Holding && waiting.Count == 0)
            {
                _held[told.Post.Cause] = _held.TryGetValue(told.Post.Cause, out var held) ? held.With(told.Verdict) : new Held(told.Post, told.Verdict);
                Interlocked.Decrement(ref _open);
            }
            else
            {
                waiting.Add(told);
            }
        }
    }

    private async Task Carry(List<Told> waiting)
    {
        if (_held.Count > 0)
        {
            var held = _held.Values.ToList();
            await lane.Run(Command.ByPlatform((desk, ct) => Alarming.Hold(desk, held, ct)), CancellationToken.None);
            _held.Clear();
        }

        // Queued together they share one commit; within the lane they run one after another, in this order.
        var carried = waiting.ConvertAll(t => (Told: t, Task: lane.Run(Command.ByPlatform((desk, ct) => alarming.Turn(desk, t.Post, t.Verdict, ct)), CancellationToken.None)));
        foreach (var (told, task) in carried)
        {
            await Carried(told, task);
            waiting.Remove(told);
            Interlocked.Decrement(ref _open);
        }
    }

    // A full lane is tried again; what can never be written must not hold up the alarms behind it.
    private async Task Carried(Told told, Task task)
    {
        try
        {
            await task;
        }
        catch (Exception failure) when (failure is not BusyException)
        {
            LogLost(log, failure, told.Post.Cause);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of alarm {Cause} could not be carried out.")]
    private static partial void LogLost(ILogger log, Exception failure, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} alarms could not be written; they are tried again.")]
    private static partial void LogFailed(ILogger log, Exception failure, int count);

    private sealed record Told(Post Post, Verdict Verdict);
}

/// <summary>Readings that met a rule whose alarm is on, added up.</summary>
internal sealed class Held(Post post, Verdict first)
{
    public Post Post { get; } = post;
    public Verdict Last { get; private set; } = first;
    public double Highest { get; private set; } = first.Value;
    public double Lowest { get; private set; } = first.Value;
    public int Count { get; private set; } = 1;

    public Held With(Verdict verdict)
    {
        (Last, Highest, Lowest, Count) = (verdict, Math.Max(Highest, verdict.Value), Math.Min(Lowest, verdict.Value), Count + 1);
        return this;
    }
}

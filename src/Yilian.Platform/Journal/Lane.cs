using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>
/// The write lane: one consumer takes the commands that wait, runs each in its own savepoint on one connection, commits once and then
/// answers all. Decisions therefore never race, and one disk flush serves many. A command that throws rolls back alone.
/// </summary>
public sealed partial class Lane(IServiceScopeFactory scopes, JournalSignal signal, TimeProvider time, IOptions<JournalOptions> options, ILogger<Lane> log) : BackgroundService
{
    private readonly Channel<WaitingCommand> _waiting = Channel.CreateBounded<WaitingCommand>(
        new BoundedChannelOptions(options.Value.LaneBound) { SingleReader = true });

    /// <summary>Commands waiting now.</summary>
    public int Length => _waiting.Reader.Count;

    /// <summary>How many may wait.</summary>
    public int Bound => options.Value.LaneBound;

    /// <summary>Queues a command and waits for its commit.</summary>
    /// <exception cref="BusyException">The lane is full; nothing was changed.</exception>
    public Task<CommandAnswer> Run(Command command, CancellationToken ct)
    {
        var waiting = new WaitingCommand(command, ct);
        return _waiting.Writer.TryWrite(waiting) ? waiting.Answer.Task : throw new BusyException();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<WaitingCommand>(options.Value.BatchSize);
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                Take(batch);
                await RunBatch(batch);
                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(log, _waiting.Reader.Count);
        }
        finally
        {
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var left))
            {
                left.Answer.TrySetException(new BusyException());
            }
        }
    }

    private void Take(List<WaitingCommand> batch)
    {
        while (batch.Count < options.Value.BatchSize && _waiting.Reader.TryRead(out var waiting))
        {
            if (waiting.Caller.IsCancellationRequested)
            {
                waiting.Answer.TrySetCanceled(waiting.Caller);
                continue;
            }

            batch.Add(waiting);
        }
    }

    // One of the three edges that may catch everything: whatever fails here fails the callers of this batch, never the lane.
    private async Task RunBatch(List<WaitingCommand> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var outcomes = new List<Action>(batch.Count);
        try
        {
            var head = await Commit(batch, outcomes);
            if (head is { } seq)
            {
                signal.Grew(seq);
            }

            outcomes.ForEach(answer => answer());
        }
        catch (Exception failure)
        {
            LogBatchFailed(log, failure, batch.Count);
            batch.ForEach(w => w.Answer.TrySetException(new BusyException(failure)));
        }
    }

    private async Task<long?> Commit(List<WaitingCommand> batch, List<Action> outcomes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.BeginBatch(CancellationToken.None);
        await using var journal = await JournalWriter.Open(db, transaction, options.Value.Hash, CancellationToken.None);
        var run = new BatchRun(db, transaction, journal, scope.ServiceProvider, time.Now());
        await run.Recall(batch);

        var before = journal.Seq;
        foreach (var waiting in batch)
        {
            outcomes.Add(await run.One(waiting));
        }

        if (journal.Seq != before)
        {
            await journal.SaveHead(before, CancellationToken.None);
            await db.Announce(transaction, CancellationToken.None);
        }

        await transaction.CommitAsync();
        return journal.Seq == before ? null : journal.Seq;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Count} commands failed as a whole; none of it was kept.")]
    private static partial void LogBatchFailed(ILogger log, Exception failure, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "The write lane stopped with {Count} commands not begun; their callers are told to come again.")]
    private static partial void LogStopped(ILogger log, int count);
}

using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>Runs every follower in a loop of its own; one that fails is retried with back-off and shown on the health page.</summary>
public sealed partial class Followers(IEnumerable<IJournalReader> readers, Lane lane, JournalSignal signal, IServiceScopeFactory scopes, ILogger<Followers> log) : BackgroundService
{
    private const int PageSize = 500;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, FollowerState> _states = new(StringComparer.Ordinal);

    /// <summary>How far each follower has read, and the error of one that is retrying.</summary>
    public IReadOnlyDictionary<string, FollowerState> States => _states;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(readers.Select(r => Task.Run(() => Follow(r, stoppingToken), stoppingToken)));

    // The reader loop is one of the three edges that may catch everything.
    private async Task Follow(IJournalReader reader, CancellationToken ct)
    {
        var failures = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var seq = await ReadOn(reader, ct);
                failures = 0;
                await signal.Wait(seq, Idle, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failures++;
                LogFailed(log, failure, reader.Name, failures);
                _states.AddOrUpdate(reader.Name, new FollowerState(0, failure.Message), (_, s) => s with { Failing = failure.Message });
                await BackOff(failures, ct);
            }
        }
    }

    private async Task<long> ReadOn(IJournalReader reader, CancellationToken ct)
    {
        while (true)
        {
            var (from, rows) = await NextPage(reader, ct);
            if (rows.Count > 0)
            {
                await lane.Run(Command.ByPlatform((desk, token) => Advance(reader, from, rows, desk, token)), ct);
            }

            var seq = rows.Count > 0 ? rows[^1].Seq : from;
            _states[reader.Name] = new FollowerState(seq, null);
            if (rows.Count < PageSize)
            {
                return seq;
            }
        }
    }

    private async Task<(long From, List<JournalRow> Rows)> NextPage(IJournalReader reader, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var from = await db.Set<FollowerCursor>().Where(c => c.Name == reader.Name).Select(c => c.Seq).SingleOrDefaultAsync(ct);
        var rows = await db.Set<JournalRow>().AsNoTracking().Where(r => r.Seq > from).OrderBy(r => r.Seq).Take(PageSize).ToListAsync(ct);
        return (from, rows);
    }

    // Another node may have read these entries meanwhile: within the lane the cursor decides.
    private static async Task Advance(IJournalReader reader, long from, List<JournalRow> rows, Desk desk, CancellationToken ct)
    {
        var cursor = await desk.Db.Set<FollowerCursor>().SingleOrDefaultAsync(c => c.Name == reader.Name, ct);
        if ((cursor?.Seq ?? 0) != from)
        {
            return;
        }

        if (cursor is null)
        {
            cursor = new FollowerCursor { Name = reader.Name };
            desk.Add(cursor);
        }

        await reader.Read(rows, desk, ct);
        cursor.Seq = rows[^1].Seq;
    }

    private static async Task BackOff(int failures, CancellationToken ct)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(LongestBackOff.TotalMilliseconds, 200 * Math.Pow(2, Math.Min(failures, 10))));
        await Task.Delay(pause, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Follower {Name} failed, attempt {Attempt}; it is retried.")]
    private static partial void LogFailed(ILogger log, Exception failure, string name, int attempt);
}

/// <param name="Seq">The last entry read.</param>
/// <param name="Failing">The last error, null when well.</param>
public sealed record FollowerState(long Seq, string? Failing);

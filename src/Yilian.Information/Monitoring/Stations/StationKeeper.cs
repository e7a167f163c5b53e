using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Information.Monitoring.Readings;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>Keeps this node's book of stations current. It keeps no cursor: each node needs its own picture.</summary>
internal sealed partial class StationKeeper(StationBook book, Known known, IServiceScopeFactory scopes, JournalSignal signal, ILogger<StationKeeper> log) : BackgroundService
{
    private const string Section = "information.station";
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The book is open, and the newest readings are known, before the first request comes.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await book.Renew(cancellationToken);
        await known.Recall(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    // The reader loop is one of the three edges that may catch everything.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = book.Seq;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.Wait(seen, Idle, stoppingToken);
                seen = await Follow(Math.Max(seen, book.Seq), stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure);
                await Task.Delay(Idle, CancellationToken.None);
            }
        }
    }

    private async Task<long> Follow(long seen, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<YilianDb>().Set<JournalRow>();
        var head = await rows.MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        if (head > seen && await rows.AnyAsync(r => r.Seq > seen && r.Seq <= head && r.Kind.StartsWith(Section), ct))
        {
            await book.Renew(ct);
        }

        return head;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The book of stations could not be renewed; it tries again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

/// <summary>What the store knows from before the start: the newest reading of every series, and with it when each station was heard.</summary>
internal sealed class Known(StationBook book, IReadingStore store, LatestBook latest, Hearing hearing)
{
    public async Task Recall(CancellationToken ct)
    {
        foreach (var reading in await store.Latest([.. book.All.SelectMany(s => s.Elements).Select(e => e.Series)], ct))
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(reading.At);
            latest.Put(reading, at);
            hearing.Remember(book.BySeries(reading.Series)!.Value.Station.Id, at);
        }
    }
}

internal static class Renewing
{
    /// <summary>Once the command is committed this node's book is renewed before the answer goes out, so that the next reading finds the station.</summary>
    public static RouteHandlerBuilder RenewsStations(this RouteHandlerBuilder command) => command.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        await context.HttpContext.RequestServices.GetRequiredService<StationBook>().Renew(context.HttpContext.RequestAborted);
        return answer;
    });
}

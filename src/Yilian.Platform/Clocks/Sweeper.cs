using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Clocks;

/// <summary>Fires the clocks that are due, also those that fell due while the platform was down, each step exactly once.</summary>
public sealed partial class Sweeper(IServiceScopeFactory scopes, Lane lane, TimeProvider time, Operation operation, IEnumerable<IClockLadder> ladders, ILogger<Sweeper> log) : BackgroundService
{
    private const int PageSize = 200;
    private const double Pause = 250;
    private readonly Dictionary<string, IClockLadder> _ladders = ladders.ToDictionary(l => l.ClockKind, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // In an exercise whose minutes are shorter than a second, clocks must not fall behind what is played.
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(Pause / Math.Clamp(operation.Rate / 60, 1, 25)));
        try
        {
            while (await ticks.WaitForNextTickAsync(stoppingToken))
            {
                await Sweep(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: what is due stays a row and is fired by the next start.
        }
    }

    internal async Task Sweep(CancellationToken ct)
    {
        try
        {
            var due = await Due(ct);
            await Task.WhenAll(due.Select(id => lane.Run(Command.ByPlatform((desk, token) => Fire(id, desk, token)), ct)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A reader-loop edge: a clock that cannot fire now is tried again at the next sweep.
            LogFailed(log, failure);
        }
    }

    private async Task<List<Guid>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.Now();
        return await scope.ServiceProvider.GetRequiredService<YilianDb>().Set<Clock>()
            .Where(c => c.NextAt != null && c.NextAt <= now)
            .OrderBy(c => c.NextAt)
            .Select(c => c.Id)
            .Take(PageSize)
            .ToListAsync(ct);
    }

    // Within the lane the row decides: a clock met or fired meanwhile (here or on another node) is left alone.
    private async Task Fire(Guid id, Desk desk, CancellationToken ct)
    {
        var clock = await desk.Find<Clock>(id, ct);
        if (clock.NextAt is null || clock.NextAt > desk.Now)
        {
            return;
        }

        if (!_ladders.TryGetValue(clock.ClockKind, out var ladder))
        {
            throw new NotFoundException($"ladder {clock.ClockKind}");
        }

        clock.NextAt = await ladder.Climb(clock, desk, ct);
        clock.Step++;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A sweep of the clocks failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>Packs past hours, adds up days and lets go of what is older than it has to be kept.</summary>
internal sealed partial class Sealer(IReadingStore store, IOptions<ReadingOptions> options, TimeProvider time, ILogger<Sealer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // The reader loop is one of the three edges that may catch everything.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pause);
        try
        {
            while (await ticks.WaitForNextTickAsync(stoppingToken))
            {
                await Run(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: what is not packed yet is packed after the next start.
        }
    }

    internal async Task Run(CancellationToken ct)
    {
        try
        {
            await store.Seal(time.Now().AddHours(-options.Value.SealHours), ct);
            await store.Forget(time.Now().AddDays(-options.Value.KeepDays), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Past readings could not be packed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

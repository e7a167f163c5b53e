using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Yilian.Information.Basics.Map;

/// <summary>Draws the map of the registers before somebody asks for it: after the start, and after changes.</summary>
internal sealed partial class MapKeeper(RegisterMap map, ILogger<MapKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // The reader loop is one of the edges that may catch everything; who asks meanwhile draws the map himself.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Run(async () => await map.Current(stoppingToken), stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The map of the registers could not be drawn; it tries again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

using Microsoft.Extensions.Options;
using Npgsql;
using Yilian.Platform.Journal;

namespace Yilian.Host.Storage.Postgres;

/// <summary>Hears from the database that another node appended to the journal, and wakes this node's followers.</summary>
internal sealed partial class JournalListener(IOptions<StorageOptions> options, JournalSignal signal, ILogger<JournalListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException failure)
            {
                LogLost(log, failure);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(options.Value.Connection);
        await connection.OpenAsync(ct);
        connection.Notification += (_, _) => signal.Grew(signal.Head);
        await using var listen = new NpgsqlCommand($"LISTEN {PostgresYilianDb.Channel}", connection);
        await listen.ExecuteNonQueryAsync(ct);
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The notification connection was lost; followers poll until it is back.")]
    private static partial void LogLost(ILogger log, Exception failure);
}

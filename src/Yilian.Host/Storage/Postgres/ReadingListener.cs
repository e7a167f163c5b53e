using Npgsql;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Postgres;

/// <summary>Hears from the database what stations said at other nodes.</summary>
internal sealed partial class ReadingListener(PostgresReadingStore store, Elsewhere elsewhere, ILogger<ReadingListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var again = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(again, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException failure)
            {
                again = true;
                LogLost(log, failure);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task Listen(bool again, CancellationToken ct)
    {
        await using var connection = await store.Open(ct);
        connection.Notification += (_, notice) => ReadingNotice.Hand(notice.Payload, store.Node, elsewhere);
        await using (var listen = new NpgsqlCommand($"LISTEN {ReadingNotice.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        if (again)
        {
            await elsewhere.Missed(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection by which nodes tell of readings was lost; what was missed is read from the store when it is back.")]
    private static partial void LogLost(ILogger log, Exception failure);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Book;

/// <summary>Keeps this node's book of the registers current. It keeps no cursor: each node needs its own picture.</summary>
internal sealed partial class RegisterKeeper(RegisterBook book, JournalSignal signal, ILogger<RegisterKeeper> log) : BackgroundService
{
    public const string Section = "information.register";

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The book is open before the first request comes.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await book.Renew(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    // The reader loop is one of the three edges that may catch everything.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.Wait(book.Seq, Idle, stoppingToken);
                await book.Renew(stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The book of the registers could not be renewed; it tries again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

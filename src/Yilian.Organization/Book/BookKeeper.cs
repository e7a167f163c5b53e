using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Book;

/// <summary>Keeps this node's book current with what other nodes and the platform itself record. It keeps no cursor: each node needs its own picture.</summary>
internal sealed partial class BookKeeper(OrganizationBook book, IServiceScopeFactory scopes, JournalSignal signal, ILogger<BookKeeper> log) : BackgroundService
{
    private const string Section = "organization.";

    // Rosters and roll-calls change no organization.
    private const string Duty = "organization.duty-";

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    // The journal may grow thousands of times a second; looking four times is enough, and this node's own commands do not wait for it.
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
        if (head > seen && await rows.AnyAsync(r => r.Seq > seen && r.Seq <= head && r.Kind.StartsWith(Section) && !r.Kind.StartsWith(Duty), ct))
        {
            await book.Renew(ct);
        }

        return head;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The book of organizations could not be renewed; it tries again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

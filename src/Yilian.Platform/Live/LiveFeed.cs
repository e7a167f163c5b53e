using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Platform.Timeline;

namespace Yilian.Platform.Live;

/// <summary>Follows the journal on this node and fills the ring that the connections read. It keeps no cursor: each node follows for its own clients.</summary>
internal sealed partial class LiveFeed(IServiceScopeFactory scopes, JournalSignal signal, Sessions sessions, IOrganizationNames names, ILogger<LiveFeed> log) : BackgroundService
{
    private const int Capacity = 20_000;
    private const int PageSize = 1_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public LiveRing Ring { get; } = new(Capacity);

    /// <summary>Open connections.</summary>
    public LiveListeners Listeners { get; } = new();

    /// <summary>Entries after <paramref name="after"/> from the database, ready to be sent; for clients that were away longer than the ring reaches.</summary>
    public async Task<List<LiveEntry>> Load(long after, int most, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var rows = await db.Set<JournalRow>().AsNoTracking().Where(r => r.Seq > after).OrderBy(r => r.Seq).Take(most).ToListAsync(ct);
        var audiences = rows.Select(r => r.AudienceId).Distinct().ToList();
        var members = (await db.Set<AudienceMember>().AsNoTracking().Where(m => audiences.Contains(m.AudienceId)).ToListAsync(ct)).ToLookup(m => m.AudienceId, m => m.OrganizationId);
        var sets = audiences.ToDictionary(a => a, a => members[a].ToArray());
        return [.. rows.Select(r => Ready(r, sets[r.AudienceId]))];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Begin(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var entries = await Load(Ring.Last, PageSize, stoppingToken);
                Publish(entries);
                Listeners.Beat(Quiet);
                await signal.Wait(Ring.Last, Idle, stoppingToken);
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

    private async Task Begin(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var head = await scope.ServiceProvider.GetRequiredService<YilianDb>().Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        Ring.StartAfter(head);
        signal.Grew(head);
    }

    private void Publish(List<LiveEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        foreach (var account in entries.Select(e => e.ConcernsAccount).OfType<Guid>().Distinct())
        {
            sessions.Forget(account);
        }

        Ring.Add(entries);
        Listeners.Tell(entries);
        signal.Grew(Ring.Last);
    }

    private LiveEntry Ready(JournalRow row, Guid[] members)
    {
        var data = JsonSerializer.Serialize(Entries.ViewOf(row, names), YilianJson.Options);
        return new LiveEntry(row.Seq, members, Encoding.UTF8.GetBytes($"id: {row.Seq}\nevent: entry\ndata: {data}\n\n"), AccountOf(row));
    }

    // Rights changed on any node reach every node with the journal.
    private static Guid? AccountOf(JournalRow row)
    {
        if (!row.Kind.StartsWith("access.", StringComparison.Ordinal) || row.Kind is "access.signed-in" or "access.denied" or "access.sign-in-refused")
        {
            return null;
        }

        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.TryGetProperty("userId", out var id) && id.TryGetGuid(out var account) ? account : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The live feed could not read the journal; it tries again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

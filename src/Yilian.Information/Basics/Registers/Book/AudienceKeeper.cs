using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers.Book;

/// <summary>
/// A unit that joins or leaves a headquarters takes its entries along: who sees them follows from the memberships of today. Looked at
/// when the journal tells of organizations, and once at the start.
/// </summary>
internal sealed partial class AudienceKeeper(IServiceScopeFactory scopes, Lane lane, IOrganizationBook book, JournalSignal signal, ILogger<AudienceKeeper> log) : BackgroundService
{
    private const string Organizations = "organization.";
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    // The book of organizations is renewed within a second.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1.5);

    // The reader loop is one of the three edges that may catch everything.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long seen = -1;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                seen = await Follow(seen, stoppingToken);
                await signal.Wait(seen, Idle, stoppingToken);
                await Task.Delay(Settling, stoppingToken);
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
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var rows = db.Set<JournalRow>();
        var head = await rows.MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        if (seen >= 0 && !await rows.AnyAsync(r => r.Seq > seen && r.Seq <= head && r.Kind.StartsWith(Organizations), ct))
        {
            return head;
        }

        var wrong = await Wrong(db, ct);
        if (wrong.Count > 0)
        {
            await lane.Run(Command.ByPlatform((desk, token) => Renew(wrong, desk, token)), ct);
        }

        return head;
    }

    private async Task<List<Seen>> Wrong(YilianDb db, CancellationToken ct)
    {
        var seen = await db.Set<RegisterEntry>().AsNoTracking().Select(e => new { e.OwnerId, e.CountyCode, e.AudienceId }).Distinct().ToListAsync(ct);
        return [.. seen.Where(s => s.AudienceId != Audience.IdOf(RegisterRights.SeenBy(s.OwnerId, s.CountyCode, book))).Select(s => new Seen(s.OwnerId, s.CountyCode, s.AudienceId))];
    }

    private static async Task Renew(List<Seen> wrong, Desk desk, CancellationToken ct)
    {
        var (count, now) = (0, desk.Now);
        foreach (var (owner, county, former) in wrong)
        {
            var audience = await desk.RegisterAudience(owner, county, ct);
            var entries = desk.Db.Set<RegisterEntry>().Where(e => e.OwnerId == owner && e.CountyCode == county && e.AudienceId == former);
            await desk.Reattach(entries.Select(e => e.Id), audience, ct);
            count += await entries.ExecuteUpdateAsync(e => e.SetProperty(x => x.AudienceId, audience).SetProperty(x => x.UpdatedAt, now), ct);
        }

        var owners = wrong.Select(w => w.Owner).Distinct().ToList();
        desk.Record(
            new RegisterAudiencesRenewed(owners, count), $"{owners.Count} 个单位的隶属关系变化，{count} 条登记信息的知悉范围随之更新",
            new Subject(await desk.AudienceOf([KnownHeadquarters.General], ct)));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Who sees the registers' entries could not be brought up to date; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception failure);

    private sealed record Seen(Guid Owner, string? County, Guid Audience);
}

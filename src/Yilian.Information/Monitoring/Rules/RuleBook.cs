using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>The rules that are switched on; in memory.</summary>
internal sealed class RuleBook(IServiceScopeFactory scopes)
{
    public IReadOnlyList<RuleCard> On { get; private set; } = [];

    public long Seq { get; private set; }

    public async Task Renew(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var seq = await db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        var rules = await db.Set<MonitorRule>().AsNoTracking().Where(r => r.On && r.RemovedAt == null).ToListAsync(ct);
        On = [.. rules.Select(r => new RuleCard(r.Id, r.Version, r.Read()))];
        Seq = seq;
    }
}

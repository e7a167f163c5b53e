using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Platform;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>A section's own check that its tables say what the journal says.</summary>
public interface IStateCheck
{
    /// <summary>The first Seq whose consequence is missing or wrong, with what is wrong; null when all is well.</summary>
    Task<(long Seq, string Problem)?> FirstContradiction(YilianDb db, CancellationToken ct);
}

/// <summary>Re-computes the hash chain and checks the tables against it: finds a changed, removed, inserted or reordered entry.</summary>
public sealed class Verification(YilianDb db, IEnumerable<IStateCheck> checks)
{
    public async Task<VerifyView> Run(CancellationToken ct)
    {
        // The journal may grow meanwhile: its entries, its head and the tables are looked at as they were at one moment.
        await using var moment = db.Database.CurrentTransaction is null ? await db.BeginReading(ct) : null;
        var (entries, last, problem) = await WalkChain(ct);
        problem ??= await CheckHead(last, ct) ?? await CheckAudiences(ct) ?? await CheckState(ct);
        return new VerifyView(problem is null, entries, problem?.Seq, problem?.Text);
    }

    private async Task<(long Entries, (long Seq, string Hash) Last, Problem? Problem)> WalkChain(CancellationToken ct)
    {
        long entries = 0;
        (long Seq, string Hash) last = (0, Chain.Genesis);
        await foreach (var row in db.Set<JournalRow>().AsNoTracking().OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            entries++;
            if (row.Seq != last.Seq + 1)
            {
                return (entries, last, new Problem(last.Seq + 1, $"序号 {last.Seq + 1} 的记录缺失。"));
            }

            if (!string.Equals(row.Hash, Chain.Hash(Chain.AlgorithmOf(row.Hash), last.Hash, row), StringComparison.Ordinal))
            {
                return (entries, last, new Problem(row.Seq, $"序号 {row.Seq} 的记录与其校验值不符。"));
            }

            last = (row.Seq, row.Hash);
        }

        return (entries, last, null);
    }

    private async Task<Problem?> CheckHead((long Seq, string Hash) last, CancellationToken ct)
    {
        var head = await db.Set<JournalHead>().AsNoTracking().SingleOrDefaultAsync(ct);
        var (seq, hash) = head is null ? (0L, Chain.Genesis) : (head.Seq, head.Hash);
        return seq == last.Seq && string.Equals(hash, last.Hash, StringComparison.Ordinal)
            ? null
            : new Problem(Math.Min(seq, last.Seq) + 1, $"日志末尾应为序号 {seq}，实际为 {last.Seq}。");
    }

    // The hash of an entry covers its audience's id; the id of an interned audience covers its members.
    private async Task<Problem?> CheckAudiences(CancellationToken ct)
    {
        var members = await db.Set<AudienceMember>().AsNoTracking().ToListAsync(ct);
        var changed = members.GroupBy(m => m.AudienceId).Where(g => !OpenOrIntact(g)).Select(g => g.Key).ToHashSet();
        if (changed.Count == 0)
        {
            return null;
        }

        var seq = await db.Set<JournalRow>().Where(r => changed.Contains(r.AudienceId) && r.IncidentId != r.AudienceId).MinAsync(r => (long?)r.Seq, ct);
        return seq is { } bad ? new Problem(bad, $"序号 {bad} 的可见范围被改动。") : null;
    }

    private static bool OpenOrIntact(IGrouping<Guid, AudienceMember> members) => Audience.IdOf(members.Select(m => m.OrganizationId)) == members.Key;

    private async Task<Problem?> CheckState(CancellationToken ct)
    {
        foreach (var check in checks)
        {
            if (await check.FirstContradiction(db, ct) is { } found)
            {
                return new Problem(found.Seq, found.Problem);
            }
        }

        return null;
    }

    private sealed record Problem(long Seq, string Text);
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Registers;

/// <summary>Checks that the registers say what the journal says: every entry registered by hand is there, and in use or not as was last recorded.</summary>
internal sealed class RegisterStateCheck : IStateCheck
{
    private static readonly string[] Kinds = [RegisterEntryRegistered.Kind, RegisterEntryRemoved.Kind, RegisterEntryRestored.Kind];

    public async Task<(long Seq, string Problem)?> FirstContradiction(YilianDb db, CancellationToken ct)
    {
        var removed = await db.Set<RegisterEntry>().AsNoTracking().Select(e => new { e.Id, Removed = e.RemovedAt != null }).ToDictionaryAsync(e => e.Id, e => e.Removed, ct);
        var last = new Dictionary<Guid, (bool Removed, long Seq)>();
        await foreach (var row in db.Set<JournalRow>().AsNoTracking().Where(r => Kinds.Contains(r.Kind)).OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            var id = EntryOf(row);
            if (!removed.ContainsKey(id))
            {
                return (row.Seq, $"序号 {row.Seq} 所记登记信息在数据表中不存在。");
            }

            last[id] = (string.Equals(row.Kind, RegisterEntryRemoved.Kind, StringComparison.Ordinal), row.Seq);
        }

        var wrong = last.Where(l => removed[l.Key] != l.Value.Removed).OrderBy(l => l.Value.Seq).FirstOrDefault();
        return wrong.Key == Guid.Empty ? null : (wrong.Value.Seq, $"登记信息的注销状态与序号 {wrong.Value.Seq} 的记录不符。");
    }

    private static Guid EntryOf(JournalRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.GetProperty("entryId").GetGuid();
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Receipts;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents;

/// <summary>Checks that the incidents' tables say what the journal says: every incident reported is there, and every acknowledgement.</summary>
internal sealed class IncidentStateCheck : IStateCheck
{
    private static readonly string[] Kinds = [IncidentReported.Kind, IncidentAcknowledged.Kind, IncidentClosed.Kind, IncidentReopened.Kind, IncidentMerged.Kind];

    public async Task<(long Seq, string Problem)?> FirstContradiction(YilianDb db, CancellationToken ct)
    {
        var states = await db.Set<Incident>().AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.State, ct);
        var acknowledged = (await db.Set<Recipient>().AsNoTracking().Where(r => r.AcknowledgedAt != null).Select(r => new { r.IncidentId, r.OrganizationId }).ToListAsync(ct))
            .Select(r => (r.IncidentId, r.OrganizationId)).ToHashSet();
        var expected = new Dictionary<Guid, (string State, long Seq)>();
        await foreach (var row in db.Set<JournalRow>().AsNoTracking().Where(r => Kinds.Contains(r.Kind) && r.IncidentId != null).OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            var id = row.IncidentId!.Value;
            if (!states.ContainsKey(id))
            {
                return (row.Seq, $"序号 {row.Seq} 所记事件在数据表中不存在。");
            }

            if (string.Equals(row.Kind, IncidentAcknowledged.Kind, StringComparison.Ordinal))
            {
                if (!acknowledged.Contains((id, row.OrganizationId ?? Guid.Empty)))
                {
                    return (row.Seq, $"序号 {row.Seq} 所记签收在数据表中不存在。");
                }

                continue;
            }

            expected[id] = (StateAfter(row, expected.GetValueOrDefault(id).State), row.Seq);
        }

        var wrong = expected.Where(e => !string.Equals(states[e.Key], e.Value.State, StringComparison.Ordinal)).OrderBy(e => e.Value.Seq).FirstOrDefault();
        return wrong.Key == Guid.Empty ? null : (wrong.Value.Seq, $"事件状态与序号 {wrong.Value.Seq} 的记录不符。");
    }

    private static string StateAfter(JournalRow row, string? before) => row.Kind switch
    {
        "information.incident-closed" => Incident.Closed,
        "information.incident-merged" => MergedAway(row) ? Incident.Merged : before ?? Incident.Open,
        _ => Incident.Open,
    };

    // A merge is recorded on both incidents; only the one that went into the other has ended.
    private static bool MergedAway(JournalRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.GetProperty("incidentId").GetGuid() == row.IncidentId;
    }
}

using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Warnings;

/// <summary>Checks that the warnings' tables say what the journal says: what was published or received is there with the very message, what ended has ended, who signed has signed.</summary>
internal sealed class WarningStateCheck : IStateCheck
{
    private static readonly string[] Kinds = [WarningPublished.Kind, WarningReceived.Kind, WarningCancelled.Kind, WarningExpired.Kind, WarningAcknowledged.Kind];

    public async Task<(long Seq, string Problem)?> FirstContradiction(YilianDb db, CancellationToken ct)
    {
        var warnings = await db.Set<Warning>().AsNoTracking().Select(w => new { w.Id, w.State, w.Sha256 }).ToDictionaryAsync(w => w.Id, w => (w.State, w.Sha256), ct);
        var signed = (await db.Set<WarningReceipt>().AsNoTracking().Where(r => r.AcknowledgedAt != null).Select(r => new { r.WarningId, r.OrganizationId }).ToListAsync(ct)).Select(r => (r.WarningId, r.OrganizationId)).ToHashSet();
        await foreach (var row in db.Set<JournalRow>().AsNoTracking().Where(r => Kinds.Contains(r.Kind)).OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            using var body = JsonDocument.Parse(row.Body);
            if (Wrong(row, body.RootElement, warnings, signed) is { } problem)
            {
                return (row.Seq, $"序号 {row.Seq} {problem}");
            }
        }

        return null;
    }

    private static string? Wrong(JournalRow row, JsonElement body, Dictionary<Guid, (string State, string? Sha256)> warnings, HashSet<(Guid, Guid)> signed)
    {
        var id = body.GetProperty("warningId").GetGuid();
        if (!warnings.TryGetValue(id, out var warning))
        {
            return "所记预警在数据表中不存在。";
        }

        if (row.Kind == WarningAcknowledged.Kind)
        {
            return signed.Contains((id, body.GetProperty("organizationId").GetGuid())) ? null : "所记预警签收在数据表中不存在。";
        }

        if (row.Kind is "information.warning-cancelled" or "information.warning-expired")
        {
            return warning.State is WarningStates.Cancelled or WarningStates.Expired ? null : "所记预警已结束，数据表中仍为其他状态。";
        }

        return warning.Sha256 == body.GetProperty("sha256").GetString() ? null : "所记预警报文与数据表不符。";
    }
}

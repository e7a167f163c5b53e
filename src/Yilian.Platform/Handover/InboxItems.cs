using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Platform.Inbox;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Handover;

/// <summary>What the organization's inbox still waits for. The handover itself, and a roll-call that only the present shift can answer, do not go over.</summary>
internal sealed class InboxItems : IHandoverItems
{
    private const int Most = 200;

    public async Task<IReadOnlyList<HandoverItem>> Open(Guid organizationId, YilianDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Set<InboxRow>().AsNoTracking()
            .Where(i => i.OrganizationId == organizationId && i.AccountId == null && i.SettledAt == null && i.Ask != Asks.Handover && i.Ask != Asks.RollCall)
            .OrderBy(i => i.Ask == Asks.Read).ThenBy(i => i.DueAt == null).ThenBy(i => i.DueAt).ThenBy(i => i.CreatedAt).Take(Most)
            .Select(i => new HandoverItem("inbox", i.Title, i.DueAt, i.SubjectId, i.IncidentId)).ToListAsync(ct);
}

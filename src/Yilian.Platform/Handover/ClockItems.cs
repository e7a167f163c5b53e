using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Clocks;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Handover;

/// <summary>The clocks of an organization that are overdue or fall due within the next day.</summary>
internal sealed class ClockItems : IHandoverItems
{
    private const int Most = 200;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    public async Task<IReadOnlyList<HandoverItem>> Open(Guid organizationId, YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var soon = now + Ahead;

        // A clock about the organization itself is the platform's own watch, nothing that a person could do.
        return await db.Set<Clock>().AsNoTracking()
            .Where(c => c.OwnerId == organizationId && c.State == Clock.Running && c.DueAt <= soon && c.SubjectId != organizationId)
            .OrderBy(c => c.DueAt).Take(Most).Select(c => new HandoverItem("clock", c.Title, c.DueAt, c.SubjectId, null)).ToListAsync(ct);
    }
}

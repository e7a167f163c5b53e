using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Timeline;

/// <summary>Turns stored entries into what readers see; the same for live feed, sync, timeline and audit.</summary>
public static class Entries
{
    public static EntryView ViewOf(JournalRow row, IOrganizationNames names)
    {
        using var body = JsonDocument.Parse(row.Body);
        return new EntryView(
            row.Seq, row.Kind, row.Text, body.RootElement.Clone(), row.ActorId, row.ActorName, row.OrganizationId,
            row.OrganizationId is { } id ? names.NameOf(id) : null, row.IncidentId, row.OccurredAt, row.RecordedAt);
    }

    public static async Task<List<EntryView>> ToViews(this IQueryable<JournalRow> rows, IOrganizationNames names, CancellationToken ct)
    {
        var list = await rows.AsNoTracking().ToListAsync(ct);
        return [.. list.Select(r => ViewOf(r, names))];
    }
}

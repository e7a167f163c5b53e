using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Duty.Log;

/// <summary>A line of the duty log (值班日志). Nothing is changed afterwards: a correction is a line of its own, and both stay legible.</summary>
internal sealed class LogEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string By { get; init; }
    public required Guid ById { get; init; }
    public required string Source { get; init; }
    public required string Content { get; init; }
    public string? Handling { get; init; }
    public string? Result { get; init; }
    public Guid? CorrectsId { get; init; }
}

/// <summary>The log as its readers see it: those who belong to the organization.</summary>
internal static class LogRows
{
    private const int Most = 500;

    /// <exception cref="RightMissingException">The caller does not belong to the organization.</exception>
    public static void DemandMember(this Caller caller, Guid organizationId)
    {
        if (!caller.Sees.Contains(organizationId))
        {
            throw new RightMissingException(Permissions.DutyKeep, organizationId);
        }
    }

    public static async Task<List<LogRow>> Of(YilianDb db, IQueryable<LogEntry> entries, CancellationToken ct)
    {
        var rows = await entries.AsNoTracking().ToListAsync(ct);
        var ids = rows.ConvertAll(r => (Guid?)r.Id);
        var corrections = await db.Set<LogEntry>().Where(l => ids.Contains(l.CorrectsId)).ToDictionaryAsync(l => l.CorrectsId!.Value, l => l.Id, ct);
        return rows.ConvertAll(l => new LogRow(
            l.Id, l.OrganizationId, l.OccurredAt, l.RecordedAt, l.By, l.Source, l.Content, l.Handling, l.Result, l.CorrectsId, corrections.TryGetValue(l.Id, out var by) ? by : null));
    }

    /// <summary>What was written during a shift.</summary>
    public static Task<List<LogRow>> Between(YilianDb db, Guid organizationId, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        Of(db, db.Set<LogEntry>().Where(l => l.OrganizationId == organizationId && l.OccurredAt >= from && l.OccurredAt < to).OrderBy(l => l.OccurredAt).ThenBy(l => l.Id).Take(Most), ct);

    /// <summary>Lines without a result, which the next shift has to go on with.</summary>
    public static IQueryable<LogEntry> Unfinished(YilianDb db, Guid organizationId, DateTimeOffset since) =>
        db.Set<LogEntry>().Where(l => l.OrganizationId == organizationId && l.OccurredAt >= since && (l.Result == null || l.Result == "") && !db.Set<LogEntry>().Any(c => c.CorrectsId == l.Id))
            .OrderBy(l => l.OccurredAt).ThenBy(l => l.Id).Take(Most);
}

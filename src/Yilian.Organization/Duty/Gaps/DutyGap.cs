using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Duty.Gaps;

/// <summary>值班空缺: a stretch of the next seven days without anybody at a post that must be filled. Asked about once, until it is filled or has passed.</summary>
internal sealed class DutyGap
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }
    public required string Post { get; init; }
    public required DateTimeOffset From { get; set; }
    public required DateTimeOffset To { get; set; }
    public required Guid ClockId { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public bool Covered { get; private set; }

    /// <summary>Whether a stretch without anybody is still this gap. One that had begun ends when somebody comes, whatever is missing later.</summary>
    public bool IsStill(Stretch stretch, DateTimeOffset now) => From <= stretch.To && To >= stretch.From && (From > now || stretch.From <= now);

    public void Close(bool covered, DateTimeOffset now) => (ClosedAt, Covered) = (now, covered);
}

/// <summary>From a moment to a later one.</summary>
internal sealed record Stretch(DateTimeOffset From, DateTimeOffset To);

/// <summary>Gaps as people see them.</summary>
internal static class GapRows
{
    private const int Most = 2_000;

    public static async Task<List<DutyGapRow>> Open(ReadingDesk desk, Guid? organizationId, CancellationToken ct)
    {
        var (now, book) = (desk.Now, desk.Service<IOrganizationBook>());
        var gaps = await desk.Db.Set<DutyGap>().AsNoTracking().Where(g => g.ClosedAt == null && g.To > now && (organizationId == null || g.OrganizationId == organizationId))
            .OrderBy(g => g.From).ThenBy(g => g.Id).Take(Most).ToListAsync(ct);
        return gaps.ConvertAll(g => new DutyGapRow(g.Id, g.OrganizationId, book.Find(g.OrganizationId)?.Name ?? "", g.Post, g.From, g.To, g.From <= now));
    }
}

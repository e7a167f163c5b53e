using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Orders;

/// <summary>How long teams have been on duty: from when they took an order on until they were off duty again.</summary>
internal static class Duty
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Hours on duty within the last 24, of the teams that had any.</summary>
    public static async Task<Dictionary<Guid, double>> Lately(YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Day;
        var spans = await db.Set<Order>().AsNoTracking().Where(o => o.TakenOnAt != null && (o.OffDutyAt == null || o.OffDutyAt > since)).Select(o => new { o.TeamId, o.TakenOnAt, o.OffDutyAt }).ToListAsync(ct);
        return spans.GroupBy(s => s.TeamId).ToDictionary(g => g.Key, g => HoursOf(g.Select(s => (s.TakenOnAt!.Value, s.OffDutyAt ?? now)), since, now));
    }

    /// <summary>The hours that spans cover within a window; where they overlap they count once.</summary>
    internal static double HoursOf(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> spans, DateTimeOffset since, DateTimeOffset until)
    {
        var (covered, reached) = (TimeSpan.Zero, since);
        foreach (var (from, to) in spans.OrderBy(s => s.From))
        {
            var (begin, end) = (from > reached ? from : reached, to < until ? to : until);
            if (end > begin)
            {
                covered += end - begin;
                reached = end;
            }
        }

        return covered.TotalHours;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Codes;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents;

/// <summary>二（一）3: the incidents the caller may see, filtered and paged by the server.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class ListSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents", Handle);

    private static async Task<Page<IncidentRow>> Handle(
        ReadingDesk desk, IncidentIndex index, IOrganizationBook book, string? state, string? grade, string? code, string? county, string? search, bool? mine,
        DateTimeOffset? from, DateTimeOffset? to, string? after, int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var text = search?.Trim() ?? "";
        var lines = await index.SeenBy(desk.Caller, desk.Db, ct);
        lines = string.IsNullOrEmpty(state) ? lines : lines.Where(l => string.Equals(l.State, state, StringComparison.Ordinal));
        lines = string.IsNullOrEmpty(grade) ? lines : lines.Where(l => string.Equals(l.Grade, grade, StringComparison.Ordinal));
        lines = string.IsNullOrEmpty(code) ? lines : lines.Where(l => l.Code.StartsWith(code, StringComparison.Ordinal));
        lines = string.IsNullOrEmpty(county) ? lines : lines.Where(l => string.Equals(l.CountyCode, county, StringComparison.Ordinal));
        lines = from is { } since ? lines.Where(l => l.OccurredAt >= since) : lines;
        lines = to is { } until ? lines.Where(l => l.OccurredAt <= until) : lines;
        lines = mine == true ? Owned(lines, desk) : lines;
        lines = text.Length == 0 ? lines : lines.Where(l => l.Mentions(text));

        var found = lines.ToList();
        var shown = found.Skip(skip).Take(take).Select(l => l.Id).ToList();
        var rows = desk.Db.Set<Incident>().AsNoTracking().Where(i => EF.Parameter(shown).Contains(i.Id)).OrderByDescending(i => i.OccurredAt).ThenByDescending(i => i.Id);
        return Paging.Page(await IncidentRows.Of(rows, desk.Db, book, desk.Now, ct), skip, take, found.Count);
    }

    private static IEnumerable<IncidentLine> Owned(IEnumerable<IncidentLine> lines, ReadingDesk desk)
    {
        var mine = desk.Caller.Grants.Select(g => g.OrganizationId).ToHashSet();
        return lines.Where(l => mine.Contains(l.ReporterId) || (l.LeadHeadquartersId is { } lead && mine.Contains(lead)));
    }
}

/// <summary>Rows of lists with their receipts; two queries a page, whatever its length, and no text that a row does not show.</summary>
internal static class IncidentRows
{
    public static async Task<IReadOnlyList<IncidentRow>> Of(IQueryable<Incident> incidents, YilianDb db, IOrganizationBook book, DateTimeOffset now, CancellationToken ct)
    {
        var lines = await incidents.Select(i => new Line(
            i.Id, i.Number, i.Title, i.Code, i.CodeKnown, i.Grade, i.ResponseLevel, i.Imminent, i.Sensitive, i.State, i.Place, i.CountyCode, i.Longitude, i.Latitude,
            i.OccurredAt, i.UpdatedAt, i.LeadHeadquartersId)).ToListAsync(ct);
        var ids = lines.ConvertAll(l => l.Id);
        var counts = (await db.Set<Recipient>().Where(r => EF.Parameter(ids).Contains(r.IncidentId)).GroupBy(r => r.IncidentId)
            .Select(g => new ReceiptSum(g.Key, g.Count(), g.Count(r => r.AcknowledgedAt != null), g.Count(r => r.AnsweredAt != null), g.Count(r => r.AcknowledgedAt == null && r.DueAt < now)))
            .ToListAsync(ct)).ToDictionary(c => c.IncidentId);
        var none = new ReceiptSum(Guid.Empty, 0, 0, 0, 0);
        return lines.ConvertAll(l => RowOf(l, counts.GetValueOrDefault(l.Id, none), book));
    }

    private static IncidentRow RowOf(Line i, ReceiptSum sum, IOrganizationBook book) => new(
        i.Id, i.Number, i.Title, i.Code, EventCodes.NameOf(i.Code), i.CodeKnown, i.Grade, i.ResponseLevel, i.Imminent, i.Sensitive, i.State,
        i.Place, i.CountyCode, i.CountyCode is null ? null : book.CountyName(i.CountyCode), i.Longitude, i.Latitude, i.OccurredAt, i.UpdatedAt,
        i.LeadHeadquartersId, i.LeadHeadquartersId is { } lead ? book.Find(lead)?.ShortName : null, sum.Sent, sum.Acknowledged, sum.Answered, sum.Overdue);

    private sealed record Line(
        Guid Id, string Number, string Title, string Code, bool CodeKnown, string? Grade, string? ResponseLevel, bool Imminent, bool Sensitive, string State,
        string Place, string? CountyCode, double? Longitude, double? Latitude, DateTimeOffset OccurredAt, DateTimeOffset UpdatedAt, Guid? LeadHeadquartersId);

    private sealed record ReceiptSum(Guid IncidentId, int Sent, int Acknowledged, int Answered, int Overdue);
}

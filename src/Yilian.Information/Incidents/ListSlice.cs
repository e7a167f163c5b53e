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
        ReadingDesk desk, IOrganizationBook book, string? state, string? grade, string? code, string? county, string? search, bool? mine,
        DateTimeOffset? from, DateTimeOffset? to, string? after, int? limit, CancellationToken ct)
    {
        var incidents = await desk.Db.Set<Incident>().AsNoTracking().ListedFor(desk.Caller, desk.Db, ct);
        incidents = string.IsNullOrEmpty(state) ? incidents : incidents.Where(i => i.State == state);
        incidents = string.IsNullOrEmpty(grade) ? incidents : incidents.Where(i => i.Grade == grade);
        incidents = string.IsNullOrEmpty(code) ? incidents : incidents.Where(i => i.Code.StartsWith(code));
        incidents = string.IsNullOrEmpty(county) ? incidents : incidents.Where(i => i.CountyCode == county);
        incidents = from is { } since ? incidents.Where(i => i.OccurredAt >= since.ToUniversalTime()) : incidents;
        incidents = to is { } until ? incidents.Where(i => i.OccurredAt <= until.ToUniversalTime()) : incidents;
        incidents = mine == true ? Owned(incidents, desk) : incidents;

        var (skip, take) = Paging.Of(after, limit);
        if (!string.IsNullOrWhiteSpace(search))
        {
            var found = await Find(incidents, search.Trim(), ct);
            var shown = found.Skip(skip).Take(take).ToList();
            var hits = desk.Db.Set<Incident>().AsNoTracking().Where(i => EF.Parameter(shown).Contains(i.Id));
            return Paging.Page(await IncidentRows.Of(NewestFirst(hits), desk.Db, book, desk.Now, ct), skip, take, found.Count);
        }

        var total = await incidents.CountAsync(ct);
        return Paging.Page(await IncidentRows.Of(NewestFirst(incidents).Skip(skip).Take(take), desk.Db, book, desk.Now, ct), skip, take, total);
    }

    private static IQueryable<Incident> NewestFirst(IQueryable<Incident> incidents) => incidents.OrderByDescending(i => i.OccurredAt).ThenByDescending(i => i.Id);

    // The texts are gone through once for the count and the page together.
    private static Task<List<Guid>> Find(IQueryable<Incident> incidents, string text, CancellationToken ct) =>
        NewestFirst(incidents.Where(i => i.Title.Contains(text) || i.Place.Contains(text) || i.Number.Contains(text) || i.Harm.Contains(text))).Select(i => i.Id).ToListAsync(ct);

    private static IQueryable<Incident> Owned(IQueryable<Incident> incidents, ReadingDesk desk)
    {
        var mine = desk.Caller.Grants.Select(g => (Guid?)g.OrganizationId).Distinct().ToList();
        return incidents.Where(i => mine.Contains(i.LeadHeadquartersId) || mine.Contains(i.ReporterId));
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

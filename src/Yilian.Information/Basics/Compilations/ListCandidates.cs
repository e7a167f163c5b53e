using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: everything that came in or changed since the last issue, by section and unit, for the editor to pick from.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ListCandidatesSlice : ISlice
{
    public const int Most = 500;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/compilations/candidates", Handle);

    /// <param name="since">From when; the last issue when left out.</param>
    /// <param name="all">True: from the beginning, whatever was issued.</param>
    private static async Task<CandidatesView> Handle(
        ReadingDesk desk, IOrganizationBook book, IEnumerable<ICompilationSource> sources, DateTimeOffset? since, bool? all, string? kind, Guid? unit, string? search, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.Compilations, KnownHeadquarters.General);
        var from = all == true ? null : since?.ToUniversalTime() ?? await desk.Db.LastIssue(ct);
        var query = new CandidateQuery(from, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), unit, Most);
        var found = new List<Candidate>();
        var total = 0;
        foreach (var source in sources.Where(s => string.IsNullOrEmpty(kind) || string.Equals(s.Kind, kind, StringComparison.Ordinal)))
        {
            var (count, items) = await source.Since(query, desk.Db, ct);
            total += count;
            found.AddRange(items);
        }

        var issued = await Issued([.. found.Select(c => c.Id)], desk, ct);
        var rows = found.OrderBy(c => c.Order).ThenBy(c => book.Find(c.OrganizationId)?.Code, StringComparer.Ordinal).ThenByDescending(c => c.At).Take(Most);
        return new CandidatesView(from, total, [.. rows.Select(c => new CandidateRow(
            c.SourceKind, c.Id, c.Section, c.OrganizationId, book.Find(c.OrganizationId)?.Name ?? "", c.Title, c.Lead, c.Summary, c.Change, c.At, issued.Contains(c.Id)))]);
    }

    private static async Task<HashSet<Guid>> Issued(List<Guid> ids, ReadingDesk desk, CancellationToken ct) =>
        [.. await desk.Db.Set<CompilationItem>().Where(i => i.SourceId != null && EF.Parameter(ids).Contains(i.SourceId.Value)
            && desk.Db.Set<Compilation>().Any(c => c.Id == i.CompilationId && c.State == Compilation.Issued)).Select(i => i.SourceId!.Value).Distinct().ToListAsync(ct)];
}

using System.Globalization;
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
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/compilations/candidates", Handle);

    /// <param name="since">From when; the last issue when left out.</param>
    /// <param name="all">True: from the beginning, whatever was issued.</param>
    private static async Task<CandidatesView> Handle(
        ReadingDesk desk, IOrganizationBook book, IEnumerable<ICompilationSource> sources, DateTimeOffset? since, bool? all, string? kind, Guid? unit, string? search, string? after, int? limit,
        CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.Compilations, KnownHeadquarters.General);
        var (skip, take) = Paging.Of(after, limit);
        var from = all == true ? null : since?.ToUniversalTime() ?? await desk.Db.LastIssue(ct);
        var query = new CandidateQuery(from, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), unit);
        var asked = sources.Where(s => string.IsNullOrEmpty(kind) || string.Equals(s.Kind, kind, StringComparison.Ordinal)).ToList();
        var keys = await Sorted(asked, query, desk, book, ct);
        var rows = await Rows([.. keys.Skip(skip).Take(take)], asked, query, desk, book, ct);
        return new CandidatesView(from, keys.Count, rows, skip + take < keys.Count ? (skip + take).ToString(CultureInfo.InvariantCulture) : null, EditCompilation.MostItems);
    }

    // The order of units is the book's, which no table knows; so all keys are read and only the page's texts.
    private static async Task<List<CandidateKey>> Sorted(List<ICompilationSource> sources, CandidateQuery query, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var keys = new List<CandidateKey>();
        foreach (var source in sources)
        {
            keys.AddRange(await source.Since(query, desk.Db, ct));
        }

        var codes = keys.Select(k => k.OrganizationId).Distinct().ToDictionary(id => id, id => book.Find(id)?.Code);
        return [.. keys.OrderBy(k => k.Order).ThenBy(k => codes[k.OrganizationId], StringComparer.Ordinal).ThenByDescending(k => k.At).ThenBy(k => k.Id)];
    }

    private static async Task<List<CandidateRow>> Rows(
        List<CandidateKey> keys, List<ICompilationSource> sources, CandidateQuery query, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var found = new Dictionary<Guid, Candidate>();
        foreach (var source in sources)
        {
            var ids = keys.Where(k => string.Equals(k.SourceKind, source.Kind, StringComparison.Ordinal)).Select(k => k.Id).ToList();
            foreach (var candidate in await source.Describe(ids, query, desk.Db, ct))
            {
                found.Add(candidate.Id, candidate);
            }
        }

        var issued = await Issued([.. found.Keys], desk, ct);
        return [.. keys.Select(k => found.GetValueOrDefault(k.Id)).OfType<Candidate>().Select(c => new CandidateRow(
            c.SourceKind, c.Id, c.Section, c.OrganizationId, book.Find(c.OrganizationId)?.Name ?? "", c.Title, c.Lead, c.Summary, c.Change, c.At, issued.Contains(c.Id)))];
    }

    private static async Task<HashSet<Guid>> Issued(List<Guid> ids, ReadingDesk desk, CancellationToken ct) =>
        [.. await desk.Db.Set<CompilationItem>().Where(i => i.SourceId != null && EF.Parameter(ids).Contains(i.SourceId.Value)
            && desk.Db.Set<Compilation>().Any(c => c.Id == i.CompilationId && c.State == Compilation.Issued)).Select(i => i.SourceId!.Value).Distinct().ToListAsync(ct)];
}

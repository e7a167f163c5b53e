using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: the issues, for all to read and search; drafts for the general headquarters only.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ListCompilationsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/compilations", Handle);

    private static async Task<Page<CompilationRow>> Handle(ReadingDesk desk, string? state, string? search, bool? unsigned, string? after, int? limit, CancellationToken ct)
    {
        var mine = desk.Caller.Sees;
        var compilations = desk.Db.Set<Compilation>().AsNoTracking().Visible(desk.Caller, desk.Db);
        compilations = string.IsNullOrEmpty(state) ? compilations : compilations.Where(c => c.State == state);
        compilations = Searched(compilations, search, desk.Db);
        compilations = unsigned == true
            ? compilations.Where(c => desk.Db.Set<CompilationReceipt>().Any(r => r.CompilationId == c.Id && mine.Contains(r.OrganizationId) && r.AcknowledgedAt == null))
            : compilations;
        var (skip, take) = Paging.Of(after, limit);
        var total = await compilations.CountAsync(ct);
        var page = await compilations.OrderBy(c => c.IssuedAt != null).ThenByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).Skip(skip).Take(take).ToListAsync(ct);
        return Paging.Page(await Rows(page, desk, ct), skip, take, total);
    }

    private static IQueryable<Compilation> Searched(IQueryable<Compilation> compilations, string? search, YilianDb db)
    {
        var text = search?.Trim();
        return string.IsNullOrEmpty(text) ? compilations : compilations.Where(c => c.Title.Contains(text) || c.Number!.Contains(text)
            || db.Set<CompilationItem>().Any(i => i.CompilationId == c.Id && (i.Title.Contains(text) || i.Summary!.Contains(text) || i.Content!.Contains(text))));
    }

    private static async Task<IReadOnlyList<CompilationRow>> Rows(List<Compilation> page, ReadingDesk desk, CancellationToken ct)
    {
        var now = desk.Now;
        var ids = page.ConvertAll(c => c.Id);
        var items = (await desk.Db.Set<CompilationItem>().Where(i => EF.Parameter(ids).Contains(i.CompilationId)).GroupBy(i => i.CompilationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key, g => g.Count);
        var receipts = (await desk.Db.Set<CompilationReceipt>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.CompilationId)).ToListAsync(ct)).ToLookup(r => r.CompilationId);
        return page.ConvertAll(c => new CompilationRow(
            c.Id, c.Number, c.Title, c.State, items.GetValueOrDefault(c.Id), c.UpdatedAt, c.UpdatedBy, c.IssuedAt, c.DueAt, ReceiptFigures.Of(receipts[c.Id], now),
            receipts[c.Id].FirstOrDefault(r => desk.Caller.Sees.Contains(r.OrganizationId))?.StateAt(now)));
    }
}

internal static class ReceiptFigures
{
    /// <summary>Figures of an issue's receipts; each equals the rows of the board behind it.</summary>
    public static CompilationCounts Of(IEnumerable<CompilationReceipt> receipts, DateTimeOffset now)
    {
        var all = receipts.ToList();
        return new CompilationCounts(
            all.Count, all.Count(r => r.SeenAt is not null), all.Count(r => r.AcknowledgedAt is not null), all.Count(r => r.Late), all.Count(r => r.AcknowledgedAt is null && r.DueAt < now));
    }
}

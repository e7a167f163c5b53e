using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>二（一）1 基本应急信息: the entries the caller may see, filtered, put in order and paged by the server.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ListRegisterSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/registers", Handle);

    private static async Task<Page<RegisterRow>> Handle(ReadingDesk desk, [AsParameters] RegisterFilter filter, string? sort, string? after, int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var entries = filter.Of(desk.Db.Set<RegisterEntry>().AsNoTracking().VisibleTo(desk.Caller, desk.Db), desk.Caller, desk.Now);
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            // The texts are gone through once for the count and the page together.
            var found = await Ordered(entries, sort).Select(e => e.Id).ToListAsync(ct);
            var shown = found.Skip(skip).Take(take).ToList();
            var hits = Ordered(desk.Db.Set<RegisterEntry>().Where(e => EF.Parameter(shown).Contains(e.Id)), sort);
            return Paging.Page(await RegisterRows.Of(hits, desk, ct), skip, take, found.Count);
        }

        var total = await entries.CountAsync(ct);
        return Paging.Page(await RegisterRows.Of(Ordered(entries, sort).Skip(skip).Take(take), desk, ct), skip, take, total);
    }

    internal static IQueryable<RegisterEntry> Ordered(IQueryable<RegisterEntry> entries, string? sort) => sort switch
    {
        null or "" or "code" => entries.OrderBy(e => e.Register).ThenBy(e => e.Code),
        "verify" => entries.OrderBy(e => e.VerifyBy).ThenBy(e => e.Id),
        "updated" => entries.OrderByDescending(e => e.UpdatedAt).ThenByDescending(e => e.Id),
        "level" => entries.OrderBy(e => e.Level ?? 9).ThenBy(e => e.Code),
        "quantity" => entries.OrderByDescending(e => e.Quantity ?? -1).ThenBy(e => e.Code),
        "name" => entries.OrderBy(e => e.Name).ThenBy(e => e.Code),
        _ => throw new InvalidRequestException("sort", "排序可选 code、name、verify、updated、level、quantity|code, name, verify, updated, level or quantity"),
    };
}

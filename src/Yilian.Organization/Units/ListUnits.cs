using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Units;

/// <summary>三.2: the units in pages, dissolved ones last. Headquarters are listed only when asked for by their kind.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class ListUnitsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/units", Handle);

    private static async Task<Page<UnitRow>> Handle(ReadingDesk desk, string? search, Guid? headquartersId, string? kind, string? after, int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var units = desk.Db.Set<Unit>().Where(u => kind == null ? u.Number == null : u.Kind == kind);
        if (headquartersId is { } headquarters)
        {
            units = units.Where(u => u.Memberships.Any(m => m.HeadquartersId == headquarters));
        }

        if (!string.IsNullOrWhiteSpace(search))
        {
            var text = search.Trim();
            var lower = text.ToLowerInvariant();
            units = units.Where(u => u.Name.Contains(text) || u.ShortName.Contains(text) || u.Code.Contains(text) || u.Pinyin.Contains(lower));
        }

        var total = await units.CountAsync(ct);
        var page = await units.OrderBy(u => u.DissolvedAt != null).ThenBy(u => u.Code).ThenBy(u => u.Id).Skip(skip).Take(take)
            .Include(u => u.Memberships).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        return Paging.Page(await UnitRows.Of(page, desk.Db, ct), skip, take, total);
    }
}

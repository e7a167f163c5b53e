using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Units;
using Yilian.Platform.Http;

namespace Yilian.Organization.Liaisons;

/// <summary>三.2: the liaisons of one unit with its former ones, newest first; without a unit, all current ones.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class ListLiaisonsSlice : ISlice
{
    private const int Most = 10_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/liaisons", Handle);

    private static async Task<List<LiaisonView>> Handle(ReadingDesk desk, Guid? unitId, CancellationToken ct)
    {
        var rows = await desk.Db.Set<Liaison>().AsNoTracking().Where(l => unitId == null ? l.Until == null : l.UnitId == unitId)
            .Join(desk.Db.Set<Unit>(), l => l.UnitId, u => u.Id, (l, u) => new { Liaison = l, u.Code, u.Name })
            .OrderBy(r => r.Code).ThenBy(r => r.Liaison.Until != null).ThenBy(r => r.Liaison.StandIn).ThenByDescending(r => r.Liaison.From)
            .Take(Most).ToListAsync(ct);
        return [.. rows.Select(r => LiaisonViews.Of(r.Liaison, r.Name, desk.Caller))];
    }
}

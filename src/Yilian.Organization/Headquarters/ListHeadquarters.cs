using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Units;
using Yilian.Platform.Http;

namespace Yilian.Organization.Headquarters;

/// <summary>附件: the twelve headquarters with host unit, duty phones and how many member units they have.</summary>
[Clause("附件", "联络方式")]
internal sealed class ListHeadquartersSlice : ISlice
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/headquarters", Handle);

    private static async Task<List<HeadquartersView>> Handle(ReadingDesk desk, CancellationToken ct)
    {
        var members = await desk.Db.Set<Membership>()
            .Join(desk.Db.Set<Unit>().Where(u => u.DissolvedAt == null), m => m.UnitId, u => u.Id, (m, _) => m.HeadquartersId)
            .GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var headquarters = await desk.Db.Set<Unit>().AsNoTracking().Where(u => u.Number != null).OrderBy(u => u.Number).Take(Most).ToListAsync(ct);
        return [.. headquarters.Select(h => new HeadquartersView(
            h.Id, h.Code, h.Number ?? 0, h.Name, h.ShortName, h.Kind, h.Host ?? "", h.DutyPhones, members.GetValueOrDefault(h.Id)))];
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Units;

/// <summary>三.1 多部门网上联动: every organization that can be chosen somewhere, findable by pinyin initials.</summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class ListOptionsSlice : ISlice
{
    private const int Most = 10_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/options", Handle);

    private static Task<List<OrganizationOption>> Handle(ReadingDesk desk, CancellationToken ct) =>
        desk.Db.Set<Unit>().Where(u => u.DissolvedAt == null)
            .OrderBy(u => u.Number == null).ThenBy(u => u.Number).ThenBy(u => u.Code)
            .Select(u => new OrganizationOption(u.Id, u.Code, u.Name, u.ShortName, u.Kind, u.Pinyin, u.DivisionCode))
            .Take(Most).ToListAsync(ct);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Divisions;

/// <summary>三.1 信息汇集共享: the county-level divisions and townships that places, units and incidents refer to.</summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class ListDivisionsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/divisions", Handle);

    private static List<DivisionView> Handle() => [.. DivisionBook.Districts.Select(DivisionBook.ViewOf)];
}

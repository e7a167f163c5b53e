using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>二（一）1: what lies in an area drawn on the map, added up: who is at risk there and what there is to help with.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class InsideSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/information/map/inside", Handle).Produces<MapTotals>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<MapTotals> Handle(AskInside asked, ReadingDesk desk, RegisterMap map, IOrganizationBook book, CancellationToken ct)
    {
        var area = AreaOf(asked);
        var picture = await map.Current(ct);
        var filter = MapFilter.Of(desk.Caller, picture, asked);
        return Totals.Of(picture.Of(filter), filter, area, book, desk.Now);
    }

    private static IMapArea AreaOf(AskInside asked) => asked switch
    {
        { Polygon: { } ring, Circle: null } => PolygonReader.Read(ring, "polygon"),
        { Polygon: null, Circle: { } circle } => PolygonReader.Circle(circle.Longitude, circle.Latitude, circle.Radius, "circle"),
        _ => throw new InvalidRequestException("polygon", "请给出多边形或圆，且只给一个|Give a polygon or a circle, one of them"),
    };
}

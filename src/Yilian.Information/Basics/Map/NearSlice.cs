using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>二（一）1: the nearest entries to a place, in a straight line.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class NearSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/map/near", Handle);

    private static async Task<IReadOnlyList<MapNeighbor>> Handle(
        ReadingDesk desk, RegisterMap map, Neighbors neighbors, double longitude, double latitude, string? layers, string? kinds, string? capability, string? readiness, int? limit, CancellationToken ct)
    {
        var from = At(longitude, latitude);
        var picture = await map.Current(ct);
        var filter = MapFilter.Of(desk.Caller, picture, new MapQuery(layers, kinds, null, null, readiness, capability));
        var count = Paging.Limit(limit ?? Neighbors.Few);
        var found = picture.Of(filter).SelectMany(l => l.Points.Nearest(from, count, filter.Takes)).OrderBy(n => n.Metres).Take(count);
        return await neighbors.Show([.. found], desk, ct);
    }

    private static GeoPoint At(double longitude, double latitude)
    {
        if (CoordinateText.LooksSwapped(longitude, latitude))
        {
            throw new InvalidRequestException("longitude", $"经纬度似乎写反了，应为经度 {latitude}、纬度 {longitude}|Longitude and latitude look swapped: longitude {latitude}, latitude {longitude}");
        }

        var at = new GeoPoint(longitude, latitude);
        return at.IsValid ? at : throw new InvalidRequestException("longitude", "经度在 -180 到 180 之间，纬度在 -90 到 90 之间|Longitude lies between -180 and 180, latitude between -90 and 90");
    }
}

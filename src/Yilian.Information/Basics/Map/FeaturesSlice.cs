using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>二（一）1: the distribution map (分布图): what a window of the map shows of the registers.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class FeaturesSlice : ISlice
{
    private const int Most = 2_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/map/features", Handle);

    private static async Task<MapFeatures> Handle(
        ReadingDesk desk, RegisterMap map, IOrganizationBook book, string bbox, double? zoom, string? layers, string? kinds, string? levels, Guid? owner, string? readiness, CancellationToken ct)
    {
        var window = Window(bbox);
        var picture = await map.Current(ct);
        var filter = MapFilter.Of(desk.Caller, picture, new MapQuery(layers, kinds, levels, owner, readiness, null));
        MapLayer[] asked = [.. picture.Of(filter)];

        // Counted first and never gathered: a list of a hundred thousand for every window would keep the collector busy.
        var total = asked.Sum(l => l.Places(window, filter).Count());
        var found = asked.SelectMany(l => l.Places(window, filter).Select(place => l.Points[place]));
        if (total <= Most)
        {
            return new MapFeatures("FeatureCollection", total, false, [.. found.Select(e => Features.Of(e, book, desk.Now))]);
        }

        var clusters = Clusters.Of(found, ZoomOf(zoom, window), Most);
        return new MapFeatures("FeatureCollection", total, true, [.. clusters.Select(c => c.Only is { } one ? Features.Of(one, book, desk.Now) : Features.Of(c))]);
    }

    private static GeoBox Window(string bbox)
    {
        var parts = bbox.Split(',');
        var sides = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts.Length != 4 || !double.TryParse(parts[i], CultureInfo.InvariantCulture, out sides[i]) || !double.IsFinite(sides[i]))
            {
                throw new InvalidRequestException("bbox", "bbox 应为“西,南,东,北”四个经纬度|bbox is west,south,east,north in degrees");
            }
        }

        return sides[0] < sides[2] && sides[1] < sides[3]
            ? new GeoBox(sides[0], sides[1], sides[2], sides[3])
            : throw new InvalidRequestException("bbox", "bbox 的西应小于东，南应小于北|In bbox west lies west of east, south below north");
    }

    // Without a zoom the window is taken to be about a screen wide.
    private static double ZoomOf(double? zoom, GeoBox window) => Math.Clamp(zoom is { } z && double.IsFinite(z) ? z : Math.Log2(360 * 2.5 / (window.East - window.West)), 0, 20);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;
using Layers = Yilian.Contracts.Information.Registers;

namespace Yilian.Information.Basics.Map;

/// <summary>二（一）1: what is near an incident: who can help, where to bring people, and what could make it worse.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class NearIncidentSlice : ISlice
{
    private const int DefaultRadius = 5_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/{id:guid}/near", Handle);

    private static async Task<IncidentSurroundings> Handle(Guid id, ReadingDesk desk, RegisterMap map, Neighbors neighbors, string? capability, int? radius, CancellationToken ct)
    {
        var metres = radius ?? DefaultRadius;
        if (metres is < 100 or > (int)PolygonReader.LargestRadius)
        {
            throw new InvalidRequestException("radius", "半径应在 100 米到 200 公里之间|The radius lies between 100 m and 200 km");
        }

        var place = await desk.Db.Set<Incident>().AsNoTracking().VisibleTo(desk.Caller, desk.Db).Where(i => i.Id == id)
            .Select(i => new { i.Longitude, i.Latitude }).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Incident>(id);
        if (place is not { Longitude: { } longitude, Latitude: { } latitude })
        {
            return new IncidentSurroundings(false, metres, [], [], [], [], []);
        }

        var around = new Around(new GeoPoint(longitude, latitude), await map.Current(ct), desk, neighbors);
        return new IncidentSurroundings(
            true, metres, await around.Nearest(Layers.Team, capability, ct), await around.Nearest(Layers.Depot, null, ct),
            await around.Nearest(Layers.Shelter, null, ct), await around.Nearest(Layers.Medical, null, ct), await around.Threats(metres, ct));
    }

    /// <summary>The surroundings of one place as one caller may see them.</summary>
    private sealed class Around(GeoPoint place, MapPicture picture, ReadingDesk desk, Neighbors neighbors)
    {
        private const int MostThreats = 50;

        public async Task<IReadOnlyList<MapNeighbor>> Nearest(string register, string? capability, CancellationToken ct)
        {
            var filter = MapFilter.Of(desk.Caller, picture, new MapQuery(register, null, null, null, null, capability));
            return await neighbors.Show(picture.Layers[register].Points.Nearest(place, Neighbors.Few, e => filter.Takes(e) && e.Readiness != Readinesses.Off), desk, ct);
        }

        public async Task<IReadOnlyList<MapThreat>> Threats(int metres, CancellationToken ct)
        {
            var layer = picture.Layers[Layers.RiskSource];
            var filter = MapFilter.Of(desk.Caller, picture, new MapQuery(Layers.RiskSource, null, null, null, null, null));
            var covering = layer.Impacts.Covering(place).Where(filter.Takes).ToHashSet();
            var near = layer.Points.Nearest(place, MostThreats, e => filter.Takes(e) && !covering.Contains(e), metres);
            IReadOnlyList<Near<MapEntry>> all = [.. covering.Select(e => new Near<MapEntry>(e, Earth.Distance(place, e.At))).OrderBy(n => n.Item.Level ?? 9).ThenBy(n => n.Metres).Take(MostThreats), .. near];
            return [.. (await neighbors.Show(all, desk, ct)).Select((n, i) => new MapThreat(n, covering.Contains(all[i].Item)))];
        }
    }
}

using System.Text.Json;

namespace Yilian.Organization.Divisions;

/// <summary>
/// The counties' outlines of the schematic base map, and in which of them a point lies. Ray casting over ten simple outlines:
/// the map is good to a few kilometres, so nothing finer would be more true.
/// </summary>
internal sealed class CountyMap
{
    private static readonly Lazy<CountyMap> Bundled = new(() =>
    {
        using var stream = Resources.Open("basemap.geojson");
        return Read(stream);
    });

    private readonly List<County> _counties;

    private CountyMap(List<County> counties) => _counties = counties;

    public static CountyMap OfTheCity => Bundled.Value;

    public static CountyMap Read(Stream geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        return new CountyMap([.. document.RootElement.GetProperty("features").EnumerateArray().Where(IsCounty).Select(CountyOf)]);
    }

    /// <summary>The code of the county around the point; null outside all of them.</summary>
    public string? At(double longitude, double latitude) => _counties.Find(c => c.Contains(longitude, latitude))?.Code;

    private static bool IsCounty(JsonElement feature) =>
        feature.GetProperty("properties").TryGetProperty("kind", out var kind) && kind.ValueEquals("county");

    private static County CountyOf(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").ValueEquals("MultiPolygon") ? coordinates.EnumerateArray().ToArray() : [coordinates];
        return new County(feature.GetProperty("properties").GetProperty("code").GetString()!, [.. polygons.SelectMany(p => p.EnumerateArray()).Select(Ring)]);
    }

    private static (double X, double Y)[] Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()))];

    private sealed record County(string Code, IReadOnlyList<(double X, double Y)[]> Rings)
    {
        // Even-odd over all rings: a hole is inside twice, hence outside.
        public bool Contains(double x, double y) => Rings.Count(r => Crosses(r, x, y)) % 2 == 1;

        private static bool Crosses((double X, double Y)[] ring, double x, double y)
        {
            var inside = false;
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                var (a, b) = (ring[i], ring[j]);
                if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
                {
                    inside = !inside;
                }
            }

            return inside;
        }
    }
}

using NetTopologySuite.Geometries;

namespace Yilian.Platform.Maps;

/// <summary>
/// The edges of a polygon by bands of latitude: whether a point is inside is told by the few edges of its band, without anything being
/// allocated. What lies so near to the outline that rounding might decide is not told here.
/// </summary>
internal sealed class EdgeBands
{
    private const double Hair = 1e-9;

    private readonly GeoBox _bounds;
    private readonly double _perDegree;
    private readonly (double FromX, double FromY, double ToX, double ToY)[][] _bands;

    public EdgeBands((Coordinate From, Coordinate To)[] edges, GeoBox bounds)
    {
        var count = Math.Clamp(edges.Length * 2, 1, 1_024);
        (_bounds, _perDegree) = (bounds, count / Math.Max(bounds.North - bounds.South, Hair));
        var bands = new List<(double, double, double, double)>[count];
        foreach (var (from, to) in edges)
        {
            for (var band = BandOf(Math.Min(from.Y, to.Y) - Hair, count); band <= BandOf(Math.Max(from.Y, to.Y) + Hair, count); band++)
            {
                (bands[band] ??= []).Add((from.X, from.Y, to.X, to.Y));
            }
        }

        _bands = Array.ConvertAll(bands, b => b?.ToArray() ?? []);
    }

    /// <summary>Null: too near to the outline to tell.</summary>
    public bool? Contains(GeoPoint point)
    {
        var (x, y) = (point.Longitude, point.Latitude);
        if (x < _bounds.West - Hair || x > _bounds.East + Hair || y < _bounds.South - Hair || y > _bounds.North + Hair)
        {
            return false;
        }

        var inside = false;
        foreach (ref readonly var edge in _bands[BandOf(y, _bands.Length)].AsSpan())
        {
            if (Math.Abs(edge.FromY - y) < Hair || Math.Abs(edge.ToY - y) < Hair)
            {
                return null;
            }

            if (edge.FromY > y == edge.ToY > y)
            {
                continue;
            }

            var ahead = edge.FromX + ((y - edge.FromY) * (edge.ToX - edge.FromX) / (edge.ToY - edge.FromY)) - x;
            if (Math.Abs(ahead) < Hair)
            {
                return null;
            }

            inside ^= ahead > 0;
        }

        return inside;
    }

    private int BandOf(double latitude, int count) => Math.Clamp((int)((latitude - _bounds.South) * _perDegree), 0, count - 1);
}

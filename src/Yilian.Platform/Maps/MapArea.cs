using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Yilian.Platform.Maps;

/// <summary>A part of the map that things may lie in.</summary>
public interface IMapArea
{
    GeoBox Bounds { get; }

    double SquareMetres { get; }

    /// <summary>Inside or on the outline.</summary>
    bool Contains(GeoPoint point);

    /// <summary>The stretches of longitude over which the outline runs between two parallels.</summary>
    IEnumerable<(double West, double East)> OutlineBetween(double south, double north);
}

/// <summary>Everything within a distance of a point.</summary>
public sealed class CircleArea : IMapArea
{
    private readonly (double X, double Y, double Z) _centre;
    private readonly double _limit;

    public CircleArea(GeoPoint centre, double metres)
    {
        (_centre, _limit) = (Earth.Vector(centre), Earth.SquaredChordOf(metres));
        Bounds = Earth.Around(centre, metres);
        SquareMetres = 2 * Math.PI * Earth.Radius * Earth.Radius * (1 - Math.Cos(metres / Earth.Radius));
    }

    public GeoBox Bounds { get; }

    public double SquareMetres { get; }

    public bool Contains(GeoPoint point) => Earth.SquaredChord(_centre, Earth.Vector(point)) <= _limit;

    /// <summary>A circle has few cells on its outline, but a distance is quicker to compute than its outline: every cell is looked into.</summary>
    public IEnumerable<(double West, double East)> OutlineBetween(double south, double north) => [(Bounds.West, Bounds.East)];
}

/// <summary>A polygon, possibly with holes or of several parts; edges are straight on the map.</summary>
public sealed class PolygonArea : IMapArea
{
    private readonly IndexedPointInAreaLocator _locator;
    private readonly (Coordinate From, Coordinate To)[] _edges;
    private readonly EdgeBands _bands;

    /// <param name="polygon">A valid polygon or multi-polygon; see <see cref="PolygonReader"/>.</param>
    public PolygonArea(Geometry polygon)
    {
        _locator = new IndexedPointInAreaLocator(polygon);
        Bounds = BoxOf(polygon.EnvelopeInternal);
        var rings = Polygons(polygon).ToList();
        _edges = [.. rings.SelectMany(p => p.Holes.Prepend(p.Shell)).SelectMany(Edges)];
        _bands = new EdgeBands(_edges, Bounds);

        // The locator builds its index at the first question; asked here, before many threads share it.
        _locator.Locate(polygon.Coordinate);
        SquareMetres = rings.Sum(p => AreaOf(p.Shell) - p.Holes.Sum(AreaOf));
    }

    public GeoBox Bounds { get; }

    public double SquareMetres { get; }

    /// <summary>Asked of many thousand points: only who lies a hair from the outline is left to the exact way.</summary>
    public bool Contains(GeoPoint point) => _bands.Contains(point) ?? _locator.Locate(new Coordinate(point.Longitude, point.Latitude)) != Location.Exterior;

    public IEnumerable<(double West, double East)> OutlineBetween(double south, double north)
    {
        foreach (var (from, to) in _edges)
        {
            if (Math.Min(from.Y, to.Y) > north || Math.Max(from.Y, to.Y) < south)
            {
                continue;
            }

            var (a, b) = (LongitudeAt(from, to, south), LongitudeAt(from, to, north));
            yield return (Math.Min(a, b), Math.Max(a, b));
        }
    }

    internal static GeoBox BoxOf(Envelope envelope) => new(envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY);

    // Where an edge crosses a parallel; its end when it does not reach it. A level edge is wholly between its ends.
    private static double LongitudeAt(Coordinate from, Coordinate to, double latitude)
    {
        var (low, high) = from.Y <= to.Y ? (from, to) : (to, from);
        if (high.Y - low.Y < 1e-12)
        {
            return latitude < low.Y ? low.X : high.X;
        }

        return low.X + ((high.X - low.X) * Math.Clamp((latitude - low.Y) / (high.Y - low.Y), 0, 1));
    }

    private static IEnumerable<Polygon> Polygons(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>();

    private static IEnumerable<(Coordinate From, Coordinate To)> Edges(LinearRing ring) => ring.Coordinates.Zip(ring.Coordinates.Skip(1));

    private static double AreaOf(LinearRing ring) => Earth.Area([.. ring.Coordinates.SkipLast(1).Select(c => new GeoPoint(c.X, c.Y))]);
}

using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Yilian.Platform.Maps;

/// <summary>Areas by where they lie (an STR-packed tree): which of them cover a point, which touch a rectangle. Made once, never changed.</summary>
public sealed class ShapeIndex<T>
{
    private readonly STRtree<(T Item, IMapArea? Area)> _tree = new();

    /// <param name="items">What has an area; what has none is left out.</param>
    /// <param name="area">The area of each; null for none.</param>
    public ShapeIndex(IEnumerable<T> items, Func<T, IMapArea?> area)
    {
        foreach (var item in items)
        {
            if (area(item) is { } around)
            {
                _tree.Insert(new Envelope(around.Bounds.West, around.Bounds.East, around.Bounds.South, around.Bounds.North), (item, around));
            }
        }

        _tree.Build();
    }

    public int Count => _tree.Count;

    /// <summary>What covers a point.</summary>
    public IEnumerable<T> Covering(GeoPoint point) =>
        Query(new Envelope(point.Longitude, point.Longitude, point.Latitude, point.Latitude)).Where(e => e.Area!.Contains(point)).Select(e => e.Item);

    /// <summary>What may touch a rectangle: its own bounds do.</summary>
    public IEnumerable<T> Touching(GeoBox box) => Query(new Envelope(box.West, box.East, box.South, box.North)).Select(e => e.Item);

    private IEnumerable<(T Item, IMapArea? Area)> Query(Envelope envelope) => Count == 0 ? [] : _tree.Query(envelope);
}

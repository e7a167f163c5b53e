namespace Yilian.Platform.Maps;

/// <summary>Something found, and how far away it is.</summary>
public readonly record struct Near<T>(T Item, double Metres);

/// <summary>
/// Points in a uniform grid over the part of the earth where they lie; made once, never changed, read by many threads. Cells hold a few points
/// each, so that the nearest of a million are found by looking into a handful of cells. What lies far off all others sits in the cells at the border.
/// </summary>
public sealed class PointGrid<T>
{
    private const int PerCell = 3;
    private const int MostCells = 1 << 22;

    private readonly Cells _cells;
    private readonly int[] _starts;
    private readonly T[] _items;
    private readonly int[] _ordinals;
    private readonly double[] _longitudes;
    private readonly double[] _latitudes;
    private readonly (double X, double Y, double Z)[] _vectors;
    private readonly GeoBox _extent;

    public PointGrid(IReadOnlyList<T> items, Func<T, GeoPoint> place)
    {
        var points = new GeoPoint[items.Count];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = place(items[i]);
            if (!points[i].IsValid)
            {
                throw new ArgumentException($"Not a place: {points[i]}", nameof(items));
            }
        }

        _extent = ExtentOf(points);
        _cells = Cells.Over(points, Math.Clamp(points.Length / PerCell, 1, MostCells));
        (_items, _ordinals, _vectors) = (new T[points.Length], new int[points.Length], new (double, double, double)[points.Length]);
        (_longitudes, _latitudes) = (new double[points.Length], new double[points.Length]);
        _starts = Sort(points, items);
    }

    public int Count => _items.Length;

    /// <summary>The nearest that are wanted, nearest first; of two equally far the one that came first in the list.</summary>
    /// <param name="from">From where.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="wanted">Asked only of what is near enough to count.</param>
    /// <param name="within">Nothing farther away than this, in metres.</param>
    public IReadOnlyList<Near<T>> Nearest(GeoPoint from, int count, Func<T, bool>? wanted = null, double within = double.PositiveInfinity)
    {
        if (Count == 0 || count <= 0)
        {
            return [];
        }

        var found = new Closest(Math.Min(count, Count), double.IsFinite(within) ? Earth.SquaredChordOf(within) : double.PositiveInfinity);
        var (column, row) = (_cells.ColumnOf(from.Longitude), _cells.RowOf(from.Latitude));
        var vector = Earth.Vector(from);
        for (var ring = 0; ; ring++)
        {
            LookIntoRing(column, row, ring, vector, found, wanted);
            if (found.NothingNearerThan(LeastBeyond(from, column, row, ring)))
            {
                return found.Take(i => _items[i]);
            }
        }
    }

    /// <summary>What lies at a place of the grid's own order, in which neighbors are near each other; see <see cref="PlacesWithin(IMapArea)"/>.</summary>
    public T this[int place] => _items[place];

    /// <summary>Everything in an area, in no particular order.</summary>
    public IEnumerable<T> Within(IMapArea area) => PlacesWithin(area).Select(i => _items[i]);

    /// <summary>The places of everything in an area: for who keeps figures beside the items and must not touch each of many thousand.</summary>
    public IEnumerable<int> PlacesWithin(IMapArea area)
    {
        foreach (var (cell, whole) in _cells.Cover(area))
        {
            for (var i = _starts[cell]; i < _starts[cell + 1]; i++)
            {
                if (whole || area.Contains(new GeoPoint(_longitudes[i], _latitudes[i])))
                {
                    yield return i;
                }
            }
        }
    }

    /// <summary>Everything in a rectangle, in no particular order.</summary>
    public IEnumerable<T> Within(GeoBox box) => PlacesWithin(box).Select(i => _items[i]);

    /// <summary>The places of everything in a rectangle.</summary>
    public IEnumerable<int> PlacesWithin(GeoBox box)
    {
        foreach (var cell in _cells.In(box))
        {
            for (var i = _starts[cell]; i < _starts[cell + 1]; i++)
            {
                if (box.Contains(new GeoPoint(_longitudes[i], _latitudes[i])))
                {
                    yield return i;
                }
            }
        }
    }

    private void LookIntoRing(int column, int row, int ring, (double X, double Y, double Z) from, Closest found, Func<T, bool>? wanted)
    {
        var (left, right) = (Math.Max(0, column - ring), Math.Min(_cells.Columns - 1, column + ring));
        for (var y = Math.Max(0, row - ring); y <= Math.Min(_cells.Rows - 1, row + ring); y++)
        {
            if (Math.Abs(y - row) == ring)
            {
                Look((y * _cells.Columns) + left, (y * _cells.Columns) + right, from, found, wanted);
                continue;
            }

            if (column - ring >= 0)
            {
                Look((y * _cells.Columns) + left, (y * _cells.Columns) + left, from, found, wanted);
            }

            if (column + ring < _cells.Columns)
            {
                Look((y * _cells.Columns) + right, (y * _cells.Columns) + right, from, found, wanted);
            }
        }
    }

    private void Look(int first, int last, (double X, double Y, double Z) from, Closest found, Func<T, bool>? wanted)
    {
        for (var i = _starts[first]; i < _starts[last + 1]; i++)
        {
            var far = Earth.SquaredChord(from, _vectors[i]);
            if (found.Takes(far, _ordinals[i]) && (wanted is null || wanted(_items[i])))
            {
                found.Add(far, _ordinals[i], i);
            }
        }
    }

    // The least squared chord to anything outside of the rings looked into; infinite when there is nothing left.
    private double LeastBeyond(GeoPoint from, int column, int row, int ring)
    {
        var least = double.PositiveInfinity;
        var most = Math.Max(Math.Abs(from.Longitude - _extent.West), Math.Abs(from.Longitude - _extent.East));
        var polar = Math.Max(Math.Abs(from.Latitude), Math.Max(Math.Abs(_extent.South), Math.Abs(_extent.North)));
        if (column - ring > 0)
        {
            least = Math.Min(least, Earth.ChordOfLongitude(from.Longitude - _cells.LongitudeOf(column - ring), most, polar));
        }

        if (column + ring < _cells.Columns - 1)
        {
            least = Math.Min(least, Earth.ChordOfLongitude(_cells.LongitudeOf(column + ring + 1) - from.Longitude, most, polar));
        }

        if (row - ring > 0)
        {
            least = Math.Min(least, Earth.ChordOfLatitude(from.Latitude - _cells.LatitudeOf(row - ring)));
        }

        if (row + ring < _cells.Rows - 1)
        {
            least = Math.Min(least, Earth.ChordOfLatitude(_cells.LatitudeOf(row + ring + 1) - from.Latitude));
        }

        // A hair less than computed, so that rounding never hides a neighbor.
        least = Math.Max(0, (least * (1 - 1e-9)) - 1e-12);
        return least * least;
    }

    // Counting sort by cell; within a cell the order of the list stays.
    private int[] Sort(GeoPoint[] points, IReadOnlyList<T> items)
    {
        var cells = Array.ConvertAll(points, _cells.CellOf);
        var starts = new int[(_cells.Columns * _cells.Rows) + 1];
        foreach (var cell in cells)
        {
            starts[cell + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts[..^1];
        for (var i = 0; i < points.Length; i++)
        {
            var at = next[cells[i]]++;
            (_items[at], _ordinals[at], _vectors[at]) = (items[i], i, Earth.Vector(points[i]));
            (_longitudes[at], _latitudes[at]) = (points[i].Longitude, points[i].Latitude);
        }

        return starts;
    }

    private static GeoBox ExtentOf(GeoPoint[] points) => points.Length == 0
        ? default
        : new GeoBox(points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude));

    /// <summary>The best so far, kept in order; short enough that moving a few numbers beats any heap.</summary>
    private sealed class Closest(int count, double limit)
    {
        private readonly (double Far, int Ordinal, int Index)[] _best = new (double, int, int)[count];
        private int _held;

        public bool NothingNearerThan(double beyond) => double.IsPositiveInfinity(beyond) || beyond > (_held == count ? Math.Min(limit, _best[count - 1].Far) : limit);

        public bool Takes(double far, int ordinal) =>
            far <= limit && (_held < count || far < _best[count - 1].Far || (far == _best[count - 1].Far && ordinal < _best[count - 1].Ordinal));

        public void Add(double far, int ordinal, int index)
        {
            var at = _held < count ? _held++ : count - 1;
            for (; at > 0 && (_best[at - 1].Far > far || (_best[at - 1].Far == far && _best[at - 1].Ordinal > ordinal)); at--)
            {
                _best[at] = _best[at - 1];
            }

            _best[at] = (far, ordinal, index);
        }

        public Near<T>[] Take(Func<int, T> item) => Array.ConvertAll(_best[.._held], b => new Near<T>(item(b.Index), Earth.Metres(b.Far)));
    }
}

namespace Yilian.Platform.Maps;

/// <summary>
/// How a grid is laid over points: between the outermost two per cent on each side, so that one wrong coordinate does not make every cell
/// huge; what lies outside belongs to the cells at the border.
/// </summary>
internal sealed class Cells
{
    private readonly GeoBox _box;
    private readonly double _width;
    private readonly double _height;

    private Cells(GeoBox box, int columns, int rows)
    {
        (_box, Columns, Rows) = (box, columns, rows);
        (_width, _height) = ((box.East - box.West) / columns, (box.North - box.South) / rows);
    }

    public int Columns { get; }

    public int Rows { get; }

    public static Cells Over(GeoPoint[] points, int cells)
    {
        if (points.Length == 0)
        {
            return new Cells(new GeoBox(0, 0, 1, 1), 1, 1);
        }

        var (west, east) = Middle(Array.ConvertAll(points, p => p.Longitude));
        var (south, north) = Middle(Array.ConvertAll(points, p => p.Latitude));
        var (width, height) = ((east - west) * Math.Max(0.05, Math.Cos((south + north) / 2 * Math.PI / 180)), north - south);
        var columns = (int)Math.Clamp(Math.Round(Math.Sqrt(cells * width / height)), 1, cells);
        return new Cells(new GeoBox(west, south, east, north), columns, Math.Max(1, cells / columns));
    }

    public int ColumnOf(double longitude) => Math.Clamp((int)Math.Floor(Math.Clamp((longitude - _box.West) / _width, -1, Columns)), 0, Columns - 1);

    public int RowOf(double latitude) => Math.Clamp((int)Math.Floor(Math.Clamp((latitude - _box.South) / _height, -1, Rows)), 0, Rows - 1);

    public int CellOf(GeoPoint point) => (RowOf(point.Latitude) * Columns) + ColumnOf(point.Longitude);

    /// <summary>The western edge of a column.</summary>
    public double LongitudeOf(int column) => _box.West + (column * _width);

    /// <summary>The southern edge of a row.</summary>
    public double LatitudeOf(int row) => _box.South + (row * _height);

    /// <summary>The cells that a rectangle touches.</summary>
    public IEnumerable<int> In(GeoBox box)
    {
        var (left, right) = (ColumnOf(box.West), ColumnOf(box.East));
        for (var row = RowOf(box.South); row <= RowOf(box.North); row++)
        {
            for (var column = left; column <= right; column++)
            {
                yield return (row * Columns) + column;
            }
        }
    }

    /// <summary>
    /// The cells an area touches, and whether all of a cell lies inside. Between two cells that the outline passes through every cell of a
    /// row is either inside or outside, so one look decides for all of them.
    /// </summary>
    public IEnumerable<(int Cell, bool Whole)> Cover(IMapArea area)
    {
        var (left, right) = (ColumnOf(area.Bounds.West), ColumnOf(area.Bounds.East));
        for (var row = RowOf(area.Bounds.South); row <= RowOf(area.Bounds.North); row++)
        {
            bool? inside = null;
            var outline = Outline(area, row, left, right);
            for (var column = left; column <= right; column++)
            {
                if (outline[column - left] || AtBorder(column, row))
                {
                    (inside, var cell) = (null, (row * Columns) + column);
                    yield return (cell, false);
                    continue;
                }

                inside ??= area.Contains(new GeoPoint(LongitudeOf(column) + (_width / 2), LatitudeOf(row) + (_height / 2)));
                if (inside.Value)
                {
                    yield return ((row * Columns) + column, true);
                }
            }
        }
    }

    // Border cells hold what lies outside of the grid too.
    private bool AtBorder(int column, int row) => column == 0 || row == 0 || column == Columns - 1 || row == Rows - 1;

    private bool[] Outline(IMapArea area, int row, int left, int right)
    {
        var touched = new bool[right - left + 1];
        var hair = _width * 1e-6;
        foreach (var (west, east) in area.OutlineBetween(LatitudeOf(row) - (_height * 1e-6), LatitudeOf(row + 1) + (_height * 1e-6)))
        {
            for (var column = Math.Max(left, ColumnOf(west - hair)); column <= Math.Min(right, ColumnOf(east + hair)); column++)
            {
                touched[column - left] = true;
            }
        }

        return touched;
    }

    private static (double Low, double High) Middle(double[] values)
    {
        Array.Sort(values);
        var outer = values.Length / 50;
        var (low, high) = (values[outer], values[^(outer + 1)]);
        return high - low < 1e-9 ? (low - 0.005, high + 0.005) : (low, high);
    }
}

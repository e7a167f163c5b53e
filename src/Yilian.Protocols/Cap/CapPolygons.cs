using System.Globalization;

namespace Yilian.Protocols.Cap;

/// <summary>Reads and judges polygons and circles. One instance per message: the work it may do is bounded over all of them.</summary>
internal sealed class CapPolygons
{
    private int _points;
    private int _pairs;

    /// <summary>The points, and what is wrong with them; null points when they cannot be read.</summary>
    public (List<CapPoint>? Points, string? Wrong) Read(string text)
    {
        var points = new List<CapPoint>();
        foreach (var range in new PairSplit(text))
        {
            var pair = text.AsSpan()[range];
            if (PointOf(pair) is not { } point)
            {
                return (null, $"多边形的点“{CapSchema.Short(pair.ToString())}”不是“纬度,经度”（半角逗号）|The polygon's point “{CapSchema.Short(pair.ToString())}” is not “latitude,longitude”");
            }

            points.Add(point);
            Demand(points.Count <= CapLimits.PolygonPoints && ++_points <= CapLimits.AllPoints, $"多边形点数超过 {CapLimits.PolygonPoints}，拒绝|More than {CapLimits.PolygonPoints} points in a polygon; refused");
        }

        return points.Count == 0 ? (null, "多边形是空的|The polygon is empty") : (points, Judge(points));
    }

    /// <summary>The circle, and what is wrong with it.</summary>
    public static (CapCircle? Circle, string? Wrong) ReadCircle(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var wrong = $"圆“{CapSchema.Short(text)}”不是“纬度,经度 半径公里”|The circle “{CapSchema.Short(text)}” is not “latitude,longitude radius-in-km”";
        if (parts.Length != 2 || PointOf(parts[0]) is not { } center || Number(parts[1]) is not (>= 0 and var radius))
        {
            return (null, wrong);
        }

        return IsPlace(center) ? (new CapCircle(center, radius), null) : (null, $"圆心超出经纬度范围（{CapSchema.Short(text)}）|The circle's center is no place on earth");
    }

    private string? Judge(List<CapPoint> points)
    {
        if (points.Count < 4)
        {
            return $"多边形只有 {points.Count} 个点，至少要 4 个（首尾相同）|The polygon has {points.Count} points; at least 4 are needed, the last equal to the first";
        }

        if (points[0] != points[^1])
        {
            return "多边形没有闭合（首尾两点不同）|The polygon is not closed: its first and last points differ";
        }

        if (points.FindIndex(p => !IsPlace(p)) is >= 0 and var outside)
        {
            return string.Create(CultureInfo.InvariantCulture, $"多边形的点超出经纬度范围（{points[outside].Latitude},{points[outside].Longitude}；顺序应为纬度在前）|A point of the polygon is no place on earth (latitude comes first)");
        }

        return Crossing(points);
    }

    // Every edge with every other whose box it touches, in order of their western ends; edges that share a corner may touch there.
    private string? Crossing(List<CapPoint> points)
    {
        var ring = points.Where((p, i) => i == 0 || p != points[i - 1]).ToArray();
        var edges = new Edge[Math.Max(ring.Length - 1, 0)];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge(i, ring[i], ring[i + 1]);
        }

        Array.Sort(edges, (a, b) => a.West.CompareTo(b.West));
        for (var i = 0; i < edges.Length; i++)
        {
            for (var j = i + 1; j < edges.Length && edges[j].West <= edges[i].East; j++)
            {
                Demand(++_pairs <= CapLimits.EdgePairs, "多边形过于复杂，拒绝|The polygons are too complex; refused");
                if (!Neighbors(edges[i].Index, edges[j].Index, edges.Length) && edges[i].Meets(edges[j]))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"多边形自相交（{edges[i].From.Latitude},{edges[i].From.Longitude} 附近）|The polygon crosses itself near {edges[i].From.Latitude},{edges[i].From.Longitude}");
                }
            }
        }

        return null;
    }

    private static bool Neighbors(int a, int b, int count) => Math.Abs(a - b) is var apart && (apart == 1 || apart == count - 1);

    private static CapPoint? PointOf(ReadOnlySpan<char> pair)
    {
        var comma = pair.IndexOf(',');
        return comma > 0 && Number(pair[..comma]) is { } latitude && Number(pair[(comma + 1)..]) is { } longitude ? new CapPoint(latitude, longitude) : null;
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static bool IsPlace(CapPoint p) => p.Latitude is >= -90 and <= 90 && p.Longitude is >= -180 and <= 180;

    private static void Demand(bool holds, string text)
    {
        if (!holds)
        {
            throw new HostileException(text);
        }
    }

    private readonly record struct Edge(int Index, CapPoint From, CapPoint To)
    {
        public double West { get; } = Math.Min(From.Longitude, To.Longitude);

        public double East { get; } = Math.Max(From.Longitude, To.Longitude);

        public bool Meets(Edge other) =>
            Math.Min(From.Latitude, To.Latitude) <= Math.Max(other.From.Latitude, other.To.Latitude)
            && Math.Max(From.Latitude, To.Latitude) >= Math.Min(other.From.Latitude, other.To.Latitude)
            && Side(From, To, other.From) * Side(From, To, other.To) <= 0
            && Side(other.From, other.To, From) * Side(other.From, other.To, To) <= 0;

        private static int Side(CapPoint a, CapPoint b, CapPoint c) =>
            Math.Sign((b.Longitude - a.Longitude) * (c.Latitude - a.Latitude) - (b.Latitude - a.Latitude) * (c.Longitude - a.Longitude));
    }

    private readonly ref struct PairSplit(string text)
    {
        public Enumerator GetEnumerator() => new(text);

        public ref struct Enumerator(string text)
        {
            private int _end;

            public Range Current { get; private set; }

            public bool MoveNext()
            {
                var start = _end;
                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                _end = start;
                while (_end < text.Length && !char.IsWhiteSpace(text[_end]))
                {
                    _end++;
                }

                Current = start.._end;
                return _end > start;
            }
        }
    }
}

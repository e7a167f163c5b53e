using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Yilian.Platform.Http;

namespace Yilian.Platform.Maps;

/// <summary>Makes areas of what people draw, and says what is wrong with a drawing and how to mend it.</summary>
public static class PolygonReader
{
    /// <summary>More corners than a person draws; an imported outline is simplified before it is asked about.</summary>
    public const int MostCorners = 2_000;

    /// <summary>Six times the city.</summary>
    public const double LargestSquareMetres = 100_000e6;

    /// <summary>Reach of a circle in metres.</summary>
    public const double LargestRadius = 200_000;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The area within one ring of [longitude, latitude], closed or not.</summary>
    /// <exception cref="InvalidRequestException">It is no simple polygon of a sensible size.</exception>
    public static PolygonArea Read(IReadOnlyList<IReadOnlyList<double>> ring, string field)
    {
        var corners = Corners(ring, field);
        var polygon = Factory.CreatePolygon([.. corners, corners[0].Copy()]);
        Check(polygon, field);
        var area = new PolygonArea(polygon);
        return area.SquareMetres <= LargestSquareMetres
            ? area
            : throw new InvalidRequestException(field, "范围过大（上限 10 万平方公里），请缩小范围|The area is too large (at most 100,000 square kilometres); draw a smaller one");
    }

    /// <exception cref="InvalidRequestException">The centre is no place, or the radius out of range.</exception>
    public static CircleArea Circle(double longitude, double latitude, double metres, string field)
    {
        var centre = new GeoPoint(longitude, latitude);
        if (!centre.IsValid)
        {
            throw new InvalidRequestException(field, "圆心经纬度无效：经度 -180 到 180，纬度 -90 到 90|The centre is no place: longitude -180 to 180, latitude -90 to 90");
        }

        return metres is > 0 and <= LargestRadius
            ? new CircleArea(centre, metres)
            : throw new InvalidRequestException(field, "半径应大于 0，不超过 200 公里|The radius lies above 0 and up to 200 km");
    }

    /// <exception cref="InvalidRequestException">The polygon crosses itself, is flat, or has a hole outside.</exception>
    public static void Check(Geometry polygon, string field)
    {
        var error = new IsValidOp(polygon).ValidationError;
        if (error is not null)
        {
            var at = error.Coordinate is { } c ? $"{c.X:0.#####}, {c.Y:0.#####}" : "—";
            throw new InvalidRequestException(field, $"图形无效：边线在 {at} 附近自相交或重叠，请调整该处顶点|The outline crosses or touches itself near {at}; move the corners there");
        }

        if (polygon.Area <= 0)
        {
            throw new InvalidRequestException(field, "图形没有面积，请至少画三个不在一条直线上的点|The area is empty; draw at least three corners that are not in line");
        }
    }

    private static List<Coordinate> Corners(IReadOnlyList<IReadOnlyList<double>> ring, string field)
    {
        if (ring.Count > MostCorners + 1)
        {
            throw new InvalidRequestException(field, $"顶点过多（上限 {MostCorners} 个），请简化图形|Too many corners (at most {MostCorners}); simplify the outline");
        }

        var corners = new List<Coordinate>(ring.Count);
        foreach (var corner in ring)
        {
            if (corner.Count < 2 || !new GeoPoint(corner[0], corner[1]).IsValid)
            {
                throw new InvalidRequestException(field, $"第 {corners.Count + 1} 个顶点不是有效的 [经度, 纬度]|Corner {corners.Count + 1} is no valid [longitude, latitude]");
            }

            corners.Add(new Coordinate(corner[0], corner[1]));
        }

        if (corners.Count > 1 && corners[0].Equals2D(corners[^1]))
        {
            corners.RemoveAt(corners.Count - 1);
        }

        return corners.DistinctBy(c => (c.X, c.Y)).Count() >= 3
            ? corners
            : throw new InvalidRequestException(field, "多边形至少需要三个不同的顶点|A polygon has at least three different corners");
    }
}

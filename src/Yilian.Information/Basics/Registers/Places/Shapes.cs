using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Yilian.Information.Basics.Registers.Places;

/// <summary>GeoJSON geometries: read strictly, with a word on what is wrong and where, and written with seven decimals (a centimeter).</summary>
internal static class Shapes
{
    private const int MostPoints = 20_000;
    private const int Decimals = 7;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The geometry, or what is wrong with it as <c>中文|English</c>.</summary>
    /// <param name="given">GeoJSON geometry.</param>
    /// <param name="types">The types allowed.</param>
    /// <param name="convert">Brings a position into WGS84.</param>
    public static (Geometry? Geometry, string? Problem) Read(JsonElement given, IReadOnlyList<string> types, Func<double, double, (double, double)> convert)
    {
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty("type", out var name) || name.ValueKind != JsonValueKind.String || !given.TryGetProperty("coordinates", out var coordinates))
        {
            return (null, "应为 GeoJSON 图形（含 type 和 coordinates）|A GeoJSON geometry with type and coordinates");
        }

        var type = name.GetString()!;
        if (!types.Contains(type, StringComparer.Ordinal))
        {
            return (null, $"这里只能用 {string.Join('、', types)}|Only {string.Join(", ", types)} here");
        }

        try
        {
            var left = MostPoints;
            var geometry = Build(type, coordinates, p => Point(p, convert, ref left));
            var wrong = new IsValidOp(geometry).ValidationError;
            return wrong is null ? (geometry, null) : (null, Described(wrong));
        }
        catch (ShapeException shape)
        {
            return (null, shape.Message);
        }
        catch (ArgumentException)
        {
            return (null, "图形不完整：线至少 2 点，面至少 4 点且首尾相同|The geometry is not complete: a line has at least 2 points, a ring at least 4 with the first repeated at the end");
        }
    }

    public static string Write(Geometry geometry) => new JsonObject
    {
        ["type"] = geometry.GeometryType,
        ["coordinates"] = Coordinates(geometry),
    }.ToJsonString();

    private static Geometry Build(string type, JsonElement c, Func<JsonElement, Coordinate> point) => type switch
    {
        "Point" => Factory.CreatePoint(point(c)),
        "MultiPoint" => Factory.CreateMultiPointFromCoords(Line(c, point)),
        "LineString" => Factory.CreateLineString(Line(c, point)),
        "MultiLineString" => Factory.CreateMultiLineString([.. Items(c).Select(l => Factory.CreateLineString(Line(l, point)))]),
        "Polygon" => Polygon(c, point),
        _ => Factory.CreateMultiPolygon([.. Items(c).Select(p => Polygon(p, point))]),
    };

    private static Polygon Polygon(JsonElement c, Func<JsonElement, Coordinate> point)
    {
        var rings = Items(c).Select(r => Factory.CreateLinearRing(Line(r, point))).ToList();
        return rings.Count == 0 ? throw new ShapeException("面没有坐标|The polygon has no coordinates") : Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }

    private static Coordinate[] Line(JsonElement c, Func<JsonElement, Coordinate> point) => [.. Items(c).Select(point)];

    private static IEnumerable<JsonElement> Items(JsonElement c) =>
        c.ValueKind == JsonValueKind.Array ? c.EnumerateArray() : throw new ShapeException("coordinates 的层级与 type 不符|The nesting of coordinates does not fit the type");

    private static Coordinate Point(JsonElement p, Func<double, double, (double, double)> convert, ref int left)
    {
        if (--left < 0)
        {
            throw new ShapeException($"图形最多 {MostPoints} 个点，请简化后再提交|At most {MostPoints} points; simplify it");
        }

        if (p.ValueKind != JsonValueKind.Array || p.GetArrayLength() < 2 || !IsNumber(p[0], out var x) || !IsNumber(p[1], out var y))
        {
            throw new ShapeException("坐标应为 [经度, 纬度] 两个数字|A position is [longitude, latitude]");
        }

        if (Placing.LooksSwapped(x, y))
        {
            throw new ShapeException($"坐标 [{x}, {y}] 的经纬度似乎颠倒，GeoJSON 应为 [经度, 纬度]|Longitude and latitude seem to be swapped");
        }

        if (x is < -180 or > 180 || y is < -90 or > 90)
        {
            throw new ShapeException($"坐标 [{x}, {y}] 超出范围：经度 -180 到 180，纬度 -90 到 90|A position lies outside the range of degrees");
        }

        var (longitude, latitude) = convert(x, y);
        return new Coordinate(Math.Round(longitude, Decimals), Math.Round(latitude, Decimals));
    }

    private static bool IsNumber(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number);
    }

    private static string Described(TopologyValidationError wrong) => wrong.ErrorType switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection =>
            $"图形自相交（约在 {At(wrong)}），请调整边界或拆成多个面|The geometry crosses itself near {At(wrong)}; move the boundary or split it",
        TopologyValidationErrors.HoleOutsideShell => $"内环在外环之外（约在 {At(wrong)}）|A hole lies outside the shell near {At(wrong)}",
        TopologyValidationErrors.NestedShells or TopologyValidationErrors.NestedHoles => $"多个面或内环相互重叠（约在 {At(wrong)}）|Parts overlap near {At(wrong)}",
        _ => $"图形有误（约在 {At(wrong)}）：{wrong.Message}|The geometry is not valid near {At(wrong)}: {wrong.Message}",
    };

    private static string At(TopologyValidationError wrong) => wrong.Coordinate is { } c ? $"{c.X:0.#####}, {c.Y:0.#####}" : "?";

    private static JsonNode Coordinates(Geometry geometry) => geometry switch
    {
        Point p => Of(p.Coordinate),
        LineString l => Of(l.Coordinates),
        Polygon p => new JsonArray([Of(p.ExteriorRing.Coordinates), .. p.InteriorRings.Select(r => Of(r.Coordinates))]),
        GeometryCollection many => new JsonArray([.. many.Geometries.Select(Coordinates)]),
        _ => throw new InvalidOperationException(geometry.GeometryType),
    };

    private static JsonArray Of(Coordinate[] line) => new([.. line.Select(Of)]);

    private static JsonNode Of(Coordinate c) => new JsonArray(c.X, c.Y);

    private sealed class ShapeException(string text) : Exception(text);
}

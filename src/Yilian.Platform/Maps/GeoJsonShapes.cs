using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Yilian.Platform.Maps;

/// <summary>Reads the geometry part of GeoJSON (RFC 7946) as it is stored; whoever stored it has checked it.</summary>
public static class GeoJsonShapes
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The geometry; null for a text that is none.</summary>
    public static Geometry? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static Geometry? Read(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Point" => Factory.CreatePoint(At(coordinates)),
            "MultiPoint" => Factory.CreateMultiPointFromCoords(Line(coordinates)),
            "LineString" => Factory.CreateLineString(Line(coordinates)),
            "Polygon" => Area(coordinates),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(Area)]),
            "MultiLineString" => Factory.CreateMultiLineString([.. coordinates.EnumerateArray().Select(l => Factory.CreateLineString(Line(l)))]),
            _ => null,
        };
    }

    private static Polygon Area(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(r => Factory.CreateLinearRing(Line(r)))];
        return Factory.CreatePolygon(all[0], all[1..]);
    }

    private static Coordinate[] Line(JsonElement line) => [.. line.EnumerateArray().Select(At)];

    private static Coordinate At(JsonElement position) => new(position[0].GetDouble(), position[1].GetDouble());
}

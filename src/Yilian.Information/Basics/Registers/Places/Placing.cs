using System.Text.Json;
using NetTopologySuite.Geometries;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Writing;
using Yilian.Organization;

namespace Yilian.Information.Basics.Registers.Places;

/// <summary>Where an entry lies: checked, in WGS84, with the box around all of it.</summary>
/// <param name="Datum">gcj02 when it was converted.</param>
internal sealed record Position(
    double? Longitude, double? Latitude, string? Geometry, double? ImpactRadius, string? ImpactArea, Box? Box, string? Datum, bool OutsideCity, string? CountyCode);

internal sealed record Box(double West, double South, double East, double North);

/// <summary>Works out where an entry lies from what was entered.</summary>
internal static class Placing
{
    private const double MetersPerDegree = 111_320;
    private static readonly string[] Areas = ["Polygon", "MultiPolygon"];

    /// <summary>China lies between 73° and 136° east, 3° and 54° north: a "latitude" of 114 with a "longitude" of 33 is one taken for the other.</summary>
    public static bool LooksSwapped(double longitude, double latitude) => longitude is > 3 and < 54.5 && latitude is > 73 and < 136;

    public static Position Of(EditRegisterEntry request, RegisterDefinition register, IOrganizationBook book, List<DraftError> errors)
    {
        var gcj = request.Datum == Datum.Gcj02;
        var point = PointOf(request, gcj, errors);
        var geometry = Shape(request.Geometry, register.GeometryTypes, gcj, "geometry", "图形", errors);
        var area = Shape(request.ImpactArea, Areas, gcj, "impactArea", "影响范围", errors);
        point ??= geometry?.InteriorPoint.Coordinate;
        RefuseImpact(request, register, errors);
        if (point is null && register.Position == Definitions.Required && !errors.Exists(e => e.Field is "longitude" or "latitude" or "geometry"))
        {
            errors.Add(new DraftError("longitude", "经度", $"“{register.Title}”须填写经纬度或图形|Enter the position"));
        }

        var located = point is null ? null : book.DivisionAt(point.X, point.Y);
        var radius = point is null ? null : request.ImpactRadius;
        return new Position(
            Rounded(point?.X), Rounded(point?.Y), geometry is null or Point ? null : Shapes.Write(geometry), radius, area is null ? null : Shapes.Write(area),
            BoxOf(point, radius, geometry, area), gcj && (point ?? area?.Coordinate) is not null ? Datum.Gcj02 : null, point is not null && located is null, County(request, located, book, errors));
    }

    private static Coordinate? PointOf(EditRegisterEntry request, bool gcj, List<DraftError> errors)
    {
        if (request is not { Longitude: { } longitude, Latitude: { } latitude })
        {
            if (request.Longitude is not null || request.Latitude is not null)
            {
                errors.Add(request.Longitude is null ? new DraftError("longitude", "经度", "经度、纬度须同时填写|Enter the longitude too") : new DraftError("latitude", "纬度", "经度、纬度须同时填写|Enter the latitude too"));
            }

            return null;
        }

        if (LooksSwapped(longitude, latitude))
        {
            errors.Add(new DraftError("longitude", "经度", $"经纬度似乎颠倒：是否为经度 {latitude}、纬度 {longitude}？|Longitude and latitude seem to be swapped: {latitude}, {longitude}?") { Swapped = (latitude, longitude) });
            return null;
        }

        if (longitude is not (>= -180 and <= 180))
        {
            errors.Add(new DraftError("longitude", "经度", "经度应在 -180 到 180 之间|Longitude lies between -180 and 180"));
            return null;
        }

        if (latitude is not (>= -90 and <= 90))
        {
            errors.Add(new DraftError("latitude", "纬度", "纬度应在 -90 到 90 之间|Latitude lies between -90 and 90"));
            return null;
        }

        var (x, y) = gcj ? Datum.FromGcj02(longitude, latitude) : (longitude, latitude);
        return new Coordinate(x, y);
    }

    private static Geometry? Shape(JsonElement? given, IReadOnlyList<string> types, bool gcj, string field, string title, List<DraftError> errors)
    {
        if (given is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
        {
            return null;
        }

        var (geometry, problem) = Shapes.Read(given.Value, types, gcj ? Datum.FromGcj02 : (x, y) => (x, y));
        if (problem is not null)
        {
            errors.Add(new DraftError(field, title, problem));
        }

        return geometry;
    }

    private static void RefuseImpact(EditRegisterEntry request, RegisterDefinition register, List<DraftError> errors)
    {
        if (!register.HasImpact && (request.ImpactRadius is not null || request.ImpactArea is { ValueKind: JsonValueKind.Object }))
        {
            errors.Add(new DraftError("impactRadius", "影响范围", $"“{register.Title}”没有影响范围|Entries of this register have no range of impact"));
        }
    }

    private static string? County(EditRegisterEntry request, string? located, IOrganizationBook book, List<DraftError> errors)
    {
        if (string.IsNullOrEmpty(request.CountyCode))
        {
            return located;
        }

        if (book.Districts.All(d => !string.Equals(d.Code, request.CountyCode, StringComparison.Ordinal)))
        {
            errors.Add(new DraftError("countyCode", "县区", "不是本市县区的代码；市外的请留空|Not a county of this city"));
        }

        return request.CountyCode;
    }

    private static Box? BoxOf(Coordinate? point, double? radius, Geometry? geometry, Geometry? area)
    {
        var box = new Envelope();
        if (point is not null)
        {
            box.ExpandToInclude(point);
            if (radius is > 0)
            {
                box.ExpandBy(radius.Value / (MetersPerDegree * Math.Max(0.01, Math.Cos(point.Y * Math.PI / 180))), radius.Value / MetersPerDegree);
            }
        }

        foreach (var shape in new[] { geometry, area })
        {
            box.ExpandToInclude(shape?.EnvelopeInternal ?? new Envelope());
        }

        return box.IsNull ? null : new Box(box.MinX, box.MinY, box.MaxX, box.MaxY);
    }

    private static double? Rounded(double? degrees) => degrees is { } d ? Math.Round(d, 7) : null;
}

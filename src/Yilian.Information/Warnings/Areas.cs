using System.Text.Json;
using System.Text.Json.Nodes;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings;

/// <summary>可能影响的区域: checked when it is drafted, worded for people, drawn for the map, written as CAP and read from it.</summary>
internal static class Areas
{
    private const int CirclePoints = 48;

    public static WarningArea Read(string json) => JsonSerializer.Deserialize<WarningArea>(json, YilianJson.Options)!;

    public static string Write(WarningArea area) => JsonSerializer.Serialize(area, YilianJson.Options);

    /// <exception cref="InvalidRequestException">A division is not one of the city's, a drawing is none, or there is nothing at all.</exception>
    public static void Check(WarningArea area, IOrganizationBook book)
    {
        foreach (var code in area.CountyCodes.Where(c => book.Districts.All(d => d.Code != c)))
        {
            throw new InvalidRequestException("area.countyCodes", $"“{code}”不是本市县区代码，请从列表中选择|{code} is no county of the city; choose from the list");
        }

        var townships = book.Districts.SelectMany(d => d.Townships).Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in area.TownshipCodes.Where(c => !townships.Contains(c)))
        {
            throw new InvalidRequestException("area.townshipCodes", $"“{code}”不是本市乡镇代码，请从列表中选择|{code} is no township of the city; choose from the list");
        }

        for (var i = 0; i < area.Polygons.Count; i++)
        {
            PolygonReader.Read(area.Polygons[i], $"area.polygons[{i}]");
        }

        for (var i = 0; i < area.Circles.Count; i++)
        {
            PolygonReader.Circle(area.Circles[i].Longitude, area.Circles[i].Latitude, area.Circles[i].Radius * 1000, $"area.circles[{i}]");
        }

        if (area.CountyCodes.Count + area.TownshipCodes.Count + area.Polygons.Count + area.Circles.Count == 0)
        {
            throw new InvalidRequestException("area", "请选择县区、乡镇，或在地图上画出范围|Choose counties or townships, or draw the area on the map");
        }
    }

    /// <summary>The counties concerned: named, of the townships, and those a drawing lies in.</summary>
    public static IReadOnlyList<string> Counties(WarningArea area, IOrganizationBook book)
    {
        var drawn = area.Polygons.SelectMany(ring => Inside(ring, book)).Concat(area.Circles.SelectMany(c => Inside(Round(c), book)));
        return [.. area.CountyCodes.Concat(area.TownshipCodes.Select(t => t[..6])).Concat(drawn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public static string Text(WarningArea area, IOrganizationBook book)
    {
        var all = book.Districts.Count(d => !d.Functional);
        var names = area.CountyCodes.Count >= all && all > 0
            ? ["全市"]
            : area.CountyCodes.Select(c => book.Districts.FirstOrDefault(d => d.Code == c)?.Name ?? c)
                .Concat(area.TownshipCodes.Select(c => book.Districts.FirstOrDefault(d => d.Code == c[..6]) is { } county ? county.Name + (county.Townships.FirstOrDefault(t => t.Code == c)?.Name ?? c) : c)).ToList();
        var drawn = area.Polygons.Count + area.Circles.Count > 0 && names.Count == 0 && string.IsNullOrWhiteSpace(area.Description) ? ["地图所示范围"] : Array.Empty<string>();
        return string.Join('、', names.Concat(drawn)) + (string.IsNullOrWhiteSpace(area.Description) ? "" : names.Count == 0 ? area.Description.Trim() : $"（{area.Description.Trim()}）");
    }

    /// <summary>What was drawn, as GeoJSON; null without.</summary>
    public static JsonElement? Geometry(WarningArea area)
    {
        var rings = area.Polygons.Select(Closed).Concat(area.Circles.Select(c => Closed(Round(c)))).ToList();
        return rings.Count == 0 ? null : JsonSerializer.SerializeToElement(
            new JsonObject { ["type"] = "MultiPolygon", ["coordinates"] = new JsonArray([.. rings.Select(r => new JsonArray(JsonSerializer.SerializeToNode(r)))]) }, YilianJson.Options);
    }

    public static IReadOnlyList<CapArea> ToCap(WarningArea area, IOrganizationBook book)
    {
        var codes = area.CountyCodes.Select(c => c + "000000").Concat(area.TownshipCodes.Select(t => t + "000")).Select(c => new CapValue("CPEAS Geographic Code", c)).ToList();
        return
        [
            new CapArea
            {
                Description = Text(area, book),
                Polygons = [.. area.Polygons.Select(r => Closed(r).Select(p => new CapPoint(p[1], p[0])).ToList())],
                Circles = [.. area.Circles.Select(c => new CapCircle(new CapPoint(c.Latitude, c.Longitude), c.Radius))],
                Geocodes = codes,
            },
        ];
    }

    /// <summary>The area of a foreign message: codes of our counties and townships are recognized, whatever the code is called; the city's or the province's code means all counties.</summary>
    public static WarningArea FromCap(IEnumerable<CapArea> areas, IOrganizationBook book, string cityCode)
    {
        var list = areas.ToList();
        var codes = list.SelectMany(a => a.Geocodes).SelectMany(g => g.Value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)).Where(c => c.Length is 6 or 9 or 12 or 14 && c.All(char.IsAsciiDigit)).ToList();
        var townships = book.Districts.SelectMany(d => d.Townships).Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        var named = codes.Where(c => c.Length is 9 or 12 && townships.Contains(c[..9])).Select(c => c[..9]).Distinct(StringComparer.Ordinal).ToList();
        var whole = codes.Any(c => c.StartsWith(cityCode + "00", StringComparison.Ordinal) || c.StartsWith(cityCode[..2] + "0000", StringComparison.Ordinal));
        return new WarningArea
        {
            CountyCodes = [.. book.Districts.Where(d => whole && !d.Functional || codes.Any(c => c.StartsWith(d.Code, StringComparison.Ordinal) && !named.Contains(c[..Math.Min(9, c.Length)]))).Select(d => d.Code)],
            TownshipCodes = named,
            Polygons = [.. list.SelectMany(a => a.Polygons).Take(200).Select(r => r.Select(p => new[] { p.Longitude, p.Latitude }).ToList())],
            Circles = [.. list.SelectMany(a => a.Circles).Take(200).Where(c => c.Radius > 0).Select(c => new WarningCircle(c.Center.Longitude, c.Center.Latitude, c.Radius))],
            Description = string.Join('、', list.Select(a => a.Description).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)),
        };
    }

    private static IEnumerable<string> Inside(IReadOnlyList<IReadOnlyList<double>> ring, IOrganizationBook book)
    {
        var corners = ring.Select(p => book.DivisionAt(p[0], p[1])).OfType<string>();
        var seats = book.Districts.Where(d => d is { Longitude: { } x, Latitude: { } y } && Contains(ring, x, y)).Select(d => d.Code);
        return corners.Concat(seats).Distinct(StringComparer.Ordinal);
    }

    private static bool Contains(IReadOnlyList<IReadOnlyList<double>> ring, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            inside ^= a[1] > y != b[1] > y && x < ((b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])) + a[0];
        }

        return inside;
    }

    private static List<IReadOnlyList<double>> Closed(IReadOnlyList<IReadOnlyList<double>> ring) =>
        ring[0].SequenceEqual(ring[^1]) ? [.. ring] : [.. ring, ring[0]];

    private static List<IReadOnlyList<double>> Round(WarningCircle c)
    {
        var (north, east) = (c.Radius / 111.32, c.Radius / (111.32 * Math.Max(0.01, Math.Cos(c.Latitude * Math.PI / 180))));
        return [.. Enumerable.Range(0, CirclePoints).Select(i => i * Math.Tau / CirclePoints)
            .Select(a => (IReadOnlyList<double>)[Math.Round(Math.Clamp(c.Longitude + east * Math.Cos(a), -180, 180), 6), Math.Round(Math.Clamp(c.Latitude + north * Math.Sin(a), -90, 90), 6)])];
    }
}

using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>Entries as GeoJSON features.</summary>
internal static class Features
{
    public static MapFeature Of(MapEntry entry, IOrganizationBook book, DateTimeOffset now) => new(
        "Feature", entry.Id.ToString(), Json(entry.Outline) ?? Point(entry.At),
        new MapFacts(
            1, entry.At.Longitude, entry.At.Latitude, null, entry.Register, entry.Code, entry.Kind, entry.KindName, entry.Name, book.Find(entry.OwnerId)?.ShortName,
            entry.Level, entry.Readiness, entry.FreshnessAt(now), entry.People, entry.Quantity, entry.Unit, Json(entry.ImpactOutline), entry.ImpactRadius));

    public static MapFeature Of(Cluster cluster) => new(
        "Feature", cluster.Id, Point(cluster.At),
        new MapFacts(
            cluster.Count, Rounded(cluster.At.Longitude), Rounded(cluster.At.Latitude), cluster.Registers, null, null, null, null, null, null, cluster.Level, null, null, null, null, null, null, null));

    private static JsonElement Point(GeoPoint at) => JsonSerializer.SerializeToElement(new PointGeometry("Point", [Rounded(at.Longitude), Rounded(at.Latitude)]), JsonSerializerOptions.Web);

    // A decimeter; the middle of a thousand entries needs no fifteen digits on the wire.
    private static double Rounded(double degrees) => Math.Round(degrees, 6);

    private static JsonElement? Json(string? text)
    {
        if (text is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private sealed record PointGeometry(string Type, double[] Coordinates);
}

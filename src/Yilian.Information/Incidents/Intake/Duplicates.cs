using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Warnings;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Intake;

/// <summary>Finds open incidents of the same class that are near in time and place.</summary>
internal static class Duplicates
{
    private const int ClassLength = 3;
    private const double NearKm = 10;
    private const int Most = 5;
    private static readonly TimeSpan Near = TimeSpan.FromHours(6);

    public static async Task<IReadOnlyList<DuplicateRow>> Find(ProposeIncident request, string? county, ReadingDesk desk, CancellationToken ct)
    {
        var fromWarning = await WarningOrigin.IncidentsOf(request.WarningId, desk, ct);
        return [.. fromWarning.Where(i => i.IsOpen).Select(i => new DuplicateRow(i.Id, i.Number, i.Title, i.OccurredAt, i.Place, null, "据同一预警报告")).Concat(await Alike(request, county, desk, ct)).DistinctBy(d => d.Id).Take(Most)];
    }

    private static async Task<IEnumerable<DuplicateRow>> Alike(ProposeIncident request, string? county, ReadingDesk desk, CancellationToken ct)
    {
        if (request.Code is not { Length: >= ClassLength } code)
        {
            return [];
        }

        var at = (request.OccurredAt ?? desk.Now).ToUniversalTime();
        var (from, to) = (at - Near, at + Near);
        var prefix = code[..ClassLength];
        var candidates = await desk.Db.Set<Incident>().AsNoTracking().VisibleTo(desk.Caller, desk.Db)
            .Where(i => i.State == Incident.Open && i.OccurredAt >= from && i.OccurredAt <= to && i.Code.StartsWith(prefix))
            .OrderByDescending(i => i.OccurredAt).Take(50).ToListAsync(ct);
        return candidates.Select(c => RowOf(c, request, county)).OfType<DuplicateRow>();
    }

    /// <summary>Kilometers between two WGS84 points (haversine).</summary>
    public static double Kilometers(double longitude, double latitude, double otherLongitude, double otherLatitude)
    {
        const double radius = 6371;
        var (a, b) = (latitude * Math.PI / 180, otherLatitude * Math.PI / 180);
        var h = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin((otherLongitude - longitude) * Math.PI / 360), 2));
        return 2 * radius * Math.Asin(Math.Sqrt(h));
    }

    private static DuplicateRow? RowOf(Incident incident, ProposeIncident request, string? county)
    {
        double? distance = incident is { Longitude: { } x, Latitude: { } y } && request is { Longitude: { } u, Latitude: { } v } ? Kilometers(x, y, u, v) : null;
        var reason = distance is { } km
            ? km <= NearKm ? $"同类事件，相距 {km:0.0} 公里" : null
            : county is not null && string.Equals(county, incident.CountyCode, StringComparison.Ordinal) ? "同类事件，同一县区" : null;
        return reason is null ? null : new DuplicateRow(incident.Id, incident.Number, incident.Title, incident.OccurredAt, incident.Place, distance, reason);
    }
}

using Yilian.Information;
using Yilian.Platform.Maps;

namespace Yilian.Dispatch.Teams;

/// <summary>How long a team takes: to muster, by day or night, and to drive, by the distance over the ground with a factor for the way roads take.</summary>
internal static class Travel
{
    private const double RoadFactor = 1.35;
    private const double MetersPerMinute = 50_000.0 / 60;
    private const int UsualMuster = 20;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <returns>Kilometers by road and minutes until it is there; null where a position is missing.</returns>
    public static (double Km, int Minutes)? Of(RegisterCard team, double? longitude, double? latitude, DateTimeOffset now)
    {
        if (team is not { Longitude: { } x, Latitude: { } y } || longitude is not { } toX || latitude is not { } toY)
        {
            return null;
        }

        var meters = Earth.Distance(new GeoPoint(x, y), new GeoPoint(toX, toY)) * RoadFactor;
        var muster = now.ToOffset(Beijing).Hour is >= 7 and < 20 ? team.MusterByDay : team.MusterByNight ?? team.MusterByDay;
        return (Math.Round(meters / 1000, 1), (muster ?? UsualMuster) + (int)Math.Ceiling(meters / MetersPerMinute));
    }
}

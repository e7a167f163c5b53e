using Yilian.Information;
using Yilian.Platform.Maps;

namespace Yilian.Dispatch.Roads;

/// <summary>How far somebody has to go, and how long that takes.</summary>
/// <param name="Km">By road.</param>
/// <param name="Minutes">Until it is there, mustering included.</param>
/// <param name="Remark">What is out of the ordinary about it; null when nothing is.</param>
internal sealed record Way(double Km, int Minutes, string? Remark = null);

/// <summary>
/// The platform's own estimate of a way: the distance over the ground with a factor for the way roads take, slower in the rush hours, around roads that are closed. It needs no network.
/// </summary>
internal static class RoadEstimate
{
    private const double RoadFactor = 1.35;
    private const double MetersPerMinute = 50_000.0 / 60;
    private const double RushFactor = 0.8;
    private const int UsualMuster = 20;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static (double Km, double Minutes, string? Remark) Drive(GeoPoint from, GeoPoint to, DateTimeOffset at, IReadOnlyList<Closure> closures)
    {
        var (meters, remark) = (Earth.Distance(from, to) * RoadFactor, (string?)null);
        foreach (var closure in closures)
        {
            if (closure.Covers(to))
            {
                remark = $"目的地在{closure.Name}封闭范围内";
            }
            else if (!closure.Covers(from) && closure.Crosses(from, to))
            {
                // Half a circle instead of its diameter.
                meters += closure.Radius * (Math.PI - 2) * RoadFactor;
                remark ??= $"绕行{closure.Name}";
            }
        }

        var speed = MetersPerMinute * (at.ToOffset(Beijing).Hour is 7 or 8 or 17 or 18 ? RushFactor : 1);
        return (Math.Round(meters / 1000, 1), meters / speed, remark);
    }

    /// <summary>Minutes that a team needs to set out, by day or night.</summary>
    public static int MusterOf(RegisterCard team, DateTimeOffset at)
    {
        var muster = at.ToOffset(Beijing).Hour is >= 7 and < 20 ? team.MusterByDay : team.MusterByNight ?? team.MusterByDay;
        return muster ?? UsualMuster;
    }
}

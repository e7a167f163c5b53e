using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Dispatch.Roads;

/// <summary>道路封闭: a place where nobody gets through, as a circle.</summary>
internal sealed class Closure
{
    private const double MetersPerDegree = 111_195;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }

    /// <summary>What is closed, for example 南环路漫水桥.</summary>
    public required string Name { get; init; }

    public required double Longitude { get; init; }
    public required double Latitude { get; init; }

    /// <summary>Meters.</summary>
    public required double Radius { get; init; }

    public required string Reason { get; init; }
    public required DateTimeOffset ClosedAt { get; init; }
    public required string ClosedBy { get; init; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public string? OpenedBy { get; private set; }

    public GeoPoint At => new(Longitude, Latitude);

    /// <exception cref="RuleBrokenException">It was opened before.</exception>
    public void Open(string by, DateTimeOffset at)
    {
        if (OpenedAt is not null)
        {
            throw new RuleBrokenException("dispatch.road-open", $"{Name}已由{OpenedBy}解除封闭，请刷新。|The road was opened already.");
        }

        (OpenedAt, OpenedBy) = (at, by);
    }

    public bool Covers(GeoPoint point) => Earth.Distance(At, point) <= Radius;

    /// <summary>Whether the straight line comes closer than the radius; on the plane around the closure, which is exact enough for a few hundred kilometers.</summary>
    public bool Crosses(GeoPoint from, GeoPoint to)
    {
        var (ax, ay) = Plane(from);
        var (bx, by) = Plane(to);
        var (dx, dy) = (bx - ax, by - ay);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1);
        var (x, y) = (ax + (along * dx), ay + (along * dy));
        return (x * x) + (y * y) <= Radius * Radius;
    }

    private (double X, double Y) Plane(GeoPoint point) =>
        ((point.Longitude - Longitude) * MetersPerDegree * Math.Cos(Latitude * Math.PI / 180), (point.Latitude - Latitude) * MetersPerDegree);
}

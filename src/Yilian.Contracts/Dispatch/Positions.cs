using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Dispatch;

/// <summary>Where a team on an order is, as a phone of the team says; also what it could not send before (二（三）1).</summary>
public sealed record ReportPositions
{
    [MinLength(1, ErrorMessage = "没有位置|No position"), MaxLength(500, ErrorMessage = "一次最多 500 个位置|At most 500 at once")]
    public required IReadOnlyList<PositionPoint> Points { get; init; }
}

/// <summary>A position of a phone.</summary>
public sealed record PositionPoint
{
    /// <summary>When the phone was there; not in the future, and not before the team took the order on.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>WGS84.</summary>
    [Range(-180, 180, ErrorMessage = "经度不正确|Not a longitude")]
    public required double Longitude { get; init; }

    [Range(-90, 90, ErrorMessage = "纬度不正确|Not a latitude")]
    public required double Latitude { get; init; }

    /// <summary>km/h; null when the phone does not know.</summary>
    [Range(0, 400, ErrorMessage = "速度应在 0 到 400 千米/小时之间|Between 0 and 400 km/h")]
    public double? Speed { get; init; }
}

/// <summary>Where a team was last.</summary>
/// <param name="Speed">km/h; null when not known.</param>
/// <param name="Source">phone, or the number of the JT/T 808 terminal.</param>
/// <param name="Stale">True: so long ago that it says little.</param>
/// <param name="Km">Still to go, by road; null when the place of the need is not known.</param>
/// <param name="ExpectedAt">When it will be there by its position; null once it is there, or when the position is stale.</param>
public sealed record SeenView(DateTimeOffset At, double Longitude, double Latitude, double? Speed, string Source, bool Stale, double? Km, DateTimeOffset? ExpectedAt);

/// <summary>The way a team has come on an order, oldest first; of a long one the newest 2,000.</summary>
public sealed record TrackView(IReadOnlyList<TrackPoint> Points);

/// <param name="Mark">jump: farther than anybody can have come; late: told after a newer one. Null: as it should be.</param>
public sealed record TrackPoint(DateTimeOffset At, double Longitude, double Latitude, double? Speed, string? Mark);

using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>How somebody in quarantine stands.</summary>
public static class QuarantineStates
{
    public const string Waiting = "waiting";
    public const string Released = "released";
    public const string Dismissed = "dismissed";
}

/// <summary>What can go wrong at a gateway.</summary>
public static class GatewayTroubles
{
    /// <summary>A frame whose marks, length or checksum did not hold.</summary>
    public const string Broken = "broken";

    /// <summary>No room for one more connection.</summary>
    public const string Full = "full";

    /// <summary>A connection was closed because the platform failed; the log says why.</summary>
    public const string Failed = "failed";
}

/// <summary>Lets a station in quarantine in: as a station that there is, or as a new one. Exactly one of the two.</summary>
public sealed record ReleaseStation
{
    /// <summary>A station in use that gets this protocol and this name on the wire.</summary>
    public Guid? StationId { get; init; }

    /// <summary>A new station; its protocol and name on the wire are those in quarantine.</summary>
    public EditStation? Station { get; init; }
}

/// <summary>Says why somebody in quarantine is not let in. Should it speak again, it is shown again.</summary>
public sealed record DismissStation
{
    [Required(ErrorMessage = "请填写不予接入的原因|Enter the reason"), StringLength(200, ErrorMessage = "原因最长 200 个字符|At most 200 characters")]
    public required string Reason { get; init; }
}

/// <summary>Somebody in quarantine.</summary>
/// <param name="Reason">unknown (no such station), unproven (the terminal did not show its code), wrong-password, or not-allowed (it may not come over the broker).</param>
/// <param name="LastFrame">Hex, at most 2048 bytes.</param>
/// <param name="Heard">Elements that the last frame names, for entering the station.</param>
/// <param name="Said">The last frame decoded.</param>
/// <param name="State">waiting, released or dismissed.</param>
public sealed record QuarantineRow(
    Guid Id, string Protocol, string WireId, string Reason, string Address, DateTimeOffset FirstAt, DateTimeOffset LastAt, long Frames, string LastFrame,
    IReadOnlyList<string> Heard, string State, Guid? StationId, string? StationName, DateTimeOffset? DecidedAt, string? DecidedBy, string? Note, bool MayDecide,
    IReadOnlyList<QuarantineReading> Said);

/// <summary>A value that somebody in quarantine sent, named as the standard names it where it does.</summary>
/// <param name="Quality">ok (also when null), suspect or bad, as the station judges it.</param>
public sealed record QuarantineReading(string Element, string? Name, string? Unit, int Decimals, string Measure, DateTimeOffset At, double Value, string? Quality);

/// <summary>What a release did.</summary>
/// <param name="Replayed">Kept frames that were read again.</param>
/// <param name="Readings">Readings that came of them.</param>
public sealed record StationLetIn(QuarantineRow Row, int Replayed, int Readings);

/// <summary>A gateway of this node, since it started.</summary>
/// <param name="Listening">Where it listens, or the broker it listens to; null when it is off.</param>
/// <param name="Broken">Frames whose marks, length or checksum did not hold.</param>
/// <param name="TurnedAway">Connections closed for want of room.</param>
/// <param name="FramesPerMinute">Of the last sixty seconds.</param>
/// <param name="LastError">See <see cref="GatewayTroubles"/>; null when nothing went wrong yet.</param>
/// <param name="LastErrorFrom">The network address it happened with.</param>
/// <param name="Trouble">What keeps it from its broker; null when nothing does.</param>
public sealed record GatewayRow(
    string Protocol, string? Listening, int Connections, long Frames, long Broken, long NoiseBytes, long TurnedAway, DateTimeOffset? LastFrameAt, int Stations, int Waiting,
    int FramesPerMinute, string? LastError, string? LastErrorFrom, DateTimeOffset? LastErrorAt, string? Trouble);

/// <summary>A frame as it came.</summary>
public sealed record FrameRow(DateTimeOffset At, string Protocol, string WireId, string Address, string Hex);

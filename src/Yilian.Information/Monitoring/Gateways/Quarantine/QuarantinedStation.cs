using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Gateways.Quarantine;

/// <summary>Why a station is in quarantine.</summary>
internal static class QuarantineReasons
{
    /// <summary>No station in use has this name on the wire.</summary>
    public const string Unknown = "unknown";

    /// <summary>The terminal speaks without the code that it was given.</summary>
    public const string Unproven = "unproven";

    /// <summary>Another password than that of the station.</summary>
    public const string WrongPassword = "wrong-password";

    /// <summary>The station is not among those that may come over the broker.</summary>
    public const string NotAllowed = "not-allowed";
}

/// <summary>Somebody who speaks at a gateway and is not let in: shown until a person decides, never dropped in silence.</summary>
internal sealed class QuarantinedStation
{
    /// <summary>As much of a frame as is shown.</summary>
    public const int FrameLength = 2048;

    public required Guid Id { get; init; }
    public required string Protocol { get; init; }
    public required string WireId { get; init; }

    /// <summary>Protocol and name as they are compared, while it waits; null once somebody has decided. Unique.</summary>
    public required string? OpenKey { get; set; }

    public required string Reason { get; set; }
    public required string Address { get; set; }
    public required DateTimeOffset FirstAt { get; init; }
    public required DateTimeOffset LastAt { get; set; }
    public required long Frames { get; set; }

    /// <summary>Hex.</summary>
    public required string LastFrame { get; set; }

    public string State { get; private set; } = QuarantineStates.Waiting;
    public Guid? StationId { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public string? Note { get; private set; }

    public void Heard(Stranger stranger, long times)
    {
        (LastAt, Address, Reason, LastFrame) = (stranger.At, stranger.Address, stranger.Reason, stranger.Hex);
        Frames += times;
    }

    public void Release(Guid station, string by, DateTimeOffset now)
    {
        DemandWaiting();
        (State, StationId, DecidedBy, DecidedAt, OpenKey) = (QuarantineStates.Released, station, by, now, null);
    }

    public void Dismiss(string note, string by, DateTimeOffset now)
    {
        DemandWaiting();
        (State, Note, DecidedBy, DecidedAt, OpenKey) = (QuarantineStates.Dismissed, note, by, now, null);
    }

    private void DemandWaiting()
    {
        if (State != QuarantineStates.Waiting)
        {
            throw new RuleBrokenException("monitoring.quarantine-decided", $"{DecidedBy} 已处理该站（{(State == QuarantineStates.Released ? "放行" : "不予接入")}），请刷新查看。|Somebody has already decided on this station.");
        }
    }
}

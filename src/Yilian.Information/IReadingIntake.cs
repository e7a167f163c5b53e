namespace Yilian.Information;

/// <summary>
/// Where the gateways hand over what a station said, whatever the protocol. What is accepted is on disk when the call returns. The raw frame
/// is the gateway's to keep; it travels along only so that a refusal can be shown with it.
/// </summary>
public interface IReadingIntake
{
    /// <summary>Checks, marks and stores the readings, and lets the rules see them. Never throws for what a station says.</summary>
    ValueTask<SignalOutcome> Accept(StationSignal signal, CancellationToken ct = default);
}

/// <summary>What one frame of a station says.</summary>
/// <param name="Protocol">See <see cref="Contracts.Information.StationProtocols"/>.</param>
/// <param name="WireId">How the station names itself; leading zeros and letter case do not count.</param>
/// <param name="Readings">May be empty: a heartbeat still tells that the station lives.</param>
/// <param name="Raw">The frame as received.</param>
/// <param name="ReceivedAt">When it came in, by the platform's clock.</param>
/// <param name="Live">False for what the station sends again from its memory.</param>
public sealed record StationSignal(
    string Protocol, string WireId, IReadOnlyList<SignalReading> Readings, ReadOnlyMemory<byte> Raw, DateTimeOffset ReceivedAt, bool Live = true)
{
    /// <summary>When the frame was sent, by the clock of the station; null where it does not tell.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The sender can send no more before it has the answer: written without waiting for others.</summary>
    public bool Urgent { get; init; }
}

/// <param name="Element">As the protocol names it; events are elements too, for example <c>alarm29</c> with the value 1.</param>
/// <param name="At">When it was measured, by the station's clock.</param>
/// <param name="Quality">ok (also when null), suspect or bad, as the station judges it.</param>
public readonly record struct SignalReading(string Element, DateTimeOffset At, double Value, string? Quality = null);

/// <summary>What became of a signal.</summary>
/// <param name="StationId">Null: no station in use answers to this name; the frame belongs in quarantine.</param>
/// <param name="Accepted">Readings that were stored.</param>
/// <param name="UnknownElements">Elements that the station is not entered with; they were not stored.</param>
public sealed record SignalOutcome(Guid? StationId, int Accepted, IReadOnlyList<string> UnknownElements)
{
    public static SignalOutcome UnknownStation { get; } = new(null, 0, []);
}

using Yilian.Protocols;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>What stations say in a protocol, whichever way it comes.</summary>
internal interface IStationWords
{
    /// <summary>See <see cref="Contracts.Information.StationProtocols"/>.</summary>
    string Protocol { get; }

    Cut Cut(ReadOnlySpan<byte> buffer);

    /// <summary>What a whole frame says, by station. The same frame says the same again when it is read from the archive.</summary>
    IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt);

    /// <summary>What the standard calls an element; null when it does not say.</summary>
    SignalName? NameOf(string element) => null;
}

/// <summary>A protocol that stations speak over a connection of their own: where frames end, what they say, and how one talks with a station.</summary>
internal interface IStationWire : IStationWords
{
    /// <summary>No frame is longer; what may still become one is waited for this long.</summary>
    int LongestFrame { get; }

    /// <summary>Begins to talk on a new connection.</summary>
    IStationTalk Begin(StationLine line);
}

/// <summary>One side of a conversation with whoever is at the other end of a connection.</summary>
internal interface IStationTalk
{
    /// <summary>Takes a frame. What must keep the order of the frames is done before the first wait; an answer that means "received" goes out when the readings are on disk.</summary>
    Task Hear(ReadOnlyMemory<byte> frame, CancellationToken ct);
}

/// <summary>What one station says in a frame.</summary>
/// <param name="WireId">How it names itself.</param>
/// <param name="Live">False for what it sends again from its memory.</param>
internal sealed record Said(string WireId, IReadOnlyList<SignalReading> Readings, bool Live = true)
{
    /// <summary>The password that the frame shows; null where the protocol has none.</summary>
    public string? Password { get; init; }

    /// <summary>When the frame was sent, by the clock of the station; null where it does not tell.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>What the standard says about an element, for entering a station that names it.</summary>
internal sealed record SignalName(string Name, string Unit, int Decimals, string Measure);

/// <summary>Where a frame came from.</summary>
internal sealed record Origin(string Protocol, string Address);

/// <summary>Whether those who spoke in a frame were let in.</summary>
internal enum Entrance
{
    Open,

    /// <summary>Somebody is not known, and waits in quarantine.</summary>
    Unknown,

    /// <summary>Somebody showed another password than that of the station.</summary>
    WrongPassword,
}

using Yilian.Protocols;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>A protocol as the gateways need it: where frames end, what they say, and how one talks with a station.</summary>
internal interface IStationWire
{
    /// <summary>See <see cref="Contracts.Information.StationProtocols"/>.</summary>
    string Protocol { get; }

    /// <summary>No frame is longer; what may still become one is waited for this long.</summary>
    int LongestFrame { get; }

    Cut Cut(ReadOnlySpan<byte> buffer);

    /// <summary>What a whole frame says, by station. The same frame says the same again when it is read from the archive.</summary>
    IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt);

    /// <summary>What the standard calls an element; null when it does not say.</summary>
    SignalName? NameOf(string element) => null;

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
/// <param name="Password">What it shows in the frame; null where the protocol has nothing of the kind.</param>
internal sealed record Said(string WireId, IReadOnlyList<SignalReading> Readings, bool Live = true, string? Password = null);

/// <summary>What the standard says about an element, for entering a station that names it.</summary>
internal sealed record SignalName(string Name, string Unit, int Decimals, string Measure);

namespace Yilian.Protocols.Hj212;

/// <summary>The head of a packet to write (HJ 212-2017, table 3).</summary>
public readonly ref struct Hj212Envelope
{
    /// <summary>A head without Flag, as in 2005, unless one is given.</summary>
    public Hj212Envelope()
    {
    }

    /// <summary>The number of the exchange (QN).</summary>
    public ReadOnlySpan<byte> Exchange { get; init; }

    /// <summary>The system (ST).</summary>
    public ReadOnlySpan<byte> System { get; init; }

    /// <summary>The command (CN).</summary>
    public Hj212Command Command { get; init; }

    /// <summary>The password (PW).</summary>
    public ReadOnlySpan<byte> Password { get; init; }

    /// <summary>The number of the device (MN).</summary>
    public ReadOnlySpan<byte> Device { get; init; }

    /// <summary>The Flag, or -1 to leave it out.</summary>
    public int Flag { get; init; } = -1;

    /// <summary>How many packets the message has; 0 to leave the numbers out.</summary>
    public int PacketCount { get; init; }

    /// <summary>Which of them this is, from 1.</summary>
    public int PacketNumber { get; init; }
}

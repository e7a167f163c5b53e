namespace Yilian.Protocols.Sl651;

/// <summary>What an element of a message is.</summary>
public enum Sl651Kind
{
    /// <summary>One value.</summary>
    Value,

    /// <summary>Values at even intervals, of which the time of observation is that of the first.</summary>
    Series,

    /// <summary>The interval of the series that follows.</summary>
    Step,

    /// <summary>State bits of the station (element 45).</summary>
    State,

    /// <summary>A picture; the rest of the message is JPEG.</summary>
    Picture,

    /// <summary>Text that an observer keyed in; the rest of the message.</summary>
    Text,

    /// <summary>The rest of the message cannot be read.</summary>
    Unreadable,
}

/// <summary>What is known of a value.</summary>
public enum Sl651Validity
{
    /// <summary>There is a value.</summary>
    Good,

    /// <summary>The station says that it has none (all F; some devices write all A; M in characters).</summary>
    Missing,

    /// <summary>What stands there is no number.</summary>
    Malformed,
}

/// <summary>A value without rounding: 10.49 is 10490 with three decimals.</summary>
/// <param name="Validity">Whether there is one.</param>
/// <param name="Mantissa">All digits.</param>
/// <param name="Decimals">How many of them stand behind the point.</param>
public readonly record struct Sl651Value(Sl651Validity Validity, long Mantissa = 0, int Decimals = 0)
{
    /// <summary>The number, or null when there is none.</summary>
    public decimal? Number => Validity == Sl651Validity.Good ? PlainDecimal.Of(Mantissa, Decimals) : null;
}

/// <summary>The interval of a series; exactly one part is not zero, or none when the station left it open.</summary>
/// <param name="Days">Days.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Minutes">Minutes.</param>
public readonly record struct Sl651Step(int Days, int Hours, int Minutes)
{
    /// <summary>The interval as a length of time.</summary>
    public TimeSpan Length => new(Days, Hours, Minutes, 0);
}

/// <summary>One element of a message, with the station and time of observation that stand before it.</summary>
public readonly ref struct Sl651Element
{
    /// <summary>What it is.</summary>
    public required Sl651Kind Kind { get; init; }

    /// <summary>The identifier, for example 0x39; extended ones are 0xFF00 and more; 0 for a name that the standard does not know.</summary>
    public ushort Id { get; init; }

    /// <summary>The name in a frame of characters; empty in a frame of bytes.</summary>
    public ReadOnlySpan<byte> Name { get; init; }

    /// <summary>What stands in the frame behind the identifier.</summary>
    public ReadOnlySpan<byte> Raw { get; init; }

    /// <summary>The station that it belongs to; in a message of several stations not the one that sent it. 0 when none was named.</summary>
    public Sl651Station Station { get; init; }

    /// <summary>The class of the station: P rain, H river, K reservoir, Z gate, D pump, T tide, M soil, G groundwater, Q quality, I intake, O outlet; 0 when none was named.</summary>
    public byte Class { get; init; }

    /// <summary>The time of observation, in Beijing time; of a period its end, of a series that of the first value. Null when none was named or it is impossible.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>Whether a time of observation was named that does not exist.</summary>
    public bool TimeIsImpossible { get; init; }

    /// <summary>Which value of a series this one is, from 0, in frames of characters, where series come value by value.</summary>
    public int Index { get; init; }

    /// <summary>Digits behind the point, for one value or each of a series of bytes.</summary>
    public int Decimals { get; init; }

    /// <summary>The interval, of a step or of the series that it stands before.</summary>
    public Sl651Step Step { get; init; }

    /// <summary>Bytes or characters of each value; 0 for what has no values.</summary>
    internal int Width { get; init; }

    internal bool IsAscii { get; init; }

    /// <summary>How many values there are.</summary>
    public int Count => Width == 0 ? 0 : Raw.Length / Width;

    /// <summary>The value, or the first of a series.</summary>
    public Sl651Value Value => this[0];

    /// <summary>The state bits (element 45): bit 0 no mains, 1 battery low, 2 stage alarm, 7 door, and so on.</summary>
    public ulong StateBits => Kind != Sl651Kind.State ? 0 : IsAscii ? Hexadecimal.TryLong(Raw, out var bits) ? bits : 0 : Sl651Digits.Binary(Raw);

    /// <summary>A value of a series; values past the end are missing.</summary>
    public Sl651Value this[int index]
    {
        get
        {
            if (index < 0 || index >= Count)
            {
                return new Sl651Value(Sl651Validity.Missing);
            }

            var raw = Raw.Slice(index * Width, Width);
            return Id is >= 0xF4 and <= 0xFC ? Sl651Digits.Counted(raw, IsAscii, Decimals)
                : IsAscii ? Sl651Digits.Written(raw)
                : Sl651Digits.Packed(raw, Decimals);
        }
    }
}

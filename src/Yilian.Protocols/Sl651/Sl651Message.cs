namespace Yilian.Protocols.Sl651;

/// <summary>What a frame, or the joined bodies of several, says (SL 651-2014, 6.6.1): a serial number, a time of sending, then what the function defines.</summary>
public readonly ref struct Sl651Message
{
    private const int HexPreamble = 8;
    private const int AsciiPreamble = 16;
    private readonly bool _ascii;
    private readonly bool _down;

    /// <summary>Looks at a body. Only the first packet of several starts a message.</summary>
    public Sl651Message(ReadOnlySpan<byte> body, Sl651Function function, bool ascii, bool down = false, bool startsMessage = true)
    {
        (_ascii, _down, Function) = (ascii, down, function);
        var preamble = ascii ? AsciiPreamble : HexPreamble;
        HasPreamble = startsMessage && body.Length >= preamble;
        if (!HasPreamble)
        {
            Content = body;
            return;
        }

        Content = body[preamble..];
        Span<byte> packed = stackalloc byte[HexPreamble];
        if (ascii)
        {
            Pack(body[..AsciiPreamble], packed);
        }
        else
        {
            body[..HexPreamble].CopyTo(packed);
        }

        Serial = (ushort)((packed[0] << 8) | packed[1]);
        SentAt = ChinaTime.Bcd(packed[2..]);
    }

    /// <summary>The function that the content belongs to.</summary>
    public Sl651Function Function { get; }

    /// <summary>Whether serial and time of sending are there.</summary>
    public bool HasPreamble { get; }

    /// <summary>The serial number; 0 for what the centre began.</summary>
    public ushort Serial { get; }

    /// <summary>When it was sent, in Beijing time; null when the station wrote an impossible time.</summary>
    public DateTimeOffset? SentAt { get; }

    /// <summary>What comes behind serial and time.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>Whether the content is made of elements: reports and answers with values, not configuration, events or commands.</summary>
    public bool HasElements => HasPreamble && !_down
        && Function is (>= Sl651Function.Test and <= Sl651Function.Elements) or Sl651Function.Pumps or Sl651Function.State;

    /// <summary>The elements; none when the function has none.</summary>
    public Sl651Elements Elements => new(HasElements ? Content : default, _ascii, Function == Sl651Function.Uniform);

    private static void Pack(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            // A character that is no digit becomes FF, which no number of a time is.
            bytes[i] = (byte)Math.Min(0xFFu, (uint)Hexadecimal.Word(digits.Slice(i * 2, 2)));
        }
    }
}

namespace Yilian.Protocols.Sl651;

/// <summary>What stands between the header and the body, and between the body and the checksum (SL 651-2014, table 10).</summary>
public enum Sl651Mark : byte
{
    /// <summary>The body begins.</summary>
    Stx = 0x02,

    /// <summary>Last frame of the message.</summary>
    Etx = 0x03,

    /// <summary>The centre has nothing more; the station may go off line.</summary>
    Eot = 0x04,

    /// <summary>The centre asks.</summary>
    Enq = 0x05,

    /// <summary>The centre has it, go on.</summary>
    Ack = 0x06,

    /// <summary>The centre misses a packet.</summary>
    Nak = 0x15,

    /// <summary>A packet of several begins.</summary>
    Syn = 0x16,

    /// <summary>More frames follow.</summary>
    Etb = 0x17,

    /// <summary>The centre has it; the station stays on line.</summary>
    Esc = 0x1B,
}

/// <summary>One frame of SL 651-2014 (6.4, 6.5), looked at where it lies. It must be a frame that <see cref="Cut(ReadOnlySpan{byte})"/> found.</summary>
public readonly ref partial struct Sl651Frame
{
    private readonly ReadOnlySpan<byte> _frame;

    private Sl651Frame(ReadOnlySpan<byte> frame)
    {
        _frame = frame;
        IsAscii = frame[0] == Sl651Layout.AsciiMark;
        var stated = Sl651Layout.DirectionAndLength(frame, IsAscii);
        IsDown = stated >> 12 == 8;
        BodyLength = stated & 0xFFF;
    }

    /// <summary>Whether the frame is written in characters (SOH) and not in bytes (7E 7E).</summary>
    public bool IsAscii { get; }

    /// <summary>Whether the centre sent it.</summary>
    public bool IsDown { get; }

    /// <summary>The stated length: all between the mark that begins the body and the mark that ends it.</summary>
    public int BodyLength { get; }

    /// <summary>The address of the centre.</summary>
    public byte Center => (byte)Field(IsDown ? 5 : 0, 1);

    /// <summary>The address of the station.</summary>
    public Sl651Station Station => new(Field(IsDown ? 0 : 1, 5));

    /// <summary>The password.</summary>
    public ushort Password => (ushort)Field(6, 2);

    /// <summary>The function code (SL 651-2014, annex B).</summary>
    public Sl651Function Function => (Sl651Function)Field(8, 1);

    /// <summary>How the body begins: STX, or SYN for a packet of several.</summary>
    public Sl651Mark Start => (Sl651Mark)_frame[Sl651Layout.Head(IsAscii)];

    /// <summary>How the body ends.</summary>
    public Sl651Mark End => (Sl651Mark)_frame[Sl651Layout.Head(IsAscii) + 1 + BodyLength];

    /// <summary>How many packets the message has; 0 for a frame that is alone.</summary>
    public int PacketCount => Start == Sl651Mark.Syn ? Packets >> 12 : 0;

    /// <summary>Which of them this is, from 1; 0 for a frame that is alone.</summary>
    public int PacketNumber => Start == Sl651Mark.Syn ? Packets & 0xFFF : 0;

    /// <summary>The body without the packet numbers.</summary>
    public ReadOnlySpan<byte> Body
    {
        get
        {
            var packets = Start == Sl651Mark.Syn ? PacketsLength : 0;
            return _frame.Slice(Sl651Layout.Head(IsAscii) + 1 + packets, BodyLength - packets);
        }
    }

    /// <summary>The body as a message: serial, time of sending, content. For a message of several packets, join their bodies first (<see cref="Sl651Packets"/>).</summary>
    public Sl651Message Message => new(Body, Function, IsAscii, IsDown, startsMessage: PacketNumber < 2);

    private int PacketsLength => IsAscii ? 6 : 3;

    private int Packets
    {
        get
        {
            var numbers = _frame.Slice(Sl651Layout.Head(IsAscii) + 1, PacketsLength);
            return IsAscii ? Math.Max(0, Hexadecimal.Word(numbers)) : (numbers[0] << 16) | (numbers[1] << 8) | numbers[2];
        }
    }

    /// <summary>Looks at a frame that was cut from a stream.</summary>
    public static Sl651Frame Read(ReadOnlySpan<byte> frame)
    {
        var ascii = !frame.IsEmpty && frame[0] == Sl651Layout.AsciiMark;
        return frame.Length <= Sl651Layout.Head(ascii)
            || Header(frame, ascii, LongestBody, out var whole) != FrameError.None || frame.Length < whole
                ? throw new ArgumentException("Not a frame that was cut from a stream.", nameof(frame))
                : new Sl651Frame(frame);
    }

    /// <summary>A number of the header, whose place is counted in bytes behind the marks.</summary>
    private ulong Field(int from, int length)
    {
        if (IsAscii)
        {
            return Hexadecimal.TryLong(_frame.Slice(1 + (from * 2), length * 2), out var written) ? written : 0;
        }

        ulong value = 0;
        foreach (var one in _frame.Slice(2 + from, length))
        {
            value = (value << 8) | one;
        }

        return value;
    }
}

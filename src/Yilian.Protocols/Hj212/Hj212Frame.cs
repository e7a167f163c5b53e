namespace Yilian.Protocols.Hj212;

/// <summary>The edition of the standard that a packet names in its Flag (bits 2 to 7).</summary>
public enum Hj212Edition
{
    /// <summary>HJ/T 212-2005, or a packet without Flag.</summary>
    Of2005 = 0,

    /// <summary>HJ 212-2017.</summary>
    Of2017 = 1,

    /// <summary>HJ 212-2025; some surface-water stations used the number before.</summary>
    Of2025 = 2,
}

/// <summary>
/// One packet of HJ 212, looked at where it lies: nothing is copied. What is named in the head of the data segment (HJ 212-2017, table 3) can be asked for;
/// what stands in its data area is walked with <see cref="Items"/>. A packet whose head is incomplete is still a packet: fields that are missing are empty.
/// </summary>
public readonly ref partial struct Hj212Frame
{
    private readonly ReadOnlySpan<byte> _segment;
    private readonly Hj212Head _head;

    private Hj212Frame(ReadOnlySpan<byte> segment)
    {
        _segment = segment;
        _head = Hj212Head.Read(segment);
    }

    /// <summary>All between the length and the checksum.</summary>
    public ReadOnlySpan<byte> Segment => _segment;

    /// <summary>The number of the exchange (QN), seventeen digits of time; an answer repeats it.</summary>
    public ReadOnlySpan<byte> Exchange => _head.Exchange.Of(_segment);

    /// <summary>The system (ST): two characters, mostly digits.</summary>
    public ReadOnlySpan<byte> System => _head.System.Of(_segment);

    /// <summary>The command (CN) as it was written.</summary>
    public ReadOnlySpan<byte> CommandText => _head.Command.Of(_segment);

    /// <summary>The command (CN); 0 when it is missing or no number.</summary>
    public Hj212Command Command => (Hj212Command)Math.Max(0, Hj212Text.Number(CommandText));

    /// <summary>The password (PW).</summary>
    public ReadOnlySpan<byte> Password => _head.Password.Of(_segment);

    /// <summary>The number of the device (MN).</summary>
    public ReadOnlySpan<byte> Device => _head.Device.Of(_segment);

    /// <summary>Whether the packet has a readable Flag.</summary>
    public bool HasFlag => Flag >= 0;

    /// <summary>The Flag, 0 to 255, or -1.</summary>
    public int Flag => Hj212Text.Number(_head.Flag.Of(_segment)) is >= 0 and <= 255 and var flag ? flag : -1;

    /// <summary>The edition that the packet claims.</summary>
    public Hj212Edition Edition => (Hj212Edition)(Math.Max(0, Flag) >> 2);

    /// <summary>Whether the sender waits for an answer.</summary>
    public bool WantsAnswer => Flag > 0 && (Flag & 1) == 1;

    /// <summary>Whether the Flag announces a packet number. Some stations announce one and send none.</summary>
    public bool AnnouncesPacketNumber => Flag > 0 && (Flag & 2) == 2;

    /// <summary>How many packets the message has (PNUM), or 0.</summary>
    public int PacketCount => Math.Max(0, Hj212Text.Number(_head.PacketCount.Of(_segment)));

    /// <summary>Which of them this is (PNO), from 1, or 0.</summary>
    public int PacketNumber => Math.Max(0, Hj212Text.Number(_head.PacketNumber.Of(_segment)));

    /// <summary>Whether the station sends it again because the first time had no answer (RF=1, edition 2025).</summary>
    public bool IsResent => _head.Resent.Of(_segment).SequenceEqual("1"u8);

    /// <summary>Whether the data area stands between its two pairs of marks (CP=&amp;&amp;…&amp;&amp;).</summary>
    public bool HasData => _head.Data.From > 0;

    /// <summary>The data area.</summary>
    public ReadOnlySpan<byte> Data => _head.Data.Of(_segment);

    /// <summary>Whether the data area holds encrypted blocks (edition 2025, SM4): <see cref="Hj212Cipher"/> opens them.</summary>
    public bool IsEncrypted => Data.StartsWith("{0x"u8) || Data.StartsWith("{0X"u8);

    /// <summary>The items of the data area.</summary>
    public Hj212Items Items => new(Data);

    /// <summary>All fields of the head, in their order, also those that have no property.</summary>
    public Hj212Fields Head => new(_head.Data.From > 0 ? _segment[.._head.DataMark] : _segment, ';');

    /// <summary>When the number of the exchange was made, by the clock of its maker; null when it is no time.</summary>
    public DateTimeOffset? ExchangeTime => Hj212Text.Time(Exchange);

    /// <summary>The time that the data belongs to (DataTime): of a period it is the beginning; null when there is none or it is impossible.</summary>
    public DateTimeOffset? DataTime => Hj212Text.Time(Parameter("DataTime"u8));

    /// <summary>Looks at the packet that <see cref="Cut(ReadOnlySpan{byte})"/> found at the beginning of these bytes.</summary>
    public static Hj212Frame Read(ReadOnlySpan<byte> frame)
    {
        var length = frame.Length >= HeadLength ? Hj212Text.Number(frame[2..HeadLength]) : -1;
        return length < 0 || frame.Length < HeadLength + length
            ? throw new ArgumentException("Not a packet that was cut from a stream.", nameof(frame))
            : new Hj212Frame(frame.Slice(HeadLength, length));
    }

    /// <summary>Looks at a data segment alone, as <see cref="Hj212Cipher"/> gives it back.</summary>
    public static Hj212Frame OfSegment(ReadOnlySpan<byte> segment) => new(segment);

    /// <summary>The value of a parameter of the data area, for example PolId or RtdInterval; empty when there is none.</summary>
    public ReadOnlySpan<byte> Parameter(ReadOnlySpan<byte> name)
    {
        foreach (var item in Items)
        {
            foreach (var field in item.Fields)
            {
                if (field.Name.SequenceEqual(name))
                {
                    return field.Value;
                }
            }
        }

        return default;
    }
}

using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>One frame of JT/T 808 (2011, 2013 or 2019), read in place: the header as numbers, the body as a span of the caller's bytes (JT/T 808-2019 clause 4.4).</summary>
public readonly ref struct Jt808Frame
{
    /// <summary>The mark before and after every frame.</summary>
    public const byte Mark = 0x7E;

    /// <summary>The longest body of one frame: ten bits of the properties.</summary>
    public const int MaxBody = 1023;

    /// <summary>The longest header, body and checksum without escapes: enough room for <see cref="Read"/>.</summary>
    public const int MaxContent = 21 + MaxBody + 1;

    /// <summary>The longest frame on the wire, every byte escaped.</summary>
    public const int MaxLength = (2 * MaxContent) + 2;

    private readonly ushort _properties;

    private Jt808Frame(ReadOnlySpan<byte> content)
    {
        Id = (Jt808Message)BinaryPrimitives.ReadUInt16BigEndian(content);
        _properties = BinaryPrimitives.ReadUInt16BigEndian(content[2..]);
        var header = Jt808Marks.HeaderLength(_properties);
        var tail = IsPart ? header - 4 : header;
        ProtocolVersion = HasVersion ? content[4] : (byte)0;
        PhoneDigits = HasVersion ? content.Slice(5, 10) : content.Slice(4, 6);
        Serial = BinaryPrimitives.ReadUInt16BigEndian(content[(tail - 2)..]);
        Parts = IsPart ? BinaryPrimitives.ReadUInt16BigEndian(content[tail..]) : (ushort)1;
        Part = IsPart ? BinaryPrimitives.ReadUInt16BigEndian(content[(tail + 2)..]) : (ushort)1;
        Body = content[header..^1];
    }

    /// <summary>The message id.</summary>
    public Jt808Message Id { get; }

    /// <summary>The number of the terminal.</summary>
    public Jt808Phone Phone => Jt808Phone.Read(PhoneDigits);

    /// <summary>The number of the terminal as sent: 6 bytes of two digits, 10 with a version.</summary>
    public ReadOnlySpan<byte> PhoneDigits { get; }

    /// <summary>The serial number of the message.</summary>
    public ushort Serial { get; }

    /// <summary>What is said, without marks, header and checksum.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Whether the header is that of 2019: with a version and twenty digits.</summary>
    public bool HasVersion => (_properties & 0x4000) != 0;

    /// <summary>The edition that the header is of. 2011 and 2013 have the same header.</summary>
    public Jt808Edition Edition => HasVersion ? Jt808Edition.Edition2019 : Jt808Edition.Edition2013;

    /// <summary>The version that the terminal states, 0 before 2019.</summary>
    public byte ProtocolVersion { get; }

    /// <summary>Whether the body is a part of a longer one.</summary>
    public bool IsPart => (_properties & 0x2000) != 0;

    /// <summary>How many parts there are; 1 when the body is whole.</summary>
    public ushort Parts { get; }

    /// <summary>Which part this is, from 1.</summary>
    public ushort Part { get; }

    /// <summary>How the body is encrypted: 0 not at all, 1 RSA, the rest reserved.</summary>
    public int Encryption => (_properties >> 10) & 7;

    /// <summary>What stands at the beginning of a stream. A frame whose start mark was the end mark of the one before is a frame without it.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer) => Jt808Marks.Cut(buffer);

    /// <summary>Reads one frame, with or without its start mark. <paramref name="scratch"/> receives the bytes if any of them were escaped and must have room for <see cref="MaxContent"/>.</summary>
    public static FrameError Read(ReadOnlySpan<byte> frame, Span<byte> scratch, out Jt808Frame result)
    {
        result = default;
        if (frame.IsEmpty || frame[^1] != Mark)
        {
            return frame.IsEmpty ? FrameError.Incomplete : FrameError.BadEnd;
        }

        var content = frame[0] == Mark && frame.Length > 1 ? frame[1..^1] : frame[..^1];
        var error = Jt808Marks.Check(content, out var escapes);
        if (error == FrameError.None)
        {
            result = new Jt808Frame(escapes == 0 ? content : Jt808Marks.Unescape(content, scratch));
        }

        return error;
    }
}

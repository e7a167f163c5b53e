namespace Yilian.Protocols.Sl651;

/// <summary>Where things stand in the two kinds of frames (SL 651-2014, tables 16 to 23). In frames of characters every byte of the header takes two.</summary>
internal static class Sl651Layout
{
    public const byte HexMark = 0x7E;
    public const byte AsciiMark = 0x01;
    public const byte Stx = 0x02;
    public const byte Syn = 0x16;

    /// <summary>Bytes before the mark that begins the body: both marks and 11 bytes, or one mark and 22 characters.</summary>
    public const int HexHead = 13;
    public const int AsciiHead = 23;

    public static int Head(bool ascii) => ascii ? AsciiHead : HexHead;

    public static int ChecksumLength(bool ascii) => ascii ? 4 : 2;

    /// <summary>Direction (high four bits: 0 up, 8 down) and length of the body; -1 when it is no number.</summary>
    public static int DirectionAndLength(ReadOnlySpan<byte> frame, bool ascii) =>
        ascii ? Hexadecimal.Word(frame.Slice(19, 4)) : (frame[11] << 8) | frame[12];

    /// <summary>How many bytes a frame with this body takes.</summary>
    public static int Whole(int body, bool ascii) => Head(ascii) + 1 + body + 1 + ChecksumLength(ascii);

    public static bool IsEnd(byte mark) => mark is 0x03 or 0x17 or 0x05 or 0x04 or 0x06 or 0x15 or 0x1B;
}

namespace Yilian.Protocols.Hj212;

/// <content>Finding packets in a stream of bytes (HJ 212-2017, 6.3.1: ##, four digits, data segment, checksum, CR LF).</content>
public readonly ref partial struct Hj212Frame
{
    /// <summary>The longest data segment that four digits can state. The standard allows 1024; stations in the field send more.</summary>
    public const int LongestSegment = 9999;

    private const int HeadLength = 6;
    private const int ChecksumLength = 4;

    /// <summary>A frame that waits for the rest of its bytes is given up when a whole good one stands behind it; only so many starts are tried, so that nobody can make us search for long.</summary>
    private const int StartsTried = 4;

    /// <summary>What stands at the beginning of the buffer.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer) => Cut(buffer, LongestSegment);

    /// <summary>What stands at the beginning of the buffer, where data segments may not be longer than stated.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer, int longest) => Cut(buffer, longest, null);

    /// <summary>What stands at the beginning of the buffer; with the station's key the checksum of an encrypted packet may also be that of the packet in clear.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer, int longest, Sm4? key)
    {
        if (buffer.IsEmpty)
        {
            return Protocols.Cut.More;
        }

        if (buffer[0] is (byte)'\r' or (byte)'\n')
        {
            return LineEnd(buffer);
        }

        if (buffer[0] != '#')
        {
            var mark = buffer.IndexOf((byte)'#');
            return Protocols.Cut.Noise(mark < 0 ? buffer.Length : mark);
        }

        var cut = AtStart(buffer, longest, key);
        return cut.Kind == CutKind.NeedMore && GoodBehind(buffer, longest, key) is > 0 and var behind
            ? Protocols.Cut.Refuse(behind, FrameError.Incomplete)
            : cut;
    }

    /// <summary>The end of line of a packet that was already taken: nobody waits for it, because some stations never send it, and it is nobody's fault.</summary>
    private static Cut LineEnd(ReadOnlySpan<byte> buffer) =>
        new(CutKind.Noise, buffer.Length > 1 && buffer[1] is (byte)'\r' or (byte)'\n' ? 2 : 1);

    private static Cut AtStart(ReadOnlySpan<byte> buffer, int longest, Sm4? key)
    {
        var head = ReadHead(buffer, out var length);
        if (head != FrameError.None)
        {
            return head switch
            {
                FrameError.Incomplete => Protocols.Cut.More,
                FrameError.NoStart => Protocols.Cut.Noise(ToNextStart(buffer)),
                _ => Protocols.Cut.Refuse(ToNextStart(buffer), head),
            };
        }

        if (length > longest)
        {
            return Protocols.Cut.Refuse(ToNextStart(buffer), FrameError.BadLength);
        }

        var whole = HeadLength + length + ChecksumLength;
        if (buffer.Length < whole)
        {
            return Protocols.Cut.More;
        }

        var stated = Hexadecimal.Word(buffer.Slice(HeadLength + length, ChecksumLength));
        var segment = buffer.Slice(HeadLength, length);
        return stated >= 0 && (stated == Hj212Checksum.Of(segment) || (key is not null && Hj212Cipher.Holds(segment, stated, key)))
            ? Protocols.Cut.Whole(whole + LineEndAfter(buffer[whole..]))
            : Protocols.Cut.Refuse(ToNextStart(buffer[..whole]), FrameError.BadChecksum);
    }

    private static FrameError ReadHead(ReadOnlySpan<byte> buffer, out int length)
    {
        length = 0;
        for (var i = 0; i < HeadLength; i++)
        {
            if (i == buffer.Length)
            {
                return FrameError.Incomplete;
            }

            if (i < 2 ? buffer[i] != '#' : buffer[i] is < (byte)'0' or > (byte)'9')
            {
                return i < 2 ? FrameError.NoStart : FrameError.BadLength;
            }

            length = i < 2 ? 0 : (length * 10) + buffer[i] - '0';
        }

        return FrameError.None;
    }

    private static int LineEndAfter(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty || rest[0] is not ((byte)'\r' or (byte)'\n') ? 0
        : rest.Length > 1 && rest[0] == '\r' && rest[1] == '\n' ? 2 : 1;

    /// <summary>How many bytes to give up: all before the next mark, which may be the first half of a start whose rest has not come.</summary>
    private static int ToNextStart(ReadOnlySpan<byte> refused)
    {
        for (var at = 1; at < refused.Length; at++)
        {
            var mark = refused[at..].IndexOf((byte)'#');
            if (mark < 0)
            {
                break;
            }

            at += mark;
            if (at + 1 == refused.Length || refused[at + 1] == '#')
            {
                return at;
            }
        }

        return refused.Length;
    }

    private static int GoodBehind(ReadOnlySpan<byte> buffer, int longest, Sm4? key)
    {
        var from = 0;
        for (var tried = 0; tried < StartsTried; tried++)
        {
            var next = ToNextStart(buffer[from..]);
            from += next;
            if (buffer.Length - from < HeadLength + ChecksumLength)
            {
                return 0;
            }

            if (AtStart(buffer[from..], longest, key).Kind == CutKind.Frame)
            {
                return from;
            }
        }

        return 0;
    }
}

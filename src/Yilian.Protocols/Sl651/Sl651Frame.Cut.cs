using System.Buffers;

namespace Yilian.Protocols.Sl651;

/// <content>Finding frames in a stream of bytes, of both kinds: bytes (7E 7E) and characters (SOH).</content>
public readonly ref partial struct Sl651Frame
{
    /// <summary>The longest body that twelve bits can state.</summary>
    public const int LongestBody = 4095;

    /// <summary>A frame that waits for the rest of its bytes is given up when a whole good one stands behind it; only so many starts are tried, so that nobody can make us search for long.</summary>
    private const int StartsTried = 4;

    private static readonly SearchValues<byte> Marks = SearchValues.Create(Sl651Layout.HexMark, Sl651Layout.AsciiMark);

    /// <summary>What stands at the beginning of the buffer.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer) => Cut(buffer, LongestBody);

    /// <summary>What stands at the beginning of the buffer, where bodies may not be longer than stated.</summary>
    public static Cut Cut(ReadOnlySpan<byte> buffer, int longest)
    {
        if (buffer.IsEmpty)
        {
            return Protocols.Cut.More;
        }

        if (!MayStart(buffer))
        {
            return Protocols.Cut.Noise(ToNextStart(buffer));
        }

        var cut = AtStart(buffer, longest);
        return cut.Kind == CutKind.NeedMore && GoodBehind(buffer, longest) is > 0 and var behind
            ? Protocols.Cut.Refuse(behind, FrameError.Incomplete)
            : cut;
    }

    private static Cut AtStart(ReadOnlySpan<byte> buffer, int longest)
    {
        var ascii = buffer[0] == Sl651Layout.AsciiMark;
        var head = Sl651Layout.Head(ascii);
        if (buffer.Length <= head)
        {
            return Protocols.Cut.More;
        }

        var error = Header(buffer, ascii, longest, out var whole);
        if (error != FrameError.None)
        {
            return Protocols.Cut.Refuse(ToNextStart(buffer), error);
        }

        if (buffer.Length < whole)
        {
            return Protocols.Cut.More;
        }

        var checksum = whole - Sl651Layout.ChecksumLength(ascii);
        error = !Sl651Layout.IsEnd(buffer[checksum - 1]) ? FrameError.BadEnd
            : Stated(buffer[checksum..whole], ascii) != Sl651Checksum.Of(buffer[..checksum]) ? FrameError.BadChecksum
            : FrameError.None;
        return error == FrameError.None ? Protocols.Cut.Whole(whole) : Protocols.Cut.Refuse(ToNextStart(buffer[..whole]), error);
    }

    private static FrameError Header(ReadOnlySpan<byte> buffer, bool ascii, int longest, out int whole)
    {
        var stated = Sl651Layout.DirectionAndLength(buffer, ascii);
        var body = stated & 0xFFF;
        whole = Sl651Layout.Whole(body, ascii);
        if (stated < 0 || stated >> 12 is not (0 or 8))
        {
            return FrameError.BadHeader;
        }

        var packets = ascii ? 6 : 3;
        return buffer[Sl651Layout.Head(ascii)] switch
        {
            Sl651Layout.Stx => body > longest ? FrameError.BadLength : FrameError.None,
            Sl651Layout.Syn => body > longest || body < packets ? FrameError.BadLength : FrameError.None,
            _ => FrameError.BadHeader,
        };
    }

    private static int Stated(ReadOnlySpan<byte> checksum, bool ascii) =>
        ascii ? Hexadecimal.Word(checksum) : (checksum[0] << 8) | checksum[1];

    /// <summary>Whether a frame may begin here, as far as the bytes have come: two marks, or SOH and the hexadecimal header.</summary>
    private static bool MayStart(ReadOnlySpan<byte> buffer)
    {
        if (buffer[0] == Sl651Layout.HexMark)
        {
            return buffer.Length == 1 || buffer[1] == Sl651Layout.HexMark;
        }

        if (buffer[0] != Sl651Layout.AsciiMark)
        {
            return false;
        }

        foreach (var character in buffer[1..Math.Min(buffer.Length, Sl651Layout.AsciiHead)])
        {
            if (Hexadecimal.Digit(character) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int ToNextStart(ReadOnlySpan<byte> refused)
    {
        for (var at = 1; at < refused.Length; at++)
        {
            var mark = refused[at..].IndexOfAny(Marks);
            if (mark < 0)
            {
                break;
            }

            at += mark;
            if (MayStart(refused[at..]))
            {
                return at;
            }
        }

        return refused.Length;
    }

    private static int GoodBehind(ReadOnlySpan<byte> buffer, int longest)
    {
        var from = 0;
        for (var tried = 0; tried < StartsTried; tried++)
        {
            from += ToNextStart(buffer[from..]);
            if (buffer.Length - from <= Sl651Layout.HexHead)
            {
                return 0;
            }

            if (AtStart(buffer[from..], longest).Kind == CutKind.Frame)
            {
                return from;
            }
        }

        return 0;
    }
}

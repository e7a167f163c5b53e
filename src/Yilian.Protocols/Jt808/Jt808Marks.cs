using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>Marks, escapes, length and checksum: what makes bytes a frame.</summary>
internal static class Jt808Marks
{
    private const byte Escape = 0x7D;

    public static Cut Cut(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return Protocols.Cut.More;
        }

        return buffer[0] == Jt808Frame.Mark ? Marked(buffer) : Headless(buffer);
    }

    /// <summary>How long the header is, by its properties.</summary>
    public static int HeaderLength(ushort properties) =>
        ((properties & 0x4000) != 0 ? 17 : 12) + ((properties & 0x2000) != 0 ? 4 : 0);

    /// <summary>Whether what stands between two marks is a frame.</summary>
    public static FrameError Check(ReadOnlySpan<byte> content, out int escapes)
    {
        escapes = 0;
        if (content.Length > Jt808Frame.MaxLength - 2)
        {
            return FrameError.BadLength;
        }

        if (content.Contains(Jt808Frame.Mark) || !CountEscapes(content, out escapes))
        {
            return FrameError.BadEscape;
        }

        var length = content.Length - escapes;
        if (!Expected(content, out var expected) || length < 13)
        {
            return FrameError.BadHeader;
        }

        if (length != expected)
        {
            return FrameError.BadLength;
        }

        // An escape is written 7D 01 for 7D and 7D 02 for 7E: both change the sum by exactly one bit, so nothing need be unescaped to add it up.
        return (Sum(content) ^ (escapes & 1)) == 0 ? FrameError.None : FrameError.BadChecksum;
    }

    /// <summary>Takes the escapes out.</summary>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> content, Span<byte> room)
    {
        var written = 0;
        while (content.IndexOf(Escape) is >= 0 and var at)
        {
            content[..at].CopyTo(room[written..]);
            written += at;
            room[written++] = content[at + 1] == 1 ? Escape : Jt808Frame.Mark;
            content = content[(at + 2)..];
        }

        content.CopyTo(room[written..]);
        return room[..(written + content.Length)];
    }

    /// <summary>Marks, escapes and sum around a header and a body; how many bytes were written.</summary>
    public static int Wrap(ReadOnlySpan<byte> content, Span<byte> room)
    {
        var sum = Sum(content);
        var written = 0;
        room[written++] = Jt808Frame.Mark;
        foreach (var value in content)
        {
            written += Put(value, room[written..]);
        }

        written += Put(sum, room[written..]);
        room[written++] = Jt808Frame.Mark;
        return written;
    }

    private static int Put(byte value, Span<byte> room)
    {
        if (value is not (Escape or Jt808Frame.Mark))
        {
            room[0] = value;
            return 1;
        }

        room[0] = Escape;
        room[1] = (byte)(value == Escape ? 1 : 2);
        return 2;
    }

    private static Cut Marked(ReadOnlySpan<byte> buffer)
    {
        var close = buffer[1..].IndexOf(Jt808Frame.Mark);
        if (close < 0)
        {
            return buffer.Length < Jt808Frame.MaxLength ? Protocols.Cut.More : Protocols.Cut.Refuse(buffer.Length, FrameError.BadLength);
        }

        // Two marks in a row: the first was the end of something lost, the second may be a start.
        if (close == 0)
        {
            return Protocols.Cut.Noise(1);
        }

        var error = Check(buffer.Slice(1, close), out _);
        return error == FrameError.None ? Protocols.Cut.Whole(close + 2) : Protocols.Cut.Refuse(close + 2, error);
    }

    // Bytes without a start mark are a frame if they check out as one: their mark was taken as the end of what stood before.
    private static Cut Headless(ReadOnlySpan<byte> buffer)
    {
        var close = buffer.IndexOf(Jt808Frame.Mark);
        if (close < 0)
        {
            return MayBecomeFrame(buffer) ? Protocols.Cut.More : Protocols.Cut.Noise(buffer.Length);
        }

        return Check(buffer[..close], out _) == FrameError.None ? Protocols.Cut.Whole(close + 1) : Protocols.Cut.Noise(close);
    }

    private static bool MayBecomeFrame(ReadOnlySpan<byte> buffer) =>
        buffer.Length < Jt808Frame.MaxLength && (!Expected(buffer, out var expected) || buffer.Length - buffer.Count(Escape) <= expected);

    private static bool CountEscapes(ReadOnlySpan<byte> content, out int escapes)
    {
        escapes = 0;
        while (content.IndexOf(Escape) is >= 0 and var at)
        {
            if (at + 1 >= content.Length || content[at + 1] is not (1 or 2))
            {
                return false;
            }

            escapes++;
            content = content[(at + 2)..];
        }

        return true;
    }

    // How long header, body and checksum should be, by the properties; these may be escaped themselves.
    private static bool Expected(ReadOnlySpan<byte> content, out int length)
    {
        Span<byte> head = stackalloc byte[4];
        length = 0;
        var at = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (at >= content.Length || (content[at] == Escape && at + 1 >= content.Length))
            {
                return false;
            }

            var escaped = content[at] == Escape;
            head[i] = escaped && content[at + 1] == 2 ? Jt808Frame.Mark : content[at];
            at += escaped ? 2 : 1;
        }

        var properties = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
        length = HeaderLength(properties) + (properties & 0x3FF) + 1;
        return true;
    }

    private static byte Sum(ReadOnlySpan<byte> bytes)
    {
        ulong eight = 0;
        while (bytes.Length >= sizeof(ulong))
        {
            eight ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            bytes = bytes[sizeof(ulong)..];
        }

        eight ^= eight >> 32;
        eight ^= eight >> 16;
        eight ^= eight >> 8;
        var sum = (byte)eight;
        foreach (var value in bytes)
        {
            sum ^= value;
        }

        return sum;
    }
}

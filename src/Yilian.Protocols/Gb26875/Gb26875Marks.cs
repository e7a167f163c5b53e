using System.Buffers.Binary;

namespace Yilian.Protocols.Gb26875;

/// <summary>Marks, length and checksum: what makes bytes a frame.</summary>
internal static class Gb26875Marks
{
    public static ReadOnlySpan<byte> Start => "@@"u8;

    public static ReadOnlySpan<byte> End => "##"u8;

    public static Cut Cut(ReadOnlySpan<byte> buffer)
    {
        var start = buffer.IndexOf(Start);
        if (start != 0)
        {
            return Before(buffer, start);
        }

        var error = Check(buffer, out var length);
        if (error == FrameError.None)
        {
            return Protocols.Cut.Whole(length);
        }

        if (error != FrameError.Incomplete)
        {
            return Protocols.Cut.Refuse(NextStart(buffer[..length]), error);
        }

        var inner = WholeInside(buffer);
        return inner == 0 ? Protocols.Cut.More : Protocols.Cut.Refuse(inner, FrameError.Incomplete);
    }

    /// <summary>Whether a frame stands at the beginning; how long it is, or would be by what it states.</summary>
    public static FrameError Check(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 1;
        if (!bytes.StartsWith(Start))
        {
            return bytes.Length < Start.Length && Start.StartsWith(bytes) ? FrameError.Incomplete : FrameError.NoStart;
        }

        if (bytes.Length < Gb26875Frame.HeaderLength - 1)
        {
            return FrameError.Incomplete;
        }

        var data = BinaryPrimitives.ReadUInt16LittleEndian(bytes[24..]);
        if (data > Gb26875Frame.MaxData)
        {
            length = Gb26875Frame.HeaderLength - 1;
            return FrameError.BadLength;
        }

        length = Gb26875Frame.MinLength + data;
        if (bytes.Length < length)
        {
            return FrameError.Incomplete;
        }

        var sum = length - 3;
        return !bytes[(sum + 1)..].StartsWith(End) ? FrameError.BadEnd
            : Gb26875Frame.Sum(bytes[2..sum]) == bytes[sum] ? FrameError.None
            : FrameError.BadChecksum;
    }

    // A single start byte at the very end may be half of a mark.
    private static Cut Before(ReadOnlySpan<byte> buffer, int start)
    {
        var noise = start > 0 ? start : buffer.IsEmpty || buffer[^1] != Start[0] ? buffer.Length : buffer.Length - 1;
        return noise == 0 ? Protocols.Cut.More : Protocols.Cut.Noise(noise);
    }

    // What is refused ends before the next start mark within it: a wrong length must not swallow the good frame that follows.
    private static int NextStart(ReadOnlySpan<byte> refused)
    {
        var next = refused[1..].IndexOf(Start);
        if (next >= 0)
        {
            return next + 1;
        }

        return refused.Length > 2 && refused[^1] == Start[0] ? refused.Length - 1 : refused.Length;
    }

    // A header that lies about its length would wait for bytes that never come while a good frame stands behind it.
    private static int WholeInside(ReadOnlySpan<byte> buffer)
    {
        var at = 0;
        while (buffer[(at + 1)..].IndexOf(Start) is >= 0 and var next)
        {
            at += next + 1;
            if (Check(buffer[at..], out _) == FrameError.None)
            {
                return at;
            }
        }

        return 0;
    }
}

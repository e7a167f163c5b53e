namespace Yilian.Protocols.Hj212;

/// <summary>
/// Encrypted data areas of HJ 212-2025: whole blocks of SM4 are written as {0xNN,0xNN,…}, what is left over follows in clear. The standard's text is
/// known to us only from quotations, so the checksum is accepted over the packet as sent and over the packet in clear.
/// </summary>
public static class Hj212Cipher
{
    private const int BytesOfOne = 5;

    /// <summary>Writes the data segment in clear. False when a block is incomplete, is not written as the standard says, or does not fit.</summary>
    public static bool TryOpen(in Hj212Frame frame, Sm4 key, Span<byte> segment, out int length)
    {
        length = 0;
        var before = frame.Segment[..(frame.Segment.Length - frame.Data.Length - 2)];
        if (!frame.IsEncrypted || segment.Length < frame.Segment.Length)
        {
            return false;
        }

        before.CopyTo(segment);
        length = before.Length;
        var rest = frame.Data;
        while (!rest.IsEmpty && rest[0] == '{')
        {
            if (!Block(ref rest, key, segment, ref length))
            {
                return false;
            }
        }

        rest.CopyTo(segment[length..]);
        "&&"u8.CopyTo(segment[(length + rest.Length)..]);
        length += rest.Length + 2;
        return true;
    }

    /// <summary>Writes a data area with its whole blocks encrypted; returns how many bytes that took, at most five for each byte and two.</summary>
    public static int Seal(ReadOnlySpan<byte> data, Sm4 key, Span<byte> to)
    {
        var blocks = data.Length / Sm4.BlockLength * Sm4.BlockLength;
        var at = 0;
        Span<byte> block = stackalloc byte[Sm4.BlockLength];
        for (var from = 0; from < blocks; from += Sm4.BlockLength)
        {
            data.Slice(from, Sm4.BlockLength).CopyTo(block);
            key.Encrypt(block);
            foreach (var one in block)
            {
                to[at] = (byte)(at == 0 ? '{' : ',');
                "0x"u8.CopyTo(to[(at + 1)..]);
                Hexadecimal.Write(to.Slice(at + 3, 2), one);
                at += BytesOfOne;
            }
        }

        if (at > 0)
        {
            to[at++] = (byte)'}';
        }

        data[blocks..].CopyTo(to[at..]);
        return at + data.Length - blocks;
    }

    /// <summary>Whether the checksum is that of the packet in clear.</summary>
    internal static bool Holds(ReadOnlySpan<byte> segment, int stated, Sm4 key)
    {
        var frame = Hj212Frame.OfSegment(segment);
        Span<byte> clear = stackalloc byte[segment.Length];
        return TryOpen(frame, key, clear, out var length) && Hj212Checksum.Of(clear[..length]) == stated;
    }

    /// <summary>One group of braces: whole blocks and nothing else.</summary>
    private static bool Block(ref ReadOnlySpan<byte> rest, Sm4 key, Span<byte> segment, ref int length)
    {
        var from = length;
        while (!rest.IsEmpty && rest[0] is (byte)'{' or (byte)',')
        {
            if (rest.Length <= BytesOfOne || rest[1] != '0' || (rest[2] | 0x20) != 'x' || Hexadecimal.Word(rest.Slice(3, 2)) is not (>= 0 and var value))
            {
                return false;
            }

            segment[length++] = (byte)value;
            rest = rest[BytesOfOne..];
        }

        if (rest.IsEmpty || rest[0] != '}' || (length - from) % Sm4.BlockLength != 0)
        {
            return false;
        }

        rest = rest[1..];
        for (var at = from; at < length; at += Sm4.BlockLength)
        {
            key.Decrypt(segment.Slice(at, Sm4.BlockLength));
        }

        return true;
    }
}

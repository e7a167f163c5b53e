namespace Yilian.Protocols.Hj212;

/// <summary>
/// The checksum of HJ 212 (HJ 212-2017, annex A): like CRC-16 with A001, but the low byte of the register is thrown away before each byte enters.
/// So only the high byte is carried from byte to byte, and eight bytes can be taken at once with tables of 256 bytes.
/// </summary>
public static class Hj212Checksum
{
    private const int Slices = 8;
    private static readonly ushort[] Whole = MakeWhole();
    private static readonly byte[] High = MakeHigh();

    /// <summary>The checksum of a data segment.</summary>
    public static ushort Of(ReadOnlySpan<byte> segment)
    {
        if (segment.IsEmpty)
        {
            return 0xFFFF;
        }

        var last = segment.Length - 1;
        return Whole[Carry(segment[..last]) ^ segment[last]];
    }

    /// <summary>The high byte of the register after these bytes; each of the eight tables knows what a byte becomes after so many more bytes.</summary>
    private static int Carry(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> t = High;
        var carry = 0xFF;
        while (bytes.Length >= Slices)
        {
            carry = t[0x700 + (carry ^ bytes[0])] ^ t[0x600 + bytes[1]] ^ t[0x500 + bytes[2]] ^ t[0x400 + bytes[3]]
                ^ t[0x300 + bytes[4]] ^ t[0x200 + bytes[5]] ^ t[0x100 + bytes[6]] ^ t[bytes[7]];
            bytes = bytes[Slices..];
        }

        foreach (var one in bytes)
        {
            carry = t[carry ^ one];
        }

        return carry;
    }

    private static ushort[] MakeWhole()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var register = i;
            for (var bit = 0; bit < 8; bit++)
            {
                register = (register & 1) == 1 ? (register >> 1) ^ 0xA001 : register >> 1;
            }

            table[i] = (ushort)register;
        }

        return table;
    }

    private static byte[] MakeHigh()
    {
        var table = new byte[Slices * 256];
        for (var i = 0; i < 256; i++)
        {
            table[i] = (byte)(Whole[i] >> 8);
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = table[table[i - 256]];
        }

        return table;
    }
}

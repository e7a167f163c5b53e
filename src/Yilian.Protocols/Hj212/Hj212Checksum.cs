using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Yilian.Protocols.Hj212;

/// <summary>
/// The checksum of HJ 212 (HJ 212-2017, annex A): like CRC-16 with A001, but the low byte of the register is thrown away before each byte enters.
/// So only the high byte is carried from byte to byte, and eight bytes can be taken at once with tables of 256 bytes. It also means that there are only 256
/// different checksums: one damaged packet in 256 passes, and whoever takes values from a packet must look whether they make sense.
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
        // Every index is below the length of the table: a byte, and 256 times less than eight.
        ref var t = ref MemoryMarshal.GetArrayDataReference(High);
        var carry = 0xFF;
        while (bytes.Length >= Slices)
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            carry = Unsafe.Add(ref t, 0x700 + (carry ^ (byte)eight)) ^ Unsafe.Add(ref t, 0x600 + (byte)(eight >> 8))
                ^ Unsafe.Add(ref t, 0x500 + (byte)(eight >> 16)) ^ Unsafe.Add(ref t, 0x400 + (byte)(eight >> 24))
                ^ Unsafe.Add(ref t, 0x300 + (byte)(eight >> 32)) ^ Unsafe.Add(ref t, 0x200 + (byte)(eight >> 40))
                ^ Unsafe.Add(ref t, 0x100 + (byte)(eight >> 48)) ^ Unsafe.Add(ref t, (int)(eight >> 56));
            bytes = bytes[Slices..];
        }

        foreach (var one in bytes)
        {
            carry = Unsafe.Add(ref t, carry ^ one);
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

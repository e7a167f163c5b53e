using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Yilian.Protocols.Sl651;

/// <summary>The checksum of SL 651 (6.2.2: x16 + x15 + x2 + 1, all ones to begin with), eight bytes at a time. It is sent with the high byte first.</summary>
public static class Sl651Checksum
{
    private const int Slices = 8;
    private static readonly ushort[] Tables = Make();

    /// <summary>The checksum of all bytes before it.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        // Every index is below the length of the tables: a byte, and 256 times less than eight.
        ref var t = ref MemoryMarshal.GetArrayDataReference(Tables);
        uint crc = 0xFFFF;
        while (bytes.Length >= Slices)
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = (uint)(Unsafe.Add(ref t, 0x700 + (byte)eight) ^ Unsafe.Add(ref t, 0x600 + (byte)(eight >> 8))
                ^ Unsafe.Add(ref t, 0x500 + (byte)(eight >> 16)) ^ Unsafe.Add(ref t, 0x400 + (byte)(eight >> 24))
                ^ Unsafe.Add(ref t, 0x300 + (byte)(eight >> 32)) ^ Unsafe.Add(ref t, 0x200 + (byte)(eight >> 40))
                ^ Unsafe.Add(ref t, 0x100 + (byte)(eight >> 48)) ^ Unsafe.Add(ref t, (int)(eight >> 56)));
            bytes = bytes[Slices..];
        }

        foreach (var one in bytes)
        {
            crc = (crc >> 8) ^ Unsafe.Add(ref t, (byte)(crc ^ one));
        }

        return (ushort)crc;
    }

    private static ushort[] Make()
    {
        var tables = new ushort[Slices * 256];
        for (var i = 0; i < 256; i++)
        {
            var crc = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            }

            tables[i] = (ushort)crc;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            tables[i] = (ushort)((tables[i - 256] >> 8) ^ tables[(byte)tables[i - 256]]);
        }

        return tables;
    }
}

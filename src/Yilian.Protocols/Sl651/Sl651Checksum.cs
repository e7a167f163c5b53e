namespace Yilian.Protocols.Sl651;

/// <summary>The checksum of SL 651 (6.2.2: x16 + x15 + x2 + 1, all ones to begin with), eight bytes at a time. It is sent with the high byte first.</summary>
public static class Sl651Checksum
{
    private const int Slices = 8;
    private static readonly ushort[] Tables = Make();

    /// <summary>The checksum of all bytes before it.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ushort> t = Tables;
        uint crc = 0xFFFF;
        while (bytes.Length >= Slices)
        {
            crc ^= (uint)(bytes[0] | (bytes[1] << 8));
            crc = (uint)(t[0x700 + (byte)crc] ^ t[0x600 + (byte)(crc >> 8)] ^ t[0x500 + bytes[2]] ^ t[0x400 + bytes[3]]
                ^ t[0x300 + bytes[4]] ^ t[0x200 + bytes[5]] ^ t[0x100 + bytes[6]] ^ t[bytes[7]]);
            bytes = bytes[Slices..];
        }

        foreach (var one in bytes)
        {
            crc = (crc >> 8) ^ t[(byte)(crc ^ one)];
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

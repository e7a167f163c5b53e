using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>What the header of a message to or from a terminal says.</summary>
/// <param name="Phone">The number of the terminal.</param>
/// <param name="Edition">Which header it speaks.</param>
/// <param name="Serial">The serial number of this message.</param>
/// <param name="ProtocolVersion">The version it states (2019).</param>
public readonly record struct Jt808Sender(Jt808Phone Phone, Jt808Edition Edition, ushort Serial, byte ProtocolVersion = 1)
{
    internal bool HasVersion => Edition == Jt808Edition.Edition2019;

    /// <summary>The same, with the serial number of an answer.</summary>
    public static Jt808Sender Answering(in Jt808Frame frame, ushort serial) => new(frame.Phone, frame.Edition, serial, frame.ProtocolVersion);

    /// <summary>The header, without package numbers when <paramref name="parts"/> is 0; how many bytes it has.</summary>
    internal int Write(Span<byte> room, Jt808Message message, int body, int parts, int part)
    {
        var properties = body | (HasVersion ? 0x4000 : 0) | (parts > 0 ? 0x2000 : 0);
        var digits = HasVersion ? 10 : 6;
        var at = HasVersion ? 5 : 4;
        BinaryPrimitives.WriteUInt16BigEndian(room, (ushort)message);
        BinaryPrimitives.WriteUInt16BigEndian(room[2..], (ushort)properties);
        if (HasVersion)
        {
            room[4] = ProtocolVersion;
        }

        Phone.Write(room.Slice(at, digits));
        at += digits;
        BinaryPrimitives.WriteUInt16BigEndian(room[at..], Serial);
        if (parts == 0)
        {
            return at + 2;
        }

        BinaryPrimitives.WriteUInt16BigEndian(room[(at + 2)..], (ushort)parts);
        BinaryPrimitives.WriteUInt16BigEndian(room[(at + 4)..], (ushort)part);
        return at + 6;
    }
}

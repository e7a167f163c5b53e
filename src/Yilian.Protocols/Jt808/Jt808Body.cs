using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>Bodies that several messages share.</summary>
internal static class Jt808Body
{
    public static int Position(Span<byte> room, in Jt808Place place, ReadOnlySpan<byte> items)
    {
        var states = place.States | (place.Latitude < 0 ? Jt808States.South : Jt808States.None) | (place.Longitude < 0 ? Jt808States.West : Jt808States.None);
        BinaryPrimitives.WriteUInt32BigEndian(room, (uint)place.Alarms);
        BinaryPrimitives.WriteUInt32BigEndian(room[4..], (uint)states);
        BinaryPrimitives.WriteUInt32BigEndian(room[8..], Micro(place.Latitude));
        BinaryPrimitives.WriteUInt32BigEndian(room[12..], Micro(place.Longitude));
        BinaryPrimitives.WriteInt16BigEndian(room[16..], place.Altitude);
        BinaryPrimitives.WriteUInt16BigEndian(room[18..], place.SpeedTenths);
        BinaryPrimitives.WriteUInt16BigEndian(room[20..], place.Direction);
        ChinaTime.WriteBcd(place.Time.ToOffset(ChinaTime.Offset), room.Slice(22, 6));
        items.CopyTo(room[Jt808Position.FixedLength..]);
        return Jt808Position.FixedLength + items.Length;
    }

    public static int Parameters(Span<byte> room, ReadOnlySpan<Jt808Parameter> parameters)
    {
        room[0] = (byte)parameters.Length;
        var at = 1;
        foreach (var parameter in parameters)
        {
            BinaryPrimitives.WriteUInt32BigEndian(room[at..], parameter.Id);
            room[at + 4] = checked((byte)parameter.Value.Length);
            parameter.Value.Span.CopyTo(room[(at + 5)..]);
            at += 5 + parameter.Value.Length;
        }

        return at;
    }

    private static uint Micro(double degrees) => (uint)Math.Round(Math.Abs(degrees) * 1e6);
}

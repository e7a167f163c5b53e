namespace Yilian.Protocols.Hj212;

/// <summary>A piece of a data segment, which has at most 9999 bytes.</summary>
internal readonly record struct Hj212Piece(ushort From, ushort Length)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> segment) => segment.Slice(From, Length);
}

/// <summary>Where the fields of the head stand in a data segment. Their order is free: some stations write PNO before PNUM.</summary>
internal struct Hj212Head
{
    public Hj212Piece Exchange;
    public Hj212Piece System;
    public Hj212Piece Command;
    public Hj212Piece Password;
    public Hj212Piece Device;
    public Hj212Piece Flag;
    public Hj212Piece PacketCount;
    public Hj212Piece PacketNumber;
    public Hj212Piece Resent;
    public Hj212Piece Data;

    /// <summary>Where CP= begins.</summary>
    public int DataMark;

    public static Hj212Head Read(ReadOnlySpan<byte> segment)
    {
        var head = default(Hj212Head);
        var at = 0;
        while (at < segment.Length)
        {
            var rest = segment[at..];
            if (rest.StartsWith("CP=&&"u8) && head.Close(segment, at))
            {
                return head;
            }

            var end = rest.IndexOf((byte)';');
            var field = end < 0 ? rest : rest[..end];
            var equals = field.IndexOf((byte)'=');
            if (equals > 0)
            {
                head.Keep(field[..equals], new Hj212Piece((ushort)(at + equals + 1), (ushort)(field.Length - equals - 1)));
            }

            at += field.Length + 1;
        }

        return head;
    }

    /// <summary>The data area ends with the last two marks of the segment.</summary>
    private bool Close(ReadOnlySpan<byte> segment, int at)
    {
        var from = at + 5;
        if (segment.Length < from + 2 || !segment.EndsWith("&&"u8))
        {
            return false;
        }

        DataMark = at;
        Data = new Hj212Piece((ushort)from, (ushort)(segment.Length - 2 - from));
        return true;
    }

    private void Keep(ReadOnlySpan<byte> name, Hj212Piece value)
    {
        switch (name)
        {
            case [(byte)'Q', (byte)'N']:
                Exchange = value;
                break;
            case [(byte)'S', (byte)'T']:
                System = value;
                break;
            case [(byte)'C', (byte)'N']:
                Command = value;
                break;
            case [(byte)'P', (byte)'W']:
                Password = value;
                break;
            case [(byte)'M', (byte)'N']:
                Device = value;
                break;
            case [(byte)'R', (byte)'F']:
                Resent = value;
                break;
            case [(byte)'P', (byte)'N', (byte)'O']:
                PacketNumber = value;
                break;
            case [(byte)'F', (byte)'l', (byte)'a', (byte)'g']:
                Flag = value;
                break;
            case [(byte)'P', (byte)'N', (byte)'U', (byte)'M']:
                PacketCount = value;
                break;
            default:
                break;
        }
    }
}

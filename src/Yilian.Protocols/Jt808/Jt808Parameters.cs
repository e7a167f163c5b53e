using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>Parameters of a terminal (0x8103 sets them, 0x0104 tells them), enumerated without allocation.</summary>
public ref struct Jt808Parameters
{
    private ReadOnlySpan<byte> _rest;

    private Jt808Parameters(byte count, ReadOnlySpan<byte> rest)
    {
        Count = count;
        _rest = rest;
    }

    /// <summary>How many are stated.</summary>
    public byte Count { get; }

    /// <summary>The number of the parameter reached (JT/T 808-2019 table 12), for example 0x0001 heartbeat seconds, 0x0029 report seconds.</summary>
    public uint Id { get; private set; }

    /// <summary>Its value as sent.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether the bytes end in something that is no parameter. Known once all have been enumerated.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the body of a 0x8103, or what follows the answered serial number in a 0x0104.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, out Jt808Parameters parameters)
    {
        parameters = body.IsEmpty ? default : new Jt808Parameters(body[0], body[1..]);
        return body.IsEmpty ? FrameError.BadBody : FrameError.None;
    }

    /// <summary>Goes to the next parameter.</summary>
    public bool MoveNext()
    {
        if (_rest.Length < 5 || _rest.Length < 5 + _rest[4])
        {
            IsBroken = _rest.Length > 0;
            _rest = [];
            return false;
        }

        Id = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        Value = _rest.Slice(5, _rest[4]);
        _rest = _rest[(5 + _rest[4])..];
        return true;
    }
}

/// <summary>One parameter to set.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Value">Its value as sent.</param>
public readonly record struct Jt808Parameter(uint Id, ReadOnlyMemory<byte> Value)
{
    /// <summary>Seconds between heartbeats.</summary>
    public const uint HeartbeatSeconds = 0x0001;

    /// <summary>The main server.</summary>
    public const uint MainServer = 0x0013;

    /// <summary>The port of the server.</summary>
    public const uint ServerPort = 0x0018;

    /// <summary>Seconds between reports.</summary>
    public const uint ReportSeconds = 0x0029;

    /// <summary>The highest speed allowed, km/h.</summary>
    public const uint MaxSpeed = 0x0055;

    /// <summary>A number of four bytes.</summary>
    public static Jt808Parameter Number(uint id, uint value)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return new Jt808Parameter(id, bytes);
    }

    /// <summary>A text, GBK.</summary>
    public static Jt808Parameter Text(uint id, string value) => new(id, ChineseText.Gbk.GetBytes(value));
}

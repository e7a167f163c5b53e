using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>A position report, read in place (JT/T 808-2019 clause 8.12). Coordinates are WGS-84.</summary>
public readonly ref struct Jt808Position
{
    /// <summary>The part that every report has.</summary>
    public const int FixedLength = 28;

    private readonly ReadOnlySpan<byte> _body;

    private Jt808Position(ReadOnlySpan<byte> body) => _body = body;

    /// <summary>What the terminal raises.</summary>
    public Jt808Alarms Alarms => (Jt808Alarms)BinaryPrimitives.ReadUInt32BigEndian(_body);

    /// <summary>The state of the vehicle.</summary>
    public Jt808States States => (Jt808States)BinaryPrimitives.ReadUInt32BigEndian(_body[4..]);

    /// <summary>How the vehicle is loaded.</summary>
    public Jt808Load Load => (Jt808Load)(((uint)States >> 8) & 3);

    /// <summary>Millionths of a degree, south negative.</summary>
    public long LatitudeMicro => Signed(BinaryPrimitives.ReadUInt32BigEndian(_body[8..]), Jt808States.South);

    /// <summary>Millionths of a degree, west negative.</summary>
    public long LongitudeMicro => Signed(BinaryPrimitives.ReadUInt32BigEndian(_body[12..]), Jt808States.West);

    /// <summary>Degrees, south negative.</summary>
    public double Latitude => LatitudeMicro / 1e6;

    /// <summary>Degrees, west negative.</summary>
    public double Longitude => LongitudeMicro / 1e6;

    /// <summary>Whether the terminal had a fix and the place is one on Earth. A place that fails this is no place.</summary>
    public bool IsLocated => (States & (Jt808States.Located | Jt808States.Encrypted)) == Jt808States.Located && Math.Abs(LatitudeMicro) <= 90_000_000 && Math.Abs(LongitudeMicro) <= 180_000_000;

    /// <summary>Meters; below the sea negative.</summary>
    public short Altitude => BinaryPrimitives.ReadInt16BigEndian(_body[16..]);

    /// <summary>Tenths of a kilometer an hour.</summary>
    public ushort SpeedTenths => BinaryPrimitives.ReadUInt16BigEndian(_body[18..]);

    /// <summary>Kilometers an hour.</summary>
    public double Speed => SpeedTenths / 10d;

    /// <summary>Degrees from north, clockwise.</summary>
    public ushort Direction => BinaryPrimitives.ReadUInt16BigEndian(_body[20..]);

    /// <summary>When the terminal was there; null when there is no such moment.</summary>
    public DateTimeOffset? Time => ChinaTime.Bcd(TimeBytes);

    /// <summary>The time as sent: six bytes of two digits, Beijing time.</summary>
    public ReadOnlySpan<byte> TimeBytes => _body.Slice(22, 6);

    /// <summary>What else is reported.</summary>
    public Jt808Items Items => new(_body[FixedLength..]);

    /// <summary>Reads the body of a 0x0200, or what follows the answered serial number in a 0x0201.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, out Jt808Position position)
    {
        position = body.Length < FixedLength ? default : new Jt808Position(body);
        return body.Length < FixedLength ? FrameError.BadBody : FrameError.None;
    }

    private long Signed(uint micro, Jt808States negative) => (States & negative) == Jt808States.None ? micro : -(long)micro;
}

/// <summary>The additional items of a position, one after the other: id, length, value. Enumerated without allocation.</summary>
public ref struct Jt808Items
{
    private ReadOnlySpan<byte> _rest;

    internal Jt808Items(ReadOnlySpan<byte> items) => _rest = items;

    /// <summary>The item reached.</summary>
    public Jt808Item Current { get; private set; }

    /// <summary>Whether the items end in bytes that are no item. Known once all have been enumerated.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Itself.</summary>
    public readonly Jt808Items GetEnumerator() => this;

    /// <summary>Goes to the next item.</summary>
    public bool MoveNext()
    {
        if (_rest.Length < 2 || _rest.Length < 2 + _rest[1])
        {
            IsBroken = _rest.Length > 0;
            _rest = [];
            return false;
        }

        Current = new Jt808Item(_rest[0], _rest.Slice(2, _rest[1]));
        _rest = _rest[(2 + _rest[1])..];
        return true;
    }
}

/// <summary>One additional item of a position (JT/T 808-2019 table 27).</summary>
public readonly ref struct Jt808Item
{
    internal Jt808Item(byte id, ReadOnlySpan<byte> value)
    {
        Id = (Jt808ItemId)id;
        Value = value;
    }

    /// <summary>What the item is about. Makers add their own.</summary>
    public Jt808ItemId Id { get; }

    /// <summary>The value as sent.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>The value as a number of one, two or four bytes, in the unit of the item; null when it is longer.</summary>
    public uint? Number => Value.Length switch
    {
        1 => Value[0],
        2 => BinaryPrimitives.ReadUInt16BigEndian(Value),
        4 => BinaryPrimitives.ReadUInt32BigEndian(Value),
        _ => null,
    };
}

/// <summary>Additional items that the standard names.</summary>
public enum Jt808ItemId
{
    /// <summary>里程，0.1 km</summary>
    Mileage = 0x01,

    /// <summary>油量，0.1 L</summary>
    Fuel = 0x02,

    /// <summary>行驶记录功能获取的速度，0.1 km/h</summary>
    RecorderSpeed = 0x03,

    /// <summary>需要人工确认报警事件的 ID</summary>
    AlarmEvent = 0x04,

    /// <summary>胎压 (2019)</summary>
    TyrePressure = 0x05,

    /// <summary>车厢温度 (2019)</summary>
    CarriageTemperature = 0x06,

    /// <summary>超速报警附加信息</summary>
    OverspeedArea = 0x11,

    /// <summary>进出区域、路线报警附加信息</summary>
    AreaOrRoute = 0x12,

    /// <summary>路段行驶时间不足、过长报警附加信息</summary>
    DriveTime = 0x13,

    /// <summary>扩展车辆信号状态位</summary>
    VehicleSignals = 0x25,

    /// <summary>IO 状态位</summary>
    InputOutput = 0x2A,

    /// <summary>模拟量</summary>
    Analogue = 0x2B,

    /// <summary>无线通信网络信号强度</summary>
    SignalStrength = 0x30,

    /// <summary>GNSS 定位卫星数</summary>
    Satellites = 0x31,
}

using System.Buffers;
using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>Writes whole frames: what a terminal says. The simulators of tests and exercises speak with it.</summary>
public static class Jt808TerminalWriter
{
    /// <summary>终端通用应答 (0x0001).</summary>
    public static void Answer(IBufferWriter<byte> output, in Jt808Sender from, ushort serial, Jt808Message message, Jt808Result result) =>
        Jt808Writer.Write(output, from, Jt808Message.TerminalAnswer, Jt808Writer.General(stackalloc byte[5], serial, message, result));

    /// <summary>终端心跳 (0x0002).</summary>
    public static void Heartbeat(IBufferWriter<byte> output, in Jt808Sender from) => Jt808Writer.Write(output, from, Jt808Message.Heartbeat, []);

    /// <summary>终端注销 (0x0003).</summary>
    public static void Logout(IBufferWriter<byte> output, in Jt808Sender from) => Jt808Writer.Write(output, from, Jt808Message.Logout, []);

    /// <summary>查询服务器时间请求 (0x0004, 2019).</summary>
    public static void TimeRequest(IBufferWriter<byte> output, in Jt808Sender from) => Jt808Writer.Write(output, from, Jt808Message.TimeRequest, []);

    /// <summary>终端注册 (0x0100), in the layout of the sender's edition.</summary>
    public static void Register(IBufferWriter<byte> output, in Jt808Sender from, in Jt808Vehicle vehicle)
    {
        Span<byte> body = stackalloc byte[256];
        body.Clear();
        var (maker, model, id) = from.Edition switch
        {
            Jt808Edition.Edition2019 => (11, 30, 30),
            Jt808Edition.Edition2013 => (5, 20, 7),
            _ => (5, 8, 7),
        };
        BinaryPrimitives.WriteUInt16BigEndian(body, vehicle.Province);
        BinaryPrimitives.WriteUInt16BigEndian(body[2..], vehicle.City);
        ChineseText.Write(ChineseText.Gbk, vehicle.Maker, body.Slice(4, maker));
        ChineseText.Write(ChineseText.Gbk, vehicle.Model, body.Slice(4 + maker, model));
        ChineseText.Write(ChineseText.Gbk, vehicle.Id, body.Slice(4 + maker + model, id));
        var at = 4 + maker + model + id;
        body[at] = vehicle.PlateColor;
        at += 1 + ChineseText.Write(ChineseText.Gbk, vehicle.Plate, body[(at + 1)..]);
        Jt808Writer.Write(output, from, Jt808Message.Register, body[..at]);
    }

    /// <summary>终端鉴权 (0x0102).</summary>
    public static void Authenticate(IBufferWriter<byte> output, in Jt808Sender from, ReadOnlySpan<char> code, ReadOnlySpan<char> imei = default, ReadOnlySpan<char> software = default)
    {
        Span<byte> body = stackalloc byte[1 + 255 + 15 + 20];
        body.Clear();
        var length = ChineseText.Write(ChineseText.Gbk, code, body.Slice(1, 255));
        body[0] = (byte)length;
        if (!from.HasVersion)
        {
            Jt808Writer.Write(output, from, Jt808Message.Authenticate, body.Slice(1, length));
            return;
        }

        ChineseText.Write(ChineseText.Gbk, imei, body.Slice(1 + length, 15));
        ChineseText.Write(ChineseText.Gbk, software, body.Slice(16 + length, 20));
        Jt808Writer.Write(output, from, Jt808Message.Authenticate, body[..(36 + length)]);
    }

    /// <summary>位置信息汇报 (0x0200).</summary>
    public static void Position(IBufferWriter<byte> output, in Jt808Sender from, in Jt808Place place, ReadOnlySpan<byte> items = default)
    {
        Span<byte> body = stackalloc byte[Jt808Frame.MaxBody];
        var length = Jt808Body.Position(body, place, items);
        Jt808Writer.Write(output, from, Jt808Message.Position, body[..length]);
    }

    /// <summary>位置信息查询应答 (0x0201).</summary>
    public static void PositionAnswer(IBufferWriter<byte> output, in Jt808Sender from, ushort serial, in Jt808Place place, ReadOnlySpan<byte> items = default)
    {
        Span<byte> body = stackalloc byte[Jt808Frame.MaxBody];
        BinaryPrimitives.WriteUInt16BigEndian(body, serial);
        var length = Jt808Body.Position(body[2..], place, items);
        Jt808Writer.Write(output, from, Jt808Message.PositionAnswer, body[..(2 + length)]);
    }

    /// <summary>定位数据批量上传 (0x0704).</summary>
    public static void Batch(IBufferWriter<byte> output, in Jt808Sender from, bool blindArea, ReadOnlySpan<Jt808Place> places)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places.Length, (Jt808Frame.MaxBody - 3) / (2 + Jt808Position.FixedLength), nameof(places));
        Span<byte> body = stackalloc byte[Jt808Frame.MaxBody];
        BinaryPrimitives.WriteUInt16BigEndian(body, (ushort)places.Length);
        body[2] = blindArea ? (byte)1 : (byte)0;
        var at = 3;
        foreach (ref readonly var place in places)
        {
            var length = Jt808Body.Position(body[(at + 2)..], place, []);
            BinaryPrimitives.WriteUInt16BigEndian(body[at..], (ushort)length);
            at += 2 + length;
        }

        Jt808Writer.Write(output, from, Jt808Message.PositionBatch, body[..at]);
    }
}

/// <summary>What a terminal tells of itself and its vehicle when it registers.</summary>
/// <param name="Plate">The plate, or the frame number.</param>
/// <param name="PlateColor">1 blue, 2 yellow, 3 black, 4 white, 9 other.</param>
/// <param name="Id">The maker's number of the terminal.</param>
/// <param name="Maker">The maker.</param>
/// <param name="Model">The model.</param>
public readonly record struct Jt808Vehicle(string Plate, byte PlateColor, string Id, string Maker, string Model)
{
    /// <summary>The first two digits of the division.</summary>
    public ushort Province { get; init; }

    /// <summary>The other four digits of the division.</summary>
    public ushort City { get; init; }
}

/// <summary>What a terminal tells of its place.</summary>
/// <param name="Time">When it was there.</param>
/// <param name="Latitude">Degrees, south negative.</param>
/// <param name="Longitude">Degrees, west negative.</param>
/// <param name="States">The state of the vehicle; south and west are set from the place.</param>
/// <param name="Alarms">What is raised.</param>
public readonly record struct Jt808Place(DateTimeOffset Time, double Latitude, double Longitude, Jt808States States = Jt808States.Located, Jt808Alarms Alarms = Jt808Alarms.None)
{
    /// <summary>Meters.</summary>
    public short Altitude { get; init; }

    /// <summary>Tenths of a kilometer an hour.</summary>
    public ushort SpeedTenths { get; init; }

    /// <summary>Degrees from north, clockwise.</summary>
    public ushort Direction { get; init; }
}

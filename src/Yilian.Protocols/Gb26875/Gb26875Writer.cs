using System.Buffers;
using System.Buffers.Binary;

namespace Yilian.Protocols.Gb26875;

/// <summary>What the control unit of a frame says.</summary>
/// <param name="Serial">The serial number of the exchange; an answer repeats it.</param>
/// <param name="Time">When it is sent.</param>
/// <param name="Source">The address of the sender.</param>
/// <param name="Destination">The address of the receiver.</param>
/// <param name="UserVersion">The version of the user.</param>
public readonly record struct Gb26875Control(ushort Serial, DateTimeOffset Time, ulong Source, ulong Destination, byte UserVersion = 1)
{
    /// <summary>Back to the sender of a frame, with its serial number.</summary>
    public static Gb26875Control Answering(in Gb26875Frame frame, DateTimeOffset now) => new(frame.Serial, now, frame.Destination, frame.Source, frame.UserVersion);
}

/// <summary>Writes whole frames, of the center and of the transmission device.</summary>
public static class Gb26875Writer
{
    private const int DescriptionLength = 31;

    /// <summary>Any frame with at most <see cref="Gb26875Frame.MaxData"/> bytes of application data.</summary>
    public static void Write(IBufferWriter<byte> output, in Gb26875Control control, Gb26875Command command, ReadOnlySpan<byte> data)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, Gb26875Frame.MaxData, nameof(data));
        var length = Gb26875Frame.MinLength + data.Length;
        var frame = output.GetSpan(length)[..length];
        Gb26875Marks.Start.CopyTo(frame);
        BinaryPrimitives.WriteUInt16LittleEndian(frame[2..], control.Serial);
        frame[4] = 1;
        frame[5] = control.UserVersion;
        Gb26875Time.Write(control.Time, frame.Slice(6, 6));
        Address(control.Source, frame.Slice(12, 6));
        Address(control.Destination, frame.Slice(18, 6));
        BinaryPrimitives.WriteUInt16LittleEndian(frame[24..], (ushort)data.Length);
        frame[26] = (byte)command;
        data.CopyTo(frame[Gb26875Frame.HeaderLength..]);
        frame[^3] = Gb26875Frame.Sum(frame[2..^3]);
        Gb26875Marks.End.CopyTo(frame[^2..]);
        output.Advance(length);
    }

    /// <summary>确认 (3).</summary>
    public static void Acknowledge(IBufferWriter<byte> output, in Gb26875Control control) => Write(output, control, Gb26875Command.Acknowledge, []);

    /// <summary>否认 (6).</summary>
    public static void Deny(IBufferWriter<byte> output, in Gb26875Control control) => Write(output, control, Gb26875Command.Deny, []);

    /// <summary>A frame without data, which devices send to keep the line.</summary>
    public static void Heartbeat(IBufferWriter<byte> output, in Gb26875Control control) => Write(output, control, Gb26875Command.Send, []);

    /// <summary>同步用户信息传输装置时钟 (90).</summary>
    public static void SyncClock(IBufferWriter<byte> output, in Gb26875Control control, DateTimeOffset now)
    {
        Span<byte> data = [(byte)Gb26875Type.SyncClock, 1, 0, 0, 0, 0, 0, 0];
        Gb26875Time.Write(now, data[2..]);
        Write(output, control, Gb26875Command.Control, data);
    }

    /// <summary>查岗命令 (91): somebody must press the button within these minutes.</summary>
    public static void PresenceCheck(IBufferWriter<byte> output, in Gb26875Control control, byte minutes) =>
        Write(output, control, Gb26875Command.Control, [(byte)Gb26875Type.PresenceCheck, 1, minutes]);

    /// <summary>上传建筑消防设施系统状态 (1).</summary>
    public static void SystemState(IBufferWriter<byte> output, in Gb26875Control control, byte systemType, byte systemAddress, Gb26875States states, DateTimeOffset at)
    {
        Span<byte> data = [(byte)Gb26875Type.SystemState, 1, systemType, systemAddress, (byte)states, (byte)((int)states >> 8), 0, 0, 0, 0, 0, 0];
        Gb26875Time.Write(at, data[6..]);
        Write(output, control, Gb26875Command.Send, data);
    }

    /// <summary>上传建筑消防设施部件运行状态 (2): a fire report is one with <see cref="Gb26875States.Fire"/>.</summary>
    public static void ComponentState(IBufferWriter<byte> output, in Gb26875Control control, in Gb26875Component component, Gb26875States states, DateTimeOffset at)
    {
        Span<byte> data = stackalloc byte[2 + 9 + DescriptionLength + 6];
        data.Clear();
        data[0] = (byte)Gb26875Type.ComponentState;
        data[1] = 1;
        component.Write(data[2..]);
        BinaryPrimitives.WriteUInt16LittleEndian(data[9..], (ushort)states);
        ChineseText.Write(ChineseText.Gb18030, component.Description, data.Slice(11, DescriptionLength));
        Gb26875Time.Write(at, data[42..]);
        Write(output, control, Gb26875Command.Send, data);
    }

    /// <summary>上传建筑消防设施部件模拟量值 (3).</summary>
    public static void Analogue(IBufferWriter<byte> output, in Gb26875Control control, in Gb26875Component component, Gb26875Quantity quantity, short steps, DateTimeOffset at)
    {
        Span<byte> data = stackalloc byte[2 + 10 + 6];
        data[0] = (byte)Gb26875Type.ComponentAnalogue;
        data[1] = 1;
        component.Write(data[2..]);
        data[9] = (byte)quantity;
        BinaryPrimitives.WriteInt16LittleEndian(data[10..], steps);
        Gb26875Time.Write(at, data[12..]);
        Write(output, control, Gb26875Command.Send, data);
    }

    /// <summary>上传用户信息传输装置运行状态 (21).</summary>
    public static void DeviceState(IBufferWriter<byte> output, in Gb26875Control control, Gb26875DeviceStates states, DateTimeOffset at)
    {
        Span<byte> data = [(byte)Gb26875Type.DeviceState, 1, (byte)states, 0, 0, 0, 0, 0, 0];
        Gb26875Time.Write(at, data[3..]);
        Write(output, control, Gb26875Command.Send, data);
    }

    private static void Address(ulong address, Span<byte> six)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(six, (uint)address);
        BinaryPrimitives.WriteUInt16LittleEndian(six[4..], (ushort)(address >> 32));
    }
}

/// <summary>A component of a fire system.</summary>
/// <param name="SystemType">The type of the system.</param>
/// <param name="SystemAddress">The address of the system.</param>
/// <param name="Type">The type of the component.</param>
/// <param name="Address">The address of the component.</param>
/// <param name="Description">Where it is, at most 31 bytes of GB 18030; the rest is cut at a whole character.</param>
public readonly record struct Gb26875Component(byte SystemType, byte SystemAddress, byte Type, uint Address, string Description)
{
    internal void Write(Span<byte> room)
    {
        room[0] = SystemType;
        room[1] = SystemAddress;
        room[2] = Type;
        BinaryPrimitives.WriteUInt32LittleEndian(room[3..], Address);
    }
}

using System.Buffers.Binary;

namespace Yilian.Protocols.Jt808;

/// <summary>How a message was taken (JT/T 808-2019 tables 4 and 5).</summary>
public enum Jt808Result
{
    /// <summary>成功/确认</summary>
    Done = 0,

    /// <summary>失败</summary>
    Failed = 1,

    /// <summary>消息有误</summary>
    Wrong = 2,

    /// <summary>不支持</summary>
    Unsupported = 3,

    /// <summary>报警处理确认 (platform only)</summary>
    AlarmConfirmed = 4,
}

/// <summary>How a registration was taken (table 13).</summary>
public enum Jt808RegisterResult
{
    /// <summary>成功</summary>
    Done = 0,

    /// <summary>车辆已被注册</summary>
    VehicleRegistered = 1,

    /// <summary>数据库中无该车辆</summary>
    NoVehicle = 2,

    /// <summary>终端已被注册</summary>
    TerminalRegistered = 3,

    /// <summary>数据库中无该终端</summary>
    NoTerminal = 4,
}

/// <summary>A general answer of either side (0x0001, 0x8001).</summary>
/// <param name="Serial">The serial number of what is answered.</param>
/// <param name="Message">What is answered.</param>
/// <param name="Result">How it was taken.</param>
public readonly record struct Jt808Answer(ushort Serial, Jt808Message Message, Jt808Result Result)
{
    /// <summary>Reads the body.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, out Jt808Answer answer)
    {
        answer = body.Length < 5 ? default : new Jt808Answer(BinaryPrimitives.ReadUInt16BigEndian(body), (Jt808Message)BinaryPrimitives.ReadUInt16BigEndian(body[2..]), (Jt808Result)body[4]);
        return body.Length < 5 ? FrameError.BadBody : FrameError.None;
    }
}

/// <summary>The answer to a registration (0x8100).</summary>
public readonly ref struct Jt808RegisterAnswer
{
    private Jt808RegisterAnswer(ReadOnlySpan<byte> body)
    {
        Serial = BinaryPrimitives.ReadUInt16BigEndian(body);
        Result = (Jt808RegisterResult)body[2];
        CodeBytes = body[3..];
    }

    /// <summary>The serial number of the registration.</summary>
    public ushort Serial { get; }

    /// <summary>How it was taken.</summary>
    public Jt808RegisterResult Result { get; }

    /// <summary>The code to show from now on; empty when refused.</summary>
    public ReadOnlySpan<byte> CodeBytes { get; }

    /// <summary>The code to show from now on.</summary>
    public string Code() => ChineseText.Gbk.GetString(CodeBytes);

    /// <summary>Reads the body.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, out Jt808RegisterAnswer answer)
    {
        answer = body.Length < 3 ? default : new Jt808RegisterAnswer(body);
        return body.Length < 3 ? FrameError.BadBody : FrameError.None;
    }
}

/// <summary>A text for the driver (0x8300).</summary>
public readonly ref struct Jt808Text
{
    private Jt808Text(byte flag, byte type, ReadOnlySpan<byte> text)
    {
        Flag = flag;
        Type = type;
        TextBytes = text;
    }

    /// <summary>Bit 0 urgent, 2 display, 3 read aloud, 4 advertising screen, 5 CAN fault code.</summary>
    public byte Flag { get; }

    /// <summary>1 notice, 2 service (2019); else 0.</summary>
    public byte Type { get; }

    /// <summary>The text as sent, GBK.</summary>
    public ReadOnlySpan<byte> TextBytes { get; }

    /// <summary>The text.</summary>
    public string Text() => ChineseText.Gbk.GetString(TextBytes);

    /// <summary>Reads the body.</summary>
    public static FrameError Read(ReadOnlySpan<byte> body, bool hasVersion, out Jt808Text text)
    {
        var head = hasVersion ? 2 : 1;
        text = body.Length < head ? default : new Jt808Text(body[0], hasVersion ? body[1] : (byte)0, body[head..].TrimEnd((byte)0));
        return body.Length < head ? FrameError.BadBody : FrameError.None;
    }
}

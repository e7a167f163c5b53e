using System.Buffers.Binary;
using System.Globalization;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Host.Terminals;

/// <summary>A vehicle terminal (JT/T 808-2019).</summary>
internal sealed class Jt808Terminal(TerminalOrder order, TimeProvider time) : Terminal(order, time)
{
    private const int LongestPart = 512;
    private ushort _serial;
    private ushort _firstPart;
    private List<byte[]> _parts = [];

    public override async Task Introduce(CancellationToken ct)
    {
        var register = From();
        var registered = await Ask(w => Jt808TerminalWriter.Register(w, register, new Jt808Vehicle("豫Q00000", 2, "SIM-1", "YILIAN", "SIM") { Province = 41, City = 1700 }), f => Read(f).Id == Jt808Message.RegisterAnswer, ct);
        if (Jt808RegisterAnswer.Read(Read(registered).Body, out var answer) != FrameError.None || answer.Result != Jt808RegisterResult.Done)
        {
            throw new IOException($"注册被拒绝（{answer.Result}）");
        }

        var code = answer.Code();
        var authenticate = From();
        Demand(await Ask(w => Jt808TerminalWriter.Authenticate(w, authenticate, code), f => Answers(f, authenticate.Serial), ct));
        var clock = From();
        var told = await Ask(w => Jt808TerminalWriter.TimeRequest(w, clock), f => Read(f).Id == Jt808Message.TimeAnswer, ct);
        SetClock(DateTimeOffset.ParseExact(Convert.ToHexString(Read(told).Body), "yyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    public override async Task Beat(CancellationToken ct)
    {
        var from = From();
        Demand(await Ask(w => Jt808TerminalWriter.Heartbeat(w, from), f => Answers(f, from.Serial), ct));
    }

    public override async Task Report(CancellationToken ct)
    {
        var from = From();
        Demand(await Ask(w => Jt808TerminalWriter.Position(w, from, Place(TimeSpan.Zero)), f => Answers(f, from.Serial), ct));
    }

    /// <summary>Sends a batch of positions, one a second, that is too long for one frame.</summary>
    /// <param name="positions">How many.</param>
    /// <param name="lose">Which part is lost on the way at first; 0: none.</param>
    /// <param name="ct">Ends it.</param>
    public async Task SendBatch(int positions, int lose, CancellationToken ct)
    {
        _parts = [.. Batch(positions).Chunk(LongestPart)];
        _firstPart = (ushort)(_serial + 1);
        _serial += (ushort)_parts.Count;
        for (var i = 1; i <= _parts.Count; i++)
        {
            if (i != lose)
            {
                await SendPart(i, ct);
            }
        }
    }

    private byte[] Batch(int positions)
    {
        var body = new List<byte> { (byte)(positions >> 8), (byte)positions, 0 };
        for (var i = positions; i-- > 0;)
        {
            var to = new System.Buffers.ArrayBufferWriter<byte>();
            Jt808TerminalWriter.Position(to, From(), Place(TimeSpan.FromSeconds(-i)));
            var position = Read(to.WrittenSpan.ToArray()).Body;
            body.AddRange([(byte)(position.Length >> 8), (byte)position.Length]);
            body.AddRange(position);
        }

        return [.. body];
    }

    protected override Cut Cut(ReadOnlySpan<byte> buffer) => Jt808Frame.Cut(buffer);

    protected override async Task Obey(byte[] frame, CancellationToken ct)
    {
        var (id, body) = (Read(frame).Id, Read(frame).Body.ToArray());
        if (id != Jt808Message.PlatformResend || body.Length < 6 || BinaryPrimitives.ReadUInt16BigEndian(body) != _firstPart)
        {
            return;
        }

        for (var at = 4; at + 2 <= body.Length; at += 2)
        {
            Resent++;
            await SendPart(BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at)), ct);
        }
    }

    private static Jt808Frame Read(byte[] frame)
    {
        Jt808Frame.Read(frame, new byte[Jt808Frame.MaxContent], out var read);
        return read;
    }

    private static bool Answers(byte[] frame, ushort serial) =>
        Read(frame) is { Id: Jt808Message.PlatformAnswer } read && Jt808Answer.Read(read.Body, out var answer) == FrameError.None && answer.Serial == serial;

    private static void Demand(byte[] frame)
    {
        if (Jt808Answer.Read(Read(frame).Body, out var answer) != FrameError.None || answer.Result is not (Jt808Result.Done or Jt808Result.AlarmConfirmed))
        {
            throw new IOException($"平台应答：{answer.Message} {answer.Result}");
        }
    }

    private Task SendPart(int part, CancellationToken ct) => Send(
        w => Jt808Writer.WritePart(w, new Jt808Sender(Jt808Phone.Parse(Order.Station), Jt808Edition.Edition2019, (ushort)(_firstPart + part - 1)), Jt808Message.PositionBatch, _parts[part - 1], (ushort)_parts.Count, (ushort)part), ct);

    private Jt808Place Place(TimeSpan shift) => new(Now + shift, (double)(Order.Value("lat") ?? 33.0m), (double)(Order.Value("lon") ?? 114.0m)) { SpeedTenths = (ushort)((Order.Value("speed") ?? 0) * 10) };

    private Jt808Sender From() => new(Jt808Phone.Parse(Order.Station), Jt808Edition.Edition2019, ++_serial);
}

using System.Globalization;
using System.Text;
using Yilian.Protocols;
using Yilian.Protocols.Hj212;

namespace Yilian.Host.Terminals;

/// <summary>An air station (HJ 212-2025).</summary>
internal sealed class Hj212Terminal(TerminalOrder order, TimeProvider time) : Terminal(order, time)
{
    private const int WantsAnswer = ((int)Hj212Edition.Of2025 << 2) | 1;
    private long _last;

    // First contact: it lives, and it wants the time.
    public override async Task Introduce(CancellationToken ct)
    {
        await Beat(ct);
        var notice = Exchange();
        await Ask(w => Packet(w, notice, Hj212Command.TimeWanted, "PolId=w00000"), f => Answers(f, notice, Hj212Command.NoticeAnswer), ct);
    }

    public override Task Beat(CancellationToken ct)
    {
        var beat = Exchange();
        return Ask(w => Packet(w, beat, Hj212Command.Heartbeat, ""), f => Answers(f, beat, Hj212Command.NoticeAnswer), ct);
    }

    public override Task Report(CancellationToken ct)
    {
        var (report, at) = (Exchange(), Now.ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        var items = Order.Values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Element}-Rtd={v.Value},{v.Element}-Flag=N"));
        return Ask(w => Packet(w, report, Hj212Command.RealTimeData, $"DataTime={at};{string.Join(';', items)}"), f => Answers(f, report, Hj212Command.DataAnswer), ct);
    }

    protected override Cut Cut(ReadOnlySpan<byte> buffer) => Hj212Frame.Cut(buffer);

    protected override async Task Obey(byte[] frame, CancellationToken ct)
    {
        if (Hj212Frame.Read(frame).Command == Hj212Command.SetTime && Hj212Text.Time(Hj212Frame.Read(frame).Parameter("SystemTime"u8)) is { } now)
        {
            await Send(w => Hj212Writer.RequestAnswer(w, Hj212Frame.Read(frame), 1), ct);
            SetClock(now);
            await Send(w => Hj212Writer.Result(w, Hj212Frame.Read(frame), 1), ct);
        }
    }

    private static bool Answers(byte[] frame, string exchange, Hj212Command command)
    {
        var read = Hj212Frame.Read(frame);
        return read.Command == command && read.Exchange.SequenceEqual(Encoding.ASCII.GetBytes(exchange));
    }

    // The number of an exchange is its moment; no two are of one moment.
    private string Exchange()
    {
        _last = Math.Max(_last + 1, Now.ToUnixTimeMilliseconds());
        Span<byte> exchange = stackalloc byte[17];
        Hj212Writer.WriteExchange(DateTimeOffset.FromUnixTimeMilliseconds(_last), exchange);
        return Encoding.ASCII.GetString(exchange);
    }

    private void Packet(System.Buffers.IBufferWriter<byte> to, string exchange, Hj212Command command, string data) => Hj212Writer.Packet(to, new Hj212Envelope
    {
        Exchange = Encoding.ASCII.GetBytes(exchange),
        System = "22"u8,
        Command = command,
        Password = Encoding.ASCII.GetBytes(Order.Password.Length == 0 ? "123456" : Order.Password),
        Device = Encoding.ASCII.GetBytes(Order.Station),
        Flag = WantsAnswer,
    }, Encoding.ASCII.GetBytes(data));
}

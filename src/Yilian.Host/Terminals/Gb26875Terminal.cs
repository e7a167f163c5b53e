using System.Globalization;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Host.Terminals;

/// <summary>A fire alarm transmission device (GB/T 26875.3).</summary>
internal sealed class Gb26875Terminal(TerminalOrder order, TimeProvider time) : Terminal(order, time)
{
    private const ulong Center = 88888;
    private ushort _serial;

    public override Task Introduce(CancellationToken ct) => Beat(ct);

    public override Task Beat(CancellationToken ct)
    {
        var control = Control();
        return Ask(w => Gb26875Writer.Heartbeat(w, control), f => Acknowledges(f, control.Serial), ct);
    }

    // fire=1 and fault=1 are states of a detector; without either it tells that all is normal.
    public override Task Report(CancellationToken ct)
    {
        var control = Control();
        var states = (Order.Value("fire") > 0 ? Gb26875States.Fire : Gb26875States.Normal) | (Order.Value("fault") > 0 ? Gb26875States.Fault : Gb26875States.Normal);
        return Ask(w => Gb26875Writer.ComponentState(w, control, new Gb26875Component(1, 1, 42, 7, "模拟探测器"), states, Now), f => Acknowledges(f, control.Serial), ct);
    }

    protected override Cut Cut(ReadOnlySpan<byte> buffer) => Gb26875Frame.Cut(buffer);

    protected override async Task Obey(byte[] frame, CancellationToken ct)
    {
        if (Clock(frame) is not { } now)
        {
            return;
        }

        SetClock(now);
        await Send(w => Gb26875Writer.Acknowledge(w, Gb26875Control.Answering(Read(frame), Now)), ct);
    }

    private static DateTimeOffset? Clock(byte[] frame)
    {
        var read = Read(frame);
        if (read.Command != Gb26875Command.Control)
        {
            return null;
        }

        foreach (var item in read.Objects)
        {
            if (item.Type == Gb26875Type.SyncClock)
            {
                return item.Time ?? read.Time;
            }
        }

        return null;
    }

    private static Gb26875Frame Read(byte[] frame)
    {
        Gb26875Frame.Read(frame, out var read);
        return read;
    }

    private static bool Acknowledges(byte[] frame, ushort serial) => Read(frame) is { Command: Gb26875Command.Acknowledge } read && read.Serial == serial;

    private Gb26875Control Control() => new(++_serial, Now, ulong.Parse(Order.Station, CultureInfo.InvariantCulture), Center);
}

using System.Globalization;
using Yilian.Protocols;
using Yilian.Protocols.Sl651;

namespace Yilian.Host.Terminals;

/// <summary>A river station (SL 651).</summary>
internal sealed class Sl651Terminal(TerminalOrder order, TimeProvider time) : Terminal(order, time)
{
    private const byte River = 0x48;
    private ushort _serial;
    private IReadOnlyList<byte[]> _parts = [];

    public override Task Introduce(CancellationToken ct) => Beat(ct);

    public override Task Beat(CancellationToken ct) => Send(w => Sl651StationWriter.KeepAlive(w, Header(), ++_serial, Now), ct);

    public override Task Report(CancellationToken ct)
    {
        var serial = ++_serial;
        var values = Order.Values.Select(v => (int.Parse(v.Element, NumberStyles.HexNumber, CultureInfo.InvariantCulture), v.Value)).ToList();
        return Ask(w => Sl651StationWriter.Report(w, Header() with { Function = Sl651Function.Timed }, serial, Now, River, values), f => Confirms(f, Sl651Function.Timed, serial), ct);
    }

    /// <summary>Sends a picture in two packets: mode M3, both without a pause, then the confirmation of the whole.</summary>
    /// <param name="content">The picture.</param>
    /// <param name="lose">Which packet is lost on the way at first; 0: none.</param>
    /// <param name="ct">Ends it.</param>
    public async Task SendPicture(ReadOnlyMemory<byte> content, int lose, CancellationToken ct)
    {
        var serial = ++_serial;
        _parts = Sl651StationWriter.Picture(Header().Station, serial, Now, River, content.Span, Math.Max(40, (content.Length / 2) + 20));
        for (var i = 1; i < _parts.Count; i++)
        {
            var number = i;
            await (number == lose ? Task.CompletedTask : Send(w => Packet(w, number), ct));
        }

        await Ask(w => Packet(w, _parts.Count), f => Confirms(f, Sl651Function.Picture, serial), ct);
    }

    protected override Cut Cut(ReadOnlySpan<byte> buffer) => Sl651Frame.Cut(buffer);

    protected override async Task Obey(byte[] frame, CancellationToken ct)
    {
        var (function, end, missing, sent) = Told(frame);
        if (end == Sl651Mark.Nak && missing >= 1 && missing <= _parts.Count)
        {
            Resent++;
            await Send(w => Packet(w, missing), ct);
        }
        else if (function == Sl651Function.SetClock && sent is { } now)
        {
            SetClock(now);
            await Send(w => Sl651StationWriter.Answer(w, Sl651Frame.Read(frame), ++_serial, Now), ct);
        }
    }

    private static (Sl651Function Function, Sl651Mark End, int Packet, DateTimeOffset? Sent) Told(byte[] frame)
    {
        var read = Sl651Frame.Read(frame);
        return (read.Function, read.End, read.PacketNumber, read.Message.SentAt);
    }

    private static bool Confirms(byte[] frame, Sl651Function function, ushort serial)
    {
        var read = Sl651Frame.Read(frame);

        // A confirmation has a serial number of its own, also when it bears the numbers of the packets.
        return read is { IsDown: true, End: Sl651Mark.Eot or Sl651Mark.Esc } && read.Function == function && new Sl651Message(read.Body, function, read.IsAscii, down: true).Serial == serial;
    }

    private void Packet(System.Buffers.IBufferWriter<byte> to, int number) => Sl651Writer.Frame(
        to, Header() with { Function = Sl651Function.Picture, PacketCount = _parts.Count, PacketNumber = number }, _parts[number - 1], number == _parts.Count ? Sl651Mark.Etx : Sl651Mark.Etb);

    private Sl651Header Header() => new()
    {
        Center = 1,
        Station = Sl651Station.TryParse(Order.Station.PadLeft(Sl651Station.Digits, '0'), out var station) ? station : throw new FormatException($"“{Order.Station}”不是 SL 651 站号（至多 10 位十六进制数）"),
        Password = Order.Password.Length == 0 ? (ushort)0 : ushort.Parse(Order.Password, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
    };
}

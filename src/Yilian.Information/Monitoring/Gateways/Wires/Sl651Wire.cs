using System.Globalization;
using Microsoft.Extensions.Options;
using Yilian.Contracts.Information;
using Yilian.Protocols;
using Yilian.Protocols.Sl651;

namespace Yilian.Information.Monitoring.Gateways.Wires;

/// <summary>SL 651. Elements are named by their identifier in hex: 39 level, 20 rain, 26 accumulated rain, 45 state bits.</summary>
internal sealed class Sl651Wire(IOptions<GatewayOptions> options) : IStationWire
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    public string Protocol => "sl651";

    public int LongestFrame => (2 * Sl651Frame.LongestBody) + 64;

    public Cut Cut(ReadOnlySpan<byte> buffer) => Sl651Frame.Cut(buffer);

    public IStationTalk Begin(StationLine line) => new Talk(this, line, TimeSpan.FromMinutes(options.Value.ClockMinutes));

    public IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt)
    {
        var read = Sl651Frame.Read(frame.Span);
        if (read.IsDown)
        {
            return [];
        }

        // A packet of several says nothing by itself; what a test report says is no data of the river.
        var silent = read.PacketCount > 1 || read.Function == Sl651Function.Test;
        var (password, sentAt) = (PasswordOf(read), SentAt(read));
        var said = silent ? [new Said(read.Station.ToString(), [])] : Of(read.Station, read.Message, receivedAt);
        return [.. said.Select(s => s with { Password = password, SentAt = sentAt })];
    }

    // What a station sends of its own accord it sends now; an answer may repeat old words.
    private static DateTimeOffset? SentAt(in Sl651Frame read) =>
        read.Function is >= Sl651Function.KeepAlive and <= Sl651Function.Picture && read.PacketNumber < 2 ? read.Message.SentAt : null;

    public SignalName? NameOf(string element) =>
        ushort.TryParse(element, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id) && Sl651Catalog.Find(id) is { } known
            ? new SignalName(known.Title, UnitOf(known.Unit), Math.Min(known.Decimals, 6), MeasureOf(id))
            : null;

    private static string UnitOf(string? unit) => unit switch
    {
        "米" => "m",
        "毫米" => "mm",
        "立方米/秒" => "m3/s",
        "米/秒" => "m/s",
        "毫克/升" => "mg/L",
        "摄氏度" => "℃",
        "伏特" => "V",
        "百分比" => "%",
        _ => unit ?? "",
    };

    private static string MeasureOf(ushort id) => id switch
    {
        0x26 => Measures.Counter,
        >= 0x1A and <= 0x25 => Measures.Amount,
        0x45 => Measures.State,
        _ => Measures.Instant,
    };

    private static string PasswordOf(in Sl651Frame frame) => frame.Password.ToString("X4", CultureInfo.InvariantCulture);

    internal static IReadOnlyList<Said> Of(Sl651Station sender, in Sl651Message message, DateTimeOffset receivedAt)
    {
        var said = new Dictionary<Sl651Station, List<SignalReading>> { [sender] = [] };
        foreach (var element in message.Elements)
        {
            var station = element.Station == default ? sender : element.Station;
            if (!said.TryGetValue(station, out var readings))
            {
                said[station] = readings = [];
            }

            Add(readings, element, element.ObservedAt ?? message.SentAt ?? receivedAt);
        }

        var live = message.Function is not (Sl651Function.Period or Sl651Function.ManualQuery);
        return [.. said.Where(s => s.Key == sender || s.Value.Count > 0).Select(s => new Said(s.Key.ToString(), s.Value, live))];
    }

    private static void Add(List<SignalReading> readings, in Sl651Element element, DateTimeOffset at)
    {
        var name = element.Id.ToString(element.Id >= 0xFF00 ? "X4" : "X2", CultureInfo.InvariantCulture);
        if (element.Kind == Sl651Kind.State)
        {
            readings.Add(new SignalReading(name, at, element.StateBits));
            return;
        }

        // The time of a series is that of its first value; F4 to FC have five minutes by definition.
        var step = element.Step.Length > TimeSpan.Zero ? element.Step.Length : FiveMinutes;
        for (var i = 0; element.Id != 0 && i < element.Count; i++)
        {
            if (element[i].Number is { } value)
            {
                readings.Add(new SignalReading(name, at + (step * (i + element.Index)), (double)value));
            }
        }
    }

    private sealed class Talk(Sl651Wire wire, StationLine line, TimeSpan patience) : IStationTalk
    {
        private bool _clockOrdered;
        private readonly Sl651Packets _packets = new(new Sl651PacketLimits(Messages: 4));

        public Task Hear(ReadOnlyMemory<byte> frame, CancellationToken ct)
        {
            var now = line.Door.Now;
            var read = Sl651Frame.Read(frame.Span);
            var said = wire.Understand(frame, now);
            if (said.Count == 0)
            {
                return Task.CompletedTask;
            }

            return read.PacketCount > 1 ? Packet(read, frame, now, ct) : line.Take(said, frame, Confirm(read, now), default, ct);
        }

        // Mode M1 keeps alive and wants no answer; reports (M2) are confirmed; answers to our queries (M4) are not.
        private byte[] Confirm(in Sl651Frame read, DateTimeOffset now)
        {
            var to = new System.Buffers.ArrayBufferWriter<byte>(64);
            var clock = ClockIsWrong(read, now);
            if (read.Function is >= Sl651Function.Test and <= Sl651Function.Picture)
            {
                Sl651Writer.Confirm(to, read, read.Message.Serial, now, stay: clock || read.End == Sl651Mark.Etb);
            }

            if (clock)
            {
                Sl651Writer.SetClock(to, Sl651Header.AnswerTo(read) with { PacketCount = 0, PacketNumber = 0 }, now);
            }

            return to.WrittenSpan.ToArray();
        }

        // Once a connection: a station that cannot be set is not told again and again.
        private bool ClockIsWrong(in Sl651Frame read, DateTimeOffset now)
        {
            var wrong = !_clockOrdered && SentAt(read) is { } sent && (sent - now).Duration() > patience;
            _clockOrdered |= wrong;
            return wrong;
        }

        // M3: packets come without a pause; what is missing after the last is asked for one by one.
        private Task Packet(in Sl651Frame read, ReadOnlyMemory<byte> frame, DateTimeOffset now, CancellationToken ct)
        {
            _packets.Expire(now);
            var key = Sl651Packets.KeyOf(read);
            var fate = _packets.Add(read, now);
            var whole = fate == Sl651PacketFate.Complete && _packets.TryTake(key, out var body) ? body : null;
            var said = whole is null
                ? [new Said(read.Station.ToString(), [])]
                : Of(read.Station, new Sl651Message(whole, read.Function, read.IsAscii), now);
            var password = PasswordOf(read);
            return line.Take([.. said.Select(s => s with { Password = password })], frame, PacketAnswer(read, key, whole, now), default, ct);
        }

        private byte[] PacketAnswer(in Sl651Frame read, Sl651PacketsKey key, byte[]? whole, DateTimeOffset now)
        {
            var to = new System.Buffers.ArrayBufferWriter<byte>(32);
            if (whole is not null)
            {
                Sl651Writer.Confirm(to, read, new Sl651Message(whole, read.Function, read.IsAscii).Serial, now, stay: false);
            }
            else if (read.PacketNumber == read.PacketCount)
            {
                foreach (var missing in _packets.Missing(key).Take(16))
                {
                    Sl651Writer.AskAgain(to, read, missing, 0, now);
                }
            }

            return to.WrittenSpan.ToArray();
        }
    }
}

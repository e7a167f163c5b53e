using System.Text;
using Microsoft.Extensions.Options;
using Yilian.Protocols;
using Yilian.Protocols.Hj212;

namespace Yilian.Information.Monitoring.Gateways.Wires;

/// <summary>HJ 212. Real-time and minute values are elements by the code of their factor; those of hours and days have <c>.hour</c> and <c>.day</c> behind it.</summary>
internal sealed class Hj212Wire(IOptions<GatewayOptions> options) : IStationWire
{
    private const int UsualReadings = 12;
    private static readonly double[] Powers = [.. Enumerable.Range(0, 19).Select(n => Math.Pow(10, n))];
    private readonly RepeatedWords _words = new();

    public string Protocol => "hj212";

    public int LongestFrame => Hj212Frame.LongestSegment + 12;

    public Cut Cut(ReadOnlySpan<byte> buffer) => Hj212Frame.Cut(buffer);

    public IStationTalk Begin(StationLine line) => new Talk(this, line, TimeSpan.FromMinutes(options.Value.ClockMinutes));

    public IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt) => Understand(Hj212Frame.Read(frame.Span), receivedAt);

    private Said[] Understand(in Hj212Frame packet, DateTimeOffset receivedAt)
    {
        var (device, resent) = (_words.Of(packet.Device), packet.IsResent);
        return device.Length == 0 ? [] :
        [
            new Said(device, Readings(packet, receivedAt), !resent) { Password = _words.Of(packet.Password), SentAt = resent ? null : packet.ExchangeTime },
        ];
    }

    private List<SignalReading> Readings(in Hj212Frame packet, DateTimeOffset receivedAt)
    {
        if (packet.IsEncrypted || Suffix(packet.Command) is not { } suffix)
        {
            return [];
        }

        var readings = new List<SignalReading>(UsualReadings);

        var at = packet.DataTime ?? packet.ExchangeTime ?? receivedAt;
        foreach (var item in packet.Items)
        {
            if (Reading(item, at, suffix) is { } reading)
            {
                readings.Add(reading);
            }
        }

        return readings;
    }

    private static string? Suffix(Hj212Command command) => command switch
    {
        Hj212Command.RealTimeData or Hj212Command.MinuteData => "",
        Hj212Command.HourData => ".hour",
        Hj212Command.DayData => ".day",
        _ => null,
    };

    // Of a period the mean says most; of a total only the total is there.
    private SignalReading? Reading(in Hj212Item item, DateTimeOffset at, string suffix)
    {
        ReadOnlySpan<byte> factor = default;
        var (value, rank, flag) = (0d, 0, (byte)'N');
        foreach (var field in item.Fields)
        {
            if (field.Kind == Hj212Kind.Flag && field.Value.Length > 0)
            {
                flag = field.Value[0];
            }
            else if (Rank(field.Kind) is var better && better > rank && field.TryDecimal(out var mantissa, out var decimals))
            {
                factor = field.Factor;
                (value, rank) = (mantissa / Powers[decimals], better);
            }
        }

        return rank == 0 ? null : new SignalReading(suffix.Length == 0 ? _words.Of(factor) : _words.Of(factor) + suffix, at, value, QualityOf(flag));
    }

    private static int Rank(Hj212Kind kind) => kind switch
    {
        Hj212Kind.Rtd => 3,
        Hj212Kind.Avg => 2,
        Hj212Kind.Cou or Hj212Kind.Data => 1,
        _ => 0,
    };

    private static string? QualityOf(byte flag) => flag switch
    {
        (byte)'N' => null,
        (byte)'T' or (byte)'S' => "suspect",
        _ => "bad",
    };

    private sealed class Talk(Hj212Wire wire, StationLine line, TimeSpan patience) : IStationTalk
    {
        private bool _clockLookedAt;

        public Task Hear(ReadOnlyMemory<byte> frame, CancellationToken ct)
        {
            var now = line.Door.Now;
            var packet = Hj212Frame.Read(frame.Span);
            var said = wire.Understand(packet, now);
            return said.Length == 0 ? Unnamed(frame) : line.Take(said, frame, Answers(packet, now), default, ct);
        }

        private Task Unnamed(ReadOnlyMemory<byte> frame)
        {
            line.Door.Broken(line.From, frame);
            return Task.CompletedTask;
        }

        private byte[] Answers(in Hj212Frame packet, DateTimeOffset now)
        {
            // Most of what stations send of their own accord wants no answer.
            var clock = packet.Command == Hj212Command.TimeWanted || ClockIsWrong(packet, now);
            if (!clock && !packet.WantsAnswer && packet.Command != Hj212Command.Heartbeat)
            {
                return [];
            }

            var to = new System.Buffers.ArrayBufferWriter<byte>(128);
            if (packet.Command is Hj212Command.Heartbeat or Hj212Command.TimeWanted)
            {
                Hj212Writer.NoticeAnswer(to, packet);
            }
            else if (packet.WantsAnswer && (int)packet.Command is >= 2000 and < 4000)
            {
                Hj212Writer.DataAnswer(to, packet);
            }

            if (clock)
            {
                var station = new Hj212Peer(Encoding.ASCII.GetString(packet.System), Encoding.ASCII.GetString(packet.Password), Encoding.ASCII.GetString(packet.Device), packet.Edition);
                Hj212Writer.SetTime(to, station, now);
            }

            return to.WrittenSpan.ToArray();
        }

        // Once a connection: a station that cannot be set is not told again and again.
        private bool ClockIsWrong(in Hj212Frame packet, DateTimeOffset now)
        {
            if (_clockLookedAt || packet.IsResent || packet.ExchangeTime is not { } made)
            {
                return false;
            }

            _clockLookedAt = true;
            return (made - now).Duration() > patience;
        }
    }
}

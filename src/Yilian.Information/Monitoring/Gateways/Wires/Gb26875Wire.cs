using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using Yilian.Protocols;
using Yilian.Protocols.Gb26875;

namespace Yilian.Information.Monitoring.Gateways.Wires;

/// <summary>
/// GB/T 26875.3. A station is a transmission device, named by its address as a decimal number. Its elements: fire and fault, how many parts are in that state;
/// device, the state bits of the device itself; q-TYPE-ADDRESS, a measured quantity of a component; op, what somebody did.
/// </summary>
internal sealed class Gb26875Wire(IOptions<GatewayOptions> options) : IStationWire
{
    private const int MostDevices = 20_000;
    private const int MostParts = 10_000;
    private readonly ConcurrentDictionary<string, Burning> _burning = new(StringComparer.Ordinal);

    public string Protocol => "gb26875";

    public int LongestFrame => Gb26875Frame.MaxLength;

    public Cut Cut(ReadOnlySpan<byte> buffer) => Gb26875Frame.Cut(buffer);

    public IStationTalk Begin(StationLine line) => new Talk(this, line, TimeSpan.FromMinutes(options.Value.ClockMinutes));

    public IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt)
    {
        if (Gb26875Frame.Read(frame.Span, out var read) != FrameError.None)
        {
            return [];
        }

        var device = read.Source.ToString(CultureInfo.InvariantCulture);
        var readings = new List<SignalReading>();
        foreach (var item in read.Objects)
        {
            Add(readings, device, item, item.Time ?? read.Time ?? receivedAt);
        }

        return [new Said(device, readings) { SentAt = read.Time }];
    }

    private void Add(List<SignalReading> readings, string device, in Gb26875Object item, DateTimeOffset at)
    {
        if (item.States is { } states)
        {
            var part = $"{item.SystemType}.{item.SystemAddress}.{item.ComponentType}.{item.ComponentAddress}";
            readings.Add(new SignalReading("fire", at, Count(device, "fire", part, states.HasFlag(Gb26875States.Fire), states)));
            readings.Add(new SignalReading("fault", at, Count(device, "fault", part, states.HasFlag(Gb26875States.Fault), states)));
        }

        if (item.DeviceStates is { } own)
        {
            readings.Add(new SignalReading("device", at, (int)own));
        }

        if (item is { Quantity: { } quantity, Steps: { } steps } && Gb26875Names.Step(quantity) is { } step)
        {
            readings.Add(new SignalReading(string.Create(CultureInfo.InvariantCulture, $"q-{(int)quantity}-{item.ComponentAddress}"), at, (double)(step * steps)));
        }

        if (item.Operations is { } operations)
        {
            readings.Add(new SignalReading("op", at, (int)operations));
        }
    }

    // One detector that is normal again does not put out the fire that another still sees; a reset of the system does.
    private int Count(string device, string what, string part, bool on, Gb26875States states)
    {
        if (!on && !_burning.ContainsKey(device + what))
        {
            return 0;
        }

        var burning = _burning.Count < MostDevices ? _burning.GetOrAdd(device + what, _ => new Burning()) : _burning.GetValueOrDefault(device + what, new Burning());
        return burning.Set(part, on, states.HasFlag(Gb26875States.Reset));
    }

    private sealed class Burning
    {
        private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
        private readonly Lock _one = new();

        public int Set(string part, bool on, bool reset)
        {
            lock (_one)
            {
                if (reset)
                {
                    _parts.Clear();
                }

                if (on && _parts.Count < MostParts)
                {
                    _parts.Add(part);
                }
                else if (!on)
                {
                    _parts.Remove(part);
                }

                return _parts.Count;
            }
        }
    }

    private sealed class Talk(Gb26875Wire wire, StationLine line, TimeSpan patience) : IStationTalk
    {
        private bool _clockLookedAt;

        public Task Hear(ReadOnlyMemory<byte> frame, CancellationToken ct)
        {
            if (Gb26875Frame.Read(frame.Span, out var read) != FrameError.None || read.Command is Gb26875Command.Acknowledge or Gb26875Command.Deny)
            {
                return Task.CompletedTask;
            }

            var now = line.Door.Now;
            var back = Gb26875Control.Answering(read, now);
            var clock = read.Command == Gb26875Command.Send && ClockIsWrong(read, now);
            var answer = StationLine.Written(w =>
            {
                Gb26875Writer.Acknowledge(w, back);
                if (clock)
                {
                    Gb26875Writer.SyncClock(w, back with { Serial = (ushort)(back.Serial + 1) }, now);
                }
            });
            var deny = StationLine.Written(w => Gb26875Writer.Deny(w, back));

            // A reply belongs to an order of ours and ends it; a request of a device is nothing that a center carries out.
            return read.Command switch
            {
                Gb26875Command.Reply => line.Take(wire.Understand(frame, now), frame, default, default, ct),
                Gb26875Command.Request => line.Take([new Said(read.Source.ToString(CultureInfo.InvariantCulture), [])], frame, deny, deny, ct),
                _ => line.Take(wire.Understand(frame, now), frame, answer, deny, ct),
            };
        }

        private bool ClockIsWrong(in Gb26875Frame read, DateTimeOffset now)
        {
            var wrong = !_clockLookedAt && read.Time is { } sent && (sent - now).Duration() > patience;
            _clockLookedAt = true;
            return wrong;
        }
    }
}

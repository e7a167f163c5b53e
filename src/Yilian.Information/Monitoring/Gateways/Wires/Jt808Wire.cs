using System.Globalization;
using Yilian.Information.Monitoring.Gateways.Quarantine;
using Yilian.Protocols;
using Yilian.Protocols.Jt808;

namespace Yilian.Information.Monitoring.Gateways.Wires;

/// <summary>JT/T 808. A position is the elements lon, lat (only with a fix), speed (km/h), altitude, direction, mileage (km), and alarm0 to alarm31 with 1 or 0.</summary>
internal sealed class Jt808Wire(Jt808Codes codes) : IStationWire
{
    private const int AlarmBits = 32;
    private static readonly string[] AlarmNames = [.. Enumerable.Range(0, AlarmBits).Select(i => string.Create(CultureInfo.InvariantCulture, $"alarm{i}"))];

    public string Protocol => "jt808";

    public int LongestFrame => Jt808Frame.MaxLength;

    public Cut Cut(ReadOnlySpan<byte> buffer) => Jt808Frame.Cut(buffer);

    public IStationTalk Begin(StationLine line) => new Jt808Talk(this, line, codes);

    public IReadOnlyList<Said> Understand(ReadOnlyMemory<byte> frame, DateTimeOffset receivedAt)
    {
        Span<byte> scratch = stackalloc byte[Jt808Frame.MaxContent];
        return Jt808Frame.Read(frame.Span, scratch, out var read) == FrameError.None ? [Of(read, read.IsPart ? [] : read.Body, receivedAt)] : [];
    }

    /// <summary>What a message says; its body is given apart, because it may have come in parts.</summary>
    public static Said Of(in Jt808Frame frame, ReadOnlySpan<byte> body, DateTimeOffset receivedAt)
    {
        var (readings, live) = (new List<SignalReading>(), true);
        if (frame.Encryption == 0)
        {
            switch (frame.Id)
            {
                case Jt808Message.Position:
                    Add(readings, body, receivedAt);
                    break;
                case Jt808Message.PositionAnswer when body.Length > 2:
                    Add(readings, body[2..], receivedAt);
                    break;
                case Jt808Message.PositionBatch when Jt808Batch.Read(body, out var batch) == FrameError.None:
                    live = !batch.IsBlindArea;
                    foreach (var position in batch)
                    {
                        Add(readings, position, receivedAt);
                    }

                    break;
                default:
                    break;
            }
        }

        return new Said(frame.Phone.ToString(), readings, live);
    }

    private static void Add(List<SignalReading> readings, ReadOnlySpan<byte> body, DateTimeOffset receivedAt)
    {
        if (Jt808Position.Read(body, out var position) == FrameError.None)
        {
            Add(readings, position, receivedAt);
        }
    }

    private static void Add(List<SignalReading> readings, in Jt808Position position, DateTimeOffset receivedAt)
    {
        var at = position.Time ?? receivedAt;
        if (position.IsLocated)
        {
            readings.Add(new SignalReading("lon", at, position.Longitude));
            readings.Add(new SignalReading("lat", at, position.Latitude));
        }

        readings.Add(new SignalReading("speed", at, position.Speed));
        readings.Add(new SignalReading("altitude", at, position.Altitude));
        readings.Add(new SignalReading("direction", at, position.Direction));
        for (var bit = 0; bit < AlarmBits; bit++)
        {
            readings.Add(new SignalReading(AlarmNames[bit], at, ((uint)position.Alarms >> bit) & 1));
        }

        foreach (var item in position.Items)
        {
            if (item is { Id: Jt808ItemId.Mileage, Number: { } tenths })
            {
                readings.Add(new SignalReading("mileage", at, tenths / 10d));
            }
        }
    }
}

/// <summary>Registration, authentication, and then whatever the terminal has to say.</summary>
internal sealed class Jt808Talk(Jt808Wire wire, StationLine line, Jt808Codes codes) : IStationTalk
{
    private static readonly TimeSpan PartsAge = TimeSpan.FromMinutes(5);
    private readonly byte[] _scratch = new byte[Jt808Frame.MaxContent];
    private readonly Jt808Parts _parts = new(maxMessages: 4, maxBytes: 1_000_000, PartsAge);
    private readonly HashSet<Jt808Phone> _proven = [];
    private ushort _serial;

    public Task Hear(ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        if (Jt808Frame.Read(frame.Span, _scratch, out var read) != FrameError.None)
        {
            return Task.CompletedTask;
        }

        return read.Id switch
        {
            Jt808Message.Register => Register(read, frame, ct),
            Jt808Message.Authenticate => Authenticate(read, frame, ct),
            _ when !_proven.Contains(read.Phone) => Refuse(read, frame, ct),
            _ when read.IsPart => Part(read, frame, ct),
            Jt808Message.Logout => Logout(read, frame, ct),
            _ => Report(read, frame, ct),
        };
    }

    private Task Register(in Jt808Frame read, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var (to, asked, phone) = (Jt808Sender.Answering(read, ++_serial), read.Serial, read.Phone.ToString());
        var broken = Jt808Registration.Read(read.Body, read.HasVersion, out _) != FrameError.None;
        var answer = broken
            ? General(read, Jt808Result.Wrong)
            : StationLine.Written(w => Jt808Writer.RegisterAnswer(w, to, asked, Jt808RegisterResult.Done, codes.Of(phone)));
        var otherwise = StationLine.Written(w => Jt808Writer.RegisterAnswer(w, to, asked, Jt808RegisterResult.NoTerminal, ""));
        return line.Take([new Said(phone, [])], frame, answer, otherwise, ct);
    }

    private Task Authenticate(in Jt808Frame read, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var phone = read.Phone.ToString();
        var proven = Jt808Authentication.Read(read.Body, read.HasVersion, out var shown) == FrameError.None && codes.Proves(phone, shown.Code());
        if (!proven)
        {
            return Refuse(read, frame, ct);
        }

        if (line.Door.Knows(wire.Protocol, phone))
        {
            _proven.Add(read.Phone);
        }

        return line.Take([new Said(phone, [])], frame, General(read, Jt808Result.Done), General(read, Jt808Result.Failed), ct);
    }

    // Policy: before it has shown its code a terminal may only register and show it.
    private Task Refuse(in Jt808Frame read, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var phone = read.Phone.ToString();
        line.Door.TurnAway(line.From, phone, line.Door.Knows(wire.Protocol, phone) ? QuarantineReasons.Unproven : QuarantineReasons.Unknown, frame);
        return line.Send(General(read, Jt808Result.Failed), ct);
    }

    private Task Logout(in Jt808Frame read, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        _proven.Remove(read.Phone);
        return Report(read, frame, ct);
    }

    private Task Report(in Jt808Frame read, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var (to, now) = (Jt808Sender.Answering(read, ++_serial), line.Door.Now);
        ReadOnlyMemory<byte> answer = read.Id switch
        {
            Jt808Message.TerminalAnswer or Jt808Message.PositionAnswer or Jt808Message.ParametersAnswer or Jt808Message.PropertiesAnswer => default,
            Jt808Message.TimeRequest => StationLine.Written(w => Jt808Writer.TimeAnswer(w, to, now)),
            _ => General(read, Jt808Result.Done),
        };
        return line.Take([Jt808Wire.Of(read, read.Body, now)], frame, answer, General(read, Jt808Result.Failed), ct);
    }

    private Task Part(in Jt808Frame read, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var now = line.Door.Now;
        var state = _parts.Add(read, TimeSpan.FromMilliseconds(Environment.TickCount64), out var body);
        var said = state == Jt808PartState.Whole ? Jt808Wire.Of(read, body, now) : new Said(read.Phone.ToString(), []);
        var answer = state == Jt808PartState.Refused ? General(read, Jt808Result.Failed) : General(read, Jt808Result.Done);
        if (state == Jt808PartState.Kept && read.Part == read.Parts)
        {
            var (to, first, missing) = (Jt808Sender.Answering(read, ++_serial), Jt808Parts.FirstSerial(read), _parts.Missing(read).ToArray());
            answer = StationLine.Written(w => Jt808Writer.Resend(w, to, first, missing));
        }

        return line.Take([said], frame, answer, default, ct);
    }

    private ReadOnlyMemory<byte> General(in Jt808Frame read, Jt808Result result)
    {
        var (to, serial, id) = (Jt808Sender.Answering(read, ++_serial), read.Serial, read.Id);
        return StationLine.Written(w => Jt808Writer.Answer(w, to, serial, id, result));
    }
}

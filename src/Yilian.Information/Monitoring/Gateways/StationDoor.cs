using System.Security.Cryptography;
using System.Text;
using Yilian.Information.Monitoring.Gateways.Frames;
using Yilian.Information.Monitoring.Gateways.Quarantine;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>The door that every frame of a gateway goes through: kept as it came, then to the intake, or to quarantine when nobody knows the station.</summary>
internal sealed class StationDoor(IReadingIntake intake, StationBook stations, FrameArchive archive, QuarantineDesk quarantine, TimeProvider time)
{
    public DateTimeOffset Now => time.Now();

    /// <summary>Whether a station in use has this name on the wire.</summary>
    public bool Knows(string protocol, string wireId) => stations.ByWire(protocol, wireId) is not null;

    /// <summary>Why a station is not let in; null when it is.</summary>
    public string? Objection(string protocol, Said said) => stations.ByWire(protocol, said.WireId) is not { } station ? QuarantineReasons.Unknown
        : station.Password is { } wanted && said.Password is { } shown && !Same(wanted, shown) ? QuarantineReasons.WrongPassword
        : null;

    /// <summary>Lets in what a frame says. All that was let in is on disk when this returns; whether everybody was is known before the first wait.</summary>
    /// <param name="urgent">The sender can send no more before it has the answer.</param>
    public async Task<Entrance> Enter(Origin from, IReadOnlyList<Said> said, ReadOnlyMemory<byte> frame, bool urgent, CancellationToken ct)
    {
        var now = Now;
        var entrance = said.Count > 0 ? Entrance.Open : Entrance.Unknown;

        // Mostly a frame speaks of one station, so the first needs no list.
        var (first, others) = (default(ValueTask<SignalOutcome>), default(List<Task>));
        for (var i = 0; i < said.Count; i++)
        {
            var one = said[i];
            archive.Keep(new KeptFrame(now, from.Protocol, one.WireId, from.Address, frame));
            if (Objection(from.Protocol, one) is { } objection)
            {
                entrance = objection == QuarantineReasons.WrongPassword ? Entrance.WrongPassword : (Entrance)Math.Max((int)entrance, (int)Entrance.Unknown);
                quarantine.Tell(new Stranger(from.Protocol, one.WireId, objection, from.Address, now, frame));
                continue;
            }

            var entering = intake.Accept(new StationSignal(from.Protocol, one.WireId, one.Readings, frame, now, one.Live) { SentAt = one.SentAt, Urgent = urgent }, ct);
            if (i == 0)
            {
                first = entering;
            }
            else
            {
                (others ??= []).Add(entering.AsTask());
            }
        }

        await first;
        await Task.WhenAll(others ?? []);
        return entrance;
    }

    /// <summary>A station did not show what it must.</summary>
    public void TurnAway(Origin from, string wireId, string reason, ReadOnlyMemory<byte> frame)
    {
        var now = Now;
        archive.Keep(new KeptFrame(now, from.Protocol, wireId, from.Address, frame));
        quarantine.Tell(new Stranger(from.Protocol, wireId, reason, from.Address, now, frame));
    }

    /// <summary>Bytes that are no frame are evidence too.</summary>
    public void Broken(Origin from, ReadOnlyMemory<byte> bytes) => archive.Keep(new KeptFrame(Now, from.Protocol, "", from.Address, bytes));

    private static bool Same(string wanted, string shown) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(wanted), Encoding.UTF8.GetBytes(shown));
}

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

    /// <summary>Whether every station that speaks here is known. All that they said is on disk when this returns.</summary>
    public async Task<bool> Enter(StationLine line, IReadOnlyList<Said> said, ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var now = Now;
        var known = said.Count > 0;
        List<Task<SignalOutcome>> entering = new(said.Count);
        foreach (var one in said)
        {
            archive.Keep(new KeptFrame(now, line.Protocol, one.WireId, line.Address, frame));
            var reason = ReasonAgainst(line.Protocol, one);
            if (reason is null)
            {
                entering.Add(intake.Accept(new StationSignal(line.Protocol, one.WireId, one.Readings, frame, now, one.Live), ct).AsTask());
            }
            else
            {
                known = false;
                quarantine.Tell(new Stranger(line.Protocol, one.WireId, reason, line.Address, now, frame));
            }
        }

        await Task.WhenAll(entering);
        return known;
    }

    private string? ReasonAgainst(string protocol, Said said) => stations.ByWire(protocol, said.WireId) switch
    {
        null => QuarantineReasons.Unknown,
        { Password.Length: > 0 } station when said.Password is { } shown && !string.Equals(shown, station.Password, StringComparison.OrdinalIgnoreCase) => QuarantineReasons.Unproven,
        _ => null,
    };

    /// <summary>A station that is known did not show what it must.</summary>
    public void TurnAway(StationLine line, string wireId, string reason, ReadOnlyMemory<byte> frame)
    {
        var now = Now;
        archive.Keep(new KeptFrame(now, line.Protocol, wireId, line.Address, frame));
        quarantine.Tell(new Stranger(line.Protocol, wireId, reason, line.Address, now, frame));
    }

    /// <summary>Bytes that are no frame are evidence too.</summary>
    public void Broken(StationLine line, ReadOnlyMemory<byte> bytes) => archive.Keep(new KeptFrame(Now, line.Protocol, "", line.Address, bytes));
}

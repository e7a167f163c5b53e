using Microsoft.Extensions.Options;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>Judges what stations say before it is written: whose it is, whether it can be, and how late it comes.</summary>
internal sealed class Intake(StationBook stations, LatestBook latest, ReadingWriter writer, Hearing hearing, IEnumerable<ITerminalListener> terminals, IOptions<ReadingOptions> options) : IReadingIntake
{
    private readonly ITerminalListener[] _terminals = [.. terminals];

    public async ValueTask<SignalOutcome> Accept(StationSignal signal, CancellationToken ct = default)
    {
        if (stations.ByWire(signal.Protocol, signal.WireId) is not { } station)
        {
            return SignalOutcome.UnknownStation;
        }

        var ahead = signal.Live ? signal.SentAt - signal.ReceivedAt : null;
        var clock = ahead?.Duration() > TimeSpan.FromMinutes(options.Value.AheadMinutes) ? ReadingMarks.Clock : ReadingMarks.None;
        hearing.Heard(station, signal.ReceivedAt, ahead);
        TerminalFixes.Tell(signal, _terminals);
        var (readings, count) = (new Reading[signal.Readings.Count], 0);
        List<string>? unknown = null;
        for (var i = 0; i < signal.Readings.Count; i++)
        {
            var said = signal.Readings[i];
            if (station.Element(said.Element) is { } element && double.IsFinite(said.Value))
            {
                var reading = Judge(station, element, said, signal.ReceivedAt);
                readings[count++] = reading with { Marks = reading.Marks | clock };
            }
            else
            {
                (unknown ??= []).Add(said.Element);
            }
        }

        await (count == 0 ? writer.Spoke(station.Id, ct) : writer.Write(count == readings.Length ? readings : readings[..count], signal.Urgent)).WaitAsync(ct);
        return new SignalOutcome(station.Id, count, unknown ?? (IReadOnlyList<string>)[]);
    }

    /// <summary>The reading with its marks. A time in the future cannot be right: the time of receipt stands in its place.</summary>
    public Reading Judge(StationCard station, ElementCard element, SignalReading said, DateTimeOffset receivedAt)
    {
        var (at, received) = (said.At.ToUnixTimeMilliseconds(), receivedAt.ToUnixTimeMilliseconds());
        var marks = MarksOf(said.Quality);
        if (at > received + (options.Value.AheadMinutes * 60_000L))
        {
            (at, marks) = (received, marks | ReadingMarks.Clock);
        }

        if (said.Value < element.Low || said.Value > element.High)
        {
            marks |= ReadingMarks.OutOfRange;
        }

        var patience = Math.Max(15, 2 * station.ReportMinutes) * 60_000L;
        if (received - at > patience || latest.Of(element.Series)?.Reading.At > at)
        {
            marks |= ReadingMarks.Late;
        }

        return new Reading(element.Series, at, said.Value, marks);
    }

    private static ReadingMarks MarksOf(string? quality) => quality switch
    {
        "suspect" => ReadingMarks.Suspect,
        "bad" => ReadingMarks.Bad,
        _ => ReadingMarks.None,
    };
}

using System.Collections.Concurrent;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>The newest reading of every series, and when its station was heard last; in memory, read from the store at start.</summary>
internal sealed class LatestBook : IReadingListener
{
    private readonly ConcurrentDictionary<int, Latest> _latest = new();

    public Latest? Of(int series) => _latest.TryGetValue(series, out var latest) ? latest : null;

    public void Written(ReadOnlySpan<Reading> readings, DateTimeOffset receivedAt)
    {
        for (var i = 0; i < readings.Length; i++)
        {
            // Of a series the newest is the last in order; the others of the batch need not be looked at.
            if (i + 1 == readings.Length || readings[i + 1].Series != readings[i].Series)
            {
                Put(readings[i], receivedAt);
            }
        }
    }

    public void Put(Reading reading, DateTimeOffset heardAt)
    {
        if (!_latest.TryGetValue(reading.Series, out var known) || reading.At >= known.Reading.At)
        {
            _latest[reading.Series] = new Latest(reading, heardAt);
        }
        else
        {
            _latest[reading.Series] = known with { HeardAt = heardAt };
        }
    }
}

/// <param name="HeardAt">When something of this series came in last, be it an old reading.</param>
internal sealed record Latest(Reading Reading, DateTimeOffset HeardAt);

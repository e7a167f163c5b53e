using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Monitoring.Rules;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>
/// What other nodes heard and have on disk: this node's newest values, signs of life and rules take it in as if it had come here, so that it does
/// not matter at which node a station speaks. The alarm itself is told by the node that heard the reading.
/// </summary>
public sealed class Elsewhere
{
    private readonly (StationBook Stations, LatestBook Latest, Hearing Hearing, RuleEngine Engine, Known Known) _with;
    private readonly TimeProvider _time;

    /// <param name="services">Where the parts of monitoring are, which are nobody else's business.</param>
    public Elsewhere(IServiceProvider services)
    {
        _with = (services.GetRequiredService<StationBook>(), services.GetRequiredService<LatestBook>(), services.GetRequiredService<Hearing>(), services.GetRequiredService<RuleEngine>(), services.GetRequiredService<Known>());
        _time = services.GetRequiredService<TimeProvider>();
    }

    /// <param name="readings">In order of series and time.</param>
    public void Wrote(ReadOnlySpan<Reading> readings)
    {
        var now = _time.Now();
        _with.Latest.Written(readings, now);
        _with.Engine.WrittenElsewhere(readings);
        foreach (var reading in readings)
        {
            if (_with.Stations.BySeries(reading.Series) is { } known)
            {
                _with.Hearing.Heard(known.Station, now);
            }
        }
    }

    /// <summary>A station spoke without a value.</summary>
    public void Spoke(Guid station)
    {
        if (_with.Stations.Find(station) is { } card)
        {
            _with.Hearing.Heard(card, _time.Now());
        }
    }

    /// <summary>Something may have been missed: what is known is read from the store again.</summary>
    public async Task Missed(CancellationToken ct)
    {
        await _with.Known.Recall(ct);
        _with.Engine.Forget();
    }
}

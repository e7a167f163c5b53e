using System.Collections.Concurrent;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>When each station was heard last, whatever it said: a heartbeat counts too.</summary>
internal sealed class Hearing
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _heard = new();
    private readonly ConcurrentDictionary<Guid, TimeSpan> _ahead = new();

    /// <summary>Told at once when a station speaks.</summary>
    public Action<StationCard, DateTimeOffset>? Spoke { get; set; }

    public DateTimeOffset? At(Guid station) => _heard.TryGetValue(station, out var at) ? at : null;

    /// <summary>How far the clock of a station was ahead when it last told; negative when it is behind.</summary>
    public TimeSpan? Ahead(Guid station) => _ahead.TryGetValue(station, out var ahead) ? ahead : null;

    public void Heard(StationCard station, DateTimeOffset at, TimeSpan? ahead = null)
    {
        if (ahead is { } told)
        {
            _ahead[station.Id] = told;
        }

        Remember(station.Id, at);
        Spoke?.Invoke(station, at);
    }

    /// <summary>What the store knows from before the start.</summary>
    public void Remember(Guid station, DateTimeOffset at) => _heard.AddOrUpdate(station, at, (_, known) => known > at ? known : at);
}

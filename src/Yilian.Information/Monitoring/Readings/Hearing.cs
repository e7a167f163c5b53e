using System.Collections.Concurrent;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>When each station was heard last, whatever it said: a heartbeat counts too.</summary>
internal sealed class Hearing
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _heard = new();

    /// <summary>Told at once when a station speaks.</summary>
    public Action<StationCard, DateTimeOffset>? Spoke { get; set; }

    public DateTimeOffset? At(Guid station) => _heard.TryGetValue(station, out var at) ? at : null;

    public void Heard(StationCard station, DateTimeOffset at)
    {
        Remember(station.Id, at);
        Spoke?.Invoke(station, at);
    }

    /// <summary>What the store knows from before the start.</summary>
    public void Remember(Guid station, DateTimeOffset at) => _heard.AddOrUpdate(station, at, (_, known) => known > at ? known : at);
}

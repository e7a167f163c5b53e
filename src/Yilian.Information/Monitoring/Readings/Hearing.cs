using System.Collections.Concurrent;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>When each station was heard last, whatever it said: a heartbeat counts too.</summary>
internal sealed class Hearing
{
    private const long Untold = long.MinValue;
    private readonly ConcurrentDictionary<Guid, Ear> _ears = new();

    /// <summary>Told at once when a station speaks.</summary>
    public Action<StationCard, DateTimeOffset>? Spoke { get; set; }

    public DateTimeOffset? At(Guid station) => _ears.TryGetValue(station, out var ear) && ear.At is > Untold and var at ? new DateTimeOffset(at, TimeSpan.Zero) : null;

    /// <summary>How far the clock of a station was ahead when it last told; negative when it is behind.</summary>
    public TimeSpan? Ahead(Guid station) => _ears.TryGetValue(station, out var ear) && ear.Ahead is > Untold and var ahead ? TimeSpan.FromTicks(ahead) : null;

    public void Heard(StationCard station, DateTimeOffset at, TimeSpan? ahead = null)
    {
        var ear = _ears.GetOrAdd(station.Id, static _ => new Ear());
        if (ahead is { } told)
        {
            ear.Tell(told.Ticks);
        }

        ear.Hear(at.UtcTicks);
        Spoke?.Invoke(station, at);
    }

    /// <summary>What the store knows from before the start.</summary>
    public void Remember(Guid station, DateTimeOffset at) => _ears.GetOrAdd(station, static _ => new Ear()).Hear(at.UtcTicks);

    // Written for every frame: numbers in place, nothing new on the heap.
    private sealed class Ear
    {
        private long _at = Untold;
        private long _ahead = Untold;

        public long At => Volatile.Read(ref _at);

        public long Ahead => Volatile.Read(ref _ahead);

        public void Tell(long ahead) => Volatile.Write(ref _ahead, ahead);

        public void Hear(long at)
        {
            for (var known = At; at > known && Interlocked.CompareExchange(ref _at, at, known) is var found && found != known; known = found)
            {
            }
        }
    }
}

using System.Collections.Concurrent;
using Yilian.Contracts.Information;

namespace Yilian.Information.Monitoring.Gateways;

/// <summary>What goes on at the gateways of this node, since it started.</summary>
public sealed class GatewayBook
{
    private readonly ConcurrentDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Where the gateway of a protocol listens; null when it is off.</summary>
    public string? ListeningOn(string protocol) => Of(protocol).Listening;

    internal Tally Of(string protocol) => _tallies.GetOrAdd(protocol, _ => new Tally());

    /// <summary>Counts of one gateway.</summary>
    internal sealed class Tally
    {
        private readonly ConcurrentDictionary<string, int> _byAddress = new(StringComparer.Ordinal);
        private int _connections;
        private long _frames;
        private long _broken;
        private long _noise;
        private long _turnedAway;
        private long _lastFrameAt;
        private readonly long[] _counted = new long[60];
        private readonly long[] _perSecond = new long[60];
        private volatile GatewayTrouble? _failure;

        /// <summary>Where it listens; null when it is off.</summary>
        public string? Listening { get; set; }

        /// <summary>What keeps it from its broker; null when nothing does.</summary>
        public string? Trouble { get; set; }

        public int Connections => _connections;
        public long Frames => Interlocked.Read(ref _frames);
        public long Broken => Interlocked.Read(ref _broken);
        public long NoiseBytes => Interlocked.Read(ref _noise);
        public long TurnedAway => Interlocked.Read(ref _turnedAway);
        public DateTimeOffset? LastFrameAt => Interlocked.Read(ref _lastFrameAt) is > 0 and var at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

        /// <summary>What went wrong last.</summary>
        public GatewayTrouble? Failure => _failure;

        /// <summary>Frames of the last sixty seconds.</summary>
        public int FramesPerMinute(DateTimeOffset now)
        {
            var second = now.ToUnixTimeSeconds();
            return (int)Enumerable.Range(0, 60).Where(i => second - Interlocked.Read(ref _counted[i]) < 60).Sum(i => Interlocked.Read(ref _perSecond[i]));
        }

        public void Fail(string reason, string address, DateTimeOffset at) => _failure = new GatewayTrouble(reason, address, at);

        /// <summary>Whether one more connection of this address fits; if so it is counted.</summary>
        public bool TryEnter(string address, GatewayOptions limits)
        {
            var (all, same) = Join(address);
            if (all <= limits.Connections && same <= limits.ConnectionsPerAddress)
            {
                return true;
            }

            Leave(address);
            TurnAway();
            return false;
        }

        /// <summary>One connection more, of all and of this address.</summary>
        public (int All, int Same) Join(string address) => (Interlocked.Increment(ref _connections), _byAddress.AddOrUpdate(address, 1, (_, n) => n + 1));

        public void Leave(string address)
        {
            Interlocked.Decrement(ref _connections);
            while (_byAddress.TryGetValue(address, out var n))
            {
                if (n > 1 ? _byAddress.TryUpdate(address, n - 1, n) : _byAddress.TryRemove(KeyValuePair.Create(address, n)))
                {
                    return;
                }
            }
        }

        public void Frame(DateTimeOffset at)
        {
            Interlocked.Increment(ref _frames);
            Interlocked.Exchange(ref _lastFrameAt, at.ToUnixTimeMilliseconds());
            var second = at.ToUnixTimeSeconds();
            var slot = (int)(second % 60);
            if (Interlocked.Exchange(ref _counted[slot], second) != second)
            {
                Interlocked.Exchange(ref _perSecond[slot], 0);
            }

            Interlocked.Increment(ref _perSecond[slot]);
        }

        public void TurnAway() => Interlocked.Increment(ref _turnedAway);

        public void Break(string address, DateTimeOffset at)
        {
            Interlocked.Increment(ref _broken);
            Fail(GatewayTroubles.Broken, address, at);
        }

        public void Noise(int bytes) => Interlocked.Add(ref _noise, bytes);
    }
}

/// <summary>What went wrong at a gateway.</summary>
internal sealed record GatewayTrouble(string Reason, string Address, DateTimeOffset At);

using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Yilian.Information;
using Yilian.Platform.Journal;
using Yilian.Platform.Maps;

namespace Yilian.Dispatch.Roads;

/// <summary>
/// Ways of teams and stocks to a place. With a router set it is asked before a proposal is made, and what it said is remembered for a while; everything else, and everything when it is silent,
/// is the platform's own estimate. Nothing in the write lane waits for a router.
/// </summary>
internal sealed class Ways(Router router, TimeProvider time, IOptions<DispatchOptions> options)
{
    private const int Most = 50_000;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<(GeoPoint From, GeoPoint To), (Drive Drive, DateTimeOffset At)> _known = new();

    /// <summary>Asks the router for the nearest of these entries; without one nothing happens.</summary>
    public async Task Prepare(IEnumerable<RegisterCard> entries, double? longitude, double? latitude, CancellationToken ct)
    {
        if (!router.Set || longitude is not { } x || latitude is not { } y)
        {
            return;
        }

        var (to, now) = (new GeoPoint(x, y), time.Now());
        var nearest = entries.Select(PlaceOf).OfType<GeoPoint>().Distinct().Where(from => !Fresh(from, to, now)).OrderBy(from => Earth.Distance(from, to)).Take(options.Value.RouterMost).ToList();
        if (_known.Count > Most)
        {
            _known.Clear();
        }

        var drives = await router.Drives(nearest, to, ct);
        for (var i = 0; i < drives.Count; i++)
        {
            if (drives[i] is { } drive)
            {
                _known[(nearest[i], to)] = (drive, now);
            }
        }
    }

    /// <returns>Null where a position is missing.</returns>
    public Way? Of(RegisterCard entry, double? longitude, double? latitude, DateTimeOffset at, IReadOnlyList<Closure> closures)
    {
        if (PlaceOf(entry) is not { } from || longitude is not { } x || latitude is not { } y)
        {
            return null;
        }

        var (to, muster) = (new GeoPoint(x, y), RoadEstimate.MusterOf(entry, at));
        var own = RoadEstimate.Drive(from, to, at, closures);

        // A router does not know of the closure: around one the platform's own estimate holds, if it is longer.
        return _known.TryGetValue((from, to), out var known) && at - known.At < Age && (own.Remark is null || known.Drive.Minutes > own.Minutes)
            ? new Way(known.Drive.Km, muster + (int)Math.Ceiling(known.Drive.Minutes), own.Remark)
            : new Way(own.Km, muster + (int)Math.Ceiling(own.Minutes), own.Remark);
    }

    private bool Fresh(GeoPoint from, GeoPoint to, DateTimeOffset now) => _known.TryGetValue((from, to), out var known) && now - known.At < Age;

    private static GeoPoint? PlaceOf(RegisterCard entry) => entry is { Longitude: { } x, Latitude: { } y } ? new GeoPoint(x, y) : null;
}

/// <summary>What a router says of a way.</summary>
internal sealed record Drive(double Km, double Minutes);

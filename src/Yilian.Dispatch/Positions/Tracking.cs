using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Roads;
using Yilian.Platform.Journal;
using Yilian.Platform.Maps;

namespace Yilian.Dispatch.Positions;

/// <summary>
/// Takes in where a team is. What is farther than anybody can have come is kept but not believed until it has been said three times; what comes late is kept and moves nothing;
/// while one phone or terminal speaks, others of the same team are not heard.
/// </summary>
internal static class Tracking
{
    private const double FastestKmh = 200;
    private const double JumpMeters = 500;
    private const double NearMeters = 20;
    private const int Believed = 2;
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(5);

    public static async Task Take(Order order, IEnumerable<Fix> fixes, Desk desk, CancellationToken ct)
    {
        List<Position>? jumps = null;
        foreach (var fix in fixes.OrderBy(f => f.At))
        {
            if (order.Seen is { } seen && (Crowds(fix, seen) || Interrupts(fix, seen)))
            {
                continue;
            }

            var mark = order.Seen is not { } last ? null : fix.At <= last.At ? Position.Late : Jumps(fix, last) ? Position.Jump : null;
            if (mark == Position.Jump)
            {
                jumps ??= await JumpsSince(order, desk, ct);
                mark = jumps.Count >= Believed && jumps.TakeLast(Believed).All(j => !Jumps(fix, new Fix(j.At, j.Longitude, j.Latitude, j.Speed, j.Source))) ? null : mark;
            }

            var position = new Position { OrderId = order.Id, At = fix.At, Longitude = fix.Longitude, Latitude = fix.Latitude, Speed = fix.Speed, Source = fix.Source, Mark = mark };
            desk.Add(position);
            if (mark is null)
            {
                order.See(fix);
                jumps = [];
            }
            else if (mark == Position.Jump)
            {
                jumps!.Add(position);
            }
        }

        await Judge(order, desk, ct);
    }

    /// <summary>How far it still is, and when it will be there.</summary>
    public static SeenView? ViewOf(Order order, Need need, IReadOnlyList<Closure> closures, int staleMinutes, DateTimeOffset now)
    {
        if (order.Seen is not { } seen)
        {
            return null;
        }

        var drive = DriveOf(seen, need, closures);
        var (stale, coming) = (now - seen.At > TimeSpan.FromMinutes(staleMinutes), order.Runs && !order.There);
        return new SeenView(seen.At, seen.Longitude, seen.Latitude, seen.Speed, seen.Source, stale, coming ? drive?.Km : null, coming && !stale && drive is { } d ? seen.At.AddMinutes(Math.Ceiling(d.Minutes)) : null);
    }

    // By its position it will be late: who ordered hears of it before the time has passed.
    private static async Task Judge(Order order, Desk desk, CancellationToken ct)
    {
        if (!order.Is(OrderStates.Departed) || order.EtaAt is not { } eta || order.LateToldAt is not null)
        {
            return;
        }

        var options = desk.Service<IOptions<DispatchOptions>>().Value;
        var seen = ViewOf(order, await desk.Find<Need>(order.NeedId, ct), await ClosuresSlice.Now(desk.Db, ct), options.StaleMinutes, desk.Now);
        if (seen?.ExpectedAt > eta.AddMinutes(options.LateMinutes))
        {
            Lateness.Tell(order, seen.ExpectedAt, desk);
        }
    }

    private static (double Km, double Minutes)? DriveOf(Fix seen, Need need, IReadOnlyList<Closure> closures)
    {
        if (need is not { Longitude: { } x, Latitude: { } y })
        {
            return null;
        }

        var (km, minutes, _) = RoadEstimate.Drive(new GeoPoint(seen.Longitude, seen.Latitude), new GeoPoint(x, y), seen.At, closures);
        return (km, minutes);
    }

    private static Task<List<Position>> JumpsSince(Order order, Desk desk, CancellationToken ct)
    {
        var since = order.Seen!.Value.At;
        return desk.Db.Set<Position>().AsNoTracking().Where(p => p.OrderId == order.Id && p.Mark == Position.Jump && p.At > since).OrderBy(p => p.At).ToListAsync(ct);
    }

    private static double MetersBetween(Fix a, Fix b) => Earth.Distance(new GeoPoint(a.Longitude, a.Latitude), new GeoPoint(b.Longitude, b.Latitude));

    private static bool Crowds(Fix fix, Fix seen) => fix.At >= seen.At && fix.At - seen.At < Near && MetersBetween(fix, seen) < NearMeters;

    private static bool Interrupts(Fix fix, Fix seen) => fix.Source != seen.Source && (fix.At - seen.At).Duration() < Silent;

    private static bool Jumps(Fix fix, Fix from)
    {
        var meters = MetersBetween(fix, from);
        return meters > JumpMeters && meters / 1000 > FastestKmh * Math.Abs((fix.At - from.At).TotalHours);
    }
}

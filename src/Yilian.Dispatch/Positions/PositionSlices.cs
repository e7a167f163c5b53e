using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Orders;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Positions;

/// <summary>二（三）1: a phone of the team says where it is, also what it could not send while it had no network; and the way it has come.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class PositionsSlice : ISlice
{
    public const string Phone = "phone";
    private const int Most = 2_000;
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<ReportPositions, Guid>("POST", "/dispatch/orders/{id}/positions", Report, OrderReader.Shown);
        api.MapGet("/dispatch/orders/{id}/track", Track);
    }

    private static async Task<Guid> Report(Guid id, ReportPositions request, Desk desk, CancellationToken ct)
    {
        var order = await desk.FindOwnOrder(id, ct);
        if (order is not { Runs: true, TakenOnAt: { } since })
        {
            throw new RuleBrokenException("dispatch.no-position", $"调度令 {order.Number} {Wording.StateOf(order.State)}，不再接收位置。|The order takes no positions now.");
        }

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var i = 0; i < request.Points.Count; i++)
        {
            if (ProblemOf(request.Points[i].At, since, desk.Now) is { } problem)
            {
                errors[$"points[{i}].at"] = [problem];
            }
        }

        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }

        await Tracking.Take(order, request.Points.Select(p => new Fix(p.At.ToUniversalTime(), p.Longitude, p.Latitude, p.Speed, Phone)), desk, ct);
        return id;
    }

    private static string? ProblemOf(DateTimeOffset at, DateTimeOffset since, DateTimeOffset now) =>
        at > now + Ahead ? "位置的时间晚于当前时间，请检查手机时间|The time lies in the future"
        : at < since ? "位置早于受领时间，不属于这次任务|The position is older than the order"
        : null;

    private static async Task<TrackView> Track(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var order = (OrderView)(await OrderReader.Shown.Read(id, desk, ct))!;
        var points = await desk.Db.Set<Position>().AsNoTracking().Where(p => p.OrderId == order.Id).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Take(Most).ToListAsync(ct);
        return new TrackView([.. points.AsEnumerable().Reverse().Select(p => new TrackPoint(p.At, p.Longitude, p.Latitude, p.Speed, p.Mark))]);
    }
}

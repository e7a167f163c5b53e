using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Gateways.Quarantine;

/// <summary>二（一）2: who speaks at the gateways without being known, and how the gateways of this node fare.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ListQuarantineSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/monitoring/quarantine", List);
        api.MapGet("/information/monitoring/quarantine/{id:guid}", (Guid id, ReadingDesk desk, CancellationToken ct) => QuarantineRows.Read(id, desk, ct));
        api.MapGet("/information/monitoring/gateways", Gateways);
    }

    private static async Task<Page<QuarantineRow>> List(ReadingDesk desk, string? state, string? protocol, string? search, string? after, int? limit, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringStations);
        var (skip, take) = Paging.Of(after, limit);
        var wanted = string.IsNullOrEmpty(state) ? QuarantineStates.Waiting : state;
        var rows = desk.Db.Set<QuarantinedStation>().AsNoTracking();
        rows = wanted == "all" ? rows : rows.Where(q => q.State == wanted);
        rows = string.IsNullOrEmpty(protocol) ? rows : rows.Where(q => q.Protocol == protocol);
        var text = search?.Trim() ?? "";
        rows = text.Length == 0 ? rows : rows.Where(q => q.WireId.Contains(text) || q.Address.Contains(text));
        var total = await rows.CountAsync(ct);
        var page = await rows.OrderByDescending(q => q.LastAt).ThenBy(q => q.Id).Skip(skip).Take(take).ToListAsync(ct);
        return Paging.Page([.. page.Select(q => QuarantineRows.Of(q, desk))], skip, take, total);
    }

    private static async Task<IReadOnlyList<GatewayRow>> Gateways(ReadingDesk desk, GatewayBook book, StationBook stations, IEnumerable<IStationWords> wires, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringStations);
        var waiting = await desk.Db.Set<QuarantinedStation>().Where(q => q.State == QuarantineStates.Waiting).GroupBy(q => q.Protocol).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. wires.Select(w => (w.Protocol, Tally: book.Of(w.Protocol))).Select(g => new GatewayRow(
            g.Protocol, g.Tally.Listening, g.Tally.Connections, g.Tally.Frames, g.Tally.Broken, g.Tally.NoiseBytes, g.Tally.TurnedAway, g.Tally.LastFrameAt,
            stations.All.Count(s => s.Protocol == g.Protocol), waiting.Find(q => q.Key == g.Protocol)?.Count ?? 0,
            g.Tally.FramesPerMinute(desk.Now), g.Tally.Failure?.Reason, g.Tally.Failure?.Address, g.Tally.Failure?.At, g.Tally.Trouble))];
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>二（一）2: the stations the caller may see, with their state and newest values.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ListStationsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/monitoring/stations", Handle);

    private static async Task<Page<StationRow>> Handle(
        ReadingDesk desk, Hearing hearing, string? search, string? kind, string? county, string? basin, string? protocol, string? state, Guid? ownerId, bool? retired, string? after,
        int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var stations = Filter(desk.Db.Set<Station>().VisibleTo(desk.Caller, desk.Db), search, kind, county, basin, protocol);
        stations = stations.Where(s => (s.RetiredAt != null) == (retired == true));
        stations = ownerId is { } owner ? stations.Where(s => s.OwnerId == owner) : stations;
        var ids = string.IsNullOrEmpty(state) ? null : await InState(stations, state, desk, hearing, ct);
        stations = ids is null ? stations : stations.Where(s => EF.Parameter(ids).Contains(s.Id));
        var total = await stations.CountAsync(ct);
        var page = await stations.OrderBy(s => s.Code).ThenBy(s => s.Id).Skip(skip).Take(take).Include(s => s.Elements).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        return Paging.Page(await StationRows.Of(page, desk, ct), skip, take, total);
    }

    private static IQueryable<Station> Filter(IQueryable<Station> stations, string? search, string? kind, string? county, string? basin, string? protocol)
    {
        stations = string.IsNullOrEmpty(kind) ? stations : stations.Where(s => s.Kind == kind);
        stations = string.IsNullOrEmpty(county) ? stations : stations.Where(s => s.CountyCode == county);
        stations = string.IsNullOrEmpty(basin) ? stations : stations.Where(s => s.Basin == basin);
        stations = string.IsNullOrEmpty(protocol) ? stations : stations.Where(s => s.Protocol == protocol);
        if (string.IsNullOrWhiteSpace(search))
        {
            return stations;
        }

        var text = search.Trim();
        var lower = text.ToLowerInvariant();
        return stations.Where(s => s.Name.Contains(text) || s.Code.Contains(text) || s.Place.Contains(text) || s.WireId.Contains(text) || s.Pinyin.Contains(lower));
    }

    // The state comes from memory and from the open alarms; there are as many stations as a city has.
    private static async Task<List<Guid>> InState(IQueryable<Station> stations, string state, ReadingDesk desk, Hearing hearing, CancellationToken ct)
    {
        var all = await stations.Select(s => new { s.Id, s.ReportMinutes }).ToListAsync(ct);
        var alarms = await StationRows.StatesOf([.. all.Select(s => s.Id)], desk, ct);
        return [.. all.Where(s => StationRows.StateOf(alarms.GetValueOrDefault(s.Id) ?? [], hearing.At(s.Id), s.ReportMinutes, desk.Now) == state).Select(s => s.Id)];
    }
}

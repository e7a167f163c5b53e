using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>二（一）2: one station, with what it measures and its thresholds.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ShowStationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/monitoring/stations/{id:guid}", (Guid id, ReadingDesk desk, CancellationToken ct) => Read(id, desk, ct));

    internal static async Task<StationView> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var station = await desk.Db.Set<Station>().Include(s => s.Elements).AsNoTracking().Where(s => s.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct)
            ?? throw NotFoundException.Of<Station>(id);
        var row = (await StationRows.Of([station], desk, ct))[0];
        var elements = station.Elements.Where(e => !e.Ended).OrderBy(e => e.Position).Select(e => e.Card());
        return new StationView(
            row, station.WireId, station.HeadquartersIds, station.Datum, station.RiskSourceId,
            station.RiskSourceId is { } source ? desk.Service<IRegisterBook>().Find(source)?.Name : null, station.ReportMinutes,
            [.. elements.Select(e => new ElementView(e.Code, e.Name, e.Unit, e.Measure, e.Decimals, e.Low, e.High, e.Thresholds, [.. e.InForce(desk.Now)]))],
            station.RegisteredAt, station.RetiredReason, station.Password is not null, desk.Service<Hearing>().Ahead(id) is { } ahead ? Math.Round(ahead.TotalSeconds) : null);
    }
}

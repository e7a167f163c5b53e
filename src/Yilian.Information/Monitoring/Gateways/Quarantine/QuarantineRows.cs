using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Gateways.Quarantine;

/// <summary>Quarantine as people see it. Nobody owns who is in it: whoever keeps stations somewhere may look.</summary>
internal static class QuarantineRows
{
    public static async Task<QuarantineRow> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringStations);
        var row = await desk.Db.Set<QuarantinedStation>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, ct) ?? throw NotFoundException.Of<QuarantinedStation>(id);
        return Of(row, desk);
    }

    public static QuarantineRow Of(QuarantinedStation row, ReadingDesk desk)
    {
        var said = Said(row, desk);
        return new QuarantineRow(
            row.Id, row.Protocol, row.WireId, row.Reason, row.Address, row.FirstAt, row.LastAt, row.Frames, row.LastFrame, [.. said.Select(s => s.Element).Distinct(StringComparer.Ordinal)],
            row.State, row.StationId, row.StationId is { } station ? desk.Service<StationBook>().Find(station)?.Name : null, row.DecidedAt, row.DecidedBy, row.Note,
            row.State == QuarantineStates.Waiting && desk.Caller.Has(Permissions.MonitoringStations), said);
    }

    private static List<QuarantineReading> Said(QuarantinedStation row, ReadingDesk desk)
    {
        var wire = desk.Service<IEnumerable<IStationWords>>().First(w => w.Protocol == row.Protocol);
        var bytes = Convert.FromHexString(row.LastFrame);
        return wire.Cut(bytes) is { Kind: Protocols.CutKind.Frame } cut
            ? [.. wire.Understand(bytes.AsMemory(0, cut.Length), row.LastAt).Where(s => StationCard.Plain(s.WireId) == StationCard.Plain(row.WireId)).SelectMany(s => s.Readings).Select(r => Named(r, wire))]
            : [];
    }

    private static QuarantineReading Named(SignalReading r, IStationWords wire)
    {
        var name = wire.NameOf(r.Element);
        return new QuarantineReading(r.Element, name?.Name, name?.Unit, name?.Decimals ?? 2, name?.Measure ?? Measures.Instant, r.At, r.Value, r.Quality);
    }
}

using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Gateways.Frames;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Gateways.Quarantine;

/// <summary>二（一）2: a station in quarantine is let in as a new or a known one, and what it said meanwhile is read again; or it is not let in.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ReleaseStationSlice : ISlice
{
    private const int MostReplayed = 10_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<ReleaseStation, Guid>("POST", "/information/monitoring/quarantine/{id}/release", Release, Show.As<Guid, StationLetIn>(MakeUp));
        api.MapCommand<DismissStation, Guid>("POST", "/information/monitoring/quarantine/{id}/dismiss", Dismiss, Show.As<Guid, QuarantineRow>(QuarantineRows.Read));
    }

    private static async Task<Guid> Release(Guid id, ReleaseStation request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringStations);
        if (request.StationId is null == request.Station is null)
        {
            throw new InvalidRequestException("stationId", "请选择已有监测站，或填写新监测站，二者择一|Choose a station or enter a new one, not both");
        }

        var row = await desk.Find<QuarantinedStation>(id, ct);
        var station = request.StationId is { } known ? await Link(known, row, desk, ct)
            : await EnterStationSlice.Enter(request.Station! with { Protocol = row.Protocol, WireId = row.WireId }, desk, ct);
        row.Release(station, desk.Caller.DisplayName, desk.Now);
        desk.Record(
            new StationReleased(id, row.Protocol, row.WireId, station), $"放行监测站 {row.WireId}（{row.Protocol}）",
            new Subject(await desk.AudienceOf([KnownHeadquarters.General], ct)));
        return id;
    }

    private static async Task<Guid> Link(Guid id, QuarantinedStation row, Desk desk, CancellationToken ct)
    {
        var station = await desk.FindStation(id, ct);
        station.DemandInUse();
        var plain = StationCard.Plain(row.WireId);
        if (station.Protocol != row.Protocol || station.PlainWireId != plain)
        {
            if (await desk.Db.Set<Station>().FirstOrDefaultAsync(s => s.Id != id && s.RetiredAt == null && s.Protocol == row.Protocol && s.PlainWireId == plain, ct) is { } heard)
            {
                throw new RuleBrokenException("monitoring.wire-id-taken", $"报文站号 {row.WireId} 已由“{heard.Name}”使用，请核对。|The wire id is used by another station.");
            }

            station.Password = station.Protocol == row.Protocol ? station.Password : null;
            (station.Protocol, station.WireId, station.PlainWireId) = (row.Protocol, row.WireId, plain);
            station.Version++;
            desk.Record(
                new StationChanged(id, station.Code, station.Name, [.. station.Elements.Where(e => !e.Ended).Select(e => e.Code)]), $"修改监测站 {station.Name} 的通信规约与报文站号",
                new Subject(station.AudienceId, Organization: station.OwnerId));
        }

        return id;
    }

    private static async Task<Guid> Dismiss(Guid id, DismissStation request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringStations);
        var row = await desk.Find<QuarantinedStation>(id, ct);
        row.Dismiss(request.Reason.Trim(), desk.Caller.DisplayName, desk.Now);
        desk.Record(
            new StationDismissed(id, row.Protocol, row.WireId, request.Reason.Trim()), $"监测站 {row.WireId}（{row.Protocol}）不予接入：{request.Reason.Trim()}",
            new Subject(await desk.AudienceOf([KnownHeadquarters.General], ct)));
        return id;
    }

    /// <summary>After the commit: this node knows the station from now on, and reads again what it kept of it.</summary>
    private static async Task<StationLetIn> MakeUp(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        await desk.Service<StationBook>().Renew(ct);
        var row = await QuarantineRows.Read(id, desk, ct);
        var wire = desk.Service<IEnumerable<IStationWords>>().First(w => w.Protocol == row.Protocol);

        // What a terminal said without its code may be anybody's words: letting it in does not make them true.
        var kept = row.Reason is QuarantineReasons.Unproven or QuarantineReasons.WrongPassword ? [] : await desk.Service<FrameArchive>().Find(row.Protocol, row.WireId, row.FirstAt, desk.Now, MostReplayed, ct);
        var (plain, door) = (StationCard.Plain(row.WireId), desk.Service<StationDoor>());
        List<Task<SignalOutcome>> again = [];
        foreach (var frame in kept)
        {
            foreach (var said in wire.Understand(frame.Bytes, frame.At).Where(s => StationCard.Plain(s.WireId) == plain && door.Objection(row.Protocol, s) is null))
            {
                again.Add(desk.Service<IReadingIntake>().Accept(new StationSignal(row.Protocol, said.WireId, said.Readings, frame.Bytes, frame.At, Live: false), ct).AsTask());
            }
        }

        return new StationLetIn(row, kept.Count, (await Task.WhenAll(again)).Sum(o => o.Accepted));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>二（一）2: a monitoring station is entered, changed or taken out of use.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class EnterStationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<EditStation, Guid>("POST", "/information/monitoring/stations", Enter, Show.As<Guid, StationView>(ShowStationSlice.Read, StatusCodes.Status201Created)).RenewsStations();
        api.MapCommand<EditStation, Guid>("PUT", "/information/monitoring/stations/{id}", Change, Show.As<Guid, StationView>(ShowStationSlice.Read)).RenewsStations();
        api.MapCommand<RetireStation, Guid>("POST", "/information/monitoring/stations/{id}/retire", Retire, Show.As<Guid, StationView>(ShowStationSlice.Read)).RenewsStations();
    }

    internal static async Task<Guid> Enter(EditStation request, Desk desk, CancellationToken ct)
    {
        StationDraft.Check(request, desk.Service<IOrganizationBook>());
        var owner = StationDraft.OwnerOf(request, null, desk);
        await StationDraft.RefuseTaken(desk, request, Guid.Empty, ct);
        var station = await New(request, owner, desk, ct);
        desk.Record(
            new StationEntered(station.Id, station.Code, station.Name, station.Protocol, owner, [.. station.Elements.Select(e => e.Code)]), $"新增监测站 {station.Name}",
            new Subject(station.AudienceId, Organization: owner));
        return station.Id;
    }

    internal static async Task<Station> New(EditStation request, Guid owner, Desk desk, CancellationToken ct)
    {
        var station = new Station
        {
            Id = Guid.CreateVersion7(),
            Code = request.Code,
            Name = request.Name,
            Pinyin = "",
            Kind = request.Kind,
            Protocol = request.Protocol,
            WireId = "",
            PlainWireId = "",
            OwnerId = owner,
            AudienceId = Guid.Empty,
            RegisteredAt = desk.Now,
        };
        await StationDraft.Fill(desk, station, request, owner, ct);
        desk.Add(station);
        return station;
    }

    internal static async Task<Guid> Change(Guid id, EditStation request, Desk desk, CancellationToken ct)
    {
        StationDraft.Check(request, desk.Service<IOrganizationBook>());
        var station = await desk.FindStation(id, ct);
        station.DemandInUse();
        DemandVersion(station, request.Version);
        var owner = StationDraft.OwnerOf(request, station.OwnerId, desk);
        await StationDraft.RefuseTaken(desk, request, id, ct);
        await StationDraft.Fill(desk, station, request, owner, ct);
        station.Version++;
        await desk.EndAlarms(station, "监测站已修改", ct);
        desk.Record(
            new StationChanged(id, station.Code, station.Name, [.. station.Elements.Where(e => !e.Ended).Select(e => e.Code)]), $"修改监测站 {station.Name}",
            new Subject(station.AudienceId, Organization: owner));
        return id;
    }

    private static async Task<Guid> Retire(Guid id, RetireStation request, Desk desk, CancellationToken ct)
    {
        var station = await desk.FindStation(id, ct);
        station.Retire(request.Reason.Trim(), desk.Now);
        await desk.EndAlarms(station, "监测站已停用", ct);
        desk.Record(new StationRetired(id, station.Code, station.Name, request.Reason.Trim()), $"停用监测站 {station.Name}：{request.Reason.Trim()}", new Subject(station.AudienceId, Organization: station.OwnerId));
        return id;
    }

    private static void DemandVersion(Station station, int? version)
    {
        if (version is not { } seen)
        {
            throw new InvalidRequestException("version", "缺少版本号，请刷新后重新编辑|The version is missing; reload and edit again");
        }

        if (seen != station.Version)
        {
            throw new RuleBrokenException("monitoring.station-changed-meanwhile", $"“{station.Name}”已被他人修改，请核对最新内容后再提交。|Somebody changed the station meanwhile; check the current values.")
            {
                Extensions = { ["currentVersion"] = station.Version },
            };
        }
    }
}

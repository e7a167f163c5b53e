using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Supplies;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Needs;

/// <summary>二（三）1 应急队伍联动: somebody in an incident asks for forces; the headquarters that leads it is to meet the need.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class AskForForcesSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<AskForForces, Guid>("POST", "/dispatch/needs", Handle, NeedReader.Shown with { Status = StatusCodes.Status201Created });

    private static async Task<Guid> Handle(AskForForces request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.OpenIncidentWithParties(request.IncidentId, ct);
        var asker = desk.Caller.ActFor(request.OrganizationId, Permissions.NeedsAsk, parties);
        var what = WhatOf(request, desk.Service<IRegisterBook>());
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var need = new Need
        {
            Number = "XQ" + await desk.Next("need", ct),
            IncidentId = incident.Id,
            OrganizationId = asker,
            HeadquartersId = incident.LeadHeadquartersId,
            Capability = string.IsNullOrWhiteSpace(request.Capability) ? null : request.Capability,
            Item = string.IsNullOrWhiteSpace(request.Item) ? null : what,
            Specialty = string.IsNullOrWhiteSpace(request.Specialty) ? null : what,
            Quantity = request.Quantity,
            Unit = request.Unit.Trim(),
            Priority = request.Priority,
            Purpose = request.Purpose.Trim(),
            Place = string.IsNullOrWhiteSpace(request.Place) ? incident.Place : request.Place.Trim(),
            Longitude = request.Longitude ?? incident.Longitude,
            Latitude = request.Longitude is null ? incident.Latitude : request.Latitude,
            AskedAt = at,
            AskedBy = desk.Caller.DisplayName,
            NeededAt = request.NeededAt?.ToUniversalTime(),
            TurnAt = at,
        };
        desk.Add(need);
        Record(desk, need, incident, what, at);
        if (need.Item is not null)
        {
            await Contention.Watch(desk, need, need.Quantity, at, ct);
        }

        return need.Id;
    }

    private static string WhatOf(AskForForces request, IRegisterBook registers)
    {
        if (new[] { request.Capability, request.Item, request.Specialty }.Count(w => !string.IsNullOrWhiteSpace(w)) > 1)
        {
            throw new InvalidRequestException("item", "一项需求只能是队伍、专家或物资之一，请分别提出|Ask for a capability, an item or a specialty, one at a time");
        }

        if (!Counts(request))
        {
            throw new InvalidRequestException("unit", "队伍以支（team）或人（person）计，专家以名（expert）计，物资请写明计量单位|Teams are counted in team or person, experts in expert, items in a unit of their own");
        }

        if (request.Longitude is null != request.Latitude is null)
        {
            throw new InvalidRequestException("longitude", "经度和纬度请一并填写|Give both longitude and latitude");
        }

        if (!string.IsNullOrWhiteSpace(request.Item) || !string.IsNullOrWhiteSpace(request.Specialty))
        {
            return (request.Item ?? request.Specialty)!.Trim();
        }

        return registers.Capabilities.FirstOrDefault(c => string.Equals(c.Value, request.Capability, StringComparison.Ordinal))?.Title
            ?? throw new InvalidRequestException("capability", string.IsNullOrWhiteSpace(request.Capability) ? "请选择需要的能力，或填写需要的专家、物资|Choose the capability, or name the specialty or item" : "没有这项能力，请从列表中选择|There is no such capability");
    }

    private static bool Counts(AskForForces request) => request switch
    {
        { Item: { } item } when !string.IsNullOrWhiteSpace(item) => !string.IsNullOrWhiteSpace(request.Unit) && request.Unit is not (NeedUnits.Team or NeedUnits.Person or NeedUnits.Expert),
        { Specialty: { } specialty } when !string.IsNullOrWhiteSpace(specialty) => request.Unit is NeedUnits.Expert,
        _ => request.Unit is NeedUnits.Team or NeedUnits.Person,
    };

    private static void Record(Desk desk, Need need, IncidentCard incident, string what, DateTimeOffset at)
    {
        var asker = desk.Service<IOrganizationBook>().Find(need.OrganizationId);
        var line = $"{asker?.ShortName}请求{what} {need.Quantity}{Wording.Of(need.Unit)}（{need.Number}）：{need.Purpose}";
        IReadOnlyList<Addressee> to = need.HeadquartersId == need.OrganizationId ? [] : [new Addressee(need.HeadquartersId, Asks.Answer, need.Id, need.NeededAt)];
        desk.Record(
            new NeedAsked(
                need.Id, need.Number, incident.Id, need.OrganizationId, need.HeadquartersId, need.Capability, need.Item, need.Specialty, need.Quantity, need.Unit, need.Priority, need.Purpose, need.Place, need.Longitude,
                need.Latitude, need.NeededAt, to, $"{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, need.OrganizationId, at));
    }
}

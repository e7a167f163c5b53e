using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
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
        var capability = CapabilityOf(request, desk.Service<IRegisterBook>());
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var need = new Need
        {
            Number = "XQ" + await desk.Next("need", ct),
            IncidentId = incident.Id,
            OrganizationId = asker,
            HeadquartersId = incident.LeadHeadquartersId,
            Capability = request.Capability,
            Quantity = request.Quantity,
            Unit = request.Unit,
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
        Record(desk, need, incident, capability, at);
        return need.Id;
    }

    private static string CapabilityOf(AskForForces request, IRegisterBook registers)
    {
        if (request.Unit is not (NeedUnits.Team or NeedUnits.Person))
        {
            throw new InvalidRequestException("unit", "单位只能是支（team）或人（person）|The unit is team or person");
        }

        if (request.Longitude is null != request.Latitude is null)
        {
            throw new InvalidRequestException("longitude", "经度和纬度请一并填写|Give both longitude and latitude");
        }

        return registers.Capabilities.FirstOrDefault(c => string.Equals(c.Value, request.Capability, StringComparison.Ordinal))?.Title
            ?? throw new InvalidRequestException("capability", "没有这项能力，请从列表中选择|There is no such capability");
    }

    private static void Record(Desk desk, Need need, IncidentCard incident, string capability, DateTimeOffset at)
    {
        var asker = desk.Service<IOrganizationBook>().Find(need.OrganizationId);
        var line = $"{asker?.ShortName}请求{capability} {need.Quantity}{Wording.Of(need.Unit)}（{need.Number}）：{need.Purpose}";
        IReadOnlyList<Addressee> to = need.HeadquartersId == need.OrganizationId ? [] : [new Addressee(need.HeadquartersId, Asks.Answer, need.Id, need.NeededAt)];
        desk.Record(
            new NeedAsked(
                need.Id, need.Number, incident.Id, need.OrganizationId, need.HeadquartersId, need.Capability, need.Quantity, need.Unit, need.Priority, need.Purpose, need.Place, need.Longitude,
                need.Latitude, need.NeededAt, to, $"{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, need.OrganizationId, at));
    }
}

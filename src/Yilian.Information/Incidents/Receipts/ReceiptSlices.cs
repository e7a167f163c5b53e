using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Room;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Receipts;

/// <summary>二（一）3: sends an incident to further units.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class SendIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<SendIncident, Guid>("POST", "/information/incidents/{id}/send", Handle, RoomReader.Shown);

    internal static async Task<Guid> Handle(Guid id, SendIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsSend, incident.Commanding(), incident);
        await Sending.Send(desk, incident, request, actingFor, ct);
        incident.Touch(desk.Now);
        return id;
    }
}

/// <summary>A unit opened the incident. Not the same as acknowledging it.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class SeeIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<AcknowledgeIncident, bool>("POST", "/information/incidents/{id}/seen", Handle, Show<bool>.NoContent);

    private static async Task<bool> Handle(Guid id, AcknowledgeIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        foreach (var organization in desk.Caller.Sees.Where(o => parties.Contains(o) && (request.OrganizationId ?? o) == o))
        {
            var recipient = await desk.Db.Set<Recipient>().FindAsync([id, organization], ct);
            if (recipient?.See(desk.Now, desk.Caller.DisplayName) == true)
            {
                desk.Record(new IncidentSeen(id, organization), $"{desk.Service<IOrganizationBook>().Find(organization)?.ShortName}已查看", new Subject(incident.Id, id, organization));
            }
        }

        return true;
    }
}

/// <summary>签收: one tap; late ones are marked, a second tap changes nothing.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class AcknowledgeIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<AcknowledgeIncident, Guid>("POST", "/information/incidents/{id}/acknowledge", Handle, RoomReader.Shown);

    internal static async Task<Guid> Handle(Guid id, AcknowledgeIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsAcknowledge, parties.Where(p => request.OrganizationId is not null || p != incident.ReporterId));
        var recipient = await desk.Db.Set<Recipient>().FindAsync([id, actingFor], ct)
            ?? throw new RuleBrokenException("incidents.nothing-to-acknowledge", "该事件没有发给本单位签收。|The incident was not sent to this unit.");
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        if (!recipient.Acknowledge(at, desk.Caller.DisplayName))
        {
            return id;
        }

        var clock = await desk.Find<Clock>(recipient.ClockId, ct);
        clock.Meet(at);
        Record(desk, incident, recipient, at);
        return id;
    }

    private static void Record(Desk desk, Incident incident, Recipient recipient, DateTimeOffset at)
    {
        var name = desk.Service<IOrganizationBook>().Find(recipient.OrganizationId)?.ShortName;
        Settlement[] settles =
        [
            new(incident.Id, Asks.Acknowledge, recipient.OrganizationId), new(recipient.ClockId, Asks.Call, null), new(recipient.ClockId, Asks.Read, null),
        ];
        desk.Record(
            new IncidentAcknowledged(incident.Id, recipient.OrganizationId, recipient.Late, $"请反馈研判意见和应急准备：{incident.Title}", settles, [new Addressee(recipient.OrganizationId, Asks.Answer, incident.Id)]),
            $"{name}{(recipient.Late ? "逾期" : "")}签收", new Subject(incident.Id, incident.Id, recipient.OrganizationId, at));
    }
}

/// <summary>反馈: a unit consults at once, prepares and answers (相关成员单位应及时会商研判，做好应急准备).</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class AnswerIncidentSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<AnswerIncident, Guid>("POST", "/information/incidents/{id}/answer", Handle, RoomReader.Shown);

    private static async Task<Guid> Handle(Guid id, AnswerIncident request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var actingFor = desk.Caller.ActFor(request.OrganizationId, Permissions.IncidentsAcknowledge, parties.Where(p => request.OrganizationId is not null || p != incident.ReporterId));
        var recipient = await desk.Db.Set<Recipient>().FindAsync([id, actingFor], ct)
            ?? throw new RuleBrokenException("incidents.nothing-to-acknowledge", "该事件没有发给本单位。|The incident was not sent to this unit.");
        await AcknowledgeIncidentSlice.Handle(id, new AcknowledgeIncident { OrganizationId = actingFor }, desk, ct);
        var answer = new AnswerView(request.Assessment, request.People, request.Forces, request.Equipment, request.MinutesToMove, desk.Now, desk.Caller.DisplayName);
        recipient.Reply(JsonSerializer.Serialize(answer, YilianJson.Options), desk.Now);
        var name = desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName;
        var ready = request.MinutesToMove is { } minutes ? $"，{minutes} 分钟可出动" : "";
        desk.Record(
            new IncidentAnswered(id, actingFor, request.Assessment, request.People, request.Forces, request.Equipment, request.MinutesToMove, [new Settlement(id, Asks.Answer, actingFor)]),
            $"{name}反馈：{Lines.Short(request.Assessment)}{(request.People is { } people ? $"，{people} 人" : "")}{ready}", new Subject(id, id, actingFor));
        return id;
    }
}

/// <summary>电话催办: the call to a unit that did not acknowledge, on record.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class RecordCallSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<RecordCall, Guid>("POST", "/information/incidents/{id}/calls", Handle, RoomReader.Shown);

    private static async Task<Guid> Handle(Guid id, RecordCall request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsSend, incident.Commanding(), incident);
        var recipient = await desk.Db.Set<Recipient>().FindAsync([id, request.OrganizationId], ct)
            ?? throw new InvalidRequestException("organizationId", "该单位不在发送范围内|The incident was not sent to that unit");
        desk.Add(new PhoneCall { IncidentId = id, OrganizationId = request.OrganizationId, Phone = request.Phone, Person = request.Person, Reached = request.Reached, Note = request.Note, At = desk.Now, By = desk.Caller.DisplayName });
        var name = desk.Service<IOrganizationBook>().Find(request.OrganizationId)?.ShortName;
        desk.Record(
            new UnitCalled(id, request.OrganizationId, request.Phone, request.Person, request.Reached, request.Note, request.Reached ? [new Settlement(recipient.ClockId, Asks.Call, null)] : []),
            $"电话催办{name}（{request.Phone}）：{(request.Reached ? "已接通" : "未接通")}", new Subject(id, id, actingFor));
        return id;
    }
}

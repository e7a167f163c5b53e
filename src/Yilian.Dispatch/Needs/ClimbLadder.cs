using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Needs;

/// <summary>
/// 二（三）1: when the own trade is short, the general headquarters opens other trades, then the army and armed police, with reason and approver on record;
/// the headquarters that is to meet the need, or who asked, asks it to.
/// </summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ClimbLadderSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<ClimbLadder, Guid>("POST", "/dispatch/needs/{id}/climb", Handle, NeedReader.Shown);

    private static async Task<Guid> Handle(Guid id, ClimbLadder request, Desk desk, CancellationToken ct)
    {
        var need = await desk.Find<Need>(id, ct);
        var (incident, _) = await desk.OpenIncidentWithParties(need.IncidentId, ct);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        if (desk.Caller.Has(Permissions.IncidentsCommand, KnownHeadquarters.General))
        {
            Open(need, incident, request, at, desk);
        }
        else
        {
            Ask(need, incident, request, desk.Caller.ActFor(null, Permissions.OrdersIssue, [need.HeadquartersId, need.OrganizationId], need.HeadquartersId), at, desk);
        }

        return id;
    }

    private static void Open(Need need, IncidentCard incident, ClimbLadder request, DateTimeOffset at, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(request.Approver))
        {
            throw new InvalidRequestException("approver", "请填写批准人|Enter who approved");
        }

        need.Open(request.Rung, at);
        desk.Add(ClimbOf(need, request, request.Approver.Trim(), at, desk));
        var line = $"总指挥部同意对 {need.Number} 开放{Rungs.Titles[request.Rung]}调用（批准人：{request.Approver.Trim()}）：{request.Reason.Trim()}";
        IReadOnlyList<Addressee> to = need.HeadquartersId == KnownHeadquarters.General ? [] : [new Addressee(need.HeadquartersId, Asks.Answer, need.Id, need.NeededAt)];
        desk.Record(
            new RungOpened(need.Id, need.Number, incident.Id, request.Rung, request.Reason.Trim(), request.Approver.Trim(), [new Settlement(need.Id, Asks.Review, null)], to, $"{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, KnownHeadquarters.General, at));
    }

    private static void Ask(Need need, IncidentCard incident, ClimbLadder request, Guid actingFor, DateTimeOffset at, Desk desk)
    {
        need.AskFor(request.Rung, at);
        desk.Add(ClimbOf(need, request, null, at, desk));
        var line = $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}申请对 {need.Number} 开放{Rungs.Titles[request.Rung]}调用：{request.Reason.Trim()}";
        desk.Record(
            new RungAsked(need.Id, need.Number, incident.Id, request.Rung, request.Reason.Trim(), [new Addressee(KnownHeadquarters.General, Asks.Review, need.Id)], $"{line}（{incident.Title}）"),
            line, new Subject(incident.Id, incident.Id, actingFor, at));
    }

    private static Climb ClimbOf(Need need, ClimbLadder request, string? approver, DateTimeOffset at, Desk desk) => new()
    {
        NeedId = need.Id,
        Rung = request.Rung,
        Reason = request.Reason.Trim(),
        Approver = approver,
        ByName = desk.Caller.DisplayName,
        At = at,
    };
}

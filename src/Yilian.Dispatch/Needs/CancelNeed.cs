using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Needs;

/// <summary>二（三）1: who asked, or who is to meet it, takes a need back.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class CancelNeedSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<CancelNeed, Guid>("POST", "/dispatch/needs/{id}/cancel", Handle, NeedReader.Shown);

    private static async Task<Guid> Handle(Guid id, CancelNeed request, Desk desk, CancellationToken ct)
    {
        var need = await desk.Find<Need>(id, ct);
        var (incident, _) = await desk.IncidentWithParties(need.IncidentId, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.NeedsAsk, [need.OrganizationId, need.HeadquartersId, KnownHeadquarters.General]);
        need.Cancel(request.Reason, desk.Now);
        desk.Record(
            new NeedCancelled(id, need.Number, incident.Id, need.CancelReason!, [new Settlement(id, Asks.Answer, null), new Settlement(id, Asks.Review, null), new Settlement(id, Asks.Read, null)]),
            $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}取消需求 {need.Number}：{need.CancelReason}", new Subject(incident.Id, incident.Id, actingFor));
        return id;
    }
}

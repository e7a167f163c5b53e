using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Dispatch.Supports;

/// <summary>二（三）1: what the city cannot meet the general headquarters asks of the superior or of a neighbor; it keeps the record of what they answer, send and take back.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class AskOutsideSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<AskOutside, Guid>("POST", "/dispatch/needs/{id}/supports", Ask, NeedReader.Shown with { Status = StatusCodes.Status201Created });
        api.MapCommand<AnswerOutside, Guid>("POST", "/dispatch/supports/{id}/answer", Answer, NeedReader.Shown);
        api.MapCommand<AdvanceOrder, Guid>("POST", "/dispatch/supports/{id}/arrive", (id, r, desk, ct) => Advance(id, SupportStates.Arrived, r, desk, ct), NeedReader.Shown);
        api.MapCommand<AdvanceOrder, Guid>("POST", "/dispatch/supports/{id}/end", (id, r, desk, ct) => Advance(id, SupportStates.Ended, r, desk, ct), NeedReader.Shown);
    }

    private static async Task<Guid> Ask(Guid id, AskOutside request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.IncidentsCommand, KnownHeadquarters.General);
        var need = await desk.Find<Need>(id, ct);
        await desk.OpenIncidentWithParties(need.IncidentId, ct);
        need.DemandRunning();
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        var support = new Support
        {
            Number = "ZY" + await desk.Next("support", ct),
            NeedId = id,
            IncidentId = need.IncidentId,
            From = request.From.Trim(),
            Quantity = request.Quantity,
            Reason = request.Reason.Trim(),
            Approver = request.Approver.Trim(),
            AskedAt = at,
            AskedBy = desk.Caller.DisplayName,
            StepAt = at,
        };
        desk.Add(support);
        Record(desk, support, need, $"总指挥部向{support.From}请求支援 {support.Quantity}{Wording.Of(need.Unit)}（{need.Number}，批准人：{support.Approver}）：{support.Reason}", at);
        return id;
    }

    private static async Task<Guid> Answer(Guid id, AnswerOutside request, Desk desk, CancellationToken ct)
    {
        var (support, need) = await Find(id, desk, ct);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        support.Advance(request.Promised ? SupportStates.Promised : SupportStates.Declined, request.Note, at);
        if (request.Promised)
        {
            support.Quantity = request.Quantity ?? support.Quantity;
            support.EtaAt = request.EtaMinutes is { } minutes ? at.AddMinutes(minutes) : null;
        }

        var eta = support.EtaAt is null ? "" : $"，预计 {request.EtaMinutes} 分钟到达";
        Record(desk, support, need, request.Promised ? $"{support.From}支援 {support.Quantity}{Wording.Of(need.Unit)}{eta}（{support.Number}）{Said(request.Note)}" : $"{support.From}无法支援（{support.Number}）{Said(request.Note)}", at);
        return need.Id;
    }

    private static async Task<Guid> Advance(Guid id, string next, AdvanceOrder request, Desk desk, CancellationToken ct)
    {
        var (support, need) = await Find(id, desk, ct);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        support.Advance(next, request.Note, at);
        var done = string.Equals(next, SupportStates.Arrived, StringComparison.Ordinal) ? "已到达" : "支援结束";
        Record(desk, support, need, $"{support.From} {support.Quantity}{Wording.Of(need.Unit)}{done}（{support.Number}）{Said(request.Note)}", at);
        return need.Id;
    }

    private static async Task<(Support Support, Need Need)> Find(Guid id, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.IncidentsCommand, KnownHeadquarters.General);
        var support = await desk.Find<Support>(id, ct);
        await desk.IncidentWithParties(support.IncidentId, ct);
        return (support, await desk.Find<Need>(support.NeedId, ct));
    }

    private static string Said(string? note) => string.IsNullOrWhiteSpace(note) ? "" : "：" + note.Trim();

    private static void Record(Desk desk, Support support, Need need, string line, DateTimeOffset at)
    {
        IReadOnlyList<Addressee> to = [.. new[] { need.HeadquartersId, need.OrganizationId }.Distinct().Where(o => o != KnownHeadquarters.General).Select(o => new Addressee(o, Asks.Read, need.Id))];
        desk.Record(
            new SupportAdvanced(support.Id, support.Number, need.Id, need.IncidentId, support.From, support.Quantity, support.State, support.EtaAt, support.Note, to, line),
            line, new Subject(need.IncidentId, need.IncidentId, KnownHeadquarters.General, at));
    }
}

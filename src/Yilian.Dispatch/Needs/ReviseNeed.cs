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

/// <summary>二（三）1: who asked, who is to meet it, or the general headquarters changes a need, splits it, or merges it into another; numbers stay, and so does the record.</summary>
[Clause("二（三）1", "应急队伍联动")]
internal sealed class ReviseNeedSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<ChangeNeed, Guid>("POST", "/dispatch/needs/{id}/change", Change, NeedReader.Shown);
        api.MapCommand<SplitNeed, Guid>("POST", "/dispatch/needs/{id}/split", Split, NeedReader.Shown with { Status = StatusCodes.Status201Created });
        api.MapCommand<MergeNeed, Guid>("POST", "/dispatch/needs/{id}/merge", Merge, NeedReader.Shown);
    }

    private static async Task<Guid> Change(Guid id, ChangeNeed request, Desk desk, CancellationToken ct)
    {
        var (need, tally, actingFor) = await Find(id, desk, ct);
        if (request.Quantity < tally.Committed + tally.Done)
        {
            throw new RuleBrokenException("dispatch.need-committed", $"需求 {need.Number} 已派 {tally.Committed + tally.Done}{Wording.Of(need.Unit)}，数量不能少于此；请先撤回多派的力量。|More is committed already.");
        }

        List<string> said = [];
        void Say<T>(string what, T before, T? after, Action<T> set)
        {
            if (after is not null && !EqualityComparer<T>.Default.Equals(before, after))
            {
                said.Add($"{what} {before} → {after}");
                set(after);
            }
        }

        Say("数量", need.Quantity, request.Quantity ?? need.Quantity, q => need.Quantity = q);
        Say("紧急程度", need.Priority, request.Priority ?? need.Priority, p => need.Priority = p);
        Say("用途", need.Purpose, string.IsNullOrWhiteSpace(request.Purpose) ? need.Purpose : request.Purpose.Trim(), p => need.Purpose = p);
        Say("地点", need.Place, string.IsNullOrWhiteSpace(request.Place) ? need.Place : request.Place.Trim(), p => need.Place = p);
        if (request.NeededAt is { } by && by != need.NeededAt)
        {
            said.Add($"需到达 {(need.NeededAt is { } before ? Moments.Of(before) : "尽快")} → {Moments.Of(by)}");
            need.NeededAt = by.ToUniversalTime();
        }

        if (said.Count == 0)
        {
            throw new InvalidRequestException("quantity", "没有变更任何内容|Nothing was changed");
        }

        need.TurnAt = desk.Now;
        Record(desk, need, "change", $"{string.Join("，", said)}；{request.Reason.Trim()}", actingFor, null);
        return id;
    }

    private static async Task<Guid> Split(Guid id, SplitNeed request, Desk desk, CancellationToken ct)
    {
        var (need, tally, actingFor) = await Find(id, desk, ct);
        if (request.Quantity > tally.Gap || request.Quantity >= need.Quantity)
        {
            throw new RuleBrokenException("dispatch.need-committed", $"需求 {need.Number} 共 {need.Quantity}{Wording.Of(need.Unit)}，尚缺 {tally.Gap}，拆出的数量不能超过缺口，也不能是全部。|Only what is short, and not all of it, can be split off.");
        }

        var other = need.SplitOff("XQ" + await desk.Next("need", ct), request.Quantity, request.Purpose, request.Place, desk.Caller.DisplayName, desk.Now);
        desk.Add(other);
        Record(desk, need, "split", $"拆出 {request.Quantity}{Wording.Of(need.Unit)} 为 {other.Number}；{request.Reason.Trim()}", actingFor, other.Id);
        desk.Add(ChangeOf(other.Id, "split", $"自 {need.Number} 拆出；{request.Reason.Trim()}", desk));
        return id;
    }

    private static async Task<Guid> Merge(Guid id, MergeNeed request, Desk desk, CancellationToken ct)
    {
        var (need, tally, actingFor) = await Find(id, desk, ct);
        var into = await desk.Db.Set<Need>().FindAsync([request.IntoId], ct);
        if (into is null || into.Id == id || into.CancelledAt is not null || !need.IsLike(into))
        {
            throw new InvalidRequestException("intoId", "只能并入同一事件中要求相同、未取消的需求|Merge into a need of the same kind in the same incident");
        }

        if (tally.Committed + tally.Done > 0)
        {
            throw new RuleBrokenException("dispatch.need-committed", $"需求 {need.Number} 已派力量，不能合并；请反过来并入它。|Something is committed for it; merge the other way round.");
        }

        into.Quantity += need.Quantity;
        into.TurnAt = desk.Now;
        need.Cancel($"并入 {into.Number}", desk.Now);
        Record(desk, need, "merge", $"并入 {into.Number}；{request.Reason.Trim()}", actingFor, into.Id);
        desk.Add(ChangeOf(into.Id, "merge", $"并入 {need.Number} 的 {need.Quantity}{Wording.Of(need.Unit)}；{request.Reason.Trim()}", desk));
        return into.Id;
    }

    private static async Task<(Need Need, Tally Tally, Guid ActingFor)> Find(Guid id, Desk desk, CancellationToken ct)
    {
        var need = await desk.Find<Need>(id, ct);
        await desk.OpenIncidentWithParties(need.IncidentId, ct);
        need.DemandRunning();
        var actingFor = desk.Caller.ActFor(null, Permissions.NeedsAsk, [need.OrganizationId, need.HeadquartersId, KnownHeadquarters.General], need.OrganizationId);
        return (need, Tally.Of(need, (await Tally.SharesOf([id], desk.Db, ct))[id]), actingFor);
    }

    private static void Record(Desk desk, Need need, string act, string text, Guid actingFor, Guid? other)
    {
        desk.Add(ChangeOf(need.Id, act, text, desk));
        var line = $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}{(act switch { "split" => "拆分", "merge" => "合并", _ => "变更" })}需求 {need.Number}：{text}";
        IReadOnlyList<Addressee> to = [.. new[] { need.HeadquartersId, need.OrganizationId }.Distinct().Where(o => o != actingFor).Select(o => new Addressee(o, Asks.Read, need.Id))];
        IReadOnlyList<Settlement> settles = need.CancelledAt is null ? [] : [new Settlement(need.Id, Asks.Answer, null), new Settlement(need.Id, Asks.Review, null)];
        desk.Record(new NeedRevised(need.Id, need.Number, need.IncidentId, act, text, need.Quantity, other, settles, to, line), line, new Subject(need.IncidentId, need.IncidentId, actingFor));
    }

    private static NeedChange ChangeOf(Guid need, string act, string text, Desk desk) => new() { NeedId = need, Act = act, Text = text, ByName = desk.Caller.DisplayName, At = desk.Now };
}

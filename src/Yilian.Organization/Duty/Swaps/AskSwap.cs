using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Swaps;

/// <summary>附件 值班电话: somebody asks to swap a shift with another one's, or to give it away.</summary>
[Clause("附件", "联络方式")]
internal sealed class AskSwapSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<AskSwap, Guid>("POST", "/organization/duty/swaps", Handle, Show.As<Guid, SwapView>(SwapRows.Read, StatusCodes.Status201Created));

    private static async Task<Guid> Handle(AskSwap request, Desk desk, CancellationToken ct)
    {
        var shift = await ShiftOf(desk, request.ShiftId, "shiftId", ct);
        if (shift.UserId is null || shift.UserId != desk.Caller.UserId)
        {
            desk.Caller.Demand(Permissions.DutyKeep, shift.OrganizationId);
        }

        var swap = await SwapOf(request, shift, desk, ct);
        await RefuseSecond(desk, swap, ct);
        desk.Add(swap);
        var title = $"换班：{swap.AskerName} 请 {swap.TakerName} {(swap.OtherShiftId is null ? "代值" : "对调")} {shift}";
        desk.Record(
            new DutySwapAsked(swap.Id, swap.OrganizationId, swap.ShiftId, swap.OtherShiftId, swap.AskerName, swap.TakerName, swap.Reason, title, [new Addressee(swap.OrganizationId, Asks.DutySwap, swap.Id, shift.From, swap.TakerUserId)]),
            title, await desk.AboutOwn(swap.OrganizationId, ct));
        return swap.Id;
    }

    private static async Task<Swap> SwapOf(AskSwap request, DutyShift shift, Desk desk, CancellationToken ct)
    {
        var taker = request.OtherShiftId is { } other ? PersonOf(await OtherOf(desk, other, shift, ct)) : request.Taker
            ?? throw new InvalidRequestException("taker", "请选择对调的班次，或填写代值的人|Choose a shift in return, or name who takes it");
        return new Swap
        {
            OrganizationId = shift.OrganizationId,
            ShiftId = shift.Id,
            OtherShiftId = request.OtherShiftId,
            AskerName = shift.PersonName,
            TakerName = taker.Name.Trim(),
            TakerPhone = taker.Phone.Trim(),
            TakerUserId = taker.UserId,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
            AskedAt = desk.Now,
            AskedBy = desk.Caller.DisplayName,
            AskedById = desk.Caller.UserId ?? Guid.Empty,
        };
    }

    private static RotationPerson PersonOf(DutyShift shift) => new() { Name = shift.PersonName, Phone = shift.Phone, UserId = shift.UserId };

    private static async Task<DutyShift> ShiftOf(Desk desk, Guid id, string field, CancellationToken ct)
    {
        var shift = await desk.Db.Set<DutyShift>().FindAsync([id], ct) ?? throw new InvalidRequestException(field, "没有这个班次，请刷新值班表|There is no such shift; reload the roster");
        shift.RefuseEnded(desk.Now);
        return shift;
    }

    private static async Task<DutyShift> OtherOf(Desk desk, Guid id, DutyShift shift, CancellationToken ct)
    {
        var other = await ShiftOf(desk, id, "otherShiftId", ct);
        if (other.OrganizationId != shift.OrganizationId || other.Id == shift.Id || string.Equals(other.PersonName, shift.PersonName, StringComparison.Ordinal))
        {
            throw new InvalidRequestException("otherShiftId", "只能与本单位另一人的班次对调|Choose a shift of somebody else in the same organization");
        }

        return other;
    }

    private static async Task RefuseSecond(Desk desk, Swap swap, CancellationToken ct)
    {
        Guid[] ids = swap.OtherShiftId is { } other ? [swap.ShiftId, other] : [swap.ShiftId];
        if (await desk.Db.Set<Swap>().AnyAsync(s => (s.State == Swap.Asked || s.State == Swap.Accepted) && (ids.Contains(s.ShiftId) || (s.OtherShiftId != null && ids.Contains(s.OtherShiftId.Value))), ct))
        {
            throw new RuleBrokenException("duty.swap-open", "其中一个班次已有未完成的换班申请，请先处理。|One of the shifts is part of a swap that is still open; settle that first.");
        }
    }
}

/// <summary>附件 值班电话: the other person agrees or not; a keeper of the roster approves or not; who asked may take it back.</summary>
[Clause("附件", "联络方式")]
internal sealed class DecideSwapSlices : ISlice
{
    private static readonly Show<Guid> Shown = Show.As<Guid, SwapView>(SwapRows.Read);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<DecideSwap, Guid>("POST", "/organization/duty/swaps/{id}/answer", Reply, Shown);
        api.MapCommand<DecideSwap, Guid>("POST", "/organization/duty/swaps/{id}/decide", Decide, Shown);
        api.MapBareCommand("POST", "/organization/duty/swaps/{id}/withdraw", Withdraw, Shown);
    }

    private static async Task<Guid> Reply(Guid id, DecideSwap request, Desk desk, CancellationToken ct)
    {
        var swap = await desk.Find<Swap>(id, ct);
        if (swap.Is(Swap.Asked) && !SwapRows.MayAccept(desk.Caller, swap))
        {
            throw new RightMissingException(Permissions.DutyKeep, swap.OrganizationId);
        }

        swap.Reply(request.Agreed, request.Reason, desk.Now, desk.Caller.DisplayName);
        if (!request.Agreed)
        {
            await desk.EndSwap(swap, ct);
            return id;
        }

        var shift = await desk.Find<DutyShift>(swap.ShiftId, ct);
        var title = $"待批准换班：{swap.AskerName} 与 {swap.TakerName}（{BeijingDays.Short(shift.From)}）";
        desk.Record(
            new DutySwapAccepted(id, swap.OrganizationId, title, [new Settlement(id, Asks.DutySwap, null)], [new Addressee(swap.OrganizationId, Asks.DutySwap, id, shift.From)]),
            $"{swap.TakerName} 同意与 {swap.AskerName} 换班", await desk.AboutOwn(swap.OrganizationId, ct));
        return id;
    }

    private static async Task<Guid> Decide(Guid id, DecideSwap request, Desk desk, CancellationToken ct)
    {
        var swap = await desk.Find<Swap>(id, ct);
        var leads = await SwapRows.Leads(desk.Db, desk.Caller, swap.OrganizationId, desk.Now, ct);
        if (!leads)
        {
            desk.Caller.Demand(Permissions.DutyKeep, swap.OrganizationId);
        }

        if (swap.Is(Swap.Accepted) && !SwapRows.MayDecide(desk.Caller, swap, leads))
        {
            throw new RuleBrokenException("duty.swap-own", "不能批准自己申请或参与的换班，请由其他排班人员批准。|Nobody approves the own swap; another keeper of the roster has to.");
        }

        swap.Decide(request.Agreed, request.Reason, desk.Now, desk.Caller.DisplayName);
        if (request.Agreed)
        {
            var other = swap.OtherShiftId is { } otherId ? await desk.Find<DutyShift>(otherId, ct) : null;
            var shifts = new SwapShifts(await desk.Find<DutyShift>(swap.ShiftId, ct), other);
            shifts.Shift.RefuseEnded(desk.Now);
            shifts.Other?.RefuseEnded(desk.Now);
            shifts.Exchange(swap);
        }

        await desk.EndSwap(swap, ct);
        return id;
    }

    private static async Task<Guid> Withdraw(Guid id, Desk desk, CancellationToken ct)
    {
        var swap = await desk.Find<Swap>(id, ct);
        if (desk.Caller.UserId != swap.AskedById)
        {
            throw new RuleBrokenException("duty.swap-not-yours", $"该换班由 {swap.AskedBy} 申请，只能由申请人撤回。|Only who asked may withdraw it.");
        }

        swap.End(Swap.Withdrawn, desk.Now, desk.Caller.DisplayName);
        await desk.EndSwap(swap, ct);
        return id;
    }
}

/// <summary>How swaps end.</summary>
internal static class SwapEnds
{
    /// <summary>Records how a swap ended and settles what was asked.</summary>
    public static async Task EndSwap(this Desk desk, Swap swap, CancellationToken ct) => desk.Record(
        new DutySwapEnded(swap.Id, swap.OrganizationId, swap.State, swap.Answer, [new Settlement(swap.Id, Asks.DutySwap, null)]),
        $"{swap.AskerName} 与 {swap.TakerName} 换班：{Swap.TitleOf(swap.State)}", await desk.AboutOwn(swap.OrganizationId, ct));

    /// <summary>Calls off the open swaps of shifts that were changed: what was agreed is no longer what would be done.</summary>
    public static async Task CancelSwaps(this Desk desk, Guid organizationId, IReadOnlyCollection<Guid> shifts, CancellationToken ct)
    {
        if (shifts.Count == 0)
        {
            return;
        }

        var open = await desk.Db.Set<Swap>().Where(s => s.OrganizationId == organizationId && (s.State == Swap.Asked || s.State == Swap.Accepted)).ToListAsync(ct);
        foreach (var swap in open.Where(s => shifts.Contains(s.ShiftId) || (s.OtherShiftId is { } other && shifts.Contains(other))))
        {
            swap.End(Swap.Cancelled, desk.Now, desk.Caller.DisplayName);
            await desk.EndSwap(swap, ct);
        }
    }
}

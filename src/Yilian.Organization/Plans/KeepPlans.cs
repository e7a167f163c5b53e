using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Plans;

/// <summary>三.3: a plan is entered, with an empty draft to begin with.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class AddPlanSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditPlan, Guid>("POST", "/organization/plans", Handle, Show.As<Guid, PlanView>(PlanReader.Read, StatusCodes.Status201Created));

    private static async Task<Guid> Handle(EditPlan request, Desk desk, CancellationToken ct)
    {
        CheckFacts(request, desk);
        desk.Caller.DemandEditing(request.OwnerId);
        await desk.RefuseTakenNumber(request.Number, Guid.Empty, ct);
        var plan = Plan.New(request);
        desk.Add(plan);
        desk.Add(new PlanVersion { PlanId = plan.Id, Number = 1, Basis = "", Levels = "[]", CreatedAt = desk.Now, CreatedBy = desk.Caller.DisplayName });
        await Reviewing.Restart(desk, plan, ct);
        desk.Record(new PlanAdded(plan.Id, plan.Number, plan.Title, plan.Kind, plan.OwnerId), $"新建预案 {plan.Title}", await desk.AboutPlan(plan, ct));
        return plan.Id;
    }

    internal static void CheckFacts(EditPlan request, Desk desk)
    {
        PlanContent.CheckPrefixes(request.CodePrefixes);
        if (desk.Service<IOrganizationBook>().Find(request.OwnerId) is not { Dissolved: false })
        {
            throw new InvalidRequestException("ownerId", "没有这个编制单位，或已撤销，请重新选择|There is no such organization, or it was dissolved");
        }
    }
}

/// <summary>三.3: what is known of a plan is changed; the owner's review date too.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class ChangePlanSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditPlan, Guid>("PUT", "/organization/plans/{id}", Handle, Show.As<Guid, PlanView>(PlanReader.Read));

    private static async Task<Guid> Handle(Guid id, EditPlan request, Desk desk, CancellationToken ct)
    {
        if (request.Version is null)
        {
            throw new InvalidRequestException("version", "缺少版本号，请刷新后重新编辑|The version is missing; reload and edit again");
        }

        var plan = await desk.FindPlan(id, request.Version, ct);
        AddPlanSlice.CheckFacts(request, desk);
        desk.Caller.DemandEditing(request.OwnerId);
        await desk.RefuseTakenNumber(request.Number, id, ct);
        var moved = plan.NextReviewOn != request.NextReviewOn || plan.OwnerId != request.OwnerId;
        plan.Change(request);
        plan.Version++;
        if (moved)
        {
            await Reviewing.Restart(desk, plan, ct);
        }

        desk.Record(new PlanEdited(id, plan.Number, plan.Title, plan.OwnerId, plan.Prefixes), $"修改预案 {plan.Title} 的基本信息", await desk.AboutPlan(plan, ct));
        return id;
    }
}

/// <summary>三.3: a plan is no longer used (废止); what was started from it goes on.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class WithdrawPlanSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<WithdrawPlan, Guid>("POST", "/organization/plans/{id}/withdraw", Handle, Show.As<Guid, PlanView>(PlanReader.Read));

    private static async Task<Guid> Handle(Guid id, WithdrawPlan request, Desk desk, CancellationToken ct)
    {
        var plan = await desk.FindPlan(id, request.Version, ct);
        plan.Withdraw(request.Reason);
        plan.Version++;
        var settles = await Reviewing.Restart(desk, plan, ct);
        desk.Record(new PlanWithdrawn(id, request.Reason, settles), $"废止预案 {plan.Title}：{request.Reason}", await desk.AboutPlan(plan, ct));
        return id;
    }
}

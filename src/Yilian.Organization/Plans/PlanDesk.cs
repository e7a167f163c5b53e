using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Plans;

/// <summary>What every command on plans needs of the desk.</summary>
internal static class PlanDesk
{
    /// <summary>Editors of the general headquarters keep all plans, others those of their own organization.</summary>
    public static bool MayEdit(this Caller caller, Guid ownerId) => caller.Has(Permissions.PlansEdit, ownerId) || caller.Has(Permissions.PlansEdit, KnownHeadquarters.General);

    /// <exception cref="RightMissingException">The caller keeps no plans of that organization.</exception>
    public static void DemandEditing(this Caller caller, Guid ownerId)
    {
        if (!caller.MayEdit(ownerId))
        {
            throw new RightMissingException(Permissions.PlansEdit, ownerId);
        }
    }

    /// <summary>The plan, for somebody who may change it and has seen its newest state.</summary>
    public static async Task<Plan> FindPlan(this Desk desk, Guid id, int? version, CancellationToken ct)
    {
        var plan = await desk.Find<Plan>(id, ct);
        desk.Caller.DemandEditing(plan.OwnerId);
        plan.DemandActive();
        if (version is { } seen && seen != plan.Version)
        {
            throw new RuleBrokenException("organization.changed-meanwhile", $"预案“{plan.Title}”已被他人修改（第 {seen} 次 → 第 {plan.Version} 次变更），请刷新核对后再提交。|Somebody changed the plan meanwhile; look at it again.")
            {
                Extensions = { ["currentVersion"] = plan.Version },
            };
        }

        return plan;
    }

    public static Task<List<PlanVersion>> VersionsOf(this Desk desk, Guid planId, CancellationToken ct) =>
        desk.Db.Set<PlanVersion>().Where(v => v.PlanId == planId).OrderBy(v => v.Number).ToListAsync(ct);

    /// <exception cref="RuleBrokenException">There is no draft.</exception>
    public static PlanVersion DraftOf(this List<PlanVersion> versions) => versions.Find(v => v.IsDraft)
        ?? throw new RuleBrokenException("organization.no-draft", "没有正在编制的草稿；施行中的版本不能直接修改，请先新建草稿。|There is no draft; a version in force is never edited, begin a new draft.");

    /// <summary>Plans are for everyone who works with the mechanism.</summary>
    public static async Task<Subject> AboutPlan(this Desk desk, Plan plan, CancellationToken ct) =>
        new(await desk.AudienceOf([Audience.Everyone], ct), Organization: plan.OwnerId);

    /// <exception cref="RuleBrokenException">Another plan has this number.</exception>
    public static async Task RefuseTakenNumber(this Desk desk, string number, Guid id, CancellationToken ct)
    {
        if (await desk.Db.Set<Plan>().FirstOrDefaultAsync(p => p.Number == number && p.Id != id, ct) is { } other)
        {
            throw new RuleBrokenException("organization.plan-number-taken", $"编号 {number} 已由“{other.Title}”使用，请换一个。|The number {number} is used by another plan.");
        }
    }
}

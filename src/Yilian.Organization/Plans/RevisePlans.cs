using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Plans;

/// <summary>三.3 修订完善各类应急预案: a draft is begun as a copy of what is in force, edited, or thrown away.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class DraftPlanSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapBareCommand("POST", "/organization/plans/{id}/draft", Begin, Show.As<Guid, PlanView>(PlanReader.Read, StatusCodes.Status201Created));
        api.MapCommand<EditPlanDraft, Guid>("PUT", "/organization/plans/{id}/draft", Edit, Show.As<Guid, PlanView>(PlanReader.Read));
        api.MapBareCommand("DELETE", "/organization/plans/{id}/draft", Discard, Show.As<Guid, PlanView>(PlanReader.Read));
    }

    private static async Task<Guid> Begin(Guid id, Desk desk, CancellationToken ct)
    {
        var plan = await desk.FindPlan(id, null, ct);
        var versions = await desk.VersionsOf(id, ct);
        if (versions.Exists(v => v.IsDraft))
        {
            throw new RuleBrokenException("organization.draft-exists", "已有一份正在编制的草稿，请直接修改它。|There is a draft already; edit it.");
        }

        var from = versions.FindLast(v => v.IsInForce) ?? versions[^1];
        var draft = new PlanVersion { PlanId = id, Number = versions[^1].Number + 1, Basis = from.Basis, Levels = from.Levels, CreatedAt = desk.Now, CreatedBy = desk.Caller.DisplayName };
        desk.Add(draft);
        foreach (var use in await desk.Db.Set<AttachmentUse>().Where(u => u.SubjectId == from.Id).ToListAsync(ct))
        {
            desk.Add(new AttachmentUse { SubjectId = draft.Id, AttachmentId = use.AttachmentId, AudienceId = use.AudienceId });
        }

        return await Record(desk, plan, draft, "begun", $"开始编制 {plan.Title} 第 {draft.Number} 版", ct);
    }

    private static async Task<Guid> Edit(Guid id, EditPlanDraft request, Desk desk, CancellationToken ct)
    {
        var plan = await desk.FindPlan(id, request.Version, ct);
        var draft = (await desk.VersionsOf(id, ct)).DraftOf();
        PlanContent.Check(request.Levels, desk.Service<IOrganizationBook>());
        (draft.Basis, draft.Levels) = (request.Basis, PlanContent.Write(request.Levels));
        await Attach(desk, plan, draft, request.AttachmentIds, ct);
        return await Record(desk, plan, draft, "edited", $"修改 {plan.Title} 第 {draft.Number} 版草稿", ct);
    }

    private static async Task<Guid> Discard(Guid id, Desk desk, CancellationToken ct)
    {
        var plan = await desk.FindPlan(id, null, ct);
        var versions = await desk.VersionsOf(id, ct);
        var draft = versions.DraftOf();
        if (versions.Count == 1)
        {
            throw new RuleBrokenException("organization.only-draft", "这是该预案的唯一版本；如不再需要，请废止预案。|This is the plan's only version; withdraw the plan instead.");
        }

        desk.Db.Remove(draft);
        desk.Db.RemoveRange(await desk.Db.Set<AttachmentUse>().Where(u => u.SubjectId == draft.Id).ToListAsync(ct));
        return await Record(desk, plan, draft, "discarded", $"放弃 {plan.Title} 第 {draft.Number} 版草稿", ct);
    }

    // Files that the draft has already may have been uploaded by somebody else; only new ones are the caller's.
    private static async Task Attach(Desk desk, Plan plan, PlanVersion draft, IReadOnlyList<Guid> wanted, CancellationToken ct)
    {
        var uses = await desk.Db.Set<AttachmentUse>().Where(u => u.SubjectId == draft.Id).ToListAsync(ct);
        desk.Db.RemoveRange(uses.Where(u => !wanted.Contains(u.AttachmentId)));
        var audience = (await desk.AboutPlan(plan, ct)).Audience;
        await desk.Attach(draft.Id, audience, [.. wanted.Except(uses.Select(u => u.AttachmentId))], ct);
    }

    private static async Task<Guid> Record(Desk desk, Plan plan, PlanVersion draft, string change, string text, CancellationToken ct)
    {
        plan.Version++;
        desk.Record(new PlanDrafted(plan.Id, draft.Id, draft.Number, change, PlanContent.TasksOf(draft.Levels)), text, await desk.AboutPlan(plan, ct));
        return plan.Id;
    }
}

/// <summary>三.3: the draft is put in force, which supersedes the version before it; or the plan is reviewed and stays as it is.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class PublishPlanSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<PublishPlan, Guid>("POST", "/organization/plans/{id}/publish", Publish, Show.As<Guid, PlanView>(PlanReader.Read));
        api.MapCommand<ReviewPlan, Guid>("POST", "/organization/plans/{id}/review", Review, Show.As<Guid, PlanView>(PlanReader.Read));
    }

    private static async Task<Guid> Publish(Guid id, PublishPlan request, Desk desk, CancellationToken ct)
    {
        var plan = await desk.FindPlan(id, request.Version, ct);
        Reviewing.CheckNext(request.NextReviewOn, desk.Now);
        var today = Reviewing.Today(desk.Now);
        if (request.ValidFrom > today)
        {
            throw new InvalidRequestException("validFrom", "施行日期不能晚于今天，请到期再发布|A version is published on the day it takes effect, not before");
        }

        var versions = await desk.VersionsOf(id, ct);
        var draft = versions.DraftOf();
        PlanContent.CheckComplete(PlanContent.Read(draft.Levels), desk.Service<IOrganizationBook>());
        var before = versions.Find(v => v.IsInForce);
        before?.Supersede();
        draft.Publish(request.ValidFrom ?? today, desk.Now, desk.Caller.DisplayName);
        plan.NextReviewOn = request.NextReviewOn;
        plan.Version++;
        var settles = await Reviewing.Restart(desk, plan, ct);
        desk.Record(
            new PlanPublished(id, draft.Id, draft.Number, before?.Number, Reviewing.DueAt(request.NextReviewOn), PlanContent.TasksOf(draft.Levels), settles),
            $"发布 {plan.Title} 第 {draft.Number} 版{(before is null ? "" : $"，第 {before.Number} 版同时失效")}", await desk.AboutPlan(plan, ct));
        return id;
    }

    private static async Task<Guid> Review(Guid id, ReviewPlan request, Desk desk, CancellationToken ct)
    {
        var plan = await desk.FindPlan(id, request.Version, ct);
        Reviewing.CheckNext(request.NextReviewOn, desk.Now);
        if (!(await desk.VersionsOf(id, ct)).Exists(v => v.IsInForce))
        {
            throw new RuleBrokenException("organization.nothing-in-force", "该预案还没有施行的版本，请先发布草稿。|Nothing is in force yet; publish the draft.");
        }

        plan.Review(request.Note, request.NextReviewOn, desk.Now, desk.Caller.DisplayName);
        plan.Version++;
        var settles = await Reviewing.Restart(desk, plan, ct);
        desk.Record(new PlanReviewed(id, request.Note, Reviewing.DueAt(request.NextReviewOn), settles), $"评估 {plan.Title}，不作修改：{request.Note}", await desk.AboutPlan(plan, ct));
        return id;
    }
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;

namespace Yilian.Organization.Plans;

/// <summary>Plans as people see them. Drafts are for those who keep the plan.</summary>
internal static class PlanReader
{
    public static async Task<PlanView> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var plan = await desk.Db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw NotFoundException.Of<Plan>(id);
        var edits = desk.Caller.MayEdit(plan.OwnerId);
        var versions = (await desk.Db.Set<PlanVersion>().AsNoTracking().Where(v => v.PlanId == id).OrderByDescending(v => v.Number).ToListAsync(ct)).FindAll(v => edits || !v.IsDraft);
        var owner = desk.Service<IOrganizationBook>().Find(plan.OwnerId);
        return new PlanView(
            plan.Id, plan.Number, plan.Title, plan.Kind, plan.OwnerId, owner?.Name ?? "", plan.Prefixes, StateOf(plan, versions.Exists(v => v.IsInForce)),
            plan.NextReviewOn, Reviewing.StateOf(plan, desk.Now),
            plan.ReviewedAt is { } at ? new PlanReviewView(at, plan.ReviewedBy ?? "", plan.ReviewNote ?? "") : null, plan.WithdrawnReason,
            versions.ConvertAll(v => new PlanVersionRow(v.Id, v.Number, v.State, v.ValidFrom, v.CreatedAt, v.CreatedBy, v.PublishedAt, v.PublishedBy, PlanContent.TasksOf(v.Levels))),
            plan.Version, MayOn(plan, versions, edits));
    }

    public static async Task<PlanVersionView> ReadVersion(Guid planId, int number, ReadingDesk desk, CancellationToken ct)
    {
        var plan = await desk.Db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct) ?? throw NotFoundException.Of<Plan>(planId);
        var version = await desk.Db.Set<PlanVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.PlanId == planId && v.Number == number, ct);
        if (version is null || (version.IsDraft && !desk.Caller.MayEdit(plan.OwnerId)))
        {
            throw NotFoundException.Of<PlanVersion>(number);
        }

        var levels = PlanContent.Read(version.Levels);
        var files = await desk.Db.AttachmentsOf([version.Id], ct);
        return new PlanVersionView(
            version.Id, planId, version.Number, version.State, version.ValidFrom, version.Basis, levels, [.. files[version.Id]], OrganizationsOf(levels, desk.Service<IOrganizationBook>()),
            version.CreatedAt, version.CreatedBy, version.PublishedAt, version.PublishedBy);
    }

    public static string StateOf(Plan plan, bool inForce) => plan.IsWithdrawn ? Plan.Withdrawn : inForce ? PlanVersion.InForce : PlanVersion.Draft;

    private static List<string> MayOn(Plan plan, List<PlanVersion> versions, bool edits)
    {
        if (!edits || plan.IsWithdrawn)
        {
            return [];
        }

        var (draft, inForce) = (versions.Exists(v => v.IsDraft), versions.Exists(v => v.IsInForce));
        return [.. new[] { "edit", "withdraw", draft ? "publish" : "draft", inForce && draft ? "discard" : "", inForce ? "review" : "" }.Where(m => m.Length > 0)];
    }

    private static List<PlanOrganization> OrganizationsOf(IReadOnlyList<PlanLevel> levels, IOrganizationBook book) =>
    [
        .. levels.SelectMany(l => l.Tasks).Select(t => t.To).Where(to => to.OrganizationId is not null || to.Code is not null).Select(to => (to.OrganizationId, to.Code)).Distinct().Select(to => Of(to.OrganizationId, to.Code, book)),
    ];

    private static PlanOrganization Of(Guid? id, string? code, IOrganizationBook book)
    {
        var card = id is { } known ? book.Find(known) : book.ByCode(code!) ?? book.All().LastOrDefault(o => o.Code == code);
        return new PlanOrganization(card?.Id ?? id, code, card?.Name ?? code ?? "", card?.Dissolved ?? true, card?.LiaisonMissing ?? false);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Plans;

/// <summary>三.3: the plans (应急预案), those to be reviewed first, and one of them with its versions.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class ReadPlansSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organization/plans", List);
        api.MapGet("/organization/plans/{id}", One);
        api.MapGet("/organization/plans/{id}/versions/{number}", Version);
    }

    private static async Task<Page<PlanRow>> List(ReadingDesk desk, IOrganizationBook book, string? search, string? kind, Guid? ownerId, string? after, int? limit, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.PlansRead);
        var (skip, take) = Paging.Of(after, limit);
        var plans = desk.Db.Set<Plan>().AsNoTracking().Where(p => (kind == null || p.Kind == kind) && (ownerId == null || p.OwnerId == ownerId));
        if (!string.IsNullOrWhiteSpace(search))
        {
            var text = search.Trim();
            plans = plans.Where(p => p.Title.Contains(text) || p.Number.Contains(text));
        }

        var total = await plans.CountAsync(ct);
        var page = await plans.OrderBy(p => p.State == Plan.Withdrawn).ThenBy(p => p.NextReviewOn == null).ThenBy(p => p.NextReviewOn).ThenBy(p => p.Number).Skip(skip).Take(take).ToListAsync(ct);
        var ids = page.ConvertAll(p => p.Id);
        var versions = (await desk.Db.Set<PlanVersion>().AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.PlanId) && v.State != PlanVersion.Superseded).ToListAsync(ct)).ToLookup(v => v.PlanId);
        return Paging.Page(page.ConvertAll(p => RowOf(p, [.. versions[p.Id]], desk, book)), skip, take, total);
    }

    private static async Task<PlanView> One(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.PlansRead);
        return await PlanReader.Read(id, desk, ct);
    }

    private static async Task<PlanVersionView> Version(Guid id, int number, ReadingDesk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.PlansRead);
        return await PlanReader.ReadVersion(id, number, desk, ct);
    }

    private static PlanRow RowOf(Plan p, List<PlanVersion> versions, ReadingDesk desk, IOrganizationBook book)
    {
        var inForce = versions.Find(v => v.IsInForce);
        return new PlanRow(
            p.Id, p.Number, p.Title, p.Kind, p.OwnerId, book.Find(p.OwnerId)?.Name ?? "", p.Prefixes, PlanReader.StateOf(p, inForce is not null), inForce?.Number,
            desk.Caller.MayEdit(p.OwnerId) && versions.Exists(v => v.IsDraft), inForce?.ValidFrom, p.NextReviewOn, Reviewing.StateOf(p, desk.Now),
            inForce is null ? [] : [.. PlanContent.Read(inForce.Levels).Select(l => l.Level)]);
    }
}

using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Plans;

/// <summary>The plans in force as the other sections read them, on their own connection, so that a command sees what was committed before it.</summary>
internal sealed class PlanBook : IPlanBook
{
    public async Task<IReadOnlyList<PlanInForce>> InForce(YilianDb db, CancellationToken ct) => [.. (await Query(db).ToListAsync(ct)).Select(Of)];

    public async Task<PlanInForce?> Find(YilianDb db, Guid planId, CancellationToken ct) => (await Query(db).Where(p => p.Plan.Id == planId).ToListAsync(ct)).Select(Of).SingleOrDefault();

    private static IQueryable<Pair> Query(YilianDb db) => db.Set<Plan>().AsNoTracking().Where(p => p.State == Plan.Active)
        .Join(db.Set<PlanVersion>().AsNoTracking().Where(v => v.State == PlanVersion.InForce), p => p.Id, v => v.PlanId, (p, v) => new Pair { Plan = p, Version = v });

    private static PlanInForce Of(Pair p) => new(
        p.Plan.Id, p.Version.Id, p.Plan.Number, p.Plan.Title, p.Plan.Kind, p.Plan.OwnerId, p.Plan.Prefixes, p.Version.Number, p.Version.ValidFrom, PlanContent.Read(p.Version.Levels));

    private sealed class Pair
    {
        public required Plan Plan { get; init; }
        public required PlanVersion Version { get; init; }
    }
}

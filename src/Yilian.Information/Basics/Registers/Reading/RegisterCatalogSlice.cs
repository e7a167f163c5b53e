using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>二（一）1 基本应急信息: which registers there are, what their entries consist of, and whose entries the caller keeps; and the registers at a glance.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class RegisterCatalogSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/registers/definitions", Catalog);
        api.MapGet("/information/registers/summary", Summary);
    }

    private static RegisterCatalog Catalog(ReadingDesk desk, IOrganizationBook book) => new(
        Definitions.All, Definitions.Readiness, Definitions.Levels, Definitions.CapabilityChoices,
        [.. desk.Caller.With(Permissions.RegistersEdit).Where(o => book.Find(o) is { Dissolved: false }).Select(book.RefOf)], desk.Caller.KeepsAll());

    private static async Task<IReadOnlyList<RegisterSummaryRow>> Summary(ReadingDesk desk, CancellationToken ct)
    {
        var (now, soon) = (desk.Now, desk.Now.AddDays(Freshness.DueDays));
        var mine = desk.Caller.Grants.Select(g => g.OrganizationId).Distinct().ToList();
        var sums = await desk.Db.Set<RegisterEntry>().AsNoTracking().Where(e => e.RemovedAt == null).VisibleTo(desk.Caller, desk.Db).GroupBy(e => e.Register)
            .Select(g => new Sum(
                g.Key, g.Count(), g.Count(e => e.Readiness == Readinesses.Ready), g.Count(e => e.VerifyBy > now && e.VerifyBy <= soon),
                g.Count(e => e.VerifyBy <= now), g.Count(e => e.VerifyBy <= now && mine.Contains(e.OwnerId))))
            .ToListAsync(ct);
        return [.. Definitions.All.Select(d => RowOf(d, sums.Find(s => s.Register == d.Key)))];
    }

    private static RegisterSummaryRow RowOf(RegisterDefinition d, Sum? s) =>
        new(d.Key, d.Title, d.TitleEn, s?.Total ?? 0, s?.Ready ?? 0, s?.Due ?? 0, s?.Stale ?? 0, s?.MineStale ?? 0);

    private sealed record Sum(string Register, int Total, int Ready, int Due, int Stale, int MineStale);
}

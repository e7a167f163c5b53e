using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Chase;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>二（一）1 基本应急信息: which organizations have entries they did not confirm in time; the inbox's ask leads here.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class RegisterChasesSlice : ISlice
{
    private const int Most = 1_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/registers/chases", Handle);

    private static async Task<IReadOnlyList<RegisterChaseRow>> Handle(ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var now = desk.Now;
        var groups = await desk.Db.Set<RegisterEntry>().AsNoTracking().Where(e => e.RemovedAt == null && e.VerifyBy <= now).VisibleTo(desk.Caller, desk.Db)
            .GroupBy(e => new { e.OwnerId, e.Register }).Select(g => new { g.Key.OwnerId, g.Key.Register, Count = g.Count(), Since = g.Min(e => e.VerifyBy) })
            .OrderBy(g => g.Since).Take(Most).ToListAsync(ct);
        return groups.ConvertAll(g => new RegisterChaseRow(
            StaleChase.SubjectOf(g.OwnerId, g.Register), g.Register, Definitions.Of(g.Register).Title, g.OwnerId, book.Find(g.OwnerId)?.Name ?? "", g.Count, g.Since, desk.Caller.Keeps(g.OwnerId)));
    }
}

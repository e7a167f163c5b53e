using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Units;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Organization.Liaisons;

/// <summary>附件 联络方式: who is it and how do I reach them; the headquarters first, as the appendix numbers them.</summary>
[Clause("附件", "联络方式")]
[Clause("三.2", "认真落实责任")]
internal sealed class ShowDirectorySlice : ISlice
{
    private const int Most = 10_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/organization/directory", Handle);

    private static async Task<List<DirectoryRow>> Handle(ReadingDesk desk, string? search, CancellationToken ct)
    {
        var units = await desk.Db.Set<Unit>().Where(u => u.DissolvedAt == null).OrderBy(u => u.Number == null).ThenBy(u => u.Number).ThenBy(u => u.Code)
            .Take(Most).Include(u => u.Memberships).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        var liaisons = (await desk.Db.Set<Liaison>().AsNoTracking().Where(l => l.Until == null).OrderBy(l => l.Id).Take(2 * Most).ToListAsync(ct)).ToLookup(l => l.UnitId);
        var onDuty = await OnDuty.At(desk.Db, desk.Now, ct);
        var rows = units.Select(u => (Unit: u, Row: RowOf(u, liaisons[u.Id], onDuty[u.Id], desk.Caller)));
        return [.. rows.Where(r => string.IsNullOrWhiteSpace(search) || Matches(r.Unit, r.Row, search.Trim())).Select(r => r.Row)];
    }

    private static DirectoryRow RowOf(Unit u, IEnumerable<Liaison> current, IEnumerable<DutyShift> onDuty, Caller caller)
    {
        var views = current.Select(l => LiaisonViews.Of(l, u.Name, caller)).ToList();
        var liaison = views.Find(l => !l.StandIn);
        return new DirectoryRow(
            u.Id, u.Name, u.ShortName, u.Kind, u.Number, u.Host, u.DutyPhones, u.HeadquartersIds, liaison, views.Find(l => l.StandIn), u.NeedsLiaison && liaison is null,
            [.. onDuty.Select(s => ShiftRows.PersonOf(s, caller))]);
    }

    private static bool Matches(Unit unit, DirectoryRow row, string search) =>
        new[] { unit.Name, unit.ShortName, unit.Code, unit.Host, row.Liaison?.Name, row.StandIn?.Name, row.Liaison?.Mobile, row.StandIn?.Mobile }
            .Concat(unit.DutyPhones).Concat(row.OnDuty.Select(p => p.PersonName)).Any(t => t?.Contains(search, StringComparison.OrdinalIgnoreCase) == true)
        || unit.Pinyin.Contains(search.ToLowerInvariant(), StringComparison.Ordinal);
}

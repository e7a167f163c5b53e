using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Liaisons;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Units;

/// <summary>Units as lists show them.</summary>
internal static class UnitRows
{
    public static Task<UnitRow> Read(Guid id, ReadingDesk desk, CancellationToken ct) => Read(id, desk.Db, ct);

    public static async Task<UnitRow> Read(Guid id, YilianDb db, CancellationToken ct) =>
        (await Of([await db.Set<Unit>().Include(u => u.Memberships).AsNoTracking().SingleAsync(u => u.Id == id, ct)], db, ct))[0];

    public static async Task<List<UnitRow>> Of(IReadOnlyList<Unit> units, YilianDb db, CancellationToken ct)
    {
        var ids = units.Select(u => u.Id).ToList();
        var withLiaison = (await db.Set<Liaison>().Where(l => ids.Contains(l.UnitId) && l.Until == null && !l.StandIn).Select(l => l.UnitId).ToListAsync(ct)).ToHashSet();
        return [.. units.Select(u => new UnitRow(
            u.Id, u.Code, u.Name, u.ShortName, u.Kind, u.DivisionCode, u.DutyPhones, u.HeadquartersIds,
            u.NeedsLiaison && !withLiaison.Contains(u.Id), u.IsDissolved, u.Version))];
    }
}

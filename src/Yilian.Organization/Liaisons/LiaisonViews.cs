using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Units;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Organization.Liaisons;

/// <summary>Liaisons as people see them. Who only administers the platform sees mobile phones masked: there is no need to call (GB/T 22239-2019, 8.1.4.11).</summary>
internal static class LiaisonViews
{
    private const int Shown = 3;

    public static async Task<LiaisonView> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var liaison = await desk.Db.Set<Liaison>().AsNoTracking().SingleAsync(l => l.Id == id, ct);
        var unit = await desk.Db.Set<Unit>().Where(u => u.Id == liaison.UnitId).Select(u => u.Name).SingleAsync(ct);
        return Of(liaison, unit, desk.Caller);
    }

    public static LiaisonView Of(Liaison l, string unitName, Caller caller) => new(
        l.Id, l.UnitId, unitName, l.Name, l.Rank, MayCall(caller) ? l.Mobile : Masked(l.Mobile), l.OfficePhone, l.StandIn, l.UserId, l.From, l.Until, l.Until is null);

    /// <summary>Whether the caller works with the mechanism, and so has to reach people.</summary>
    public static bool MayCall(Caller caller) =>
        caller.Has(Permissions.OrganizationEdit) || caller.Grants.Any(g => !RoleBook.IsAdministrator(g.Role));

    public static string Masked(string mobile) =>
        mobile.Length > 2 * Shown ? mobile[..Shown] + new string('*', mobile.Length - (2 * Shown)) + mobile[^Shown..] : new string('*', mobile.Length);
}

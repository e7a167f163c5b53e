using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Organization;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents.Routing;

/// <summary>Proposes who leads and who is concerned, from the matrix, the county and the membership of the headquarters.</summary>
internal sealed class RoutingMatrix(IOrganizationBook book)
{
    public async Task<(Route? Route, IReadOnlyList<ProposedUnit> Units)> Propose(YilianDb db, string code, string? countyCode, CancellationToken ct)
    {
        var routes = await db.Set<Route>().AsNoTracking().ToListAsync(ct);
        var route = routes.Where(r => code.StartsWith(r.CodePrefix, StringComparison.Ordinal)).MaxBy(r => r.CodePrefix.Length);
        if (route is null)
        {
            return (null, []);
        }

        var units = new Dictionary<Guid, ProposedUnit>();
        foreach (var id in Units(route))
        {
            Propose(units, id, $"路由表：{route.Note ?? route.CodePrefix}");
        }

        if (route.WithCounty && countyCode is not null && book.CountyOf(countyCode) is { } county)
        {
            Propose(units, county.Id, "事发地");
        }

        var lead = book.Find(route.LeadHeadquartersId);
        foreach (var member in book.All().Where(o => o.HeadquartersIds.Contains(route.LeadHeadquartersId)))
        {
            Propose(units, member.Id, $"{lead?.ShortName}成员单位");
        }

        units.Remove(route.LeadHeadquartersId);
        return (route, [.. units.Values]);
    }

    public static IReadOnlyList<Guid> Units(Route route) => JsonSerializer.Deserialize<List<Guid>>(route.UnitIds) ?? [];

    private void Propose(Dictionary<Guid, ProposedUnit> units, Guid id, string reason)
    {
        if (book.Find(id) is { Dissolved: false } unit && !string.Equals(unit.Kind, OrganizationKinds.GeneralHeadquarters, StringComparison.Ordinal))
        {
            units.TryAdd(id, new ProposedUnit(id, unit.Name, unit.Kind, reason, unit.LiaisonMissing));
        }
    }
}

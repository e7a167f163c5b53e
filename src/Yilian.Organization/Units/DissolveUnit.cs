using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Organization.Liaisons;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Units;

/// <summary>三.2: a unit is dissolved (撤销); what it did stays on record, its code is free again, its liaison officers end.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class DissolveUnitSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapBareCommand("POST", "/organization/units/{id}/dissolve", Handle, Show.As<Guid, UnitRow>(UnitRows.Read)).RenewsBook();

    private static async Task<Guid> Handle(Guid id, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        var unit = await desk.FindUnit(id, ct);
        unit.Dissolve(desk.Now);
        var subject = await desk.AboutUnit(id, ct);
        foreach (var liaison in await desk.Db.Set<Liaison>().Where(l => l.UnitId == id && l.Until == null).ToListAsync(ct))
        {
            desk.End(liaison, unit, subject);
        }

        desk.Record(new UnitDissolved(id, unit.Name), $"撤销单位 {unit.Name}", subject);
        return id;
    }
}

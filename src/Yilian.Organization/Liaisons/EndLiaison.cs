using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Organization.Book;
using Yilian.Organization.Units;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Liaisons;

/// <summary>三.2: a liaison officer or stand-in leaves without a successor; the unit is then flagged.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class EndLiaisonSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapBareCommand("POST", "/organization/liaisons/{id}/end", Handle, Show<bool>.NoContent).RenewsBook();

    private static async Task<bool> Handle(Guid id, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        var liaison = await desk.Find<Liaison>(id, ct);
        var unit = await desk.Find<Unit>(liaison.UnitId, ct);
        desk.End(liaison, unit, await desk.AboutUnit(unit.Id, ct));
        return true;
    }
}

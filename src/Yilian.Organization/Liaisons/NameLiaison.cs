using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Organization.Units;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Liaisons;

/// <summary>三.2: 各成员单位应指定一名科级干部为联络员. Naming one ends the former of the same role.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class NameLiaisonSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<NameLiaison, Guid>("POST", "/organization/liaisons", Handle, Show.As<Guid, LiaisonView>(LiaisonViews.Read, StatusCodes.Status201Created)).RenewsBook();

    private static async Task<Guid> Handle(NameLiaison request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        var unit = await desk.Db.Set<Unit>().SingleOrDefaultAsync(u => u.Id == request.UnitId, ct)
            ?? throw new InvalidRequestException("unitId", "没有这个单位|There is no such unit");
        var former = await desk.Db.Set<Liaison>().SingleOrDefaultAsync(l => l.UnitId == unit.Id && l.StandIn == request.StandIn && l.Until == null, ct);
        var facts = new LiaisonFacts(
            request.Name.Trim(), request.Rank.Trim(), request.Mobile.Trim(), string.IsNullOrWhiteSpace(request.OfficePhone) ? null : request.OfficePhone.Trim(), request.StandIn, request.UserId);
        return desk.Name(unit, facts, former, await desk.AboutUnit(unit.Id, ct)).Id;
    }
}

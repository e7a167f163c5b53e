using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Units;

/// <summary>三.2: a member unit is entered, with the headquarters it belongs to.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class AddUnitSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditUnit, Guid>("POST", "/organization/units", Handle, Show.As<Guid, UnitRow>(UnitRows.Read, StatusCodes.Status201Created)).RenewsBook();

    private static async Task<Guid> Handle(EditUnit request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        var unit = Unit.New(Guid.CreateVersion7(), UnitFacts.Of(request, edited: null));
        await desk.RefuseTaken(unit.Code, unit.Id, ct);
        desk.Add(unit);
        desk.Record(new UnitAdded(unit.Id, unit.Code, unit.Name, unit.Kind, unit.HeadquartersIds), $"新增单位 {unit.Name}", await desk.AboutUnit(unit.Id, ct));
        return unit.Id;
    }
}

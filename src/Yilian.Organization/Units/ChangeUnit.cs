using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Units;

/// <summary>三.2: a unit's facts are changed; of a headquarters only the duty phones. Who edited an older version is shown the current one.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class ChangeUnitSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EditUnit, Guid>("PUT", "/organization/units/{id}", Handle, Show.As<Guid, UnitRow>(UnitRows.Read)).RenewsBook();

    private static async Task<Guid> Handle(Guid id, EditUnit request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        var unit = await desk.FindUnit(id, ct);
        await RefuseStale(request, unit, desk, ct);
        var facts = UnitFacts.Of(request, unit);
        if (unit.Change(facts))
        {
            await desk.RefuseTaken(unit.Code, id, ct);
            desk.Record(new UnitEdited(id, unit.Code, unit.Name, unit.HeadquartersIds, unit.DutyPhones), $"修改单位 {unit.Name}", await desk.AboutUnit(id, ct));
        }

        return id;
    }

    private static async Task RefuseStale(EditUnit request, Unit unit, Desk desk, CancellationToken ct)
    {
        if (request.Version is not { } version)
        {
            throw new InvalidRequestException("version", "缺少版本号，请刷新后重新编辑|The version is missing; reload and edit again");
        }

        if (version != unit.Version)
        {
            throw new RuleBrokenException("organization.changed-meanwhile", $"“{unit.Name}”已被他人修改，请核对最新内容后再提交。|Somebody changed the unit meanwhile; check the current values.")
            {
                Extensions = { ["currentVersion"] = unit.Version, ["current"] = await UnitRows.Read(unit.Id, desk.Db, ct) },
            };
        }
    }
}

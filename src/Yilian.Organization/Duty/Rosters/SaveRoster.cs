using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>附件 值班电话: shifts are added, changed and removed, all or nothing; who edited an older version is shown the current one.</summary>
[Clause("附件", "联络方式")]
internal sealed class SaveRosterSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<SaveRoster, RosterSaved>("POST", "/organization/duty/roster", Handle);

    private static async Task<RosterSaved> Handle(SaveRoster request, Desk desk, CancellationToken ct)
    {
        var edits = request.Shifts.Select((s, i) => (Edit: s, Seen: SeenOf(s, i), Facts: ShiftFacts.Of(s, i))).ToList();
        var ids = request.Shifts.Select(s => s.Id).OfType<Guid>().Concat(request.Removed.Select(r => r.Id)).ToList();
        var roster = await desk.OpenRoster(request.OrganizationId, edits.ConvertAll(e => e.Facts), ids, ct);
        foreach (var removed in request.Removed)
        {
            roster.Remove(removed);
        }

        foreach (var (_, seen, facts) in edits)
        {
            Carry(roster, seen, facts, request.Replace);
        }

        return await desk.CloseRoster(roster, null, ct);
    }

    private static ShiftRef? SeenOf(EditShift shift, int index) => shift switch
    {
        { Id: null } => null,
        { Id: { } id, Version: { } version } => new ShiftRef(id, version),
        _ => throw new InvalidRequestException($"shifts[{index}].version", "缺少版本号，请刷新后重新编辑|The version is missing; reload and edit again"),
    };

    private static void Carry(Roster roster, ShiftRef? seen, ShiftFacts facts, bool replace)
    {
        if (seen is null)
        {
            roster.Add(facts, replace);
        }
        else
        {
            roster.Change(seen, facts, replace);
        }
    }
}

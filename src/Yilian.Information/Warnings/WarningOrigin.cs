using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Tasks;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings;

/// <summary>A warning as the origin of incidents: an incident reported from it names it, and the warning lists what was reported from its chain.</summary>
internal static class WarningOrigin
{
    /// <summary>The warning that a report names.</summary>
    /// <exception cref="InvalidRequestException">There is none that the caller may see, or it does not hold.</exception>
    public static async Task<Guid?> Demand(Guid? id, Desk desk, CancellationToken ct)
    {
        if (id is not { } named)
        {
            return null;
        }

        var all = desk.Db.Set<Warning>().AsNoTracking();
        var warning = await (desk.Caller.IsPlatform ? all : all.Visible(desk.Caller, desk.Db)).SingleOrDefaultAsync(w => w.Id == named, ct)
            ?? throw new InvalidRequestException("warningId", "没有这条预警，请从预警页面重新发起|There is no such warning; begin again from the warning");
        return warning.IsInForce ? named : throw new InvalidRequestException("warningId", $"该预警{WarningStates.TitleOf(warning.State)}，不能再据此报告；请从现行预警发起，或不带预警直接报告|The warning is not in force; begin from the one in force, or report without it");
    }

    /// <summary>What was reported from the warning or another message of its chain, as far as the caller sees it; newest first.</summary>
    public static async Task<IReadOnlyList<Incident>> IncidentsOf(Guid? warningId, ReadingDesk desk, CancellationToken ct)
    {
        if (warningId is not { } id)
        {
            return [];
        }

        var chain = desk.Db.Set<Warning>().Where(w => w.Id == id).Select(w => (Guid?)w.ChainId);
        return await desk.Db.Set<Incident>().AsNoTracking().VisibleTo(desk.Caller, desk.Db)
            .Where(i => i.WarningId != null && (i.WarningId == id || desk.Db.Set<Warning>().Any(w => w.Id == i.WarningId && chain.Contains(w.ChainId))))
            .OrderByDescending(i => i.RecordedAt).Take(50).ToListAsync(ct);
    }

    public static async Task<WarningLink?> LinkOf(Guid? warningId, ReadingDesk desk, CancellationToken ct) => warningId is not { } id ? null
        : await desk.Db.Set<Warning>().AsNoTracking().Visible(desk.Caller, desk.Db).Where(w => w.Id == id)
            .Select(w => new WarningLink(w.Id, w.MessageType, w.State, w.Color, w.Headline, w.SentAt)).SingleOrDefaultAsync(ct);

    /// <summary>The same for the warning's page.</summary>
    public static async Task<IReadOnlyList<WarningIncident>> Rows(Guid warningId, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var incidents = await IncidentsOf(warningId, desk, ct);
        var ids = incidents.Select(i => i.Id).ToList();
        var parties = (await desk.Db.Set<AudienceMember>().AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.AudienceId)).ToListAsync(ct)).ToLookup(m => m.AudienceId, m => m.OrganizationId);
        return [.. incidents.Select(i => new WarningIncident(
            i.Id, i.Number, i.Title, i.State, i.ResponseLevel, i.RecordedAt, i.IsOpen && Starting.HeadquartersOf(desk.Caller, i, [.. parties[i.Id]], book) is not null))];
    }

    /// <summary>What the caller may begin from the warning: report an incident, and then a response by plan.</summary>
    public static IEnumerable<string> Begins(this Warning w, Caller caller)
    {
        if (w.IsInForce && caller.With(Permissions.IncidentsReport).Any())
        {
            yield return "report";
            if (caller.With(Permissions.IncidentsCommand).Any())
            {
                yield return "respond";
            }
        }
    }
}

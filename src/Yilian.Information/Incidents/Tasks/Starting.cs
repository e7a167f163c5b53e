using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Information.Incidents.Responses;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>What the preview and the start of a plan ask alike, so that what was shown is what is done.</summary>
internal static class Starting
{
    /// <summary>The headquarters asked for, or the one that leads.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    public static OrganizationCard Headquarters(Incident incident, Guid? asked, IOrganizationBook book)
    {
        var card = book.Find(asked ?? incident.LeadHeadquartersId ?? KnownHeadquarters.General);
        return card.IsHeadquarters() ? card! : throw new InvalidRequestException("headquartersId", "按预案启动响应的应是指挥部|Only headquarters start a response from a plan");
    }

    /// <summary>Whose response the caller would start: the lead's, or that of the caller's own headquarters; null when none.</summary>
    public static Guid? HeadquartersOf(Caller caller, Incident incident, IReadOnlyCollection<Guid> parties, IOrganizationBook book)
    {
        var lead = incident.LeadHeadquartersId ?? KnownHeadquarters.General;
        if (caller.Has(Permissions.IncidentsCommand, KnownHeadquarters.General) || caller.Has(Permissions.IncidentsCommand, lead))
        {
            return lead;
        }

        var own = parties.FirstOrDefault(p => caller.Has(Permissions.IncidentsCommand, p) && book.Find(p).IsHeadquarters());
        return own == Guid.Empty ? null : own;
    }

    /// <exception cref="RuleBrokenException">The plan has no version in force.</exception>
    /// <exception cref="InvalidRequestException">The plan does not know the level.</exception>
    public static async Task<(PlanInForce Plan, PlanLevel Level)> Plan(YilianDb db, IPlanBook plans, Guid planId, string level, CancellationToken ct)
    {
        var plan = await plans.Find(db, planId, ct)
            ?? throw new RuleBrokenException("incidents.plan-not-in-force", "该预案没有施行中的版本或已废止，请另选预案。|The plan has no version in force; choose another.");
        return (plan, plan.Levels.FirstOrDefault(l => l.Level == level)
            ?? throw new InvalidRequestException("level", $"《{plan.Title}》没有{Planning.TitleOf(level)}响应，请选择其他级别|The plan knows no such level"));
    }

    /// <summary>The tasks of the responses in force.</summary>
    public static Task<List<IncidentTask>> Current(YilianDb db, Guid incidentId, CancellationToken ct) =>
        db.Set<IncidentTask>().Where(t => t.IncidentId == incidentId && t.Current).ToListAsync(ct);

    /// <summary>The level in force at a headquarters; null when there is none.</summary>
    public static async Task<string?> LevelOf(YilianDb db, Guid incidentId, Guid headquartersId, CancellationToken ct)
    {
        var level = await db.Set<Response>().Where(r => r.IncidentId == incidentId && r.HeadquartersId == headquartersId && r.Current).Select(r => r.Level).SingleOrDefaultAsync(ct);
        return level is Response.Ended ? null : level;
    }

    public static RuleBrokenException AlreadyStarted(PlanInForce plan, PlanLevel level) => new(
        "incidents.plan-started", $"已按《{plan.Title}》启动{Planning.TitleOf(level.Level)}响应，任务均已下达，请查看任务清单。|The plan was started at this level already; look at the task board.");

    /// <summary>The line in the inbox of each unit that gets tasks.</summary>
    public static string NoticeOf(Incident incident, PlanInForce plan, PlanLevel level) => $"请受领任务：{incident.Title}（《{plan.Title}》{Planning.TitleOf(level.Level)}响应）";
}

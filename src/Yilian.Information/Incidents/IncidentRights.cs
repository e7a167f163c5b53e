using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;
using Yilian.Platform.Timeline;

namespace Yilian.Information.Incidents;

/// <summary>Who may do what with an incident: its parties see it, those who lead it command it, and each acts for an organization that takes part.</summary>
internal static class IncidentRights
{
    private static readonly Compiled<Func<YilianDb, Guid, CancellationToken, Task<Incident?>>> IncidentById = new(() =>
        EF.CompileAsyncQuery((YilianDb db, Guid id, CancellationToken _) => db.Set<Incident>().SingleOrDefault(i => i.Id == id)));

    private static readonly Compiled<Func<YilianDb, Guid, IAsyncEnumerable<Guid>>> Members = new(() =>
        EF.CompileAsyncQuery((YilianDb db, Guid id) => db.Set<AudienceMember>().Where(m => m.AudienceId == id).Select(m => m.OrganizationId)));

    /// <summary>The incidents the caller's organizations are parties to.</summary>
    public static IQueryable<Incident> VisibleTo(this IQueryable<Incident> incidents, Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        return incidents.Where(i => db.Set<AudienceMember>().Any(m => m.AudienceId == i.Id && mine.Contains(m.OrganizationId)));
    }

    /// <summary>The incident and its parties, for a command.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the caller's organizations are no parties to it.</exception>
    public static async Task<(Incident Incident, HashSet<Guid> Parties)> FindIncident(this Desk desk, Guid id, CancellationToken ct)
    {
        var incident = await IncidentById.On(desk.Db)(desk.Db, id, ct) ?? throw NotFoundException.Of<Incident>(id);
        var parties = await desk.Db.PartiesOf(id, ct);
        return desk.Caller.IsPlatform || desk.Caller.Sees.Any(parties.Contains) ? (incident, parties) : throw NotFoundException.Of<Incident>(id);
    }

    /// <summary>The organizations that take part in an incident.</summary>
    public static async Task<HashSet<Guid>> PartiesOf(this YilianDb db, Guid incidentId, CancellationToken ct)
    {
        var parties = new HashSet<Guid>();
        await foreach (var party in Members.On(db)(db, incidentId).WithCancellation(ct))
        {
            parties.Add(party);
        }

        return parties;
    }

    /// <summary>The organization the caller acts for; the headquarters that leads the incident comes first.</summary>
    public static Guid ActFor(this Caller caller, Guid? asked, string permission, IEnumerable<Guid> candidates, Incident incident) =>
        caller.ActFor(asked, permission, candidates, incident.LeadHeadquartersId);

    /// <summary>Those who command an incident: the headquarters that leads it, the general headquarters, and who reported it.</summary>
    public static IEnumerable<Guid> Commanding(this Incident incident) =>
        incident.LeadHeadquartersId is { } lead ? [lead, KnownHeadquarters.General, incident.ReporterId] : [KnownHeadquarters.General, incident.ReporterId];

    /// <summary>Refuses a writer who did not see the newest change, and shows what changed, so that the writer decides.</summary>
    public static async Task DemandVersion(this Desk desk, Incident incident, int? version, CancellationToken ct)
    {
        if (version is not { } seen || seen == incident.Version)
        {
            return;
        }

        var names = desk.Service<IOrganizationNames>();
        var changes = await desk.Db.Set<JournalRow>().Where(r => r.IncidentId == incident.Id && IncidentKinds.Versioned.Contains(r.Kind))
            .OrderByDescending(r => r.Seq).Take(Math.Clamp(incident.Version - seen, 1, 20)).ToViews(names, ct);
        throw new RuleBrokenException("incidents.changed-meanwhile", $"事件在您填写期间已被他人更新（第 {seen} 版 → 第 {incident.Version} 版），请查看变化后决定是否仍然提交。|Somebody changed the incident meanwhile; look at the changes and decide.")
        {
            Extensions = { ["currentVersion"] = incident.Version, ["changes"] = changes },
        };
    }

    public static PartyRef RefOf(this IOrganizationBook book, Guid id) => new(id, book.Find(id)?.Name ?? "");
}

/// <summary>Entry kinds of incidents that others must know of before they write.</summary>
internal static class IncidentKinds
{
    public static readonly string[] Versioned =
    [
        "information.incident-sent", "information.incident-followed-up", "information.report-corrected", "information.incident-graded",
        "information.response-set", "information.plan-started", "information.incident-closed", "information.incident-reopened", "information.incident-merged",
    ];
}

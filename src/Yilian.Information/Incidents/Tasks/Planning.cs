using Yilian.Contracts.Organization;
using Yilian.Information.Incidents.Grading;
using Yilian.Organization;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>Works out what a level of a plan means for an incident: which task goes to whom, what runs already, what ends. Decides only.</summary>
internal static class Planning
{
    public const string Dissolved = "dissolved";
    public const string Unknown = "unknown";
    public const string LiaisonMissing = "liaison-missing";
    public const string RunningElsewhere = "running-elsewhere";
    private static readonly string[] Roman = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"];

    public static string TitleOf(string level) => Array.IndexOf(GradeTable.Grades, level) is >= 0 and var i ? $"{Roman[i]}级" : level;

    /// <param name="tasks">All tasks of the incident that belong to a response in force.</param>
    public static Proposal Propose(PlanInForce plan, PlanLevel level, Incident incident, Guid headquartersId, IReadOnlyList<IncidentTask> tasks, IOrganizationBook book)
    {
        var own = tasks.Where(t => t.HeadquartersId == headquartersId).ToList();
        var others = tasks.Where(t => t.HeadquartersId != headquartersId && t.IsRunning).ToList();
        var kept = new List<IncidentTask>();
        var added = new List<PlannedTask>();
        foreach (var planned in level.Tasks.SelectMany(t => Placed(t, incident, headquartersId, book)))
        {
            if (own.Find(t => Same(t, plan, planned)) is { } running)
            {
                kept.Add(running);
            }
            else
            {
                added.Add(planned with { Warnings = [.. planned.Warnings, .. others.Exists(o => o.Title == planned.Task.Title && o.OrganizationId == planned.OrganizationId) ? [RunningElsewhere] : Array.Empty<string>()] });
            }
        }

        return new Proposal(added.FindAll(a => a.CanBePlaced), added.FindAll(a => !a.CanBePlaced), kept, own.FindAll(t => t.IsRunning && !kept.Contains(t)));
    }

    private static bool Same(IncidentTask running, PlanInForce plan, PlannedTask planned) =>
        running.PlanId == plan.Id && running.Key == planned.Task.Key && (running.InsteadOfId ?? running.OrganizationId) == (planned.OrganizationId ?? running.InsteadOfId ?? running.OrganizationId);

    private static IEnumerable<PlannedTask> Placed(PlanTask task, Incident incident, Guid headquartersId, IOrganizationBook book)
    {
        switch (task.To.Kind)
        {
            case PlanAddressees.Members:
                var headquarters = book.Find(task.To.OrganizationId!.Value);
                var meant = $"{headquarters?.ShortName}各成员单位";
                var members = book.All().Where(o => !o.Dissolved && o.HeadquartersIds.Contains(task.To.OrganizationId.Value)).Select(o => Of(task, o, meant)).ToList();
                return members.Count > 0 ? members : [Of(task, null, meant)];
            case PlanAddressees.Lead:
                return [Of(task, book.Find(headquartersId), "牵头指挥部")];
            case PlanAddressees.County:
                return [Of(task, incident.CountyCode is { } code ? book.CountyOf(code) : null, "事发地县区")];
            case PlanAddressees.Unit:
                var unit = book.ByCode(task.To.Code!) ?? book.All().LastOrDefault(o => o.Code == task.To.Code);
                return [Of(task, unit, unit?.Name ?? task.To.Code!)];
            default:
                var named = book.Find(task.To.OrganizationId!.Value);
                return [Of(task, named, named?.Name ?? "")];
        }
    }

    private static PlannedTask Of(PlanTask task, OrganizationCard? unit, string meant) => new(task, unit?.Id, meant, unit switch
    {
        null => [Unknown],
        { Dissolved: true } => [Dissolved],
        { LiaisonMissing: true } => [LiaisonMissing],
        _ => [],
    });
}

/// <param name="Added">To be given.</param>
/// <param name="Unplaced">Nobody can be given these as things are.</param>
/// <param name="Kept">Given already, done or not.</param>
/// <param name="Ended">Running, and no part of the level.</param>
internal sealed record Proposal(IReadOnlyList<PlannedTask> Added, IReadOnlyList<PlannedTask> Unplaced, IReadOnlyList<IncidentTask> Kept, IReadOnlyList<IncidentTask> Ended)
{
    public bool ChangesNothing => Added.Count == 0 && Unplaced.Count == 0 && Ended.Count == 0;
}

/// <param name="OrganizationId">Null when nobody plays the part.</param>
/// <param name="Meant">Whom the plan means, in words.</param>
internal sealed record PlannedTask(PlanTask Task, Guid? OrganizationId, string Meant, IReadOnlyList<string> Warnings)
{
    public bool CanBePlaced => OrganizationId is not null && !Warnings.Contains(Planning.Dissolved, StringComparer.Ordinal);
}

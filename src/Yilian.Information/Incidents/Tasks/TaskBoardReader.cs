using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Responses;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>三.3: the task board of an incident; every badge counts these rows.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class TaskBoardReader : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, TaskBoard>(Handle);

    public static readonly Show<TaskKey> TaskShown = Show.As<TaskKey, TaskView>(async (key, desk, ct) => (await Handle(key.IncidentId, desk, ct)).Tasks.Single(t => t.Id == key.TaskId));

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/incidents/{id}/tasks", Handle);

    private static async Task<TaskBoard> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var incident = await desk.Db.Set<Incident>().AsNoTracking().Where(i => i.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<Incident>(id);
        var parties = await desk.Db.PartiesOf(id, ct);
        var tasks = await desk.Db.Set<IncidentTask>().AsNoTracking().Where(t => t.IncidentId == id).ToListAsync(ct);
        var bundles = await desk.Db.Set<TaskBundle>().AsNoTracking().Where(b => b.IncidentId == id).ToDictionaryAsync(b => b.Id, ct);
        var book = desk.Service<IOrganizationBook>();
        var rows = tasks.ConvertAll(t => RowOf(t, bundles[t.BundleId], incident, desk, book));
        var mayStart = incident.IsOpen && Starting.HeadquartersOf(desk.Caller, incident, parties, book) is not null;
        return new TaskBoard([.. rows.OrderBy(Rank).ThenBy(r => r.DueAt).ThenBy(r => r.Id)], CountsOf(rows), await Running(id, tasks, desk, book, ct), mayStart);
    }

    private static async Task<IReadOnlyList<PlanRunning>> Running(Guid id, List<IncidentTask> tasks, ReadingDesk desk, IOrganizationBook book, CancellationToken ct)
    {
        var levels = await desk.Db.Set<Response>().AsNoTracking().Where(r => r.IncidentId == id && r.Current && r.Level != Response.Ended).ToDictionaryAsync(r => r.HeadquartersId, r => r.Level, ct);
        return
        [
            .. tasks.Where(t => t.Current && levels.ContainsKey(t.HeadquartersId)).GroupBy(t => (t.HeadquartersId, t.PlanId)).Select(g => g.MaxBy(t => t.AssignedAt)!)
                .Select(t => new PlanRunning(t.PlanId, t.PlanTitle, t.PlanVersion, levels[t.HeadquartersId], t.HeadquartersId, book.Find(t.HeadquartersId)?.Name ?? "")),
        ];
    }

    private static TaskView RowOf(IncidentTask t, TaskBundle bundle, Incident incident, ReadingDesk desk, IOrganizationBook book)
    {
        var unit = book.Find(t.OrganizationId);
        return new TaskView(
            t.Id, t.BundleId, t.Key, t.Title, t.Text, t.Phase, t.OrganizationId, unit?.Name ?? "", unit?.LiaisonMissing ?? true, unit?.DutyPhones ?? [],
            t.HeadquartersId, book.Find(t.HeadquartersId)?.Name ?? "", t.PlanId, t.PlanTitle, t.Level, t.Mandatory, t.State,
            t.IsRunning && t.DueAt < desk.Now, t.State == IncidentTask.Done && t.EndedAt > t.DueAt,
            t.AssignedAt, bundle.DueAt, bundle.AcknowledgedAt, bundle.AcknowledgedBy, bundle.AcknowledgedAt is null ? bundle.Escalation : null, t.DueAt, t.Percent,
            t.Items, t.Needs, t.Progress, t.ProgressAt, t.ProgressBy, t.EndedAt, t.EndedBy, t.Result, MayOn(t, incident, desk), desk.Caller.Sees.Contains(t.OrganizationId));
    }

    private static List<string> MayOn(IncidentTask t, Incident incident, ReadingDesk desk)
    {
        if (!t.IsRunning || !incident.IsOpen)
        {
            return [];
        }

        var may = new List<string>();
        if (desk.Caller.Has(Permissions.IncidentsAcknowledge, t.OrganizationId))
        {
            may.AddRange(t.State == IncidentTask.Assigned ? ["acknowledge", "progress", "finish"] : ["progress", "finish"]);
        }

        if (desk.Caller.Has(Permissions.IncidentsCommand, t.HeadquartersId) || desk.Caller.Has(Permissions.IncidentsCommand, KnownHeadquarters.General))
        {
            may.Add("cancel");
        }

        return may;
    }

    private static TaskCounts CountsOf(List<TaskView> rows)
    {
        int Of(string state) => rows.Count(r => r.State == state);
        return new TaskCounts(
            rows.Count, Of(IncidentTask.Assigned), Of(IncidentTask.Acknowledged), Of(IncidentTask.Underway), Of(IncidentTask.Done), Of(IncidentTask.Cancelled), rows.Count(r => r.Overdue));
    }

    private static int Rank(TaskView row) => row.State switch
    {
        _ when row.Overdue => 0,
        IncidentTask.Assigned => 1,
        IncidentTask.Acknowledged or IncidentTask.Underway => 2,
        IncidentTask.Done => 3,
        _ => 4,
    };
}

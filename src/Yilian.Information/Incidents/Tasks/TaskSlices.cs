using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>三.3 受领任务: a unit takes on all tasks that came to it in the same act; who does so has received the incident.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class AcknowledgeTaskSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Guid, AcknowledgeTask, TaskKey>("POST", "/information/incidents/{id}/tasks/{second}/acknowledge", Handle, TaskBoardReader.TaskShown);

    /// <param name="second">The task, or the bundle it came in.</param>
    private static async Task<TaskKey> Handle(Guid id, Guid second, AcknowledgeTask request, Desk desk, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(id, ct);
        var task = await desk.Db.Set<IncidentTask>().Where(t => t.IncidentId == id && (t.Id == second || t.BundleId == second)).OrderBy(t => t.Id).FirstOrDefaultAsync(ct) ?? throw NotFoundException.Of<IncidentTask>(second);
        desk.Caller.Demand(Permissions.IncidentsAcknowledge, task.OrganizationId);
        if (!await desk.Db.Set<IncidentTask>().AnyAsync(t => t.BundleId == task.BundleId && t.State != IncidentTask.Done && t.State != IncidentTask.Cancelled, ct))
        {
            throw new RuleBrokenException("incidents.task-ended", "这些任务已完成或取消，无需受领。|These tasks have ended; there is nothing to take on.");
        }

        await TakeOn(desk, incident, task, desk.Happened(request.OccurredAt, "occurredAt"), ct);
        return new TaskKey(id, task.Id);
    }

    internal static async Task TakeOn(Desk desk, Incident incident, IncidentTask task, DateTimeOffset at, CancellationToken ct)
    {
        var bundle = await desk.Find<TaskBundle>(task.BundleId, ct);
        var tasks = await desk.Db.Set<IncidentTask>().Where(t => t.BundleId == bundle.Id).ToListAsync(ct);
        if (!bundle.Acknowledge(at, desk.Caller.DisplayName))
        {
            return;
        }

        tasks.ForEach(t => t.Acknowledge());
        (await desk.Find<Clock>(bundle.ClockId, ct)).Meet(at);
        if (await desk.Db.Set<Recipient>().FindAsync([incident.Id, bundle.OrganizationId], ct) is { AcknowledgedAt: null })
        {
            await AcknowledgeIncidentSlice.Handle(incident.Id, new AcknowledgeIncident { OrganizationId = bundle.OrganizationId, OccurredAt = at }, desk, ct);
        }

        var late = at > bundle.DueAt;
        var running = tasks.FindAll(t => t.IsRunning);
        desk.Record(
            new TasksAcknowledged(
                incident.Id, bundle.Id, bundle.OrganizationId, running.ConvertAll(t => t.Id), late, [new Settlement(bundle.Id, Asks.Acknowledge, null), new Settlement(bundle.Id, Asks.Read, null)],
                [new Addressee(bundle.OrganizationId, Asks.Answer, bundle.Id, running.Max(t => t.DueAt))], $"请按时限完成 {running.Count} 项任务并反馈：{incident.Title}"),
            $"{desk.Service<IOrganizationBook>().Find(bundle.OrganizationId)?.ShortName}{(late ? "逾期" : "")}受领 {running.Count} 项任务", new Subject(incident.Id, incident.Id, bundle.OrganizationId, at));
    }
}

/// <summary>三.3: a unit says how far a task is.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class ReportProgressSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Guid, ReportProgress, TaskKey>("POST", "/information/incidents/{id}/tasks/{second}/progress", Handle, TaskBoardReader.TaskShown);

    private static async Task<TaskKey> Handle(Guid id, Guid taskId, ReportProgress request, Desk desk, CancellationToken ct)
    {
        if (request is { Percent: null, Done: null } && string.IsNullOrWhiteSpace(request.Text))
        {
            throw new InvalidRequestException("text", "请填写进展说明、完成比例或勾选检查项|Say how far it is: text, percent or ticks");
        }

        var (incident, task) = await desk.FindOwnTask(id, taskId, ct);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        task.Report(request.Percent, request.Text, request.Done, at, desk.Caller.DisplayName);
        await AcknowledgeTaskSlice.TakeOn(desk, incident, task, at, ct);
        var name = desk.Service<IOrganizationBook>().Find(task.OrganizationId)?.ShortName;
        var text = string.IsNullOrWhiteSpace(request.Text) ? "" : $"：{Lines.Short(request.Text)}";
        desk.Record(
            new TaskProgressed(id, task.Id, task.OrganizationId, task.Title, task.Percent, request.Text, Ticked(task)), $"{name}任务进展〔{task.Title}〕{task.Percent}%{text}",
            new Subject(id, id, task.OrganizationId, at));
        return new TaskKey(id, task.Id);
    }

    private static List<int> Ticked(IncidentTask task) => [.. task.Items.Select((item, i) => (item, i)).Where(x => x.item.Done).Select(x => x.i)];
}

/// <summary>三.3: a unit has done a task; the headquarters is told the result.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class FinishTaskSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Guid, FinishTask, TaskKey>("POST", "/information/incidents/{id}/tasks/{second}/finish", Handle, TaskBoardReader.TaskShown);

    private static async Task<TaskKey> Handle(Guid id, Guid taskId, FinishTask request, Desk desk, CancellationToken ct)
    {
        var (incident, task) = await desk.FindOwnTask(id, taskId, ct);
        var at = desk.Happened(request.OccurredAt, "occurredAt");
        await AcknowledgeTaskSlice.TakeOn(desk, incident, task, at, ct);
        task.Finish(request.Result, request.Done, at, desk.Caller.DisplayName);
        (await desk.Find<Clock>(task.ClockId, ct)).Meet(at);
        var late = at > task.DueAt;
        var text = $"{desk.Service<IOrganizationBook>().Find(task.OrganizationId)?.ShortName}{(late ? "逾期" : "")}完成任务〔{task.Title}〕：{Lines.Short(request.Result)}";
        IReadOnlyList<Settlement> settles = [new(task.Id, Asks.Read, null), .. await Ending.Close(desk, task.BundleId, ct)];
        IReadOnlyList<Addressee> to = task.HeadquartersId == task.OrganizationId ? [] : [new Addressee(task.HeadquartersId, Asks.Read, id)];
        desk.Record(new TaskFinished(id, task.Id, task.OrganizationId, task.Title, request.Result, late, settles, to, $"{text}（{incident.Title}）"), text, new Subject(id, id, task.OrganizationId, at));
        return new TaskKey(id, task.Id);
    }
}

/// <summary>三.3: the headquarters takes a task back, on record.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class CancelTaskSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Guid, CancelTask, TaskKey>("POST", "/information/incidents/{id}/tasks/{second}/cancel", Handle, TaskBoardReader.TaskShown);

    private static async Task<TaskKey> Handle(Guid id, Guid taskId, CancelTask request, Desk desk, CancellationToken ct)
    {
        var (incident, task) = await desk.FindTask(id, taskId, ct);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsCommand, [task.HeadquartersId, KnownHeadquarters.General], incident);
        var settles = await Ending.Cancel(desk, [task], request.Reason, ct);
        var name = desk.Service<IOrganizationBook>().Find(task.OrganizationId)?.ShortName;
        var text = $"取消{name}任务〔{task.Title}〕：{Lines.Short(request.Reason)}";
        IReadOnlyList<Addressee> to = task.OrganizationId == actingFor ? [] : [new Addressee(task.OrganizationId, Asks.Read, Guid.CreateVersion7())];
        desk.Record(new TaskCancelled(id, task.Id, task.OrganizationId, task.Title, request.Reason, settles, to, $"{text}（{incident.Title}）"), text, new Subject(id, id, actingFor));
        return new TaskKey(id, task.Id);
    }
}

/// <summary>Which task of which incident.</summary>
internal sealed record TaskKey(Guid IncidentId, Guid TaskId);

internal static class TaskDesk
{
    /// <summary>A task of an open incident.</summary>
    public static async Task<(Incident Incident, IncidentTask Task)> FindTask(this Desk desk, Guid incidentId, Guid taskId, CancellationToken ct)
    {
        var (incident, _) = await desk.FindIncident(incidentId, ct);
        var task = await desk.Db.Set<IncidentTask>().SingleOrDefaultAsync(t => t.Id == taskId && t.IncidentId == incidentId, ct) ?? throw NotFoundException.Of<IncidentTask>(taskId);
        incident.DemandOpen();
        return (incident, task);
    }

    /// <summary>The same, for somebody who answers for the unit.</summary>
    public static async Task<(Incident Incident, IncidentTask Task)> FindOwnTask(this Desk desk, Guid incidentId, Guid taskId, CancellationToken ct)
    {
        var found = await desk.FindTask(incidentId, taskId, ct);
        desk.Caller.Demand(Permissions.IncidentsAcknowledge, found.Task.OrganizationId);
        return found;
    }
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Receipts;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>Chases a unit that did not take on its tasks: its liaison in person, then the stand-in, then the headquarters is told.</summary>
internal sealed class TaskAcknowledgeLadder(IOrganizationBook book) : IClockLadder
{
    public const string Kind = "task-acknowledge";
    private static readonly string[] InOrder = [Steps.Liaison, Steps.StandIn, Steps.Headquarters];

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var incident = await desk.Find<Incident>(clock.SubjectId, ct);
        var bundle = await desk.Db.Set<TaskBundle>().SingleOrDefaultAsync(b => b.ClockId == clock.Id, ct);
        if (bundle is null || bundle.AcknowledgedAt is not null || !incident.IsOpen)
        {
            clock.Waive();
            return null;
        }

        var step = InOrder[Math.Min(clock.Step, InOrder.Length - 1)];
        bundle.Escalation = step;
        var unit = book.Find(bundle.OrganizationId);
        desk.Record(
            new TasksUnacknowledged(incident.Id, bundle.Id, bundle.OrganizationId, step, bundle.DueAt, [ToWhom(bundle, step, unit)], $"{unit?.Name}逾期未受领任务，{Steps.TitleOf(step)}（{incident.Title}）"),
            $"{unit?.ShortName}未在 {(int)(desk.Now - clock.StartedAt).TotalMinutes} 分钟内受领任务，{Steps.TitleOf(step)}", new Subject(incident.Id, incident.Id, bundle.OrganizationId));
        var next = clock.Step + 1;
        return next < InOrder.Length ? clock.DueAt.AddMinutes((await Sending.DeadlineOf(desk, incident.Grade, ct)).After(next)) : null;
    }

    private static Addressee ToWhom(TaskBundle bundle, string step, OrganizationCard? unit) => step switch
    {
        Steps.Liaison => new Addressee(bundle.OrganizationId, Asks.Acknowledge, bundle.Id, bundle.DueAt, unit?.LiaisonUserId),
        Steps.StandIn => new Addressee(bundle.OrganizationId, Asks.Acknowledge, bundle.Id, bundle.DueAt, unit?.StandInUserId),
        _ => new Addressee(bundle.HeadquartersId, Asks.Read, bundle.Id),
    };
}

/// <summary>A task that is not done in time: the unit and the headquarters are told, once.</summary>
internal sealed class TaskDueLadder(IOrganizationBook book) : IClockLadder
{
    public const string Kind = "task";

    public string ClockKind => Kind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var incident = await desk.Find<Incident>(clock.SubjectId, ct);
        var task = await desk.Db.Set<IncidentTask>().SingleOrDefaultAsync(t => t.ClockId == clock.Id, ct);
        if (task is not { IsRunning: true } || !incident.IsOpen)
        {
            clock.Waive();
            return null;
        }

        var title = $"任务逾期未完成：{book.Find(task.OrganizationId)?.ShortName} {task.Title}（{incident.Title}）";
        desk.Record(
            new TaskOverdue(incident.Id, task.Id, task.OrganizationId, task.Title, task.DueAt, [.. new[] { task.OrganizationId, task.HeadquartersId }.Distinct().Select(o => new Addressee(o, Asks.Read, task.Id))], title),
            $"{book.Find(task.OrganizationId)?.ShortName}逾期未完成任务：{task.Title}", new Subject(incident.Id, incident.Id, task.OrganizationId));
        return null;
    }
}

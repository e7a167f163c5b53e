using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Information.Incidents.Receipts;
using Yilian.Information.Incidents.Responses;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>三.3 按预案启动响应: the level is set, every unit gets its tasks in one notice with a clock, and what the new level does not know ends.</summary>
[Clause("三.3", "密切协调配合")]
internal sealed class StartPlanSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<StartPlan, Guid>("POST", "/information/incidents/{id}/plan-start", Handle, TaskBoardReader.Shown);

    private static async Task<Guid> Handle(Guid id, StartPlan request, Desk desk, CancellationToken ct)
    {
        var (incident, parties) = await desk.FindIncident(id, ct);
        incident.DemandOpen();
        var book = desk.Service<IOrganizationBook>();
        var headquarters = Starting.Headquarters(incident, request.HeadquartersId, book);
        var actingFor = desk.Caller.ActFor(null, Permissions.IncidentsCommand, [headquarters.Id, KnownHeadquarters.General], incident);
        await desk.DemandVersion(incident, request.Version, ct);
        var (plan, level) = await Starting.Plan(desk.Db, desk.Service<IPlanBook>(), request.PlanId, request.Level, ct);
        if (request.PlanVersionId is { } seen && seen != plan.VersionId)
        {
            throw new RuleBrokenException("incidents.plan-changed", $"《{plan.Title}》刚刚发布了第 {plan.VersionNumber} 版，请重新预览后再启动。|Another version of the plan was put in force; look at the preview again.");
        }

        var proposal = Planning.Propose(plan, level, incident, headquarters.Id, await Starting.Current(desk.Db, id, ct), book);
        var before = await Starting.LevelOf(desk.Db, id, headquarters.Id, ct);
        if (before == level.Level && proposal.ChangesNothing)
        {
            throw Starting.AlreadyStarted(plan, level);
        }

        var placement = Choosing.Apply(proposal, request.Choices, book);
        if (before != level.Level)
        {
            await SetResponseSlice.Handle(id, new SetResponse { HeadquartersId = headquarters.Id, Level = level.Level, Reason = request.Reason, Signatory = request.Signatory }, desk, ct);
        }

        var settles = await Ending.Cancel(desk, proposal.Ended, $"{headquarters.ShortName}响应调整为{Planning.TitleOf(level.Level)}，任务终止", ct);
        await CallIn(desk, incident, headquarters.Id, actingFor, [.. placement.Given.Select(g => g.OrganizationId).Where(o => !parties.Contains(o)).Distinct()], ct);
        var giving = new Giving(incident, plan, level, headquarters.Id, actingFor);
        var bundles = await giving.Give(desk, placement.Given, request.AcknowledgeMinutes, ct);
        incident.Touch(desk.Now);
        Record(desk, giving, bundles, proposal, placement, settles);
        return id;
    }

    private static async Task CallIn(Desk desk, Incident incident, Guid headquartersId, Guid actingFor, IReadOnlyList<Guid> strangers, CancellationToken ct)
    {
        if (strangers.Count > 0)
        {
            await Sending.Send(desk, incident, new SendIncident { LeadHeadquartersId = incident.LeadHeadquartersId ?? headquartersId, UnitIds = strangers }, actingFor, ct);
        }
    }

    private static void Record(Desk desk, Giving giving, IReadOnlyList<Given> bundles, Proposal proposal, Placement placement, IReadOnlyList<Settlement> settles)
    {
        var (plan, incident) = (giving.Plan, giving.Incident);
        var tasks = bundles.SelectMany(b => b.Tasks).ToList();
        var level = Planning.TitleOf(giving.Level.Level);
        var ended = proposal.Ended.Count > 0 ? $"，终止 {proposal.Ended.Count} 项" : "";
        var skipped = placement.Skipped.Count > 0 ? $"，略过 {placement.Skipped.Count} 项" : "";
        var name = desk.Service<IOrganizationBook>().Find(giving.HeadquartersId)?.ShortName;
        desk.Record(
            new PlanStarted(
                incident.Id, plan.Id, plan.VersionId, plan.Title, plan.VersionNumber, giving.HeadquartersId, giving.Level.Level,
                tasks.ConvertAll(t => new TaskAssigned(t.Id, t.BundleId, t.OrganizationId, t.Key, t.Title, t.DueAt, t.InsteadOfId)), [.. proposal.Ended.Select(t => t.Id)],
                [.. placement.Skipped.Select(s => new TaskSkipped(s.Task.Key, s.Task.Title, s.OrganizationId))], settles,
                [.. bundles.Where(b => b.Bundle.AcknowledgedAt is null).Select(b => new Addressee(b.Bundle.OrganizationId, Asks.Acknowledge, b.Bundle.Id, b.Bundle.DueAt))],
                Starting.NoticeOf(incident, plan, giving.Level)),
            $"{name}按《{plan.Title}》第 {plan.VersionNumber} 版执行{level}响应：向 {bundles.Count} 个单位下达 {tasks.Count} 项任务{(proposal.Kept.Count > 0 ? $"，保留 {proposal.Kept.Count} 项" : "")}{ended}{skipped}",
            new Subject(incident.Id, incident.Id, giving.ActingFor));
    }
}

/// <summary>Gives tasks: one bundle for each unit, a clock for the bundle and one for each task.</summary>
internal sealed record Giving(Incident Incident, PlanInForce Plan, PlanLevel Level, Guid HeadquartersId, Guid ActingFor)
{
    public async Task<IReadOnlyList<Given>> Give(Desk desk, IReadOnlyList<GivenTask> given, int? minutes, CancellationToken ct)
    {
        var due = desk.Now.AddMinutes(minutes ?? (await Sending.DeadlineOf(desk, Incident.Grade, ct)).AcknowledgeMinutes);
        return [.. given.GroupBy(g => g.OrganizationId).Select(unit => Give(desk, unit.Key, [.. unit], due))];
    }

    private Given Give(Desk desk, Guid unit, IReadOnlyList<GivenTask> tasks, DateTimeOffset due)
    {
        var clock = new Clock { ClockKind = TaskAcknowledgeLadder.Kind, Title = "受领任务", SubjectId = Incident.Id, OwnerId = unit, StartedAt = desk.Now, DueAt = due, NextAt = due, Basis = $"《{Plan.Title}》{Planning.TitleOf(Level.Level)}响应" };
        var bundle = new TaskBundle { IncidentId = Incident.Id, HeadquartersId = HeadquartersId, OrganizationId = unit, ClockId = clock.Id, DueAt = due };
        desk.Add(clock);
        desk.Add(bundle);
        var made = tasks.Select(t => Make(desk, t, bundle.Id)).ToList();

        // Who gives itself a task has taken it on.
        if (unit == ActingFor)
        {
            bundle.Acknowledge(desk.Now, desk.Caller.DisplayName);
            clock.Meet(desk.Now);
            made.ForEach(t => t.Acknowledge());
        }

        return new Given(bundle, made);
    }

    private IncidentTask Make(Desk desk, GivenTask given, Guid bundleId)
    {
        var task = given.Planned.Task;
        var due = desk.Now.AddMinutes(task.DueMinutes);
        var clock = new Clock { ClockKind = TaskDueLadder.Kind, Title = task.Title, SubjectId = Incident.Id, OwnerId = given.OrganizationId, StartedAt = desk.Now, DueAt = due, NextAt = due, Basis = $"《{Plan.Title}》{Planning.TitleOf(Level.Level)}响应" };
        var made = new IncidentTask
        {
            IncidentId = Incident.Id,
            BundleId = bundleId,
            HeadquartersId = HeadquartersId,
            PlanId = Plan.Id,
            PlanTitle = Plan.Title,
            PlanVersion = Plan.VersionNumber,
            Level = Level.Level,
            Key = task.Key,
            Title = task.Title,
            Text = task.Text,
            Phase = task.Phase,
            OrganizationId = given.OrganizationId,
            InsteadOfId = given.Planned.OrganizationId == given.OrganizationId ? null : given.Planned.OrganizationId,
            Mandatory = task.Mandatory,
            Checklist = IncidentTask.Unticked(task.Checklist),
            Capabilities = JsonSerializer.Serialize(task.Capabilities, YilianJson.Options),
            AssignedAt = desk.Now,
            DueAt = due,
            ClockId = clock.Id,
        };
        desk.Add(clock);
        desk.Add(made);
        return made;
    }
}

internal sealed record Given(TaskBundle Bundle, IReadOnlyList<IncidentTask> Tasks);

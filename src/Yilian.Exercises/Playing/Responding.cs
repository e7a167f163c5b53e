using Yilian.Contracts.Information;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Playing;

/// <summary>Starts, changes and ends responses: from the plan that fits the incident where there is one, and lets each unit take on its tasks as its own user.</summary>
internal sealed class Responding(Api api, Stage stage, Agenda agenda, TimeProvider clock)
{
    private const string Signatory = "指挥长（想定）";
    private const string Ended = "incidents.task-ended";

    public async Task Respond(ResponseChange act, CancellationToken ct)
    {
        var (user, headquarters) = (Cast.UserOf(act.Event.By), stage.IdOf(act.Event.By));
        var plan = await PlanFor(act, user, headquarters, ct);
        if (plan is null)
        {
            await api.Post<IncidentView>(user, $"{stage.IncidentPath}/response", new SetResponse { HeadquartersId = headquarters, Level = act.Level, Reason = act.Event.Text, Signatory = Signatory }, ct);
            return;
        }

        var start = new StartPlan { PlanId = plan.PlanId, PlanVersionId = plan.VersionId, HeadquartersId = headquarters, Level = act.Level, Reason = act.Event.Text, Signatory = Signatory };
        Owe(await api.Post<TaskBoard>(user, $"{stage.IncidentPath}/plan-start", start, ct));
    }

    /// <summary>受领任务</summary>
    public async Task TakeOn(string actor, Guid bundleId, CancellationToken ct)
    {
        try
        {
            await api.Post<TaskView>(Cast.UserOf(actor), $"{stage.IncidentPath}/tasks/{bundleId}/acknowledge", new AcknowledgeTask(), ct);
        }
        catch (RefusedException refused) when (refused.Code == Ended)
        {
            // The level changed before the unit got round to it: there is nothing left to take on.
            return;
        }
    }

    /// <summary>An event that tells of a task is reported on it too, if the response gave the task to its actor and it still runs.</summary>
    public async Task Report(ScenarioEvent e, CancellationToken ct)
    {
        if (Deeds.Of(stage.Scenario, e) is not { } deed)
        {
            return;
        }

        var (user, unit) = (Cast.UserOf(e.By), stage.IdOf(e.By));
        var board = await api.Get<TaskBoard>(user, $"{stage.IncidentPath}/tasks", ct);
        if (board.Tasks.FirstOrDefault(t => t.Key == deed.TaskKey && t.OrganizationId == unit && t.May.Contains("progress", StringComparer.Ordinal)) is not { } task)
        {
            return;
        }

        var path = $"{stage.IncidentPath}/tasks/{task.Id}";
        await (deed.Done
            ? api.Post<TaskView>(user, $"{path}/finish", new FinishTask { Result = e.Text, OccurredAt = e.At }, ct)
            : api.Post<TaskView>(user, $"{path}/progress", new ReportProgress { Text = e.Text, OccurredAt = e.At }, ct));
    }

    private async Task<PlanOffer?> PlanFor(ResponseChange act, string user, Guid headquarters, CancellationToken ct)
    {
        if (act.Level == "none")
        {
            return null;
        }

        var choice = await api.Get<PlanChoice>(user, $"{stage.IncidentPath}/plans?headquartersId={headquarters}", ct);
        return choice.Plans.FirstOrDefault(p => p.Fits && p.Levels.Any(l => l.Level == act.Level));
    }

    private void Owe(TaskBoard board)
    {
        var now = clock.GetUtcNow();
        var bundles = board.Tasks.Where(t => t.State == "assigned").Select(t => (t.BundleId, t.OrganizationId)).Distinct().ToList();
        foreach (var ((bundle, organization), index) in bundles.Select((b, i) => (b, i)))
        {
            if (stage.ActorOf(organization) is { } actor)
            {
                agenda.OweTasks(actor, bundle, now.AddSeconds(75 + (index * 23 % 120)));
            }
        }
    }
}

using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>A task that a plan gave to a unit. It is taken on, reported on, and ends once: done or cancelled.</summary>
internal sealed class IncidentTask
{
    public const string Assigned = "assigned";
    public const string Acknowledged = "acknowledged";
    public const string Underway = "underway";
    public const string Done = "done";
    public const string Cancelled = "cancelled";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required Guid BundleId { get; init; }
    public required Guid HeadquartersId { get; init; }
    public required Guid PlanId { get; init; }
    public required string PlanTitle { get; init; }
    public required int PlanVersion { get; init; }
    public required string Level { get; init; }
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Phase { get; init; }
    public required Guid OrganizationId { get; init; }

    /// <summary>The unit the plan names, when the commander gave the task to another.</summary>
    public Guid? InsteadOfId { get; init; }

    public required bool Mandatory { get; init; }

    /// <summary>The items with their ticks, as JSON.</summary>
    public required string Checklist { get; set; }

    /// <summary>As JSON.</summary>
    public required string Capabilities { get; init; }

    public required DateTimeOffset AssignedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The clock of its due time.</summary>
    public required Guid ClockId { get; init; }

    public string State { get; private set; } = Assigned;

    /// <summary>True: part of the response that runs, done or not. A response started anew gives its tasks anew.</summary>
    public bool Current { get; set; } = true;

    public int Percent { get; private set; }
    public string? Progress { get; private set; }
    public DateTimeOffset? ProgressAt { get; private set; }
    public string? ProgressBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndedBy { get; private set; }
    public string? Result { get; private set; }

    public bool IsRunning => State is not (Done or Cancelled);

    public IReadOnlyList<ChecklistItem> Items => JsonSerializer.Deserialize<List<ChecklistItem>>(Checklist, YilianJson.Options) ?? [];

    public IReadOnlyList<PlanCapability> Needs => JsonSerializer.Deserialize<List<PlanCapability>>(Capabilities, YilianJson.Options) ?? [];

    public static string Unticked(IReadOnlyList<string> items) => JsonSerializer.Serialize(items.Select(i => new ChecklistItem(i, false)), YilianJson.Options);

    public void Acknowledge()
    {
        if (State == Assigned)
        {
            State = Acknowledged;
        }
    }

    /// <exception cref="RuleBrokenException">The task has ended.</exception>
    public void Report(int? percent, string? text, IReadOnlyList<int>? done, DateTimeOffset at, string by)
    {
        DemandRunning();
        Tick(done);
        (Percent, Progress, ProgressAt, ProgressBy, State) = (percent ?? Percent, string.IsNullOrWhiteSpace(text) ? Progress : text.Trim(), at, by, Underway);
    }

    /// <exception cref="RuleBrokenException">The task has ended.</exception>
    public void Finish(string result, IReadOnlyList<int>? done, DateTimeOffset at, string by)
    {
        DemandRunning();
        Tick(done);
        (State, Percent, Result, EndedAt, EndedBy) = (Done, 100, result.Trim(), at, by);
    }

    /// <exception cref="RuleBrokenException">The task has ended.</exception>
    public void Cancel(string reason, DateTimeOffset at, string by)
    {
        DemandRunning();
        (State, Result, EndedAt, EndedBy, Current) = (Cancelled, reason, at, by, false);
    }

    private void DemandRunning()
    {
        if (!IsRunning)
        {
            throw new RuleBrokenException("incidents.task-ended", $"任务“{Title}”已{(State == Done ? "完成" : "取消")}，请刷新查看。|The task has ended; reload to see how.");
        }
    }

    private void Tick(IReadOnlyList<int>? done)
    {
        if (done is null)
        {
            return;
        }

        var items = Items;
        if (done.Any(d => d < 0 || d >= items.Count))
        {
            throw new InvalidRequestException("done", $"检查项共 {items.Count} 条，序号从 0 开始|There are {items.Count} items, counted from 0");
        }

        Checklist = JsonSerializer.Serialize(items.Select((item, i) => item with { Done = done.Contains(i) }), YilianJson.Options);
    }
}

/// <summary>The tasks that came to a unit in one act: taken on together, chased together.</summary>
internal sealed class TaskBundle
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required Guid HeadquartersId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required Guid ClockId { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string? AcknowledgedBy { get; private set; }

    /// <summary>The last step of the ladder taken.</summary>
    public string? Escalation { get; set; }

    /// <summary>Once; a second tap changes nothing.</summary>
    public bool Acknowledge(DateTimeOffset at, string by)
    {
        if (AcknowledgedAt is not null)
        {
            return false;
        }

        (AcknowledgedAt, AcknowledgedBy) = (at, by);
        return true;
    }
}

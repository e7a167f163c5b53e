namespace Yilian.Contracts.Information;

/// <summary>A plan was started, or its level changed: who got which task, and which tasks ended by it.</summary>
public sealed record PlanStarted(
    Guid IncidentId, Guid PlanId, Guid PlanVersionId, string PlanTitle, int PlanVersion, Guid HeadquartersId, string Level, IReadOnlyList<TaskAssigned> Tasks, IReadOnlyList<Guid> Ended, IReadOnlyList<TaskSkipped> Skipped,
    IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.plan-started";
}

/// <param name="InsteadOf">The unit that the plan names, when the commander gave it to another.</param>
public sealed record TaskAssigned(Guid TaskId, Guid BundleId, Guid OrganizationId, string Key, string Title, DateTimeOffset DueAt, Guid? InsteadOf);

public sealed record TaskSkipped(string Key, string Title, Guid? OrganizationId);

public sealed record TasksAcknowledged(
    Guid IncidentId, Guid BundleId, Guid OrganizationId, IReadOnlyList<Guid> TaskIds, bool Late, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.tasks-acknowledged";
}

public sealed record TaskProgressed(Guid IncidentId, Guid TaskId, Guid OrganizationId, string TaskTitle, int Percent, string? Text, IReadOnlyList<int> Done) : IEntry
{
    public static string Kind => "information.task-progressed";
}

public sealed record TaskFinished(Guid IncidentId, Guid TaskId, Guid OrganizationId, string TaskTitle, string Result, bool Late, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.task-finished";
}

public sealed record TaskCancelled(Guid IncidentId, Guid TaskId, Guid OrganizationId, string TaskTitle, string Reason, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.task-cancelled";
}

/// <summary>Running tasks ended together: the response was ended, or the incident closed or merged.</summary>
public sealed record TasksEnded(Guid IncidentId, Guid? HeadquartersId, string Reason, IReadOnlyList<Guid> TaskIds, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.tasks-ended";
}

/// <summary>A unit did not take on its tasks in time: liaison, standIn, then the headquarters.</summary>
public sealed record TasksUnacknowledged(Guid IncidentId, Guid BundleId, Guid OrganizationId, string Step, DateTimeOffset DueAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.tasks-unacknowledged";
}

/// <summary>A task was not done in time.</summary>
public sealed record TaskOverdue(Guid IncidentId, Guid TaskId, Guid OrganizationId, string TaskTitle, DateTimeOffset DueAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.task-overdue";
}

using Yilian.Contracts.Organization;

namespace Yilian.Contracts.Information;

/// <summary>The plans that a response can be started from, the fitting ones first.</summary>
/// <param name="HeadquartersId">Whose response would be started.</param>
/// <param name="CurrentLevel">Its level in force; null when none is.</param>
public sealed record PlanChoice(Guid? HeadquartersId, string? HeadquartersName, string? CurrentLevel, IReadOnlyList<PlanOffer> Plans);

/// <param name="Fits">True: the plan is for this class of incidents.</param>
/// <param name="Running">True: the response follows this plan now.</param>
public sealed record PlanOffer(Guid PlanId, Guid VersionId, string Number, string Title, string Kind, string OwnerName, int VersionNumber, bool Fits, bool Running, IReadOnlyList<PlanOfferLevel> Levels);

/// <param name="Conditions">启动条件</param>
/// <param name="Tasks">How many tasks the plan names at this level, before units are put in.</param>
public sealed record PlanOfferLevel(string Level, string Conditions, IReadOnlyList<PlanMeasure> Measures, int Tasks);

/// <summary>What would go to whom if the response were started now.</summary>
/// <param name="CurrentLevel">The level in force; null when none is.</param>
/// <param name="Notices">One for each unit that gets tasks.</param>
/// <param name="Unplaced">Tasks that nobody can be given as things are: to be given to another unit or left out.</param>
/// <param name="Kept">Tasks that run already and stay.</param>
/// <param name="Ended">Tasks that run and are not part of this level.</param>
/// <param name="Refusal">Why it cannot be started; null when it can.</param>
public sealed record PlanPreview(
    Guid PlanId, Guid PlanVersionId, string PlanTitle, int PlanVersion, Guid HeadquartersId, string HeadquartersName, string Level, string? CurrentLevel, string Conditions,
    int AcknowledgeMinutes, DateTimeOffset AcknowledgeDueAt, IReadOnlyList<PlanNotice> Notices, IReadOnlyList<PreviewTask> Unplaced, IReadOnlyList<PreviewTask> Kept, IReadOnlyList<PreviewTask> Ended,
    string? Refusal, int IncidentVersion);

/// <summary>What one unit would be told.</summary>
/// <param name="Text">The line in its inbox.</param>
/// <param name="NewParty">True: it is sent the incident with its tasks.</param>
public sealed record PlanNotice(Guid OrganizationId, string Name, bool LiaisonMissing, bool NewParty, string Text, IReadOnlyList<PreviewTask> Tasks);

/// <param name="OrganizationId">Null when nobody plays the part it is meant for.</param>
/// <param name="Meant">Whom the plan means, in words.</param>
/// <param name="Warnings">dissolved, unknown, liaison-missing or running-elsewhere.</param>
public sealed record PreviewTask(
    string Key, string Title, string Text, string Phase, Guid? OrganizationId, string Meant, DateTimeOffset DueAt, int DueMinutes, bool Mandatory,
    IReadOnlyList<string> Checklist, IReadOnlyList<PlanCapability> Capabilities, IReadOnlyList<string> Warnings);

/// <summary>The task board of an incident.</summary>
/// <param name="MayStart">True: the caller may start a response from a plan, or change its level.</param>
public sealed record TaskBoard(IReadOnlyList<TaskView> Tasks, TaskCounts Counts, IReadOnlyList<PlanRunning> Plans, bool MayStart);

/// <summary>Counts of tasks; each equals the rows behind it.</summary>
public sealed record TaskCounts(int All, int Assigned, int Acknowledged, int Underway, int Done, int Cancelled, int Overdue);

/// <summary>A response that follows a plan.</summary>
public sealed record PlanRunning(Guid PlanId, string PlanTitle, int PlanVersion, string Level, Guid HeadquartersId, string HeadquartersName);

/// <summary>A task of a unit.</summary>
/// <param name="BundleId">Tasks that came to the unit in the same act share it; they are taken on together.</param>
/// <param name="State">assigned, acknowledged, underway, done or cancelled.</param>
/// <param name="Overdue">True: not done, and the time is over.</param>
/// <param name="Late">True: done after the time was over.</param>
/// <param name="Escalation">The last step taken because it was not taken on in time.</param>
/// <param name="May">What the caller may do: acknowledge, progress, finish, cancel.</param>
/// <param name="Mine">True: of an organization of the caller.</param>
public sealed record TaskView(
    Guid Id, Guid BundleId, string Key, string Title, string Text, string Phase, Guid OrganizationId, string OrganizationName, bool LiaisonMissing, IReadOnlyList<string> DutyPhones,
    Guid HeadquartersId, string HeadquartersName, Guid PlanId, string PlanTitle, string Level, bool Mandatory, string State, bool Overdue, bool Late,
    DateTimeOffset AssignedAt, DateTimeOffset AcknowledgeDueAt, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, string? Escalation, DateTimeOffset DueAt, int Percent,
    IReadOnlyList<ChecklistItem> Checklist, IReadOnlyList<PlanCapability> Capabilities, string? Progress, DateTimeOffset? ProgressAt, string? ProgressBy,
    DateTimeOffset? EndedAt, string? EndedBy, string? Result, IReadOnlyList<string> May, bool Mine);

public sealed record ChecklistItem(string Text, bool Done);

namespace Yilian.Contracts.Organization;

public sealed record PlanAdded(Guid PlanId, string Number, string Title, string PlanKind, Guid OwnerId) : IEntry
{
    public static string Kind => "organization.plan-added";
}

public sealed record PlanEdited(Guid PlanId, string Number, string Title, Guid OwnerId, IReadOnlyList<string> CodePrefixes) : IEntry
{
    public static string Kind => "organization.plan-edited";
}

/// <summary>A new draft was begun, or its content changed, or it was thrown away.</summary>
/// <param name="Change">begun, edited or discarded.</param>
public sealed record PlanDrafted(Guid PlanId, Guid VersionId, int Number, string Change, int Tasks) : IEntry
{
    public static string Kind => "organization.plan-drafted";
}

public sealed record PlanPublished(Guid PlanId, Guid VersionId, int Number, int? Superseded, DateTimeOffset ReviewDueAt, int Tasks, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.plan-published";
}

public sealed record PlanReviewed(Guid PlanId, string Note, DateTimeOffset ReviewDueAt, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.plan-reviewed";
}

public sealed record PlanWithdrawn(Guid PlanId, string Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.plan-withdrawn";
}

/// <summary>A review is due within 30 days, or overdue.</summary>
public sealed record PlanReviewDue(Guid PlanId, string Number, bool Overdue, DateTimeOffset DueAt, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "organization.plan-review-due";
}

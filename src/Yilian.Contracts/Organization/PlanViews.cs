using Yilian.Contracts.Platform;

namespace Yilian.Contracts.Organization;

/// <summary>Kinds of plans (突发事件应对法 第二十六条).</summary>
public static class PlanKinds
{
    /// <summary>总体应急预案</summary>
    public const string Overall = "overall";

    /// <summary>专项应急预案</summary>
    public const string Special = "special";

    /// <summary>部门应急预案</summary>
    public const string Departmental = "departmental";

    /// <summary>现场处置方案</summary>
    public const string OnSite = "onSite";
}

/// <summary>The ways to say who gets a task.</summary>
public static class PlanAddressees
{
    /// <summary>The organization named.</summary>
    public const string Organization = "organization";

    /// <summary>The unit that carries a code.</summary>
    public const string Unit = "unit";

    /// <summary>牵头指挥部</summary>
    public const string Lead = "lead";

    /// <summary>事发地县区</summary>
    public const string County = "county";

    /// <summary>All member units of a headquarters.</summary>
    public const string Members = "members";
}

/// <summary>A plan in lists.</summary>
/// <param name="State">draft (nothing in force yet), inForce or withdrawn.</param>
/// <param name="InForce">The number of the version in force.</param>
/// <param name="ReviewState">none, fine, soon (within 30 days) or overdue.</param>
/// <param name="Levels">The response levels of the version in force.</param>
public sealed record PlanRow(
    Guid Id, string Number, string Title, string Kind, Guid OwnerId, string OwnerName, IReadOnlyList<string> CodePrefixes, string State,
    int? InForce, bool HasDraft, DateOnly? ValidFrom, DateOnly? NextReviewOn, string ReviewState, IReadOnlyList<string> Levels);

/// <summary>A plan with its versions.</summary>
/// <param name="Version">Counts the changes that a second writer must know of.</param>
/// <param name="May">What the caller may do: edit, draft, publish, review, withdraw.</param>
public sealed record PlanView(
    Guid Id, string Number, string Title, string Kind, Guid OwnerId, string OwnerName, IReadOnlyList<string> CodePrefixes, string State,
    DateOnly? NextReviewOn, string ReviewState, PlanReviewView? LastReview, string? WithdrawnReason, IReadOnlyList<PlanVersionRow> Versions, int Version, IReadOnlyList<string> May);

public sealed record PlanReviewView(DateTimeOffset At, string By, string Note);

/// <summary>A version in the list of versions.</summary>
/// <param name="State">draft, inForce or superseded.</param>
public sealed record PlanVersionRow(
    Guid Id, int Number, string State, DateOnly? ValidFrom, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? PublishedAt, string? PublishedBy, int Tasks);

/// <summary>A version with its content.</summary>
/// <param name="Organizations">The organizations its tasks name, as they are today.</param>
public sealed record PlanVersionView(
    Guid Id, Guid PlanId, int Number, string State, DateOnly? ValidFrom, string Basis, IReadOnlyList<PlanLevel> Levels, IReadOnlyList<AttachmentRef> Attachments,
    IReadOnlyList<PlanOrganization> Organizations, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? PublishedAt, string? PublishedBy);

/// <summary>An organization that a plan names.</summary>
/// <param name="Code">As the plan names it, when it does so by code.</param>
/// <param name="Dissolved">True: it no longer exists, and its tasks must go to another.</param>
public sealed record PlanOrganization(Guid? Id, string? Code, string Name, bool Dissolved, bool LiaisonMissing);

namespace Yilian.Contracts.Access;

/// <summary>The signed-in person, and what the page needs to know about the platform.</summary>
/// <param name="MustChangePassword">True: nothing but changing the password is allowed.</param>
/// <param name="Now">The platform's clock; in an exercise it is the exercise's.</param>
/// <param name="Rate">How fast the platform's clock runs (1 except in a sped-up exercise).</param>
/// <param name="Exercise">The exercise's title, shown as a banner; null in real operation.</param>
/// <param name="Head">The newest journal Seq.</param>
public sealed record Me(
    Guid UserId, string UserName, string DisplayName, bool MustChangePassword,
    IReadOnlyList<GrantView> Grants, IReadOnlyList<string> Permissions,
    DateTimeOffset Now, double Rate, string? Exercise, long Head);

/// <summary>A role at an organization.</summary>
public sealed record GrantView(Guid Id, string Role, string RoleTitle, Guid OrganizationId, string OrganizationName, IReadOnlyList<string> Permissions);

/// <summary>An account in the administration list.</summary>
/// <param name="State">active, locked, disabled</param>
public sealed record AccountRow(
    Guid Id, string UserName, string DisplayName, string? Phone, string State, bool MustChangePassword,
    DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt, IReadOnlyList<GrantView> Grants);

/// <summary>A role, its rights and the roles that the same person may not hold.</summary>
public sealed record RoleView(string Role, string Title, IReadOnlyList<string> Permissions, IReadOnlyList<string> Excludes);

/// <summary>A session in force.</summary>
public sealed record SessionRow(Guid Id, Guid UserId, string UserName, string Kind, string? Address, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool Current);

using Yilian.Contracts.Access;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>What runs here: real operation, or an exercise with a clock of its own.</summary>
/// <param name="Exercise">The exercise's title, null in real operation.</param>
/// <param name="Rate">How fast the platform's clock runs.</param>
public sealed record Operation(string? Exercise, double Rate)
{
    public static readonly Operation Real = new(null, 1);
}

/// <summary>Tells a signed-in person who they are and what the platform's time is.</summary>
internal sealed class Introduction(IOrganizationNames names, TimeProvider time, JournalSignal signal, Operation operation)
{
    public Me Of(Caller caller) => new(
        caller.UserId ?? Guid.Empty, caller.UserName, caller.DisplayName, caller.MustChangePassword,
        [.. caller.Grants.Select(ViewOf)], [.. caller.Grants.SelectMany(g => RoleBook.PermissionsOf(g.Role)).Distinct(StringComparer.Ordinal)],
        time.Now(), operation.Rate, operation.Exercise, signal.Head);

    public GrantView ViewOf(Grant grant) => ViewOf(grant.Id, grant.Role, grant.OrganizationId);

    public GrantView ViewOf(Guid id, string role, Guid organizationId) =>
        new(id, role, RoleBook.TitleOf(role), organizationId, names.NameOf(organizationId), RoleBook.PermissionsOf(role));
}

using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>A role at an organization, with the rights it gives.</summary>
public sealed record Grant(Guid Id, string Role, Guid OrganizationId);

/// <summary>Who is asking: a person with roles at organizations, or the platform itself.</summary>
public sealed class Caller
{
    /// <summary>The platform acting by itself: clocks, followers, first start.</summary>
    public static readonly Caller Platform = new(null, "platform", "平台", [], isPlatform: true);

    public Caller(Guid? userId, string userName, string displayName, IReadOnlyList<Grant> grants, bool isPlatform = false)
    {
        (UserId, UserName, DisplayName, Grants, IsPlatform) = (userId, userName, displayName, grants, isPlatform);
        var sees = new HashSet<Guid>(grants.Where(g => !RoleBook.IsAdministrator(g.Role)).Select(g => g.OrganizationId)) { Audience.Everyone };
        if (Has(Permissions.AuditRead))
        {
            sees.Add(Audience.Auditors);
        }

        Sees = [.. sees];
    }

    public Guid? UserId { get; }
    public string UserName { get; }
    public string DisplayName { get; }
    public IReadOnlyList<Grant> Grants { get; }
    public bool IsPlatform { get; }

    public Guid? SessionId { get; init; }
    public bool MustChangePassword { get; init; }
    public string? Address { get; init; }

    /// <summary>The audience members the caller counts as. Administrators of the platform see no business through that role.</summary>
    public IReadOnlyList<Guid> Sees { get; }

    public bool Has(string permission) => IsPlatform || Grants.Any(g => RoleBook.Gives(g.Role, permission));

    public bool Has(string permission, Guid organizationId) =>
        IsPlatform || Grants.Any(g => g.OrganizationId == organizationId && RoleBook.Gives(g.Role, permission));

    /// <exception cref="RightMissingException">The caller holds the right nowhere.</exception>
    public void Demand(string permission)
    {
        if (!Has(permission))
        {
            throw new RightMissingException(permission, null);
        }
    }

    /// <exception cref="RightMissingException">The caller does not hold the right at that organization.</exception>
    public void Demand(string permission, Guid organizationId)
    {
        if (!Has(permission, organizationId))
        {
            throw new RightMissingException(permission, organizationId);
        }
    }

    /// <summary>The organizations at which the caller holds a right.</summary>
    public IEnumerable<Guid> With(string permission) =>
        Grants.Where(g => RoleBook.Gives(g.Role, permission)).Select(g => g.OrganizationId).Distinct();
}

namespace Yilian.Contracts.Access;

public sealed record SignedInEntry(Guid UserId, string UserName, string? Address, string SessionKind) : IEntry
{
    public static string Kind => "access.signed-in";
}

public sealed record SignInRefused(string UserName, string? Address, string Reason) : IEntry
{
    public static string Kind => "access.sign-in-refused";
}

public sealed record SignedOut(Guid UserId, string UserName) : IEntry
{
    public static string Kind => "access.signed-out";
}

public sealed record PasswordChanged(Guid UserId, bool ByAdministrator) : IEntry
{
    public static string Kind => "access.password-changed";
}

public sealed record AccountCreatedEntry(Guid UserId, string UserName, string DisplayName) : IEntry
{
    public static string Kind => "access.account-created";
}

public sealed record AccountEdited(Guid UserId, string DisplayName, bool Disabled) : IEntry
{
    public static string Kind => "access.account-edited";
}

public sealed record AccountUnlocked(Guid UserId) : IEntry
{
    public static string Kind => "access.account-unlocked";
}

public sealed record RoleGranted(Guid GrantId, Guid UserId, string Role, Guid OrganizationId) : IEntry
{
    public static string Kind => "access.role-granted";
}

public sealed record RoleWithdrawn(Guid GrantId, Guid UserId, string Role, Guid OrganizationId) : IEntry
{
    public static string Kind => "access.role-withdrawn";
}

/// <summary>Somebody tried what they have no right to.</summary>
public sealed record AccessDenied(Guid? UserId, string Permission, string Method, string Path, string? Address) : IEntry
{
    public static string Kind => "access.denied";
}

using System.Text.Json;

namespace Yilian.Platform.Access;

/// <summary>A person's account. Its rights come from its grants.</summary>
internal sealed class Account
{
    public const int RememberedPasswords = 5;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string UserName { get; init; }

    /// <summary>Upper case: names are unique whatever their case, and never used again.</summary>
    public required string NormalizedName { get; init; }

    public required string DisplayName { get; set; }
    public string? Phone { get; set; }
    public required string PasswordHash { get; set; }

    /// <summary>Hashes of the former passwords as JSON; none may come back.</summary>
    public string FormerHashes { get; set; } = "[]";

    public bool MustChangePassword { get; set; }
    public DateTimeOffset PasswordAt { get; set; }
    public bool Disabled { get; set; }
    public int FailedSignIns { get; set; }
    public DateTimeOffset? FirstFailureAt { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastSignInAt { get; set; }
    public List<GrantRow> Grants { get; init; } = [];

    public static string Normalize(string userName) => userName.Trim().ToUpperInvariant();

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    public IReadOnlyList<string> Former() => JsonSerializer.Deserialize<List<string>>(FormerHashes) ?? [];

    public void SetPassword(string hash, DateTimeOffset now, bool mustChange)
    {
        FormerHashes = JsonSerializer.Serialize(Former().Append(PasswordHash).TakeLast(RememberedPasswords));
        (PasswordHash, PasswordAt, MustChangePassword) = (hash, now, mustChange);
        Unlock();
    }

    public void Unlock() => (FailedSignIns, FirstFailureAt, LockedUntil) = (0, null, null);

    /// <summary>Counts a failure; locks the account after too many within the window.</summary>
    public void Fail(DateTimeOffset now, AccessOptions options)
    {
        if (FirstFailureAt is null || now - FirstFailureAt > TimeSpan.FromMinutes(options.FailureWindowMinutes))
        {
            (FirstFailureAt, FailedSignIns) = (now, 0);
        }

        FailedSignIns++;
        if (FailedSignIns >= options.FailuresToLock)
        {
            LockedUntil = now.AddMinutes(options.LockMinutes);
        }
    }
}

/// <summary>A role at an organization.</summary>
internal sealed class GrantRow
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required string Role { get; init; }
}

/// <summary>A session in force until it is ended, idle for too long or too old.</summary>
internal sealed class Session
{
    public const string Cookie = "cookie";
    public const string Bearer = "bearer";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string SecretHash { get; init; }
    public required string SessionKind { get; init; }
    public string? Address { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

using System.ComponentModel.DataAnnotations;

namespace Yilian.Platform.Access;

/// <summary>Password, lockout and session limits (GB/T 22239-2019, 8.1.4.1).</summary>
public sealed class AccessOptions
{
    /// <summary>Shortest password.</summary>
    [Range(8, 128)]
    public int PasswordLength { get; init; } = 10;

    /// <summary>Days after which a password must be changed.</summary>
    [Range(1, 3650)]
    public int PasswordDays { get; init; } = 90;

    /// <summary>Failed sign-ins within the window that lock an account.</summary>
    [Range(3, 20)]
    public int FailuresToLock { get; init; } = 5;

    /// <summary>Minutes within which failures are counted together.</summary>
    [Range(1, 1440)]
    public int FailureWindowMinutes { get; init; } = 15;

    /// <summary>Minutes an account stays locked.</summary>
    [Range(1, 1440)]
    public int LockMinutes { get; init; } = 30;

    /// <summary>Minutes without a request after which a session ends. An open page counts as present.</summary>
    [Range(5, 1440)]
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a session ends in any case: one duty shift.</summary>
    [Range(1, 168)]
    public int SessionHours { get; init; } = 12;

    /// <summary>Sessions of one account at the same time; a further sign-in ends the oldest.</summary>
    [Range(1, 100_000)]
    public int SessionsPerAccount { get; init; } = 3;
}

/// <summary>The real clock, for sessions and passwords; differs from the platform's time in a sped-up exercise.</summary>
public sealed class WallClock(TimeProvider time)
{
    public TimeProvider Time { get; } = time;
}

namespace Yilian.Platform.Clocks;

/// <summary>Something that must happen by a time. A row, so that it survives a restart and fires exactly once a step.</summary>
public sealed class Clock
{
    public const string Running = "running";
    public const string Met = "met";
    public const string Waived = "waived";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which ladder it climbs: see <see cref="IClockLadder"/>.</summary>
    public required string ClockKind { get; init; }

    public required string Title { get; init; }

    /// <summary>What must be answered, usually the incident.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Who owes it.</summary>
    public required Guid OwnerId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the next step of the ladder is due; null when there is none.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Steps already taken.</summary>
    public int Step { get; set; }

    public string State { get; private set; } = Running;
    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>The rule it comes from, for people.</summary>
    public string? Basis { get; init; }

    /// <summary>What the ladder needs to know, chosen by the section.</summary>
    public string? Data { get; init; }

    /// <summary>Met, whether in time or late; the ladder stops.</summary>
    public bool Meet(DateTimeOffset at)
    {
        if (!string.Equals(State, Running, StringComparison.Ordinal))
        {
            return false;
        }

        (State, MetAt, NextAt) = (Met, at, null);
        return true;
    }

    /// <summary>No longer owed: the incident was closed or merged.</summary>
    public void Waive()
    {
        if (string.Equals(State, Running, StringComparison.Ordinal))
        {
            (State, NextAt) = (Waived, null);
        }
    }
}

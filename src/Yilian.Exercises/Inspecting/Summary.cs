using Yilian.Contracts.Information;

namespace Yilian.Exercises.Inspecting;

/// <summary>What was played, what the platform made of it, and how that compares with what the scenario expects.</summary>
public sealed record Summary
{
    public required string Scenario { get; init; }
    public required string Title { get; init; }

    /// <summary>Events written in the scenario.</summary>
    public required int Events { get; init; }

    /// <summary>Shown as what they are, by kind.</summary>
    public required IReadOnlyList<Count> Shown { get; init; }

    /// <summary>Shown as plain notes until a later issue brings their kind.</summary>
    public required IReadOnlyList<Count> Notes { get; init; }

    /// <summary>Repeats that the platform recognized and did not count twice.</summary>
    public required int Suppressed { get; init; }

    public required IReadOnlyList<Failure> Failures { get; init; }

    /// <summary>What the platform entered on the incident's timeline by itself, by kind.</summary>
    public required IReadOnlyList<Count> Raised { get; init; }

    /// <summary>The tasks that plans gave, as the board counts them at the end.</summary>
    public required TaskCounts Tasks { get; init; }

    /// <summary>What the rules raised from the stations' signals, in words, oldest first.</summary>
    public required IReadOnlyList<string> Alarms { get; init; }

    /// <summary>Events that the platform itself should have raised.</summary>
    public required IReadOnlyList<Finding> PlatformEvents { get; init; }

    public required IReadOnlyList<Finding> Expectations { get; init; }
    public required IReadOnlyList<Finding> Checkpoints { get; init; }

    /// <summary>Routine contacts of the forward post, not played yet.</summary>
    public required int Heartbeats { get; init; }

    /// <summary>How far the play fell behind the scenario at most; at a high speed what depends on deadlines then says little.</summary>
    public required TimeSpan Behind { get; init; }

    public int Played => Shown.Sum(c => c.Number) + Notes.Sum(c => c.Number) + Suppressed;

    /// <summary>True: nothing failed, and all that could be checked was met.</summary>
    public bool AsExpected => Failures.Count == 0 && PlatformEvents.Concat(Expectations).Concat(Checkpoints).All(f => f.Verdict != Verdict.NotMet);

    public void Print(TextWriter output) => SummaryText.Write(this, output);
}

public sealed record Count(string Name, int Number);

/// <summary>An event that could not be played.</summary>
/// <param name="Event">Its number; 0 for a unit's own receipt.</param>
/// <param name="Code">The problem's code.</param>
public sealed record Failure(int Event, string Actor, string What, string Code, string Detail);

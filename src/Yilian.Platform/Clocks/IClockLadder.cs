using Yilian.Platform.Journal;

namespace Yilian.Platform.Clocks;

/// <summary>What happens, step by step, when a clock of one kind is not met. Each section brings the ladders of its clocks.</summary>
public interface IClockLadder
{
    string ClockKind { get; }

    /// <summary>Takes the step that is due and records it.</summary>
    /// <returns>When the next step is due; null when the ladder ends.</returns>
    Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct);
}

using Yilian.Contracts.Dispatch;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Coordination;

/// <summary>协调事项: one unit asks another; led by the special headquarters, and by the general headquarters where needed.</summary>
internal sealed class CoordinationRequest
{
    public const string Open = "open";
    public const string Refused = "refused";
    public const string Done = "done";
    public const string Withdrawn = "withdrawn";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required Guid IncidentId { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid FromId { get; init; }

    /// <summary>Who is to do it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The special headquarters that leads.</summary>
    public required Guid HeadquartersId { get; init; }

    public required string Text { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required Guid ClockId { get; init; }
    public string State { get; private set; } = Open;
    public string Level { get; private set; } = CoordinationLevels.Unit;
    public string? Outcome { get; private set; }

    public bool Runs => State is Open or Refused;

    /// <summary>The headquarters it was raised to; null while the units deal with it themselves.</summary>
    public Guid? Raised => Level switch
    {
        CoordinationLevels.Special => HeadquartersId,
        CoordinationLevels.General => KnownHeadquarters.General,
        _ => null,
    };

    /// <summary>The level above; null at the top.</summary>
    public string? Next => Level switch
    {
        CoordinationLevels.Unit => HeadquartersId == KnownHeadquarters.General ? CoordinationLevels.General : CoordinationLevels.Special,
        CoordinationLevels.Special => CoordinationLevels.General,
        _ => null,
    };

    public void Answer(bool done, string outcome)
    {
        DemandRunning();
        (State, Outcome) = (done ? Done : Refused, outcome.Trim());
    }

    /// <exception cref="RuleBrokenException">It stands with the general headquarters already.</exception>
    public void Raise()
    {
        DemandRunning();
        (State, Level) = (Open, Next ?? throw new RuleBrokenException("dispatch.coordination-raised", $"协调事项 {Number} 已提请总指挥部，等待决定。|It stands with the general headquarters already."));
    }

    public void Withdraw(string reason)
    {
        DemandRunning();
        (State, Outcome) = (Withdrawn, reason.Trim());
    }

    private void DemandRunning()
    {
        if (!Runs)
        {
            throw new RuleBrokenException("dispatch.coordination-ended", $"协调事项 {Number} 已结束（{Outcome}），请刷新。|The request has ended.");
        }
    }
}

/// <summary>What happened with a coordination request; stays on record.</summary>
internal sealed class CoordinationStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid RequestId { get; init; }
    public required string Act { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
    public string? Note { get; init; }
}

using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Supports;

/// <summary>外部支援: what the superior or a neighbor was asked for, beyond what the city has.</summary>
internal sealed class Support
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required Guid NeedId { get; init; }
    public required Guid IncidentId { get; init; }

    /// <summary>Who is asked; no organization of the platform.</summary>
    public required string From { get; init; }

    /// <summary>What was asked for; what was promised once it was.</summary>
    public required int Quantity { get; set; }

    public required string Reason { get; init; }
    public required string Approver { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public string State { get; private set; } = SupportStates.Asked;
    public required DateTimeOffset StepAt { get; set; }
    public DateTimeOffset? EtaAt { get; set; }
    public string? Note { get; set; }

    public Share Share => new(Quantity, State switch
    {
        SupportStates.Promised => Phase.Coming,
        SupportStates.Arrived => Phase.There,
        SupportStates.Ended => Phase.Done,
        _ => Phase.None,
    });

    public bool Is(string state) => string.Equals(State, state, StringComparison.Ordinal);

    public bool Allows(string next) => next switch
    {
        SupportStates.Promised or SupportStates.Declined => Is(SupportStates.Asked),
        SupportStates.Arrived => Is(SupportStates.Promised),
        SupportStates.Ended => Is(SupportStates.Arrived),
        _ => false,
    };

    /// <exception cref="RuleBrokenException">The step cannot follow the state.</exception>
    public void Advance(string next, string? note, DateTimeOffset at)
    {
        if (!Allows(next))
        {
            throw new RuleBrokenException("dispatch.support-step", $"支援请求 {Number} 已更新，请刷新后再操作。|This step cannot follow the state of the request.");
        }

        (State, StepAt, Note) = (next, at, string.IsNullOrWhiteSpace(note) ? Note : note.Trim());
    }
}

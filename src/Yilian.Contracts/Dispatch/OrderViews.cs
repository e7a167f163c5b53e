namespace Yilian.Contracts.Dispatch;

/// <summary>A dispatch order (调度令) for one team.</summary>
/// <param name="Rung">The rung of the ladder it was given on: see <see cref="Rungs"/>.</param>
/// <param name="State">See <see cref="OrderStates"/>.</param>
/// <param name="Contribution">What the team brings, in the unit of the need.</param>
/// <param name="DueAt">Until when the owner is to accept or refuse.</param>
/// <param name="EtaAt">When the team is expected there.</param>
/// <param name="Overdue">True: not answered in time, or not there when expected.</param>
/// <param name="Remote">True: an expert who advises from afar.</param>
/// <param name="Relieves">The order whose team this one is to relieve; null when it relieves nobody.</param>
/// <param name="RelievedBy">The order that is on its way to relieve this one; null when none is.</param>
/// <param name="DutyHours">How long the team has been on duty for this order, in whole hours; null before it took the order on.</param>
/// <param name="ReliefDueAt">When the team should be relieved; null while it has not taken the order on, and afterwards.</param>
/// <param name="Seen">Where the team was last, while the order runs; null when nobody says.</param>
/// <param name="Opinions">Of an expert, oldest first.</param>
/// <param name="Steps">What happened, in order.</param>
/// <param name="Mine">True: the team belongs to an organization of the caller's.</param>
/// <param name="May">What the caller may do: accept, refuse, depart, arrive, work, release, return, locate (say where the team is), relieve, recall, opine, follow.</param>
public sealed record OrderView(
    Guid Id, string Number, Guid NeedId, string NeedNumber, Guid IncidentId, string IncidentTitle, Guid TeamId, string TeamName, Guid OwnerId, string OwnerName, IReadOnlyList<string> OwnerPhones,
    Guid HeadquartersId, string HeadquartersName, string Rung, string State, int Contribution, string Unit, string Purpose, string Place, double? Longitude, double? Latitude, string? Text,
    DateTimeOffset IssuedAt, string IssuedBy, DateTimeOffset DueAt, DateTimeOffset? EtaAt, bool Overdue, bool Remote,
    RelatedOrder? Relieves, RelatedOrder? RelievedBy, int? DutyHours, DateTimeOffset? ReliefDueAt, SeenView? Seen, IReadOnlyList<OrderStepView> Steps, IReadOnlyList<OpinionView> Opinions, bool Mine, IReadOnlyList<string> May);

/// <summary>The other order of a relief.</summary>
public sealed record RelatedOrder(Guid Id, string Number, string TeamName);

/// <param name="State">The state it came to.</param>
public sealed record OrderStepView(string State, DateTimeOffset At, string ByName, string? Note);

/// <summary>What an expert said, and what came of it.</summary>
/// <param name="State">open, adopted or declined.</param>
/// <param name="FollowUp">What is done about it, or why not; null while open.</param>
public sealed record OpinionView(Guid Id, string Text, DateTimeOffset At, string ByName, string State, string? FollowUp, string? FollowedBy, DateTimeOffset? FollowedAt);

/// <summary>The states of an order, in the order in which they follow. From <see cref="Released"/> on the team is free again.</summary>
public static class OrderStates
{
    /// <summary>已签发</summary>
    public const string Issued = "issued";

    /// <summary>已受领</summary>
    public const string Accepted = "accepted";

    /// <summary>已出动</summary>
    public const string Departed = "departed";

    /// <summary>已到场</summary>
    public const string Arrived = "arrived";

    /// <summary>作业中</summary>
    public const string Working = "working";

    /// <summary>已完成: the task is done, the team is free and on its way back</summary>
    public const string Released = "released";

    /// <summary>已交接: another team took over</summary>
    public const string HandedOver = "handedOver";

    /// <summary>已归建: the team is back where it belongs, its hours on duty have ended</summary>
    public const string Returned = "returned";

    /// <summary>已拒绝</summary>
    public const string Refused = "refused";

    /// <summary>已撤回</summary>
    public const string Recalled = "recalled";
}

namespace Yilian.Contracts.Dispatch;

/// <summary>A coordination request (协调事项).</summary>
/// <param name="FromName">Who asked.</param>
/// <param name="State">open, refused, done or withdrawn.</param>
/// <param name="Level">unit, special or general: up to whom it went.</param>
/// <param name="WaitingOn">Whose turn it is; null when nobody's.</param>
/// <param name="Outcome">What came of it; the reason when it was refused or withdrawn.</param>
/// <param name="Steps">What happened, in order.</param>
/// <param name="May">What the caller may do: answer, raise, withdraw.</param>
public sealed record CoordinationView(
    Guid Id, string Number, Guid IncidentId, string IncidentTitle, Guid FromId, string FromName, Guid OwnerId, string OwnerName, IReadOnlyList<string> OwnerPhones, string Text, string State, string Level, string? WaitingOn,
    DateTimeOffset AskedAt, string AskedBy, DateTimeOffset DueAt, bool Overdue, string? Outcome, IReadOnlyList<CoordinationStepView> Steps, IReadOnlyList<string> May);

/// <param name="Act">ask, refuse, raise, overdue, done or withdraw.</param>
public sealed record CoordinationStepView(string Act, DateTimeOffset At, string ByName, string? Note);

/// <summary>The coordination requests of an incident.</summary>
/// <param name="Asks">On whose behalf the caller may ask.</param>
public sealed record CoordinationBoard(IReadOnlyList<CoordinationView> Items, IReadOnlyList<Guid> Asks);

/// <summary>Up to whom a coordination request went: "between units it is led by the special headquarters, where needed by the general headquarters" (the notice, 二（一）3).</summary>
public static class CoordinationLevels
{
    /// <summary>单位之间</summary>
    public const string Unit = "unit";

    /// <summary>专项指挥部</summary>
    public const string Special = "special";

    /// <summary>总指挥部</summary>
    public const string General = "general";
}

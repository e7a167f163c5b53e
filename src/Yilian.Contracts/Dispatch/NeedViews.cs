namespace Yilian.Contracts.Dispatch;

/// <summary>A need on the board.</summary>
/// <param name="Number">Never given twice.</param>
/// <param name="Capability">Null when an item is asked for.</param>
/// <param name="Item">Null when a capability is asked for.</param>
/// <param name="Specialty">Null when no expert is asked for.</param>
/// <param name="What">What is asked for, for people.</param>
/// <param name="Unit">See <see cref="NeedUnits"/>; of an item the unit it is counted in.</param>
/// <param name="Committed">What running orders bring, in the need's unit; more than asked for where a team is larger.</param>
/// <param name="Arrived">How much of it is there.</param>
/// <param name="Done">What was brought by orders that have ended well.</param>
/// <param name="State">open, committed, met, ended or cancelled.</param>
/// <param name="Rung">How far the ladder is open: see <see cref="Rungs"/>.</param>
/// <param name="AskedRung">The rung that the headquarters asked the general headquarters to open; null when nothing is asked.</param>
/// <param name="WaitingOn">Whose turn it is; null when nobody's.</param>
/// <param name="WaitingSince">Since when.</param>
/// <param name="May">What the caller may do: order, allot, climb, askClimb, askOutside, change, split, merge, cancel.</param>
/// <param name="Changes">How it was changed, split or merged, oldest first.</param>
public sealed record NeedView(
    Guid Id, string Number, Guid IncidentId, Guid OrganizationId, string OrganizationName, Guid HeadquartersId, string HeadquartersName,
    string? Capability, string? Item, string? Specialty, string What, int Quantity, string Unit, int Priority, string Purpose, string Place, double? Longitude, double? Latitude,
    DateTimeOffset AskedAt, DateTimeOffset? NeededAt, int Committed, int Arrived, int Done, string State, string Rung, string? AskedRung, string? CancelReason,
    string? WaitingOn, DateTimeOffset? WaitingSince, IReadOnlyList<ClimbView> Climbs, IReadOnlyList<OrderView> Orders,
    IReadOnlyList<AllotmentView> Allotments, IReadOnlyList<SupportView> Supports, IReadOnlyList<NeedChangeView> Changes, IReadOnlyList<string> May);

/// <param name="Act">change, split or merge.</param>
/// <param name="Text">What was changed, from what to what, and why.</param>
public sealed record NeedChangeView(string Act, string Text, string ByName, DateTimeOffset At);

/// <summary>A rung that was opened, or asked for.</summary>
/// <param name="Approver">Null while it is only asked for.</param>
public sealed record ClimbView(string Rung, string Reason, string? Approver, string ByName, DateTimeOffset At);

/// <summary>The needs of an incident.</summary>
/// <param name="Asks">The organizations on whose behalf the caller may ask for more.</param>
/// <param name="Capabilities">What teams can be asked for.</param>
/// <param name="Specialties">What experts of the registers know.</param>
/// <param name="Items">What supplies and equipment the registers know, each with the unit it is counted in.</param>
public sealed record NeedBoard(IReadOnlyList<NeedView> Needs, IReadOnlyList<Guid> Asks, IReadOnlyList<CapabilityName> Capabilities, IReadOnlyList<ItemName> Items, IReadOnlyList<string> Specialties);

/// <param name="Unit">What most entries of the name are counted in; null when none says so.</param>
public sealed record ItemName(string Name, string? Unit);

public sealed record CapabilityName(string Code, string Title);

/// <summary>Who would go where if all needs of an incident that are short were met together, at the least cost: urgent needs first, in time before late, lower rungs before higher, near before far.</summary>
/// <param name="Totals">Of this plan.</param>
/// <param name="Best">Of the plan without any wishes, for comparison.</param>
public sealed record JointProposal(IReadOnlyList<ProposedNeed> Needs, PlanTotals Totals, PlanTotals Best);

/// <summary>What a plan comes to.</summary>
/// <param name="Minutes">Of all teams together, until they are there.</param>
/// <param name="Late">Teams that come later than their need allows.</param>
/// <param name="Beyond">Teams of other trades, the army or armed police.</param>
/// <param name="Lacking">Needs that stay short.</param>
public sealed record PlanTotals(int Teams, int Minutes, int Late, int Beyond, int Lacking);

/// <param name="Gap">What is short now, in the need's unit.</param>
/// <param name="Picks">Who is proposed; the reason says also which nearer team goes elsewhere.</param>
/// <param name="Alternatives">Who could come instead, the next best first.</param>
/// <param name="Lacking">What stays short.</param>
/// <param name="Left">How many teams that could have come stay free.</param>
public sealed record ProposedNeed(
    Guid NeedId, string Number, string CapabilityName, string Purpose, string Place, double? Longitude, double? Latitude, int Priority, string Unit, int Gap,
    IReadOnlyList<CandidateView> Picks, IReadOnlyList<CandidateView> Alternatives, int Lacking, int Left);

/// <summary>A team that has the capability, in the order in which the ladder would take it.</summary>
/// <param name="Rung">See <see cref="Rungs"/>.</param>
/// <param name="Contribution">What it brings, in the need's unit.</param>
/// <param name="Minutes">From now to being there: muster and way; null without a position.</param>
/// <param name="InTime">False: later than the need allows.</param>
/// <param name="Doubt">What speaks against it without forbidding it: hours on duty, certificates, the age of its entry; null when nothing does.</param>
/// <param name="Obstacle">Why it cannot be ordered now: committed, not-ready, kept-back or rung-closed; null when it can.</param>
/// <param name="ObstacleText">The same for people.</param>
/// <param name="Proposed">True: taken together, these would meet the need.</param>
/// <param name="Reason">Why it stands where it stands.</param>
public sealed record CandidateView(
    Guid TeamId, string Name, Guid OwnerId, string OwnerName, string Rung, int Contribution, int? Grade, double? DistanceKm, int? Minutes, bool InTime, double? Longitude, double? Latitude, double DutyHours, string? Doubt,
    string? Obstacle, string? ObstacleText, bool Proposed, string Reason);

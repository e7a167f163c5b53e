namespace Yilian.Contracts.Dispatch;

/// <summary>Somebody asked for forces.</summary>
public sealed record NeedAsked(
    Guid NeedId, string Number, Guid IncidentId, Guid OrganizationId, Guid HeadquartersId, string? Capability, string? Item, string? Specialty, int Quantity, string Unit, int Priority, string Purpose, string Place,
    double? Longitude, double? Latitude, DateTimeOffset? NeededAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.need-asked";
}

public sealed record NeedCancelled(Guid NeedId, string Number, Guid IncidentId, string Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "dispatch.need-cancelled";
}

/// <summary>A headquarters asked the general headquarters to open the next rung.</summary>
public sealed record RungAsked(Guid NeedId, string Number, Guid IncidentId, string Rung, string Reason, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.rung-asked";
}

/// <summary>The general headquarters opened a rung of the ladder for a need.</summary>
public sealed record RungOpened(Guid NeedId, string Number, Guid IncidentId, string Rung, string Reason, string Approver, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.rung-opened";
}

/// <summary>Teams were ordered for a need, in one act.</summary>
public sealed record TeamsOrdered(
    Guid NeedId, string NeedNumber, Guid IncidentId, Guid HeadquartersId, DateTimeOffset DueAt, IReadOnlyList<TeamOrdered> Orders, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.teams-ordered";
}

/// <param name="Relieves">The order it is to relieve; null when it relieves none.</param>
public sealed record TeamOrdered(Guid OrderId, string Number, Guid TeamId, string TeamName, Guid OwnerId, string Rung, int Contribution, Guid? Relieves = null);

/// <summary>An order came a step further.</summary>
public sealed record OrderAdvanced(
    Guid OrderId, string Number, Guid NeedId, Guid IncidentId, Guid TeamId, Guid OrganizationId, string State, string? Note, DateTimeOffset? EtaAt, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title)
    : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.order-advanced";
}

/// <summary>An order was neither accepted nor refused in time.</summary>
public sealed record OrderUnanswered(Guid OrderId, string Number, Guid NeedId, Guid IncidentId, Guid OrganizationId, string Step, DateTimeOffset DueAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.order-unanswered";
}

/// <summary>A team has been on duty so long that it should be relieved.</summary>
/// <param name="Hours">How long by now.</param>
public sealed record ReliefDue(Guid OrderId, string Number, Guid NeedId, Guid IncidentId, Guid TeamId, Guid OrganizationId, int Hours, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.relief-due";
}

/// <summary>A team is not there when it was expected, or its position says that it will not be.</summary>
/// <param name="ExpectedAt">When it is expected by its position; null when nothing is known of where it is.</param>
public sealed record OrderLate(Guid OrderId, string Number, Guid NeedId, Guid IncidentId, Guid OrganizationId, DateTimeOffset EtaAt, DateTimeOffset? ExpectedAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.order-late";
}

/// <summary>Nobody gets through at a place.</summary>
/// <param name="Radius">Meters.</param>
public sealed record RoadClosed(Guid ClosureId, Guid IncidentId, string Name, double Longitude, double Latitude, double Radius, string Reason) : IEntry
{
    public static string Kind => "dispatch.road-closed";
}

public sealed record RoadOpened(Guid ClosureId, Guid IncidentId, string Name) : IEntry
{
    public static string Kind => "dispatch.road-opened";
}

/// <summary>Open needs of an item want more than all stocks can give: somebody has to decide who gets what.</summary>
/// <param name="Wanted">What is short in all open needs of the item.</param>
/// <param name="Free">What all stocks can give.</param>
/// <param name="Needs">The numbers of the needs.</param>
public sealed record StockContended(Guid NeedId, Guid IncidentId, string Item, string Unit, int Wanted, int Free, IReadOnlyList<string> Needs, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.stock-contended";
}

/// <summary>Stock was allotted to a need, and is reserved from now on.</summary>
public sealed record StockAllotted(
    Guid NeedId, string NeedNumber, Guid IncidentId, Guid HeadquartersId, string Item, string Unit, DateTimeOffset DueAt, IReadOnlyList<AllottedLot> Lots, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title)
    : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.stock-allotted";
}

public sealed record AllottedLot(Guid AllotmentId, string Number, Guid StockId, Guid OwnerId, int Quantity);

/// <summary>An allotment came a step further; some of it came back or was used up.</summary>
/// <param name="Act">accept, refuse, handOver, receive, return, consume or recall.</param>
/// <param name="Outstanding">What is still out afterwards.</param>
public sealed record AllotmentAdvanced(
    Guid AllotmentId, string Number, Guid NeedId, Guid IncidentId, Guid StockId, Guid OwnerId, string Act, int Quantity, int Outstanding, string State, string? Note, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To,
    string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.allotment-advanced";
}

/// <summary>An allotment was not answered, or what was lent did not come back, in time.</summary>
/// <param name="Step">liaison, call or return.</param>
public sealed record AllotmentOverdue(Guid AllotmentId, string Number, Guid NeedId, Guid IncidentId, Guid OrganizationId, string Step, DateTimeOffset DueAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.allotment-overdue";
}

/// <summary>The superior or a neighbor was asked for help, answered, came or went.</summary>
/// <param name="State">See <see cref="SupportStates"/>.</param>
public sealed record SupportAdvanced(Guid SupportId, string Number, Guid NeedId, Guid IncidentId, string From, int Quantity, string State, DateTimeOffset? EtaAt, string? Note, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.support-advanced";
}

/// <summary>An expert gave an opinion.</summary>
public sealed record OpinionGiven(Guid OpinionId, Guid OrderId, Guid NeedId, Guid IncidentId, string Expert, string Text, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.opinion-given";
}

/// <summary>The headquarters followed an opinion, or said why not.</summary>
public sealed record OpinionFollowed(Guid OpinionId, Guid OrderId, Guid IncidentId, string Expert, bool Adopted, string Note, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.opinion-followed";
}

/// <summary>A unit asked another for something.</summary>
public sealed record CoordinationAsked(Guid CoordinationId, string Number, Guid IncidentId, Guid FromId, Guid OwnerId, string Text, DateTimeOffset DueAt, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "dispatch.coordination-asked";
}

/// <summary>A coordination request was answered, raised, withdrawn, or became overdue.</summary>
/// <param name="Act">refuse, raise, overdue, done or withdraw.</param>
public sealed record CoordinationAdvanced(
    Guid CoordinationId, string Number, Guid IncidentId, Guid FromId, Guid OwnerId, string Act, string State, string Level, string? Note, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.coordination-advanced";
}

/// <summary>A need was changed, split or merged.</summary>
/// <param name="Act">change, split or merge.</param>
/// <param name="OtherId">The need that was split off, or merged into.</param>
public sealed record NeedRevised(Guid NeedId, string Number, Guid IncidentId, string Act, string Text, int Quantity, Guid? OtherId, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title) : IEntry, ISettles, IAddressed
{
    public static string Kind => "dispatch.need-revised";
}

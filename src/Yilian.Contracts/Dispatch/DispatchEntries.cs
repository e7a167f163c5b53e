namespace Yilian.Contracts.Dispatch;

/// <summary>Somebody asked for forces.</summary>
public sealed record NeedAsked(
    Guid NeedId, string Number, Guid IncidentId, Guid OrganizationId, Guid HeadquartersId, string Capability, int Quantity, string Unit, int Priority, string Purpose, string Place,
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

public sealed record TeamOrdered(Guid OrderId, string Number, Guid TeamId, string TeamName, Guid OwnerId, string Rung, int Contribution);

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

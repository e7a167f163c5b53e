using Yilian.Contracts.Organization;

namespace Yilian.Organization.Duty.RollCalls;

/// <summary>点名: a headquarters asks everyone on duty to answer. The results stand when the deadline passes; who answers later is marked late.</summary>
internal sealed class RollCall
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid HeadquartersId { get; init; }
    public string? Message { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required string By { get; init; }
    public required Guid ById { get; init; }
    public required Guid ClockId { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Nobody is waited for any more.</summary>
    public DateTimeOffset? LapsedAt { get; set; }

    public List<RollCallAnswer> Answers { get; init; } = [];

    public int Answered => Answers.Count(a => a.AnsweredAt is not null);
}

/// <summary>An organization that was called.</summary>
internal sealed class RollCallAnswer
{
    public required Guid RollCallId { get; init; }
    public required Guid OrganizationId { get; init; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? AnsweredBy { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public bool Late { get; private set; }

    /// <summary>Answers once; a second tap changes nothing.</summary>
    public bool Answer(string by, Guid? byId, DateTimeOffset at, DateTimeOffset dueAt)
    {
        if (AnsweredAt is not null)
        {
            return false;
        }

        (AnsweredAt, AnsweredBy, AnsweredById, Late) = (at, by, byId, at > dueAt);
        return true;
    }

    public string StateOf(RollCall call) => this switch
    {
        { AnsweredAt: not null, Late: true } => "late",
        { AnsweredAt: not null } => "answered",
        _ => call.ClosedAt is null ? "waiting" : "missing",
    };
}

/// <summary>Whom a headquarters reaches: the general headquarters everybody in the city, a special one its member units.</summary>
internal static class RollCallReach
{
    public static bool CanCall(OrganizationCard? card) => card is { Dissolved: false, Kind: OrganizationKinds.GeneralHeadquarters or OrganizationKinds.SpecialHeadquarters };

    public static List<OrganizationCard> Of(IOrganizationBook book, Guid headquarters) =>
    [
        .. book.All().Where(o => !o.Dissolved && o.Id != headquarters && o.Kind is not OrganizationKinds.Superior
            && (headquarters == KnownHeadquarters.General || o.HeadquartersIds.Contains(headquarters))),
    ];
}

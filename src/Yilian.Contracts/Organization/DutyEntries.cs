namespace Yilian.Contracts.Organization;

/// <summary>A roster was changed. Phones are personal and not in the journal.</summary>
public sealed record DutyRosterChanged(Guid OrganizationId, int Added, int Changed, int Removed, DateTimeOffset First, DateTimeOffset Last, string? FileName) : IEntry
{
    public static string Kind => "organization.duty-roster-changed";
}

public sealed record DutyHolidayChanged(string Date, string Name, bool Off, bool NeedsLeader, bool Removed) : IEntry
{
    public static string Kind => "organization.duty-holiday-changed";
}

/// <summary>Nobody is on a post for a stretch of the next seven days.</summary>
public sealed record DutyGapFound(Guid GapId, Guid OrganizationId, string Post, DateTimeOffset GapFrom, DateTimeOffset GapTo, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "organization.duty-gap-found";
}

/// <summary>A gap began and nobody is on duty: the headquarters are told.</summary>
public sealed record DutyGapBegun(Guid GapId, Guid OrganizationId, string Post, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "organization.duty-gap-begun";
}

/// <summary>A gap was filled, or passed with nobody on duty.</summary>
public sealed record DutyGapClosed(Guid GapId, Guid OrganizationId, string Post, bool Covered, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.duty-gap-closed";
}

public sealed record DutySwapAsked(Guid SwapId, Guid OrganizationId, Guid ShiftId, Guid? OtherShiftId, string AskerName, string TakerName, string? Reason, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "organization.duty-swap-asked";
}

/// <summary>Who takes the shift agreed; the keepers of the roster are asked to approve.</summary>
public sealed record DutySwapAccepted(Guid SwapId, Guid OrganizationId, string Title, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "organization.duty-swap-accepted";
}

/// <summary>A swap ended: approved, refused, rejected, withdrawn or cancelled.</summary>
public sealed record DutySwapEnded(Guid SwapId, Guid OrganizationId, string State, string? Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.duty-swap-ended";
}

public sealed record DutyLogWritten(Guid LogId, Guid OrganizationId, string Source, string Content, string? Handling, string? Result, Guid? CorrectsId) : IEntry
{
    public static string Kind => "organization.duty-log-written";
}

public sealed record DutyHandoverPrepared(Guid HandoverId, Guid OrganizationId, DateTimeOffset ChangeAt, string OffPerson, string OnPerson) : IEntry
{
    public static string Kind => "organization.duty-handover-prepared";
}

public sealed record DutyHandoverNoted(Guid HandoverId, Guid OrganizationId, string? Remarks) : IEntry
{
    public static string Kind => "organization.duty-handover-noted";
}

/// <summary>The officer going off signed; whoever comes on is asked to.</summary>
public sealed record DutyHandoverOffSigned(Guid HandoverId, Guid OrganizationId, int Items, bool InPlace, string Title, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "organization.duty-handover-off-signed";
}

/// <summary>Both signed: the handover is no longer changed.</summary>
public sealed record DutyHandoverSigned(Guid HandoverId, Guid OrganizationId, bool InPlace, string Digest, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.duty-handover-signed";
}

/// <summary>Half an hour into a shift the handover is not signed.</summary>
public sealed record DutyHandoverReminded(Guid HandoverId, Guid OrganizationId, string Title, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "organization.duty-handover-reminded";
}

public sealed record DutyRollCalled(Guid RollCallId, Guid HeadquartersId, int Minutes, DateTimeOffset DueAt, string? Message, string Title, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To) : IEntry, IAddressed, ISettles
{
    public static string Kind => "organization.duty-roll-called";
}

public sealed record DutyRollCallAnswered(Guid RollCallId, Guid OrganizationId, bool Late, int Seconds, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.duty-roll-call-answered";
}

/// <summary>The deadline passed; the results stand.</summary>
public sealed record DutyRollCallClosed(Guid RollCallId, Guid HeadquartersId, int Asked, int Answered, IReadOnlyList<Guid> Missing, string Title, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "organization.duty-roll-call-closed";
}

/// <summary>Half a day later nobody is waited for any more.</summary>
public sealed record DutyRollCallLapsed(Guid RollCallId, Guid HeadquartersId, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "organization.duty-roll-call-lapsed";
}

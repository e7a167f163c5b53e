namespace Yilian.Contracts.Organization;

/// <summary>A shift of a roster.</summary>
/// <param name="Post">See <see cref="DutyPosts"/>.</param>
/// <param name="Mine">True: the caller's own.</param>
/// <param name="Ended">True: over, and no longer to be changed.</param>
public sealed record ShiftRow(
    Guid Id, Guid OrganizationId, string Post, string PersonName, string Phone, Guid? UserId, DateTimeOffset From, DateTimeOffset To, int Version, bool Mine, bool Ended);

/// <summary>Somebody on duty.</summary>
public sealed record OnDutyPerson(Guid ShiftId, string Post, string PersonName, string Phone, DateTimeOffset From, DateTimeOffset To);

/// <summary>Who is on duty in an organization now, and who comes next.</summary>
/// <param name="KeepsRoster">False: there is no roster at all, so nobody can be named.</param>
public sealed record OnDutyRow(
    Guid OrganizationId, string Name, string ShortName, string Kind, int? Number, IReadOnlyList<string> DutyPhones, IReadOnlyList<Guid> HeadquartersIds,
    IReadOnlyList<OnDutyPerson> OnDuty, OnDutyPerson? Next, bool KeepsRoster);

/// <summary>A day with a name.</summary>
/// <param name="Off">False: a working day at a week-end (调休上班).</param>
/// <param name="NeedsLeader">A leader has to be on duty.</param>
public sealed record HolidayView(DateOnly Date, string Name, bool Off, bool NeedsLeader);

/// <summary>A stretch of the next seven days without anybody at a post.</summary>
/// <param name="Begun">True: nobody is on duty now.</param>
public sealed record DutyGapRow(Guid Id, Guid OrganizationId, string OrganizationName, string Post, DateTimeOffset From, DateTimeOffset To, bool Begun);

/// <summary>The gaps of all organizations, and the organizations that keep no roster.</summary>
/// <param name="WithoutRoster">Headquarters and units of which nobody knows who is on duty.</param>
public sealed record DutyGapsView(IReadOnlyList<DutyGapRow> Gaps, IReadOnlyList<PartyName> WithoutRoster);

/// <summary>An organization by its name.</summary>
public sealed record PartyName(Guid Id, string Name, string Kind);

/// <summary>The roster of an organization over some days.</summary>
/// <param name="May">What the caller may do: keep.</param>
public sealed record RosterView(
    Guid OrganizationId, string OrganizationName, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<ShiftRow> Shifts, IReadOnlyList<HolidayView> Holidays,
    IReadOnlyList<DutyGapRow> Gaps, IReadOnlyList<SwapView> Swaps, IReadOnlyList<string> May);

/// <summary>What a change of the roster did.</summary>
public sealed record RosterSaved(Guid OrganizationId, int Added, int Changed, int Removed);

/// <summary>A swap of shifts.</summary>
/// <param name="State">asked, accepted, approved, refused, rejected, withdrawn or cancelled.</param>
/// <param name="May">What the caller may do: accept, decide, withdraw.</param>
public sealed record SwapView(
    Guid Id, Guid OrganizationId, string State, ShiftRow? Shift, ShiftRow? Other, string AskerName, string TakerName, string? Reason, string? Answer,
    DateTimeOffset AskedAt, string AskedBy, DateTimeOffset? AnsweredAt, string? AnsweredBy, DateTimeOffset? DecidedAt, string? DecidedBy, IReadOnlyList<string> May);

/// <summary>A line of the duty log.</summary>
/// <param name="CorrectedById">The line that took its place; this one stays legible.</param>
public sealed record LogRow(
    Guid Id, Guid OrganizationId, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string By, string Source, string Content, string? Handling, string? Result,
    Guid? CorrectsId, Guid? CorrectedById);

/// <summary>Something open that goes over to the next shift.</summary>
/// <param name="Source">inbox, clock, incident or log.</param>
/// <param name="SubjectId">What it is about.</param>
public sealed record HandoverLine(string Source, string Title, DateTimeOffset? DueAt, bool Overdue, Guid SubjectId, Guid? IncidentId);

/// <summary>A handover in the list.</summary>
/// <param name="State">draft, offSigned, signed or lapsed.</param>
public sealed record HandoverRow(Guid Id, Guid OrganizationId, string OrganizationName, DateTimeOffset ChangeAt, string OffPerson, string OnPerson, string State, DateTimeOffset? SignedAt, int Items);

/// <summary>One of the two signatures under a handover.</summary>
/// <param name="InPlace">True: signed by an account other than the one on the roster (代签).</param>
public sealed record HandoverSignature(string Name, DateTimeOffset At, bool InPlace);

/// <summary>A handover with what goes over.</summary>
/// <param name="Items">As they stand now; once the officer going off has signed, as they stood then.</param>
/// <param name="Log">The duty log of the shift going off.</param>
/// <param name="May">What the caller may do: note, signOff, signOn.</param>
public sealed record HandoverView(
    Guid Id, Guid OrganizationId, string OrganizationName, DateTimeOffset ChangeAt, DateTimeOffset OffFrom, DateTimeOffset OnTo, string OffPerson, string OnPerson, string State, int Version,
    IReadOnlyList<HandoverLine> Items, IReadOnlyList<LogRow> Log, string? Remarks, string? OnRemarks, HandoverSignature? OffSigned, HandoverSignature? OnSigned, IReadOnlyList<string> May);

/// <summary>The handovers of an organization.</summary>
/// <param name="Due">The change of shift nearest to now that has no signed handover; null when there is none.</param>
/// <param name="May">What the caller may do: prepare, log.</param>
public sealed record HandoverPage(IReadOnlyList<HandoverRow> Items, string? Next, HandoverDue? Due, IReadOnlyList<string> May);

/// <summary>A change of shift that waits for its handover.</summary>
public sealed record HandoverDue(Guid OnShiftId, DateTimeOffset ChangeAt, string OffPerson, string OnPerson, Guid? HandoverId);

/// <summary>A roll-call in the list.</summary>
public sealed record RollCallRow(
    Guid Id, Guid HeadquartersId, string HeadquartersName, string? Message, DateTimeOffset AskedAt, DateTimeOffset DueAt, DateTimeOffset? ClosedAt, string By, int Asked, int Answered, int Late);

/// <summary>How one organization answered a roll-call.</summary>
/// <param name="State">answered, late, waiting or missing.</param>
/// <param name="Seconds">From the call to the answer.</param>
/// <param name="DutyPhones">To call who is missing.</param>
public sealed record RollCallAnswerRow(
    Guid OrganizationId, string Name, string Kind, IReadOnlyList<OnDutyPerson> OnDuty, IReadOnlyList<string> DutyPhones, string State, DateTimeOffset? AnsweredAt, int? Seconds, string? AnsweredBy);

/// <summary>The result board of a roll-call. Who was called sees the own line only.</summary>
/// <param name="May">What the caller may do: answer.</param>
/// <param name="MayAnswerFor">The caller's organizations that have not answered.</param>
public sealed record RollCallView(RollCallRow Call, IReadOnlyList<RollCallAnswerRow> Answers, IReadOnlyList<string> May, IReadOnlyList<PartyName> MayAnswerFor);

/// <summary>The roll-calls the caller may see, and where the caller may call from.</summary>
/// <param name="CallFrom">Headquarters for which the caller may call the roll, with how many organizations each would reach.</param>
public sealed record RollCallPage(IReadOnlyList<RollCallRow> Items, string? Next, IReadOnlyList<RollCallScope> CallFrom);

/// <param name="Reaches">How many organizations are called.</param>
/// <param name="RunningId">The roll-call under way; a second one is refused until it closes.</param>
public sealed record RollCallScope(Guid HeadquartersId, string Name, int Reaches, Guid? RunningId);

using Yilian.Contracts.Platform;

namespace Yilian.Contracts.Information;

/// <summary>A class of incident, as the warning network codes it.</summary>
/// <param name="Initials">Pinyin initials, for finding it by keyboard.</param>
public sealed record EventCode(string Code, string Name, int Level, string? Parent, string Initials, string Pinyin);

/// <summary>One line of the incidents list.</summary>
/// <param name="State">open, closed or merged.</param>
public sealed record IncidentRow(
    Guid Id, string Number, string Title, string Code, string CodeName, bool CodeKnown, string? Grade, string? ResponseLevel, bool Imminent, bool Sensitive,
    string State, string Place, string? CountyCode, string? CountyName, double? Longitude, double? Latitude,
    DateTimeOffset OccurredAt, DateTimeOffset UpdatedAt, Guid? LeadHeadquartersId, string? LeadHeadquartersName,
    int Recipients, int Acknowledged, int Answered, int Overdue);

/// <summary>Everything the incident room's header shows.</summary>
/// <param name="May">What the caller may do: send, acknowledge, answer, call, followUp, correct, note, grade, respond, plan, close, reopen, merge, meet.</param>
/// <param name="ActingFor">The organizations of the caller that take part.</param>
/// <param name="Warning">The warning that it was reported from; null when from none.</param>
public sealed record IncidentView(
    Guid Id, string Number, string Title, string Code, string CodeName, bool CodeKnown,
    string? Grade, string? ProposedGrade, string GradeReason, bool Imminent, bool Sensitive, string State,
    DateTimeOffset OccurredAt, DateTimeOffset ReceivedAt, DateTimeOffset RecordedAt, DateTimeOffset? ClosedAt, string? Outcome,
    string Place, string? CountyCode, string? CountyName, double? Longitude, double? Latitude, bool OutsideCity,
    string Harm, string? Measures, string? Source,
    Guid ReporterId, string ReporterName, Guid? LeadHeadquartersId, string? LeadHeadquartersName,
    Guid? MergedIntoId, string? MergedIntoNumber, IReadOnlyList<MergedRow> Merged,
    IReadOnlyList<FigureValue> Figures, IReadOnlyList<ResponseRow> Responses, IReadOnlyList<ClockRow> Clocks,
    ReceiptCounts Receipts, int Reports, int Version, IReadOnlyList<string> May, IReadOnlyList<PartyRef> ActingFor, WarningLink? Warning);

public sealed record MergedRow(Guid Id, string Number, string Title);

public sealed record PartyRef(Guid OrganizationId, string Name);

/// <summary>Counts of receipts; each equals the rows behind it.</summary>
public sealed record ReceiptCounts(int Sent, int Seen, int Acknowledged, int Answered, int Overdue);

/// <summary>A figure as it stands, with the report it comes from.</summary>
public sealed record FigureValue(string Key, string Title, string Unit, decimal Value, int ReportNumber, DateTimeOffset OccurredAt);

/// <summary>The response of one headquarters.</summary>
/// <param name="Level">I to IV, or none when ended.</param>
public sealed record ResponseRow(Guid Id, Guid HeadquartersId, string HeadquartersName, string Level, string Reason, string Signatory, DateTimeOffset At, string ByName, bool Current);

/// <summary>Something that must happen by a time.</summary>
/// <param name="ClockKind">acknowledge or report.</param>
/// <param name="State">running, met, late (met after due), overdue or waived.</param>
public sealed record ClockRow(Guid Id, string ClockKind, string Title, Guid OwnerId, string OwnerName, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? MetAt, string State, int Step, string? Basis);

/// <summary>A unit on the board of answers.</summary>
/// <param name="State">sent, seen, acknowledged, answered or overdue.</param>
/// <param name="Escalation">The last step of the ladder taken.</param>
public sealed record RecipientRow(
    Guid OrganizationId, string Name, string ShortName, string Kind, bool LiaisonMissing, IReadOnlyList<string> DutyPhones, string State,
    DateTimeOffset SentAt, DateTimeOffset DueAt, DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, bool Late,
    AnswerView? Answer, string? Escalation, DateTimeOffset? EscalatedAt, IReadOnlyList<CallView> Calls, bool Mine);

public sealed record AnswerView(string Assessment, int? People, string? Forces, string? Equipment, int? MinutesToMove, DateTimeOffset At, string By);

public sealed record CallView(string Phone, string? Person, bool Reached, string? Note, DateTimeOffset At, string By);

/// <summary>A report with its difference to the one before.</summary>
/// <param name="Label">首报, 续报一, 续报二, 补报, 终报, 更正 …</param>
/// <param name="Late">True: entered after something newer; ordered by when it happened.</param>
/// <param name="CorrectedBy">The number of the report that corrects this one.</param>
public sealed record ReportView(
    Guid Id, int Number, string ReportKind, string Label, string Text, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, bool Late,
    Guid OrganizationId, string OrganizationName, string ByName, IReadOnlyList<FigureChange> Figures, string? Reason,
    int? Corrects, int? CorrectedBy, double? Longitude, double? Latitude, IReadOnlyList<AttachmentRef> Attachments);

/// <summary>A figure before and after a report.</summary>
/// <param name="Changed">True when this report changed it.</param>
public sealed record FigureChange(string Key, string Title, string Unit, decimal? Before, decimal? After, bool Changed);

/// <summary>A timeline line: the entry, with the files that hang on it.</summary>
/// <param name="Late">True: recorded well after it happened.</param>
public sealed record TimelineRow(EntryView Entry, bool Late, IReadOnlyList<AttachmentRef> Attachments);

/// <summary>What the platform proposes at intake.</summary>
public sealed record ProposalView(
    string? Grade, string GradeReason, Guid? LeadHeadquartersId, string LeadReason, IReadOnlyList<ProposedUnit> Units,
    int AcknowledgeMinutes, IReadOnlyList<ProposedDeadline> Deadlines, IReadOnlyList<DuplicateRow> Duplicates,
    string? CountyCode, string? CountyName, bool OutsideCity, IReadOnlyList<string> Warnings);

public sealed record ProposedUnit(Guid OrganizationId, string Name, string Kind, string Reason, bool LiaisonMissing);

/// <param name="Basis">The rule it comes from.</param>
public sealed record ProposedDeadline(string Title, DateTimeOffset DueAt, string Basis);

/// <summary>An incident that may be the same event.</summary>
public sealed record DuplicateRow(Guid Id, string Number, string Title, DateTimeOffset OccurredAt, string Place, double? DistanceKm, string Reason);

/// <summary>The situation picture: open incidents and counts.</summary>
public sealed record SituationView(
    IReadOnlyList<IncidentRow> Incidents, int Open, int OpenedToday, int ReceiptsWaiting, int ReceiptsOverdue, int ReportsOverdue,
    IReadOnlyDictionary<string, int> ByGrade, IReadOnlyList<ResponseInForce> Responses, IReadOnlyList<ClockRow> NextDue);

public sealed record ResponseInForce(Guid IncidentId, string IncidentTitle, string HeadquartersName, string Level, DateTimeOffset Since);

/// <summary>One row of the routing matrix.</summary>
/// <param name="CodePrefix">Longest prefix wins, for example 11A.</param>
public sealed record RouteRow(Guid Id, string CodePrefix, Guid LeadHeadquartersId, string LeadHeadquartersName, IReadOnlyList<Guid> UnitIds, bool WithCounty, string? Note);

/// <summary>The minutes to acknowledge, by grade, and the steps of the ladder after it.</summary>
/// <param name="Grade">I, II, III, IV or - for not graded.</param>
public sealed record DeadlineRow(string Grade, int AcknowledgeMinutes, int StandInAfterMinutes, int DutyPhoneAfterMinutes, int LeaderAfterMinutes);

/// <summary>A legal reporting limit.</summary>
/// <param name="Grades">The grades it holds for.</param>
/// <param name="Minutes">From the anchor to the limit; null for limits at fixed hours.</param>
public sealed record ReportingRuleRow(Guid Id, string CodePrefix, IReadOnlyList<string> Grades, string Title, string To, string Channel, int? Minutes, IReadOnlyList<string> DailyAt, string Anchor, string Basis, bool Enabled);

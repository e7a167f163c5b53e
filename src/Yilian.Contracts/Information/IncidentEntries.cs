namespace Yilian.Contracts.Information;

public sealed record IncidentReported(
    Guid IncidentId, string Number, string Title, string Code, string? Grade, string GradeReason, bool Imminent, DateTimeOffset OccurredAt,
    string Place, string? CountyCode, double? Longitude, double? Latitude, string Harm, string? Measures,
    IReadOnlyDictionary<string, decimal> Figures, IReadOnlyList<Guid> AttachmentIds, IReadOnlyList<Addressee> To, Guid? WarningId = null) : IEntry, IAddressed
{
    public static string Kind => "information.incident-reported";
}

public sealed record IncidentSent(
    Guid IncidentId, string Number, string Title, Guid LeadHeadquartersId, DateTimeOffset DueAt, string? Message,
    IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.incident-sent";
}

public sealed record IncidentSeen(Guid IncidentId, Guid OrganizationId) : IEntry
{
    public static string Kind => "information.incident-seen";
}

public sealed record IncidentAcknowledged(Guid IncidentId, Guid OrganizationId, bool Late, string Title, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To)
    : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.incident-acknowledged";
}

public sealed record IncidentAnswered(
    Guid IncidentId, Guid OrganizationId, string Assessment, int? People, string? Forces, string? Equipment, int? MinutesToMove,
    IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.incident-answered";
}

/// <summary>A step of the ladder after a deadline passed: standIn, dutyPhone, leader.</summary>
public sealed record ReceiptOverdue(Guid IncidentId, Guid OrganizationId, string Step, string Title, DateTimeOffset DueAt, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.receipt-overdue";
}

public sealed record UnitCalled(Guid IncidentId, Guid OrganizationId, string Phone, string? Person, bool Reached, string? Note, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.unit-called";
}

public sealed record IncidentFollowedUp(
    Guid IncidentId, Guid ReportId, int Number, string ReportKind, string Label, string Text, IReadOnlyDictionary<string, decimal> Figures,
    DateTimeOffset OccurredAt, double? Longitude, double? Latitude, IReadOnlyList<Guid> AttachmentIds, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.incident-followed-up";
}

public sealed record ReportCorrected(
    Guid IncidentId, Guid ReportId, int Number, int Corrects, string Reason, string? Text, IReadOnlyDictionary<string, decimal> Figures, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.report-corrected";
}

public sealed record IncidentNoted(
    Guid IncidentId, Guid NoteId, string? Category, string Text, double? Longitude, double? Latitude, IReadOnlyList<Guid> AttachmentIds, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.incident-noted";
}

public sealed record IncidentGraded(Guid IncidentId, string? Before, string Grade, string Reason, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To, string Title)
    : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.incident-graded";
}

/// <summary>The figures give a higher grade than the one set; an officer has to decide.</summary>
public sealed record GradeProposed(Guid IncidentId, string? Grade, string Proposed, string Reason, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.grade-proposed";
}

public sealed record ResponseSet(Guid IncidentId, Guid HeadquartersId, string? Before, string Level, string Reason, string Signatory, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.response-set";
}

public sealed record IncidentClosed(Guid IncidentId, string Outcome, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.incident-closed";
}

public sealed record IncidentReopened(Guid IncidentId, string Reason, IReadOnlyList<Addressee> To, string Title) : IEntry, IAddressed
{
    public static string Kind => "information.incident-reopened";
}

public sealed record IncidentMerged(Guid IncidentId, Guid IntoId, string IntoNumber, string Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.incident-merged";
}

public sealed record ReportObligationMet(Guid IncidentId, Guid ClockId, string Title, bool Late, string? Note, IReadOnlyList<Settlement> Settles, IReadOnlyList<Addressee> To)
    : IEntry, ISettles, IAddressed
{
    public static string Kind => "information.report-obligation-met";
}

public sealed record ReportObligationOverdue(Guid IncidentId, Guid ClockId, string Title, DateTimeOffset DueAt, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.report-obligation-overdue";
}

public sealed record RoutingChanged(string CodePrefix, Guid LeadHeadquartersId, IReadOnlyList<Guid> UnitIds) : IEntry
{
    public static string Kind => "information.routing-changed";
}

public sealed record DeadlinesChanged(string Grade, int AcknowledgeMinutes) : IEntry
{
    public static string Kind => "information.deadlines-changed";
}

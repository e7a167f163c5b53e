using System.Text.Json;

namespace Yilian.Contracts.Information;

/// <summary>One line of the board.</summary>
/// <param name="MessageType">Alert, Update, Cancel, Ack or Error.</param>
/// <param name="Origin">own, cap or national.</param>
/// <param name="State">draft, submitted, approved, inForce, superseded, cancelled, expired or noted.</param>
/// <param name="Color">Null where a foreign message does not say.</param>
/// <param name="Mine">For the caller's own organization: sent, seen, acknowledged or overdue; null when it was not asked.</param>
public sealed record WarningRow(
    Guid Id, string MessageType, string Origin, string State, string KindCode, string KindName, string? Color, string Headline, string IssuerName, string AreaText,
    DateTimeOffset UpdatedAt, DateTimeOffset? SentAt, DateTimeOffset? EffectiveAt, DateTimeOffset? ExpiresAt, WarningCounts Receipts, string? Mine, int Flags);

/// <summary>Counts of receipts; each equals the rows behind it.</summary>
public sealed record WarningCounts(int Sent, int Seen, int Acknowledged, int Late, int Overdue);

/// <summary>A warning in force, for the top bar and the map.</summary>
/// <param name="CountyCodes">Divisions to draw.</param>
/// <param name="Geometry">GeoJSON of what was drawn; null without.</param>
/// <param name="Ours">True: our own, or somebody else's for this city. Others stand on the board and the map only.</param>
public sealed record WarningInForce(
    Guid Id, string KindName, string? Color, string Headline, string IssuerName, string AreaText, DateTimeOffset? SentAt, DateTimeOffset? ExpiresAt,
    IReadOnlyList<string> CountyCodes, JsonElement? Geometry, string? Mine, bool Ours);

/// <summary>A warning with all it says.</summary>
/// <param name="Status">CAP: Actual or Exercise of our own; what a foreign message says.</param>
/// <param name="Cap">The message as the public gets it, or would get it.</param>
/// <param name="Flags">What was found when a foreign message was read.</param>
/// <param name="Chain">All messages of the chain, oldest first.</param>
/// <param name="May">What the caller may do: edit, submit, review, publish, publishUrgently, discard, update, cancel, acknowledge, receipts, call, report (an incident from it), respond (and a response by plan).</param>
/// <param name="ActingFor">The caller's organizations that have not signed for it.</param>
/// <param name="ToldTo">To how many organizations it goes or went.</param>
/// <param name="ReceiptMinutes">In which units sign for it.</param>
public sealed record WarningView(
    Guid Id, string MessageType, string Origin, string State, string Status, string? Identifier, Guid? IssuerId, string IssuerName, Guid? UpdatesId,
    string KindCode, string KindName, string? Color, string Headline, string Caution, string Measures, WarningArea Area, string AreaText, IReadOnlyList<string> CountyCodes, JsonElement? Geometry,
    DateTimeOffset? EffectiveAt, DateTimeOffset? ExpiresAt, bool Happening, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset UpdatedAt, string UpdatedBy,
    DateTimeOffset? SentAt, string? PublishedBy, string? ReviewedBy, string? ReviewComment, string? UrgentReason, DateTimeOffset? EndedAt, string? EndReason,
    string? Cap, IReadOnlyList<string> Flags, IReadOnlyList<WarningLink> Chain, WarningCounts Receipts, int ToldTo, int ReceiptMinutes, DateTimeOffset? CallDueAt,
    int Version, IReadOnlyList<string> May, IReadOnlyList<PartyRef> ActingFor, IReadOnlyList<WarningIncident> Incidents, AlarmRef? Alarm);

/// <summary>An incident that was reported from a warning of the chain.</summary>
/// <param name="ResponseLevel">The highest response level in force.</param>
/// <param name="MayRespond">True: the caller may start a response by plan there.</param>
public sealed record WarningIncident(Guid Id, string Number, string Title, string State, string? ResponseLevel, DateTimeOffset RecordedAt, bool MayRespond);

/// <summary>A message of a chain.</summary>
public sealed record WarningLink(Guid Id, string MessageType, string State, string? Color, string Headline, DateTimeOffset? SentAt);

/// <summary>One organization that a warning was sent to.</summary>
/// <param name="State">sent, seen, acknowledged or overdue.</param>
/// <param name="Call">True: the person responsible there is to be called.</param>
/// <param name="Escalation">The last step of the ladder taken.</param>
public sealed record WarningReceiptRow(
    Guid OrganizationId, string Name, string State, DateTimeOffset SentAt, DateTimeOffset DueAt, DateTimeOffset? SeenAt, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy,
    bool Late, string? Escalation, bool Call, DateTimeOffset? CalledAt, string? CalledPerson, IReadOnlyList<string> DutyPhones);

/// <summary>Of which warning and unit a deadline is.</summary>
/// <param name="MayFollow">True: the caller sees the receipts.</param>
public sealed record WarningDeadline(Guid WarningId, Guid OrganizationId, bool MayFollow);

/// <summary>A kind of warning with the words it begins with, by color.</summary>
/// <param name="Code">Event code of the national warning network.</param>
public sealed record WarningKindView(string Code, string Name, string NameEn, string Category, IReadOnlyList<WarningTemplateView> Templates);

/// <param name="Hours">How long it usually holds.</param>
/// <param name="Edited">True: changed or added by the editor; else as shipped.</param>
/// <param name="Shipped">False: added by the editor.</param>
/// <param name="Version">Counts the changes; 0 as shipped.</param>
public sealed record WarningTemplateView(string Color, string Caution, string Measures, int Hours, bool Edited, bool Shipped, int Version, DateTimeOffset? UpdatedAt, string? UpdatedBy);

using Yilian.Contracts.Platform;

namespace Yilian.Contracts.Information;

/// <summary>One line of the list of compilations.</summary>
/// <param name="State">draft or issued.</param>
/// <param name="Mine">For the caller's own organization: sent, seen, acknowledged or overdue; null when it was not asked.</param>
public sealed record CompilationRow(
    Guid Id, string? Number, string Title, string State, int Items, DateTimeOffset UpdatedAt, string UpdatedBy, DateTimeOffset? IssuedAt, DateTimeOffset? DueAt,
    CompilationCounts Receipts, string? Mine);

/// <summary>Counts of receipts; each equals the rows behind it.</summary>
public sealed record CompilationCounts(int Sent, int Seen, int Acknowledged, int Late, int Overdue);

/// <summary>A compilation with all its items.</summary>
/// <param name="Since">When the issue before was issued: what came after it is new.</param>
/// <param name="Recipients">To how many organizations it goes or went.</param>
/// <param name="Sha256">Of the document as it was issued.</param>
/// <param name="HasAnnex">True: there is a spreadsheet of the registers' entries.</param>
/// <param name="Mark">Stands on every page of what is not a document in force; null on one that is.</param>
/// <param name="Masthead">The red head.</param>
/// <param name="May">What the caller may do: edit, issue, discard, acknowledge, receipts.</param>
/// <param name="ActingFor">The caller's organizations that have not signed for it.</param>
public sealed record CompilationView(
    Guid Id, string? Number, string Title, string? Introduction, string State, DateTimeOffset? Since, IReadOnlyList<CompilationItemView> Items,
    DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset UpdatedAt, string UpdatedBy, DateTimeOffset? IssuedAt, string? IssuedBy, string? Signatory,
    DateTimeOffset? DueAt, int Recipients, CompilationCounts Receipts, string? Sha256, bool HasAnnex, string? Mark, string Masthead, string Issuer, int Version,
    IReadOnlyList<string> May, IReadOnlyList<PartyRef> ActingFor);

/// <summary>An item as it stands in the issue.</summary>
/// <param name="Text">What is printed: the editor's summary, or the source's own text.</param>
/// <param name="SourceText">The source's own text.</param>
/// <param name="Notice">Of a draft: changed, withdrawn or missing since it was picked.</param>
public sealed record CompilationItemView(
    Guid Id, string SourceKind, Guid? SourceId, string Section, Guid? OrganizationId, string? OrganizationName, string Title, string? Summary, string Text,
    string? SourceText, string? Notice, IReadOnlyList<AttachmentRef> Attachments);

/// <summary>What came in since the last issue.</summary>
/// <param name="Since">From when it is counted; null: from the beginning.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The mark of the page that follows; null on the last.</param>
/// <param name="MostItems">How many items one issue takes.</param>
public sealed record CandidatesView(DateTimeOffset? Since, int Total, IReadOnlyList<CandidateRow> Items, string? Next, int MostItems);

/// <summary>Something that may be picked.</summary>
/// <param name="Section">The heading proposed for it.</param>
/// <param name="Change">submitted, changed or removed.</param>
/// <param name="Summary">Proposed for the item; empty: its own text is printed.</param>
/// <param name="IssuedBefore">True: it stands in an earlier issue.</param>
public sealed record CandidateRow(
    string SourceKind, Guid SourceId, string Section, Guid OrganizationId, string OrganizationName, string Title, string Lead, string Summary, string Change, DateTimeOffset At, bool IssuedBefore);

/// <summary>A unit on the board of receipts.</summary>
/// <param name="State">sent, seen, acknowledged or overdue.</param>
public sealed record CompilationReceiptRow(
    Guid OrganizationId, string Name, string ShortName, string Kind, bool LiaisonMissing, IReadOnlyList<string> DutyPhones, string State, DateTimeOffset SentAt, DateTimeOffset DueAt,
    DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, bool Late, DateTimeOffset? RemindedAt);

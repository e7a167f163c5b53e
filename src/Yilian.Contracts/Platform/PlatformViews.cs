using System.Text.Json;

namespace Yilian.Contracts.Platform;

/// <summary>One journal entry as its readers see it.</summary>
/// <param name="Seq">Its place in the journal, without gaps, from 1.</param>
/// <param name="Kind">What kind of entry, for example <c>information.incident-reported</c>.</param>
/// <param name="Text">One Chinese line that says what happened.</param>
/// <param name="Body">The entry itself.</param>
/// <param name="OccurredAt">When it happened; may lie before <paramref name="RecordedAt"/>.</param>
public sealed record EntryView(
    long Seq, string Kind, string Text, JsonElement Body, Guid? ActorId, string ActorName,
    Guid? OrganizationId, string? OrganizationName, Guid? IncidentId, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt);

/// <summary>A page of entries in the journal's order.</summary>
/// <param name="Next">Pass as <c>after</c> to go on.</param>
/// <param name="Head">The newest Seq of the journal when the page was read.</param>
public sealed record EntryPage(IReadOnlyList<EntryView> Items, long Next, long Head, bool More);

/// <summary>Something the caller's organization must see or answer.</summary>
/// <param name="Ask">acknowledge, answer, call, report or read.</param>
/// <param name="Kind">The kind of the entry that asks, for example <c>information.incident-sent</c>.</param>
/// <param name="State">open, seen or settled.</param>
public sealed record InboxItem(
    Guid Id, string Ask, string Title, Guid OrganizationId, string OrganizationName, Guid SubjectId, Guid? IncidentId, string Kind, long Seq,
    DateTimeOffset CreatedAt, DateTimeOffset? DueAt, string State, DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? SettledAt, bool Overdue, bool Personal);

/// <summary>The inbox with the figures for the badge; each figure equals the rows behind it.</summary>
public sealed record InboxPage(IReadOnlyList<InboxItem> Items, string? Next, int OpenCount, int OverdueCount);

/// <summary>A stored file.</summary>
/// <param name="Sha256">Lower-case hex; also its address.</param>
/// <param name="Size">Bytes.</param>
public sealed record AttachmentView(Guid Id, string Name, string ContentType, long Size, string Sha256);

/// <summary>A file as it hangs on an entry.</summary>
public sealed record AttachmentRef(Guid Id, string Name, string ContentType, long Size);

/// <summary>How far a follower has read.</summary>
/// <param name="Lag">Entries not yet read.</param>
/// <param name="Failing">The last error, when the follower is retrying.</param>
public sealed record FollowerRow(string Name, long Seq, long Lag, string? Failing);

/// <summary>State of this node.</summary>
public sealed record HealthView(string Status, long Head, int LaneLength, int LaneBound, int LiveClients, string Database, IReadOnlyList<FollowerRow> Followers);

/// <summary>Result of re-computing the hash chain.</summary>
/// <param name="FirstBadSeq">The first entry that does not hold; null when all do.</param>
public sealed record VerifyView(bool Whole, long Entries, long? FirstBadSeq, string? Problem);

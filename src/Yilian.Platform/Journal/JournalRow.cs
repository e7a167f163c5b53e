namespace Yilian.Platform.Journal;

/// <summary>One entry of the journal as it is stored: appended in commit order, never changed.</summary>
public sealed class JournalRow
{
    public required long Seq { get; init; }

    /// <summary>The client's id of the command it came from; null when the platform acted by itself.</summary>
    public Guid? CommandId { get; init; }

    public required string Kind { get; init; }
    public required string Text { get; init; }
    public required string Body { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? IncidentId { get; init; }
    public required Guid AudienceId { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The algorithm and the hash over this entry and the one before, for example <c>sha256:9f…</c>.</summary>
    public required string Hash { get; init; }
}

namespace Yilian.Platform.Inbox;

/// <summary>Something an organization, or one person of it, must see or answer.</summary>
internal sealed class InboxRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }
    public Guid? AccountId { get; init; }
    public required string Ask { get; init; }
    public required string Title { get; init; }
    public required Guid SubjectId { get; init; }
    public Guid? IncidentId { get; init; }

    /// <summary>The kind of the entry that asks, so that a page knows where the answer is given.</summary>
    public required string Kind { get; init; }

    public required long Seq { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? SeenAt { get; set; }
    public string? SeenBy { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
}

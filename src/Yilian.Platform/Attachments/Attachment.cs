namespace Yilian.Platform.Attachments;

/// <summary>A stored file; its content lies under its hash.</summary>
public sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }
    public required string Sha256 { get; init; }
    public required Guid UploaderId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A file on an entry; who may see the audience may fetch the file.</summary>
public sealed class AttachmentUse
{
    /// <summary>The report, note or incident it hangs on.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid AttachmentId { get; init; }

    /// <summary>Grows when what it hangs on is issued to more.</summary>
    public required Guid AudienceId { get; set; }
}

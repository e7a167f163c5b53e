namespace Yilian.Platform.Journal;

/// <summary>The newest Seq and hash: one row, so that cutting off the journal's end is found as well.</summary>
internal sealed class JournalHead
{
    public const int Only = 1;

    public int Id { get; init; } = Only;
    public long Seq { get; set; }
    public required string Hash { get; set; }
}

/// <summary>The first answer to a command, so that a repeat changes nothing.</summary>
internal sealed class CommandRow
{
    public required Guid Id { get; init; }

    /// <summary>Who sent it, where to and with what content; the same id with another content is refused.</summary>
    public required string Fingerprint { get; init; }

    public required string Receipt { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>An organization that may see what carries this audience.</summary>
public sealed class AudienceMember
{
    public required Guid AudienceId { get; init; }
    public required Guid OrganizationId { get; init; }
}

/// <summary>How far a follower has read.</summary>
internal sealed class FollowerCursor
{
    public required string Name { get; init; }
    public long Seq { get; set; }
}

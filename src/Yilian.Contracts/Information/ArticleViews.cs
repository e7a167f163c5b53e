using Yilian.Contracts.Platform;

namespace Yilian.Contracts.Information;

/// <summary>One line of the list of articles.</summary>
/// <param name="Kind">organization, measures or experience.</param>
/// <param name="State">shared or withdrawn.</param>
/// <param name="Published">True: it stands in an issued compilation and everyone may read it.</param>
public sealed record ArticleRow(
    Guid Id, string Kind, string Title, string Lead, Guid OrganizationId, string OrganizationName, string State, bool Published, int Version,
    DateTimeOffset SubmittedAt, DateTimeOffset UpdatedAt, string UpdatedBy, int Attachments);

/// <summary>An article with its earlier versions.</summary>
/// <param name="PublishedIn">The compilations it stands in.</param>
/// <param name="May">What the caller may do: change, withdraw.</param>
public sealed record ArticleView(
    Guid Id, string Kind, string Title, string Text, Guid OrganizationId, string OrganizationName, string State, string? WithdrawnReason, DateTimeOffset? WithdrawnAt,
    bool Published, IReadOnlyList<IssueRef> PublishedIn, int Version, DateTimeOffset SubmittedAt, DateTimeOffset UpdatedAt, string UpdatedBy,
    IReadOnlyList<AttachmentRef> Attachments, IReadOnlyList<ArticleVersionView> Versions, IReadOnlyList<string> May);

/// <summary>An article as it was.</summary>
public sealed record ArticleVersionView(int Number, string Kind, string Title, string Text, DateTimeOffset At, string ByName, IReadOnlyList<AttachmentRef> Attachments);

/// <summary>An issued compilation.</summary>
public sealed record IssueRef(Guid Id, string Number);

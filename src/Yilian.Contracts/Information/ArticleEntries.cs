namespace Yilian.Contracts.Information;

public sealed record ArticleSubmitted(Guid ArticleId, Guid OrganizationId, string ArticleKind, string Title, IReadOnlyList<Guid> AttachmentIds, IReadOnlyList<Addressee> To) : IEntry, IAddressed
{
    public static string Kind => "information.article-submitted";
}

public sealed record ArticleChanged(Guid ArticleId, Guid OrganizationId, string ArticleKind, string Title, int Version, IReadOnlyList<Guid> AttachmentIds) : IEntry
{
    public static string Kind => "information.article-changed";
}

public sealed record ArticleWithdrawn(Guid ArticleId, Guid OrganizationId, string Title, string Reason, IReadOnlyList<Settlement> Settles) : IEntry, ISettles
{
    public static string Kind => "information.article-withdrawn";
}

using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Compilations;

/// <summary>Where a compilation gets its items from: the articles, and the registers.</summary>
internal interface ICompilationSource
{
    /// <summary>See <see cref="CompilationSources"/>.</summary>
    string Kind { get; }

    /// <summary>All that was submitted or changed after a moment, in no order and without its texts.</summary>
    Task<List<CandidateKey>> Since(CandidateQuery query, YilianDb db, CancellationToken ct);

    /// <summary>Those with these ids, as they are listed.</summary>
    Task<List<Candidate>> Describe(IReadOnlyCollection<Guid> ids, CandidateQuery query, YilianDb db, CancellationToken ct);

    /// <summary>The sources with these ids as they are now; those that are gone or not there are left out or marked.</summary>
    Task<IReadOnlyDictionary<Guid, SourceContent>> Find(IReadOnlyCollection<Guid> ids, YilianDb db, CancellationToken ct);

    /// <summary>They are being issued to everyone.</summary>
    Task Publish(IReadOnlyCollection<Guid> ids, Guid everyone, Desk desk, CancellationToken ct);
}

/// <param name="Since">Null: from the beginning.</param>
/// <param name="Search">In titles and texts.</param>
internal sealed record CandidateQuery(DateTimeOffset? Since, string? Search, Guid? OrganizationId);

/// <summary>Where something that may be picked stands in the list.</summary>
/// <param name="Order">Of its section among those proposed.</param>
internal sealed record CandidateKey(string SourceKind, Guid Id, int Order, Guid OrganizationId, DateTimeOffset At);

/// <summary>Something that may be picked.</summary>
/// <param name="Change">submitted, changed or removed.</param>
internal sealed record Candidate(string SourceKind, Guid Id, string Section, Guid OrganizationId, string Title, string Lead, string Summary, string Change, DateTimeOffset At);

/// <summary>A source as it is, or as it was issued.</summary>
/// <param name="Text">Its own text.</param>
/// <param name="Gone">withdrawn; null while it may be issued.</param>
/// <param name="Sheet">The sheet of the annex it goes to; null for none.</param>
/// <param name="Cells">Its row there, by heading.</param>
internal sealed record SourceContent(
    int Version, Guid OrganizationId, string OrganizationName, string Title, string Text, string? Gone, string? Sheet, IReadOnlyList<SourceCell> Cells, IReadOnlyList<AttachmentRef> Attachments);

internal sealed record SourceCell(string Heading, string Value);

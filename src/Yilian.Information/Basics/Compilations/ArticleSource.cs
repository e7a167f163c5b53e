using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Articles;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Compilations;

/// <summary>Articles as items of a compilation, under the notice's three headings.</summary>
internal sealed class ArticleSource(IOrganizationBook book) : ICompilationSource
{
    private const int LeadLength = 300;

    // After the risk sources and the resources, as the notice puts them.
    private const int FirstOrder = 2;

    private static readonly string[] Order = [ArticleKinds.Organization, ArticleKinds.Measures, ArticleKinds.Experience];

    public string Kind => CompilationSources.Article;

    public async Task<List<CandidateKey>> Since(CandidateQuery query, YilianDb db, CancellationToken ct)
    {
        var articles = db.Set<Article>().AsNoTracking().Where(a => a.State == Article.Shared);
        articles = query.Since is { } since ? articles.Where(a => a.UpdatedAt > since) : articles;
        articles = query.OrganizationId is { } unit ? articles.Where(a => a.OrganizationId == unit) : articles;
        articles = query.Search is { } text ? articles.Where(a => a.Title.Contains(text) || a.Text.Contains(text)) : articles;
        var keys = await articles.Select(a => new { a.Id, a.Kind, a.OrganizationId, a.UpdatedAt }).ToListAsync(ct);
        return keys.ConvertAll(a => new CandidateKey(Kind, a.Id, FirstOrder + Array.IndexOf(Order, a.Kind), a.OrganizationId, a.UpdatedAt));
    }

    public async Task<List<Candidate>> Describe(IReadOnlyCollection<Guid> ids, CandidateQuery query, YilianDb db, CancellationToken ct)
    {
        var lines = await db.Set<Article>().AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, a.Kind, a.OrganizationId, a.Title, Lead = a.Text.Substring(0, LeadLength), a.SubmittedAt, a.UpdatedAt }).ToListAsync(ct);
        return lines.ConvertAll(a => new Candidate(
            Kind, a.Id, ArticleKinds.Titles[a.Kind], a.OrganizationId, a.Title, Lines.Short(a.Lead), "",
            query.Since is { } from && a.SubmittedAt <= from ? "changed" : "submitted", a.UpdatedAt));
    }

    public async Task<IReadOnlyDictionary<Guid, SourceContent>> Find(IReadOnlyCollection<Guid> ids, YilianDb db, CancellationToken ct)
    {
        var articles = await db.Set<Article>().AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).ToListAsync(ct);
        var versions = await CurrentVersions(ids, db).ToListAsync(ct);
        var files = await db.AttachmentsOf(versions.ConvertAll(v => v.Id), ct);
        var versionOf = versions.ToDictionary(v => v.ArticleId, v => v.Id);
        return articles.ToDictionary(a => a.Id, a => new SourceContent(
            a.Version, a.OrganizationId, book.Find(a.OrganizationId)?.Name ?? "", a.Title, a.Text, a.IsShared ? null : "withdrawn", null, [], [.. files[versionOf[a.Id]]]));
    }

    // Files were for the unit and its headquarters; what is issued is for everyone, and so are its files.
    public async Task Publish(IReadOnlyCollection<Guid> ids, Guid everyone, Desk desk, CancellationToken ct)
    {
        foreach (var article in await desk.Db.Set<Article>().Where(a => EF.Parameter(ids).Contains(a.Id)).ToListAsync(ct))
        {
            article.Publish(everyone);
        }

        await desk.Reattach(CurrentVersions(ids, desk.Db).Select(v => v.Id), everyone, ct);
    }

    private static IQueryable<ArticleVersion> CurrentVersions(IReadOnlyCollection<Guid> ids, YilianDb db) =>
        db.Set<ArticleVersion>().AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.ArticleId) && db.Set<Article>().Any(a => a.Id == v.ArticleId && a.Version == v.Number));
}

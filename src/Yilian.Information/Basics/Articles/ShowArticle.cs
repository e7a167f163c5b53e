using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Information.Basics.Compilations;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Articles;

/// <summary>二（一）1: an article with its files and its earlier versions.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ShowArticleSlice : ISlice
{
    public static readonly Show<Guid> Shown = Show.As<Guid, ArticleView>(Handle);

    private const int MostVersions = 50;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/articles/{id}", Handle);

    internal static async Task<ArticleView> Handle(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var a = await desk.Db.Set<Article>().AsNoTracking().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw NotFoundException.Of<Article>(id);
        var versions = await desk.Db.Set<ArticleVersion>().AsNoTracking().Where(v => v.ArticleId == id).OrderByDescending(v => v.Number).Take(MostVersions).ToListAsync(ct);
        var files = await desk.Db.AttachmentsOf(versions.ConvertAll(v => v.Id), ct);
        var issues = await desk.Db.Set<CompilationItem>().Where(i => i.SourceId == id)
            .Join(desk.Db.Set<Compilation>().Where(c => c.State == Compilation.Issued), i => i.CompilationId, c => c.Id, (_, c) => new { c.Id, c.Number, c.IssuedAt })
            .OrderBy(c => c.IssuedAt).Take(MostVersions).ToListAsync(ct);
        return new ArticleView(
            a.Id, a.Kind, a.Title, a.Text, a.OrganizationId, desk.Service<IOrganizationBook>().Find(a.OrganizationId)?.Name ?? "", a.State, a.WithdrawnReason, a.WithdrawnAt,
            a.Published, [.. issues.Select(i => new IssueRef(i.Id, i.Number ?? ""))], a.Version, a.SubmittedAt, a.UpdatedAt, a.UpdatedBy,
            FilesOf(versions.FirstOrDefault(), files), [.. versions.Skip(1).Select(v => new ArticleVersionView(v.Number, v.Kind, v.Title, v.Text, v.At, v.ByName, FilesOf(v, files)))],
            a.IsShared && desk.Caller.Has(Permissions.Articles, a.OrganizationId) ? ["change", "withdraw"] : []);
    }

    private static IReadOnlyList<AttachmentRef> FilesOf(ArticleVersion? version, ILookup<Guid, AttachmentRef> files) => version is null ? [] : [.. files[version.Id]];
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Articles;

/// <summary>What every command on articles needs of the desk.</summary>
internal static class ArticleWrites
{
    /// <summary>The article, for who may change it.</summary>
    /// <exception cref="NotFoundException">There is none, or the caller may not see it.</exception>
    /// <exception cref="RightMissingException">It is another unit's.</exception>
    public static async Task<Article> FindOwnArticle(this Desk desk, Guid id, CancellationToken ct)
    {
        var article = await desk.Db.Set<Article>().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw NotFoundException.Of<Article>(id);
        desk.Caller.Demand(Permissions.Articles, article.OrganizationId);
        return article;
    }

    public static IQueryable<Article> Visible(this IQueryable<Article> articles, Platform.Access.Caller caller, YilianDb db)
    {
        var audiences = Audience.Of(caller, db);
        return articles.Where(a => audiences.Contains(a.AudienceId));
    }

    /// <exception cref="InvalidRequestException">The kind is none of the three of the notice.</exception>
    public static void CheckKind(string kind)
    {
        if (!ArticleKinds.Titles.ContainsKey(kind))
        {
            throw new InvalidRequestException("kind", "材料类别为应急组织、应急措施或经验做法|The kind is organization, measures or experience");
        }
    }

    /// <summary>The unit itself, the headquarters it is a member of, and the general headquarters.</summary>
    public static async Task<Guid> AudienceOf(this Desk desk, Guid organization, CancellationToken ct)
    {
        var card = desk.Service<IOrganizationBook>().Find(organization);
        return await desk.AudienceOf([organization, KnownHeadquarters.General, .. card?.HeadquartersIds ?? []], ct);
    }

    /// <summary>Keeps the article as it is now as a version, with its files: those of the version before may stay, whoever uploaded them.</summary>
    public static async Task Keep(this Desk desk, Article article, IReadOnlyList<Guid> files, CancellationToken ct)
    {
        var version = ArticleVersion.Of(article);
        var earlier = await desk.Db.Set<ArticleVersion>().Where(v => v.ArticleId == article.Id).OrderByDescending(v => v.Number).Select(v => v.Id).FirstOrDefaultAsync(ct);
        var staying = await desk.Db.Set<AttachmentUse>().Where(u => u.SubjectId == earlier && files.Contains(u.AttachmentId)).Select(u => u.AttachmentId).ToListAsync(ct);
        desk.Add(version);
        foreach (var file in staying)
        {
            desk.Add(new AttachmentUse { SubjectId = version.Id, AttachmentId = file, AudienceId = article.AudienceId });
        }

        await desk.Attach(version.Id, article.AudienceId, [.. files.Except(staying)], ct);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Articles;

/// <summary>二（一）1: a unit shares its organization, measures or experience; the general office learns of it.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class SubmitArticleSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<SubmitArticle, Guid>("POST", "/information/articles", Handle, ShowArticleSlice.Shown with { Status = StatusCodes.Status201Created });

    internal static async Task<Guid> Handle(SubmitArticle request, Desk desk, CancellationToken ct)
    {
        ArticleWrites.CheckKind(request.Kind);
        var unit = desk.Caller.ActFor(request.OrganizationId, Permissions.Articles, desk.Caller.With(Permissions.Articles));
        return (await Submit(unit, request, desk.Caller.DisplayName, desk, ct)).Id;
    }

    internal static async Task<Article> Submit(Guid unit, SubmitArticle request, string by, Desk desk, CancellationToken ct)
    {
        var article = new Article
        {
            OrganizationId = unit,
            Kind = request.Kind,
            Title = request.Title.Trim(),
            Text = request.Text.Trim(),
            AudienceId = await ArticleWrites.AudienceOf(desk, unit, ct),
            SubmittedAt = desk.Now,
            UpdatedAt = desk.Now,
            UpdatedBy = by,
        };
        desk.Add(article);
        await desk.Keep(article, request.AttachmentIds, ct);
        Record(desk, article, request);
        return article;
    }

    // The general office reads it, unless it wrote it itself.
    private static void Record(Desk desk, Article article, SubmitArticle request)
    {
        Addressee[] to = article.OrganizationId == KnownHeadquarters.General ? [] : [new(KnownHeadquarters.General, Asks.Read, article.Id)];
        var line = $"{desk.Service<IOrganizationBook>().Find(article.OrganizationId)?.ShortName}提交{ArticleKinds.Titles[article.Kind]}材料：{Lines.Short(article.Title)}";
        desk.Record(
            new ArticleSubmitted(article.Id, article.OrganizationId, article.Kind, line, request.AttachmentIds, to), line, new Subject(article.AudienceId, Organization: article.OrganizationId));
    }
}

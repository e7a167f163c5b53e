using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Articles;

/// <summary>二（一）1: the unit changes what it shared; every version stays.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ChangeArticleSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<ChangeArticle, Guid>("PUT", "/information/articles/{id}", Handle, ShowArticleSlice.Shown);

    internal static async Task<Guid> Handle(Guid id, ChangeArticle request, Desk desk, CancellationToken ct)
    {
        ArticleWrites.CheckKind(request.Kind);
        var article = await desk.FindOwnArticle(id, ct);
        article.Change(request, desk.Now, desk.Caller.DisplayName);
        await desk.Keep(article, request.AttachmentIds, ct);
        desk.Record(
            new ArticleChanged(id, article.OrganizationId, article.Kind, article.Title, article.Version, request.AttachmentIds),
            $"{desk.Service<IOrganizationBook>().Find(article.OrganizationId)?.ShortName}修改材料（第 {article.Version} 版）：{Lines.Short(article.Title)}",
            new Subject(article.AudienceId, Organization: article.OrganizationId));
        return id;
    }
}

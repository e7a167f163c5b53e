using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Articles;

/// <summary>二（一）1: the unit takes back what it shared, with a reason; an issued compilation is not touched by it.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class WithdrawArticleSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<WithdrawArticle, Guid>("POST", "/information/articles/{id}/withdraw", Handle, ShowArticleSlice.Shown);

    internal static async Task<Guid> Handle(Guid id, WithdrawArticle request, Desk desk, CancellationToken ct)
    {
        var article = await desk.FindOwnArticle(id, ct);
        article.Withdraw(request.Reason, desk.Now);
        desk.Record(
            new ArticleWithdrawn(id, article.OrganizationId, article.Title, request.Reason, [new Settlement(id, Asks.Read, null)]),
            $"{desk.Service<IOrganizationBook>().Find(article.OrganizationId)?.ShortName}撤回材料：{Lines.Short(article.Title)}（{Lines.Short(request.Reason)}）",
            new Subject(article.AudienceId, Organization: article.OrganizationId));
        return id;
    }
}

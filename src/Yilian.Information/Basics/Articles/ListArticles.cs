using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Articles;

/// <summary>二（一）1: the articles the caller may read, newest first.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ListArticlesSlice : ISlice
{
    // Enough of the text for the first line of a row.
    private const int LeadLength = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/articles", Handle);

    private static async Task<Page<ArticleRow>> Handle(
        ReadingDesk desk, IOrganizationBook book, string? kind, Guid? unit, string? state, string? search, bool? mine, string? after, int? limit, CancellationToken ct)
    {
        var articles = desk.Db.Set<Article>().AsNoTracking().Visible(desk.Caller, desk.Db);
        articles = string.IsNullOrEmpty(kind) ? articles : articles.Where(a => a.Kind == kind);
        articles = unit is null ? articles : articles.Where(a => a.OrganizationId == unit);
        var wanted = string.IsNullOrEmpty(state) ? Article.Shared : state;
        articles = string.Equals(wanted, "all", StringComparison.Ordinal) ? articles : articles.Where(a => a.State == wanted);
        articles = Searched(articles, search);
        if (mine == true)
        {
            var own = desk.Caller.Grants.Select(g => g.OrganizationId).Distinct().ToList();
            articles = articles.Where(a => own.Contains(a.OrganizationId));
        }

        var (skip, take) = Paging.Of(after, limit);
        var total = await articles.CountAsync(ct);
        var lines = await articles.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id).Skip(skip).Take(take)
            .Select(a => new Line(
                a.Id, a.Kind, a.Title, a.Text.Substring(0, LeadLength), a.OrganizationId, a.State, a.Published, a.Version, a.SubmittedAt, a.UpdatedAt, a.UpdatedBy,
                desk.Db.Set<AttachmentUse>().Count(u => desk.Db.Set<ArticleVersion>().Any(v => v.Id == u.SubjectId && v.ArticleId == a.Id && v.Number == a.Version))))
            .ToListAsync(ct);
        return Paging.Page([.. lines.Select(l => RowOf(l, book))], skip, take, total);
    }

    private static IQueryable<Article> Searched(IQueryable<Article> articles, string? search)
    {
        var text = search?.Trim();
        return string.IsNullOrEmpty(text) ? articles : articles.Where(a => a.Title.Contains(text) || a.Text.Contains(text));
    }

    private static ArticleRow RowOf(Line l, IOrganizationBook book) => new(
        l.Id, l.Kind, l.Title, Lines.Short(l.Lead), l.OrganizationId, book.Find(l.OrganizationId)?.Name ?? "", l.State, l.Published, l.Version,
        l.SubmittedAt, l.UpdatedAt, l.UpdatedBy, l.Attachments);

    private sealed record Line(
        Guid Id, string Kind, string Title, string Lead, Guid OrganizationId, string State, bool Published, int Version, DateTimeOffset SubmittedAt, DateTimeOffset UpdatedAt, string UpdatedBy, int Attachments);
}

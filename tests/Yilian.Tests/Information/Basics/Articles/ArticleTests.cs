using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Information.Basics.Articles;

/// <summary>二（一）1: units share their organization, measures and experience.</summary>
public sealed class ArticleTests
{
    [Fact]
    public async Task A_unit_shares_an_article_and_the_general_office_is_told()
    {
        await using var city = await City.Start();

        var article = await city.Shares("water");
        await city.Settle();

        Assert.Equal((city.Of("WATER"), "shared", 1, false), (article.OrganizationId, article.State, article.Version, article.Published));
        Assert.Equal(["change", "withdraw"], article.May);
        var told = (await city.As("editor").Get<InboxPage>("inbox")).Items.Single();
        Assert.Equal((Asks.Read, article.Id, "information.article-submitted"), (told.Ask, told.SubjectId, told.Kind));
        Assert.Contains("水库巡查九步法", told.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_seen_by_the_unit_its_headquarters_and_the_general_headquarters_only()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");

        foreach (var reader in new[] { "water2", "flood", "gen", "editor" })
        {
            Assert.Equal(article.Id, Assert.Single((await city.As(reader).Get<Page<ArticleRow>>(Editorial.Articles)).Items).Id);
            Assert.Equal(article.Text, (await city.As(reader).Get<ArticleView>($"{Editorial.Articles}/{article.Id}")).Text);
        }

        foreach (var other in new[] { "met", "safe", "by", "nobody" })
        {
            Assert.Empty((await city.As(other).Get<Page<ArticleRow>>(Editorial.Articles)).Items);
            await city.As(other).GetRefused(HttpStatusCode.NotFound, $"{Editorial.Articles}/{article.Id}");
        }
    }

    [Fact]
    public async Task A_change_keeps_the_version_before()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");

        var changed = await city.As("water2").Put<ArticleView>($"{Editorial.Articles}/{article.Id}", article.Changed("汛期巡查分十步。"));

        Assert.Equal((2, "汛期巡查分十步。", "值班water2"), (changed.Version, changed.Text, changed.UpdatedBy));
        var before = Assert.Single(changed.Versions);
        Assert.Equal((1, article.Text, "值班water"), (before.Number, before.Text, before.ByName));
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_learns_of_the_first()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");
        await city.As("water2").Put<ArticleView>($"{Editorial.Articles}/{article.Id}", article.Changed("先到的一版"));

        var refused = await city.As("water").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Editorial.Articles}/{article.Id}", article.Changed("后到的一版"));

        Assert.Equal("articles.changed-meanwhile", refused.Code);
        Assert.Contains("值班water2", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(2, refused.Body.GetProperty("currentVersion").GetInt32());
        Assert.Equal("先到的一版", (await city.As("water").Get<ArticleView>($"{Editorial.Articles}/{article.Id}")).Text);
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_the_list_and_takes_no_more_changes()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");

        var withdrawn = await city.As("water").Post<ArticleView>($"{Editorial.Articles}/{article.Id}/withdraw", new WithdrawArticle { Reason = "数据有误" });
        await city.Settle();

        Assert.Equal(("withdrawn", "数据有误"), (withdrawn.State, withdrawn.WithdrawnReason));
        Assert.Empty(withdrawn.May);
        Assert.Empty((await city.As("gen").Get<Page<ArticleRow>>(Editorial.Articles)).Items);
        Assert.Single((await city.As("gen").Get<Page<ArticleRow>>($"{Editorial.Articles}?state=withdrawn")).Items);
        Assert.Equal(0, (await city.As("editor").Get<InboxPage>("inbox")).OpenCount);
        var refused = await city.As("water").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Editorial.Articles}/{article.Id}", article.Changed("再改"));
        Assert.Equal("articles.withdrawn", refused.Code);
    }

    [Fact]
    public async Task Files_stay_with_their_version_and_a_colleague_may_keep_them()
    {
        await using var city = await City.Start();
        var (plan, photo) = (await city.Uploads("water"), await city.Uploads("water2", "照片.pdf"));
        var article = await city.As("water").Post<ArticleView>(Editorial.Articles, Editorial.Article(files: plan));

        var changed = await city.As("water2").Put<ArticleView>($"{Editorial.Articles}/{article.Id}", article.Changed("新的一版", plan, photo));
        var without = await city.As("water2").Put<ArticleView>($"{Editorial.Articles}/{article.Id}", changed.Changed("第三版", photo));

        Assert.Equal(["方案.pdf", "照片.pdf"], changed.Attachments.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["照片.pdf"], without.Attachments.Select(a => a.Name));
        Assert.Equal(["方案.pdf"], without.Versions[^1].Attachments.Select(a => a.Name));
        Assert.Equal(1, (await city.As("gen").Get<Page<ArticleRow>>(Editorial.Articles)).Items.Single().Attachments);
        using var fetched = await city.As("gen").Send(HttpMethod.Get, $"attachments/{plan}");
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        await city.As("met").GetRefused(HttpStatusCode.NotFound, $"attachments/{plan}");
    }

    [Fact]
    public async Task Anothers_file_is_refused_and_nothing_is_shared()
    {
        await using var city = await City.Start();
        var file = await city.Uploads("met");

        var refused = await city.As("water").PostRefused(HttpStatusCode.BadRequest, Editorial.Articles, Editorial.Article(files: file));

        Assert.Equal(["attachmentIds"], refused.Fields);
        Assert.Empty((await city.As("gen").Get<Page<ArticleRow>>($"{Editorial.Articles}?state=all")).Items);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("sysadmin")]
    [InlineData("nobody")]
    public async Task Who_may_not_share_is_told_which_right_is_missing(string user)
    {
        await using var city = await City.Start();

        var refused = await city.As(user).PostRefused(HttpStatusCode.Forbidden, Editorial.Articles, Editorial.Article());

        Assert.Equal("information.articles", refused.Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task Another_unit_cannot_change_or_withdraw_it_even_when_it_sees_it()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");

        await city.As("flood").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"{Editorial.Articles}/{article.Id}", article.Changed("改"));
        await city.As("met").Refused(HttpStatusCode.NotFound, HttpMethod.Put, $"{Editorial.Articles}/{article.Id}", article.Changed("改"));
        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"{Editorial.Articles}/{article.Id}/withdraw", new WithdrawArticle { Reason = "不该能撤" });

        Assert.Empty((await city.As("flood").Get<ArticleView>($"{Editorial.Articles}/{article.Id}")).May);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named_by_field()
    {
        await using var city = await City.Start();

        var empty = await city.As("water").PostRefused(HttpStatusCode.BadRequest, Editorial.Articles, new { kind = "experience", title = "", text = "" });
        var kind = await city.As("water").PostRefused(HttpStatusCode.BadRequest, Editorial.Articles, Editorial.Article(kind: "poem"));

        Assert.Equal(["text", "title"], empty.Fields);
        Assert.Equal(["kind"], kind.Fields);
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_unit_and_words()
    {
        await using var city = await City.Start();
        await city.Shares("water", "巡查办法", ArticleKinds.Measures, "夜间加密巡查");
        await city.Shares("water", "九步法");
        await city.Shares("met", "会商经验");
        async Task<int> Count(string filter) => (await city.As("editor").Get<Page<ArticleRow>>($"{Editorial.Articles}?{filter}")).Total!.Value;

        Assert.Equal(3, await Count(""));
        Assert.Equal(1, await Count("kind=measures"));
        Assert.Equal(2, await Count($"unit={city.Of("WATER")}"));
        Assert.Equal(1, await Count("search=夜间"));
        Assert.Equal(0, await Count("mine=true"));
        Assert.Equal(1, (await city.As("met").Get<Page<ArticleRow>>($"{Editorial.Articles}?mine=true")).Total);
    }

    [Fact]
    public async Task Each_act_is_one_entry_for_those_who_may_see_it()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");
        await city.As("water").Put<ArticleView>($"{Editorial.Articles}/{article.Id}", article.Changed("再版"));
        await city.As("water").Post<ArticleView>($"{Editorial.Articles}/{article.Id}/withdraw", new WithdrawArticle { Reason = "过时" });

        var kinds = await city.Read(db => db.Set<JournalRow>().Where(r => r.Kind.StartsWith("information.article-")).OrderBy(r => r.Seq).Select(r => r.Kind).ToListAsync());

        Assert.Equal(["information.article-submitted", "information.article-changed", "information.article-withdrawn"], kinds);
    }
}

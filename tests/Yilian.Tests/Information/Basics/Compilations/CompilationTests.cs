using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Information.Basics.Compilations;
using Yilian.Platform.Clocks;

namespace Yilian.Tests.Information.Basics.Compilations;

/// <summary>二（一）1: the general office compiles and edits.</summary>
public sealed class CompilationTests
{
    private const string Path = Editorial.Compilations;

    [Fact]
    public async Task Candidates_are_what_was_shared_or_changed_since_the_last_issue()
    {
        await using var city = await City.Start();
        var (first, second) = (await city.Shares("water", "旧材料"), await city.Shares("met", "气象材料", ArticleKinds.Measures));
        Assert.Equal(2, (await Candidates(city)).Total);
        await city.Issues(await city.Edits(await city.Drafts(), first.Item()));
        Assert.Empty((await Candidates(city)).Items);
        city.Time.Advance(TimeSpan.FromHours(1));

        await city.As("water").Put<ArticleView>($"{Editorial.Articles}/{first.Id}", first.Changed("改过的内容"));
        var third = await city.Shares("power", "新材料", ArticleKinds.Organization);

        var since = await Candidates(city);
        Assert.Equal([(third.Id, "应急组织", "submitted", false), (first.Id, "经验做法", "changed", true)], since.Items.Select(c => (c.SourceId, c.Section, c.Change, c.IssuedBefore)));
        Assert.Equal(3, (await Candidates(city, "?all=true")).Total);
        Assert.Contains(second.Id, (await Candidates(city, "?all=true&search=气象")).Items.Select(c => c.SourceId));
        Assert.Equal(1, (await Candidates(city, $"?unit={city.Of("POWER")}")).Total);
    }

    [Fact]
    public async Task Candidates_come_in_pages_each_one_once_and_in_one_order()
    {
        await using var city = await City.Start();
        for (var n = 0; n < 7; n++)
        {
            await city.Shares(n % 2 == 0 ? "water" : "met", $"材料 {n}", n % 3 == 0 ? ArticleKinds.Organization : ArticleKinds.Experience);
        }

        var whole = await Candidates(city);
        var pages = new List<CandidatesView>();
        for (string? after = "0"; after is not null; after = pages[^1].Next)
        {
            pages.Add(await Candidates(city, $"?limit=3&after={after}"));
        }

        Assert.Equal([3, 3, 1], pages.Select(p => p.Items.Count));
        Assert.All(pages, p => Assert.Equal(7, p.Total));
        Assert.Equal(whole.Items.Select(c => c.SourceId), pages.SelectMany(p => p.Items).Select(c => c.SourceId));
        Assert.Equal(4, whole.Items.Select(c => (c.Section, c.OrganizationId)).Distinct().Count());
        Assert.Equal(3, whole.Items.Zip(whole.Items.Skip(1)).Count(two => (two.First.Section, two.First.OrganizationId) != (two.Second.Section, two.Second.OrganizationId)));
        Assert.Equal(["limit"], (await city.As("editor").GetRefused(HttpStatusCode.BadRequest, $"{Path}/candidates?limit=201")).Fields);
    }

    [Fact]
    public async Task A_withdrawn_article_is_no_candidate()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");
        await city.As("water").Post<ArticleView>($"{Editorial.Articles}/{article.Id}/withdraw", new WithdrawArticle { Reason = "重复" });

        Assert.Equal(0, (await Candidates(city)).Total);
    }

    [Fact]
    public async Task The_editor_picks_words_and_orders_the_items()
    {
        await using var city = await City.Start();
        var (one, two) = (await city.Shares("water", "甲"), await city.Shares("met", "乙"));
        var draft = await city.Edits(await city.Drafts(), one.Item(), two.Item("编者缩写"), Editorial.Free());

        var turned = await city.Edits(draft, Editorial.Free(), two.Item("编者缩写"), one.Item());

        Assert.Equal(3, turned.Version);
        Assert.Equal(["近期工作要求", "乙", "甲"], turned.Items.Select(i => i.Title));
        Assert.Equal(["请各单位落实。", "编者缩写", one.Text], turned.Items.Select(i => i.Text));
        Assert.Equal([null, "市气象局", "市水利局"], turned.Items.Select(i => i.OrganizationName));
        Assert.Equal("2026年7月应急救援信息汇编", turned.Title);
        Assert.Equal(["edit", "issue", "discard"], turned.May);
    }

    [Fact]
    public async Task Of_two_editors_the_second_learns_what_the_first_did()
    {
        await using var city = await City.Start();
        var draft = await city.Drafts();
        await city.Edits(draft, Editorial.Free());

        var refused = await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Path}/{draft.Id}", Editorial.Edit(draft));
        var issue = await city.As("editor").PostRefused(HttpStatusCode.Conflict, $"{Path}/{draft.Id}/issue", new IssueCompilation { Signatory = "王主任", Version = draft.Version });

        Assert.Equal(("compilations.changed-meanwhile", 2), (refused.Code, refused.Body.GetProperty("currentVersion").GetInt32()));
        Assert.Equal("compilations.changed-meanwhile", issue.Code);
        Assert.Single((await city.As("editor").Get<CompilationView>($"{Path}/{draft.Id}")).Items);
    }

    [Fact]
    public async Task A_draft_says_which_of_its_sources_changed_or_were_withdrawn()
    {
        await using var city = await City.Start();
        var (one, two) = (await city.Shares("water", "甲"), await city.Shares("met", "乙"));
        var draft = await city.Edits(await city.Drafts(), one.Item(), two.Item());
        await city.As("water").Put<ArticleView>($"{Editorial.Articles}/{one.Id}", one.Changed("改了"));
        await city.As("met").Post<ArticleView>($"{Editorial.Articles}/{two.Id}/withdraw", new WithdrawArticle { Reason = "作废" });

        var seen = await city.As("editor").Get<CompilationView>($"{Path}/{draft.Id}");
        var saved = await city.Edits(seen, one.Item(), two.Item());
        var looked = await city.Edits(saved, one.Item() with { Refreshed = true }, two.Item());

        Assert.Equal(["changed", "withdrawn"], seen.Items.Select(i => i.Notice));
        Assert.Equal(["changed", "withdrawn"], saved.Items.Select(i => i.Notice));
        Assert.Equal([null, "withdrawn"], looked.Items.Select(i => i.Notice));
        var refused = await city.As("editor").PostRefused(HttpStatusCode.Conflict, $"{Path}/{draft.Id}/issue", new IssueCompilation { Signatory = "王主任", Version = looked.Version });
        Assert.Equal("compilations.source-withdrawn", refused.Code);
        Assert.Contains("乙", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_an_item_is_refused_by_its_place()
    {
        await using var city = await City.Start();
        var (article, draft) = (await city.Shares("water"), await city.Drafts());
        async Task<string> Wrong(params EditCompilationItem[] items) =>
            (await city.As("editor").Refused(HttpStatusCode.BadRequest, HttpMethod.Put, $"{Path}/{draft.Id}", Editorial.Edit(draft, items))).Fields.Single();

        Assert.Equal("items[1].sourceId", await Wrong(article.Item(), article.Item()));
        Assert.Equal("items[0].sourceId", await Wrong(article.Item() with { SourceId = Guid.CreateVersion7() }));
        Assert.Equal("items[0].sourceId", await Wrong(article.Item() with { SourceId = null }));
        Assert.Equal("items[0].sourceKind", await Wrong(article.Item() with { SourceKind = "rumor" }));
        Assert.Equal("items[0].summary", await Wrong(Editorial.Free(" ")));
        Assert.Equal("items[0].section", await Wrong(Editorial.Free() with { Section = "" }));
        Assert.Equal(1, (await city.As("editor").Get<CompilationView>($"{Path}/{draft.Id}")).Version);
    }

    [Fact]
    public async Task Drafts_are_the_general_headquarters_own()
    {
        await using var city = await City.Start();
        var draft = await city.Drafts();

        Assert.Empty((await city.As("gen").Get<CompilationView>($"{Path}/{draft.Id}")).May);
        await city.As("water").GetRefused(HttpStatusCode.NotFound, $"{Path}/{draft.Id}");
        Assert.Empty((await city.As("flood").Get<Page<CompilationRow>>(Path)).Items);
        Assert.Equal("information.compilations", (await city.As("gen").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"{Path}/{draft.Id}", Editorial.Edit(draft))).Body.GetProperty("permission").GetString());
        await city.As("water").PostRefused(HttpStatusCode.Forbidden, Path, new StartCompilation());
        await city.As("gen").GetRefused(HttpStatusCode.Forbidden, $"{Path}/candidates");
    }

    [Fact]
    public async Task A_draft_that_is_not_wanted_goes_away_and_leaves_no_gap_in_the_numbers()
    {
        await using var city = await City.Start();
        var unwanted = await city.Edits(await city.Drafts(), Editorial.Free());
        await city.As("editor").Command(HttpMethod.Delete, $"{Path}/{unwanted.Id}");

        var issue = await city.Issues(await city.Edits(await city.Drafts(), Editorial.Free()));

        Assert.Equal("驻应总指办汇编〔2026〕第1期", issue.Number);
        await city.As("editor").GetRefused(HttpStatusCode.NotFound, $"{Path}/{unwanted.Id}");
        var kept = await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Delete, $"{Path}/{issue.Id}");
        Assert.Equal("compilations.issued", kept.Code);
    }

    private static Task<CandidatesView> Candidates(City city, string filter = "") => city.As("editor").Get<CandidatesView>($"{Path}/candidates{filter}");
}

/// <summary>二（一）1: one act sends it to all units; each signs for it.</summary>
public sealed class IssueTests
{
    private const string Path = Editorial.Compilations;

    [Fact]
    public async Task One_act_numbers_it_freezes_it_and_asks_every_headquarters_and_unit()
    {
        await using var city = await City.Start();

        var issue = await city.HasIssue();
        await city.Settle();

        var everybody = await city.Read(db => db.Set<CompilationReceipt>().CountAsync());
        Assert.Equal(("驻应总指办汇编〔2026〕第1期", "issued", "王主任"), (issue.Number, issue.State, issue.Signatory));
        Assert.Equal((everybody, 11 + 4 + 11), (issue.Recipients, everybody)); // special headquarters, units, counties and the zone
        Assert.Equal((everybody, 0, 0), (issue.Receipts.Sent, issue.Receipts.Acknowledged, issue.Receipts.Overdue));
        Assert.Equal(City.Morning.AddDays(3), issue.DueAt);
        foreach (var user in new[] { "flood", "met", "by" })
        {
            var item = (await city.As(user).Get<InboxPage>("inbox")).Items.Single();
            Assert.Equal((Asks.Acknowledge, issue.Id, issue.DueAt, "information.compilation-issued"), (item.Ask, item.SubjectId, item.DueAt, item.Kind));
        }

        Assert.Empty((await city.As("gen").Get<InboxPage>("inbox?ask=acknowledge")).Items);
        Assert.Equal(everybody, await city.Read(db => db.Set<Clock>().CountAsync(c => c.SubjectId == issue.Id)));
    }

    [Fact]
    public async Task Numbers_run_without_gaps_within_a_year_and_begin_again_with_the_next()
    {
        await using var city = await City.Start();
        async Task<string?> Next() => (await city.Issues(await city.Edits(await city.Drafts(), Editorial.Free()))).Number;
        var refused = await city.Drafts();

        Assert.Equal("驻应总指办汇编〔2026〕第1期", await Next());
        Assert.Equal("compilations.empty", (await city.As("editor").PostRefused(HttpStatusCode.Conflict, $"{Path}/{refused.Id}/issue", new IssueCompilation { Signatory = "王", Version = 1 })).Code);
        Assert.Equal("驻应总指办汇编〔2026〕第2期", await Next());
        city.Time.Advance(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero) - city.Now);
        Assert.Equal("驻应总指办汇编〔2027〕第1期", await Next());
    }

    [Fact]
    public async Task What_was_issued_does_not_change_with_its_sources()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");
        var issue = await city.Issues(await city.Edits(await city.Drafts(), article.Item()));
        await city.As("water").Put<ArticleView>($"{Editorial.Articles}/{article.Id}", article.Changed("后来改的"));
        await city.As("water").Post<ArticleView>($"{Editorial.Articles}/{article.Id}/withdraw", new WithdrawArticle { Reason = "作废" });

        var read = await city.As("met").Get<CompilationView>($"{Path}/{issue.Id}");

        Assert.Equal((article.Text, null), (read.Items.Single().Text, read.Items.Single().Notice));
        Assert.Equal("compilations.issued", (await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Path}/{issue.Id}", Editorial.Edit(issue))).Code);
        Assert.Equal("compilations.issued", (await city.As("editor").PostRefused(HttpStatusCode.Conflict, $"{Path}/{issue.Id}/issue", new IssueCompilation { Signatory = "王", Version = issue.Version })).Code);
    }

    [Fact]
    public async Task An_issued_article_and_its_files_are_for_everyone()
    {
        await using var city = await City.Start();
        var file = await city.Uploads("water");
        var article = await city.As("water").Post<ArticleView>(Editorial.Articles, Editorial.Article(files: file));
        await city.As("met").GetRefused(HttpStatusCode.NotFound, $"attachments/{file}");

        var issue = await city.Issues(await city.Edits(await city.Drafts(), article.Item()));

        var read = await city.As("met").Get<ArticleView>($"{Editorial.Articles}/{article.Id}");
        Assert.Equal((true, issue.Number), (read.Published, read.PublishedIn.Single().Number));
        Assert.Equal(file, (await city.As("met").Get<CompilationView>($"{Path}/{issue.Id}")).Items.Single().Attachments.Single().Id);
        using var fetched = await city.As("met").Send(HttpMethod.Get, $"attachments/{file}");
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
    }

    [Fact]
    public async Task A_unit_reads_signs_and_the_office_sees_both()
    {
        await using var city = await City.Start();
        var issue = await city.HasIssue();

        await city.As("met").Command(HttpMethod.Post, $"{Path}/{issue.Id}/seen");
        await city.As("water").Command(HttpMethod.Post, $"{Path}/{issue.Id}/seen");
        var signed = await city.As("water").Post<CompilationView>($"{Path}/{issue.Id}/acknowledge", new AcknowledgeCompilation());
        var again = await city.As("water").Post<CompilationView>($"{Path}/{issue.Id}/acknowledge", new AcknowledgeCompilation { OrganizationId = city.Of("WATER") });
        await city.Settle();

        var board = await city.As("editor").Get<CompilationReceiptRow[]>($"{Path}/{issue.Id}/receipts");
        Assert.Equal(("acknowledged", "值班water", false), Of(board, city.Of("WATER"), r => (r.State, r.AcknowledgedBy, r.Late)));
        Assert.Equal(("seen", "值班met"), Of(board, city.Of("MET"), r => (r.State, r.SeenBy)));
        Assert.Equal("sent", Of(board, city.Of("POWER"), r => r.State));
        Assert.Empty(signed.ActingFor);
        Assert.Equal((2, 1), (again.Receipts.Seen, again.Receipts.Acknowledged));
        Assert.Equal(0, (await city.As("water").Get<InboxPage>("inbox")).OpenCount);
        Assert.Equal("acknowledged", (await city.As("water").Get<Page<CompilationRow>>(Path)).Items.Single().Mine);
        Assert.Empty((await city.As("water").Get<Page<CompilationRow>>($"{Path}?unsigned=true")).Items);
        Assert.Single((await city.As("met").Get<Page<CompilationRow>>($"{Path}?unsigned=true")).Items);
    }

    [Fact]
    public async Task Who_does_not_sign_is_reminded_once_and_stands_as_overdue_and_signs_late()
    {
        await using var city = await City.Start();
        var issue = await city.HasIssue();
        await city.As("water").Post<CompilationView>($"{Path}/{issue.Id}/acknowledge", new AcknowledgeCompilation());

        await city.Advance((3 * 24 * 60) + 1);
        await city.Advance(10 * 24 * 60);

        var reminders = (await city.As("met").Get<InboxPage>("inbox")).Items.Where(i => i.Kind == "information.compilation-receipt-overdue").ToList();
        Assert.True(Assert.Single(reminders).Personal);
        Assert.DoesNotContain((await city.As("water").Get<InboxPage>("inbox?state=all")).Items, i => i.Kind == "information.compilation-receipt-overdue");
        var board = await city.As("editor").Get<CompilationReceiptRow[]>($"{Path}/{issue.Id}/receipts");
        Assert.Equal(issue.Recipients - 1, board.Count(r => r.State == "overdue" && r.RemindedAt is not null));

        var late = await city.As("met").Post<CompilationView>($"{Path}/{issue.Id}/acknowledge", new AcknowledgeCompilation());
        await city.Settle();
        Assert.Equal((2, 1, issue.Recipients - 2), (late.Receipts.Acknowledged, late.Receipts.Late, late.Receipts.Overdue));
        Assert.Equal(0, (await city.As("met").Get<InboxPage>("inbox")).OpenCount);
    }

    [Fact]
    public async Task Only_who_was_asked_and_may_sign_signs()
    {
        await using var city = await City.Start();
        var issue = await city.HasIssue();
        async Task<Problem> Refused(HttpStatusCode status, string user, Guid? unit) =>
            await city.As(user).PostRefused(status, $"{Path}/{issue.Id}/acknowledge", new AcknowledgeCompilation { OrganizationId = unit });

        await Refused(HttpStatusCode.Forbidden, "met", city.Of("WATER"));
        await Refused(HttpStatusCode.Forbidden, "leader", null);
        Assert.Equal("compilations.nothing-to-acknowledge", (await Refused(HttpStatusCode.Conflict, "gen", city.Of("GEN"))).Code);
        Assert.Equal("information.compilations", (await city.As("met").GetRefused(HttpStatusCode.Forbidden, $"{Path}/{issue.Id}/receipts")).Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task Issues_are_found_by_what_stands_in_them()
    {
        await using var city = await City.Start();
        var issue = await city.HasIssue();
        async Task<int> Found(string search) => (await city.As("power").Get<Page<CompilationRow>>($"{Path}?search={search}")).Items.Count(i => i.Id == issue.Id);

        Assert.Equal((1, 1, 1, 0), (await Found("九步法"), await Found("每步留痕"), await Found("〔2026〕第1期"), await Found("没有的词")));
    }

    private static T Of<T>(CompilationReceiptRow[] board, Guid unit, Func<CompilationReceiptRow, T> what) => what(board.Single(r => r.OrganizationId == unit));
}

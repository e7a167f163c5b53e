using System.Net;
using MiniExcelLibs;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Tests.Information.Basics.Registers;

namespace Yilian.Tests.Information.Basics.Compilations;

/// <summary>二（一）1: risk sources and resources in a compilation.</summary>
public sealed class RegisterItemTests
{
    private const string Path = Editorial.Compilations;

    [Fact]
    public async Task What_was_registered_is_a_candidate_under_its_section()
    {
        await using var city = await City.Start();
        var team = await city.As("water").Register(RegisterStories.Team());
        var tanks = await city.As("power").Register(RegisterStories.Tanks([], null));

        var found = (await Candidates(city)).Items;

        Assert.Equal([(tanks.Entry.Id, "重大风险源信息"), (team.Entry.Id, "应急资源信息")], found.Select(c => (c.SourceId, c.Section)));
        Assert.All(found, c => Assert.Equal(("register", "submitted", ""), (c.SourceKind, c.Change, c.Summary)));
        Assert.Contains("驿城区板桥镇", found[1].Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_issue_only_what_changed_or_was_removed_is_news()
    {
        await using var city = await City.Start();
        var (kept, changed, removed) = (await Registers(city, "甲队"), await Registers(city, "乙队"), await Registers(city, "丙队"));
        await city.HasIssue();
        city.Time.Advance(TimeSpan.FromHours(1));

        await city.As("water").Post<RegisterConfirmed>($"{RegisterStories.Root}/confirm", new ConfirmRegisterEntries { Ids = [kept.Entry.Id] });
        await city.As("water").Put<RegisterEntryView>($"{RegisterStories.Root}/{changed.Entry.Id}", RegisterStories.Team("乙队") with { Place = "确山县", Version = changed.Entry.Version });
        await city.As("water").Post<RegisterEntryView>($"{RegisterStories.Root}/{removed.Entry.Id}/remove", new RemoveRegisterEntry { Reason = "队伍撤编" });

        var news = (await Candidates(city, "?kind=register")).Items.ToDictionary(c => c.SourceId);
        Assert.Equal(new[] { changed.Entry.Id, removed.Entry.Id }.Order(), news.Keys.Order());
        Assert.Equal(("changed", "变更：地点由“驿城区板桥镇”改为“确山县”"), (news[changed.Entry.Id].Change, news[changed.Entry.Id].Lead));
        Assert.Contains("本期变更：地点由“驿城区板桥镇”改为“确山县”。", news[changed.Entry.Id].Summary, StringComparison.Ordinal);
        Assert.Equal("removed", news[removed.Entry.Id].Change);
        Assert.StartsWith("已注销（队伍撤编）。", news[removed.Entry.Id].Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_the_issue_gets_the_line_and_the_annex_with_the_mobile_phone_masked()
    {
        await using var city = await City.Start();
        var team = await city.As("water").Register(RegisterStories.Team());
        var candidate = (await Candidates(city)).Items.Single();
        var issue = await city.Issues(await city.Edits(await city.Drafts(), candidate.Item(), Editorial.Free()));

        var read = await city.As("power").Get<CompilationView>($"{Path}/{issue.Id}");
        using var annex = new MemoryStream(await CompilationDocumentTests.Fetch(city, "power", issue.Id, "annex"));
        var row = annex.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Single();

        Assert.Contains("138****1234", read.Items[0].Text, StringComparison.Ordinal);
        Assert.Equal((team.Entry.Code, "市水利局防汛抢险队", "138****1234"), ((string)row["编码"], (string)row["名称"], (string)row["联系电话"]));
        Assert.True(read.HasAnnex);
        await city.As("power").GetRefused(HttpStatusCode.NotFound, $"{RegisterStories.Root}/{team.Entry.Id}");
    }

    [Fact]
    public async Task A_later_change_of_the_entry_leaves_the_issue_as_it_was()
    {
        await using var city = await City.Start();
        var team = await city.As("water").Register(RegisterStories.Team());
        var issue = await city.Issues(await city.Edits(await city.Drafts(), (await Candidates(city)).Items.Single().Item()));
        await city.As("water").Put<RegisterEntryView>($"{RegisterStories.Root}/{team.Entry.Id}", RegisterStories.Team() with { Place = "确山县", Version = team.Entry.Version });

        var read = await city.As("power").Get<CompilationView>($"{Path}/{issue.Id}");

        Assert.Equal(issue.Items.Single().Text, read.Items.Single().Text);
        Assert.Contains("驿城区板桥镇", read.Items.Single().Text, StringComparison.Ordinal);
    }

    private static Task<RegisterEntryView> Registers(City city, string name) => city.As("water").Register(RegisterStories.Team(name));

    private static Task<CandidatesView> Candidates(City city, string filter = "") => city.As("editor").Get<CandidatesView>($"{Path}/candidates{filter}");
}

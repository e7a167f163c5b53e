using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Storage.Tests.Journal;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Sections;

/// <summary>Candidates, lists and receipts of compilations ask both databases the same and get the same.</summary>
public sealed class CompilationTests
{
    private const string Articles = "information/articles";
    private const string Compilations = "information/compilations";

    [Theory, ClassData(typeof(BothStores))]
    public async Task Candidates_lists_and_receipts_are_the_same_on_both_databases(Store store)
    {
        await using var ground = await Ground.Open(store);
        await using var city = await City.Start(ground.Settings);
        var first = await Share(city, "water", "巡查九步法");
        await Share(city, "met", "会商经验");
        var team = await city.As("water").Post<RegisterEntryView>("information/registers", Team("一队"));
        var issue = await Issue(city, (await Candidates(city)).Items.Single(c => c.SourceId == first.Id));
        city.Time.Advance(TimeSpan.FromHours(1));
        await city.As("water").Put<RegisterEntryView>($"information/registers/{team.Entry.Id}", Team("一队（增员）") with { Version = team.Entry.Version });
        await city.As("water").Post<CompilationView>($"{Compilations}/{issue.Id}/acknowledge", new AcknowledgeCompilation());
        await city.Advance(4 * 24 * 60);

        var since = await Candidates(city);
        Assert.Equal([(team.Entry.Id, "changed")], since.Items.Select(c => (c.SourceId, c.Change)));
        Assert.Equal(3, (await Candidates(city, "?all=true")).Total);
        Assert.Equal(1, (await Candidates(city, "?all=true&search=会商")).Total);
        var row = (await city.As("met").Get<Page<CompilationRow>>($"{Compilations}?search=九步法&unsigned=true")).Items.Single();
        Assert.Equal(("驻应总指办汇编〔2026〕第1期", "overdue", 1, issue.Recipients - 1), (row.Number, row.Mine, row.Receipts.Acknowledged, row.Receipts.Overdue));
        Assert.Equal(issue.Recipients - 1, (await city.As("editor").Get<CompilationReceiptRow[]>($"{Compilations}/{issue.Id}/receipts")).Count(r => r.State == "overdue" && r.RemindedAt is not null));
        Assert.Equal((1, true), ((await city.As("power").Get<Page<ArticleRow>>($"{Articles}?search=每步留痕")).Total, (await city.As("met").Get<ArticleView>($"{Articles}/{first.Id}")).Published));
        Assert.Single((await city.As("met").Get<InboxPage>("inbox")).Items, i => i.Personal);
        Assert.True((await city.Verify()).Whole);
    }

    private static Task<CandidatesView> Candidates(City city, string filter = "") => city.As("editor").Get<CandidatesView>($"{Compilations}/candidates{filter}");

    private static Task<ArticleView> Share(City city, string user, string title) =>
        city.As(user).Post<ArticleView>(Articles, new SubmitArticle { Kind = ArticleKinds.Experience, Title = title, Text = "分九步，每步留痕。" });

    private static async Task<CompilationView> Issue(City city, CandidateRow picked)
    {
        var draft = await city.As("editor").Post<CompilationView>(Compilations, new StartCompilation());
        var item = new EditCompilationItem { SourceKind = picked.SourceKind, SourceId = picked.SourceId, Section = picked.Section, Title = picked.Title };
        var edited = await city.As("editor").Put<CompilationView>($"{Compilations}/{draft.Id}", new EditCompilation { Title = draft.Title, Items = [item], Version = draft.Version });
        return await city.As("editor").Post<CompilationView>($"{Compilations}/{draft.Id}/issue", new IssueCompilation { Signatory = "王主任", Version = edited.Version });
    }

    private static EditRegisterEntry Team(string name) => new() { Register = "team", KindCode = "42EL2", Name = name, Place = "驿城区板桥镇", Longitude = 113.633, Latitude = 32.982 };
}

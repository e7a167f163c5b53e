using System.Net.Http.Headers;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;

namespace Yilian.Tests.Information.Basics;

/// <summary>Units that share, and the office that compiles, through the public API.</summary>
internal static class Editorial
{
    public const string Articles = "information/articles";
    public const string Compilations = "information/compilations";

    public static SubmitArticle Article(string title = "水库巡查九步法", string kind = ArticleKinds.Experience, string text = "汛期巡查分九步，每步留痕。", params Guid[] files) =>
        new() { Kind = kind, Title = title, Text = text, AttachmentIds = files };

    public static Task<ArticleView> Shares(this City city, string user, string title = "水库巡查九步法", string kind = ArticleKinds.Experience, string text = "汛期巡查分九步，每步留痕。") =>
        city.As(user).Post<ArticleView>(Articles, Article(title, kind, text));

    public static ChangeArticle Changed(this ArticleView article, string text, params Guid[] files) =>
        new() { Kind = article.Kind, Title = article.Title, Text = text, Version = article.Version, AttachmentIds = files };

    public static async Task<Guid> Uploads(this City city, string user, string name = "方案.pdf")
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent("%PDF-1.7 方案"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", name);
        return (await city.As(user).Post<AttachmentView>("attachments", form)).Id;
    }

    public static Task<CompilationView> Drafts(this City city) => city.As("editor").Post<CompilationView>(Compilations, new StartCompilation());

    public static EditCompilationItem Item(this ArticleView article, string? summary = null) =>
        new() { SourceKind = CompilationSources.Article, SourceId = article.Id, Section = "经验做法", Title = article.Title, Summary = summary };

    public static EditCompilationItem Item(this CandidateRow candidate) => new()
    {
        SourceKind = candidate.SourceKind,
        SourceId = candidate.SourceId,
        Section = candidate.Section,
        Title = candidate.Title,
        Summary = candidate.Summary,
    };

    public static EditCompilationItem Free(string text = "请各单位落实。") => new() { SourceKind = CompilationSources.Free, Section = "工作要求", Title = "近期工作要求", Summary = text };

    public static Task<CompilationView> Edits(this City city, CompilationView draft, params EditCompilationItem[] items) =>
        city.As("editor").Put<CompilationView>($"{Compilations}/{draft.Id}", Edit(draft, items));

    public static EditCompilation Edit(CompilationView draft, params EditCompilationItem[] items) => new() { Title = draft.Title, Items = items, Version = draft.Version };

    public static Task<CompilationView> Issues(this City city, CompilationView draft) =>
        city.As("editor").Post<CompilationView>($"{Compilations}/{draft.Id}/issue", new IssueCompilation { Signatory = "王主任", Version = draft.Version });

    /// <summary>An issue with one article of 市水利局.</summary>
    public static async Task<CompilationView> HasIssue(this City city)
    {
        var article = await city.Shares("water");
        return await city.Issues(await city.Edits(await city.Drafts(), article.Item()));
    }
}

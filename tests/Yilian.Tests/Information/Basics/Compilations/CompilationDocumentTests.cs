using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Platform.Access;

namespace Yilian.Tests.Information.Basics.Compilations;

/// <summary>O2, A1d: the issue as an official document.</summary>
public sealed class CompilationDocumentTests
{
    private const string Path = Editorial.Compilations;

    [Fact]
    public async Task The_document_carries_number_sections_units_and_texts()
    {
        await using var city = await City.Start();
        var article = await city.Shares("water");
        var draft = await city.Edits(await city.Drafts(), article.Item(), Editorial.Free("第一条。\n第二条。"));
        var issue = await city.Issues(draft);

        var docx = await Fetch(city, "met", issue.Id);

        Assert.Equal(
            [
                "驻马店市应急救援信息汇编", "驻应总指办汇编〔2026〕第1期", "2026年7月应急救援信息汇编", "各专项指挥部、各成员单位：", "一、经验做法", "（一）水库巡查九步法", "报送单位：市水利局",
                "汛期巡查分九步，每步留痕。", "二、工作要求", "（一）近期工作要求", "第一条。", "第二条。", "驻马店市应急救援总指挥部办公室", "2026年7月20日",
                "　驻马店市应急救援总指挥部办公室2026年7月20日印发",
            ],
            Lines(docx));
        Assert.Empty(Errors(docx));
    }

    [Fact]
    public async Task An_issued_document_stays_the_file_whose_hash_is_on_record()
    {
        await using var city = await City.Start();
        var issue = await city.HasIssue();
        var first = await Fetch(city, "met", issue.Id);
        city.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal(first, await Fetch(city, "editor", issue.Id));
        Assert.Equal(issue.Sha256, Convert.ToHexStringLower(SHA256.HashData(first)));
    }

    [Fact]
    public async Task A_draft_is_marked_as_one_and_is_for_the_office_only()
    {
        await using var city = await City.Start();
        var draft = await city.Edits(await city.Drafts(), Editorial.Free());

        var docx = await Fetch(city, "editor", draft.Id);

        Assert.Equal("送审稿（未编发）", Mark(docx));
        await city.As("met").GetRefused(HttpStatusCode.NotFound, $"{Path}/{draft.Id}/document");
        await city.As("editor").GetRefused(HttpStatusCode.NotFound, $"{Path}/{draft.Id}/annex");
    }

    [Fact]
    public async Task In_an_exercise_every_page_says_so()
    {
        await using var city = await City.Start(alter: s => s.AddSingleton(new Operation("演练：暴雨", 1)));
        var issue = await city.HasIssue();

        Assert.Equal("演练文稿，不作为正式公文", Mark(await Fetch(city, "met", issue.Id)));
        Assert.Equal("演练文稿，不作为正式公文", issue.Mark);
    }

    internal static async Task<byte[]> Fetch(City city, string user, Guid id, string what = "document")
    {
        using var answer = await city.As(user).Send(HttpMethod.Get, $"{Path}/{id}/{what}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static List<string> Lines(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
    }

    private static string Mark(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return file.MainDocumentPart!.HeaderParts.Select(h => h.Header!.InnerText).Distinct().Single();
    }

    private static List<string> Errors(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => e.Description)];
    }
}

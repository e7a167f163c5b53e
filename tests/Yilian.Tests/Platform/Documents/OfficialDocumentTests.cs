using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;
using Yilian.Platform.Documents;

namespace Yilian.Tests.Platform.Documents;

/// <summary>GB/T 9704-2012, read back from the file.</summary>
public sealed class OfficialDocumentTests
{
    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_standard()
    {
        using var docx = Open(Full());
        var section = docx.Body.Elements<SectionProperties>().Single();

        Assert.Equal((210, 297), (Millimetres(section.GetFirstChild<PageSize>()!.Width!), Millimetres(section.GetFirstChild<PageSize>()!.Height!)));
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((37, 26, 35, 28), (Millimetres((uint)margin.Top!.Value), Millimetres(margin.Right!), Millimetres((uint)margin.Bottom!.Value), Millimetres(margin.Left!)));
    }

    [Fact]
    public void A_page_holds_twenty_two_lines_of_twenty_eight_characters()
    {
        using var docx = Open(Full());
        var grid = docx.Body.Descendants<DocGrid>().Single();
        var line = int.Parse(docx.Style("BodyText").Descendants<SpacingBetweenLines>().Single().Line!.Value!);
        var character = 16 + (docx.File.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.Descendants<Spacing>().Single().Val! / 20.0);

        Assert.Equal(LineSpacingRuleValues.Exact, docx.Style("BodyText").Descendants<SpacingBetweenLines>().Single().LineRule!.Value);
        Assert.Equal(22, (PageLayout.Height - PageLayout.Top - PageLayout.Bottom) / line);
        Assert.Equal(28, (int)(PageLayout.TextWidth / 20.0 / character));
        Assert.Equal(line, (int)grid.LinePitch!);
    }

    [Theory]
    [InlineData("BodyText", "仿宋", 16)]
    [InlineData("Title", "方正小标宋简体", 22)]
    [InlineData("Heading1", "黑体", 16)]
    [InlineData("Heading2", "楷体", 16)]
    [InlineData("Heading3", "仿宋", 16)]
    public void Each_part_has_the_font_and_size_of_the_standard(string style, string font, int points)
    {
        using var docx = Open(Full());
        var run = docx.Style(style).StyleRunProperties as OpenXmlElement ?? docx.File.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!;

        Assert.Equal(font, run.Descendants<RunFonts>().Single().EastAsia!.Value);
        Assert.Equal(points * 2, int.Parse(run.Descendants<FontSize>().Single().Val!.Value!));
    }

    [Fact]
    public void Every_font_has_a_second_name()
    {
        using var docx = Open(Full());
        var fonts = docx.File.MainDocumentPart!.FontTablePart!.Fonts!.Elements<Font>().ToList();

        Assert.Equal(["仿宋", "黑体", "楷体", "方正小标宋简体", "宋体"], fonts.Select(f => f.Name!.Value));
        Assert.All(fonts, f => Assert.NotEmpty(f.GetFirstChild<AltName>()!.Val!.Value!));
    }

    [Fact]
    public void The_parts_stand_in_the_order_of_the_standard()
    {
        using var docx = Open(Full());
        var lines = docx.Body.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0).ToList();

        Assert.Equal(
            [
                "000012", "特急", "驻马店市应急救援总指挥部办公室文件", "驻应总指〔2026〕8号", "关于汛期情况的通报", "各县区、各成员单位：",
                "一、情况", "（一）雨情", "过去24小时。", "（二）水情", "二、措施", "1.巡查", "单位", "人数", "水利局", "12",
                "附件：1. 名单", "2. 统计表", "驻马店市应急救援总指挥部办公室", "2026年7月5日", "　抄送：市委办公室。", "　市应急救援总指挥部办公室2026年7月6日印发",
            ],
            lines);
    }

    [Fact]
    public void The_head_is_red_and_a_red_line_lies_below_the_number()
    {
        using var docx = Open(Full());
        var mark = docx.Paragraph("驻马店市应急救援总指挥部办公室文件");
        var number = docx.Paragraph("驻应总指〔2026〕8号");

        Assert.Equal("FF0000", mark.Descendants<Color>().Single().Val!.Value);
        Assert.Equal(JustificationValues.Center, mark.ParagraphProperties!.Justification!.Val!.Value);
        Assert.Equal("FF0000", number.Descendants<BottomBorder>().Single().Color!.Value);
    }

    [Fact]
    public void A_long_masthead_still_fits_on_one_line()
    {
        using var docx = Open(Full());
        var size = int.Parse(docx.Paragraph("驻马店市应急救援总指挥部办公室文件").Descendants<FontSize>().Single().Val!.Value!) / 2.0;

        Assert.True(size * "驻马店市应急救援总指挥部办公室文件".Length <= PageLayout.TextWidth / 20.0);
    }

    [Fact]
    public void The_body_is_indented_by_two_characters_and_the_issuer_stands_over_the_date()
    {
        using var docx = Open(Full());
        double FromRight(string text) => int.Parse(docx.Paragraph(text).ParagraphProperties!.Indentation!.Right!.Value!) / 320.0;

        Assert.Equal(200, docx.Style("BodyText").Descendants<Indentation>().Single().FirstLineChars!.Value);
        Assert.Equal(4, FromRight("2026年7月5日"));
        Assert.Equal(2, FromRight("驻马店市应急救援总指挥部办公室"));
    }

    [Fact]
    public void Pages_are_numbered_at_the_outer_edge_between_dashes()
    {
        using var docx = Open(Full());
        var main = docx.File.MainDocumentPart!;
        string Number(HeaderFooterValues type)
        {
            var id = docx.Body.Descendants<FooterReference>().Single(r => r.Type!.Value == type).Id!.Value!;
            var footer = ((FooterPart)main.GetPartById(id)).Footer!;
            return footer.InnerText + "/" + ((IEnumValue)footer.Descendants<Justification>().Single().Val!.Value).Value;
        }

        Assert.NotNull(main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
        Assert.Equal("—  PAGE 1 —/right", Number(HeaderFooterValues.Default));
        Assert.Equal("—  PAGE 1 —/left", Number(HeaderFooterValues.Even));
    }

    [Fact]
    public void An_exercise_is_marked_in_red_on_every_page()
    {
        using var docx = Open(Full("演练"));

        Assert.All(docx.File.MainDocumentPart!.HeaderParts, h => Assert.Equal("演练", h.Header!.InnerText));
        Assert.Equal(2, docx.File.MainDocumentPart!.HeaderParts.Count());
    }

    [Fact]
    public void A_document_that_goes_upward_names_its_signatory_beside_the_number()
    {
        var document = new OfficialDocument { Masthead = "市应急救援总指挥部文件", Title = "请示", Number = "驻应总指〔2026〕9号", Signatory = "王一" };
        using var docx = Open(document);

        Assert.Equal("驻应总指〔2026〕9号签发人：王一", docx.Body.Descendants<Paragraph>().Single(p => p.InnerText.StartsWith("驻应总指", StringComparison.Ordinal)).InnerText);
    }

    [Fact]
    public void Every_table_is_as_wide_as_the_text_and_repeats_its_head()
    {
        using var docx = Open(Full());
        var table = docx.Body.Elements<Table>().First();

        Assert.Equal(PageLayout.TextWidth, table.Descendants<GridColumn>().Sum(c => int.Parse(c.Width!.Value!)));
        Assert.Single(table.Descendants<TableHeader>());
    }

    [Fact]
    public void The_file_is_valid() =>
        Assert.Empty(Errors(Full("演练").ToDocx()).Concat(Errors(new OfficialDocument { Masthead = "甲", Title = "乙", Signatory = "丙" }.ToDocx())));

    [Fact]
    public void Characters_that_no_file_may_hold_are_left_out()
    {
        var document = new OfficialDocument { Masthead = "甲", Title = "乙\u0001丙" };
        document.Paragraph("前\u000B后😀" + '\ud800');

        using var docx = Open(document);

        Assert.Contains("前后😀", docx.Body.InnerText, StringComparison.Ordinal);
        Assert.Contains("乙丙", docx.Body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var first = Full().ToDocx();

        Assert.Equal(first, Full().ToDocx());
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Making_the_file_twice_from_one_document_changes_nothing()
    {
        var document = Full();

        Assert.Equal(document.ToDocx(), document.ToDocx());
    }

    [Theory]
    [InlineData(1, 1, "一、")]
    [InlineData(1, 20, "二十、")]
    [InlineData(2, 11, "（十一）")]
    [InlineData(2, 35, "（三十五）")]
    [InlineData(3, 3, "3.")]
    [InlineData(4, 2, "（2）")]
    public void Headings_are_numbered_by_their_level(int level, int number, string mark) => Assert.Equal(mark, Headings.Mark(level, number));

    private static OfficialDocument Full(string? mark = null)
    {
        var document = new OfficialDocument
        {
            Masthead = "驻马店市应急救援总指挥部办公室文件",
            Title = "关于汛期情况的通报",
            Number = "驻应总指〔2026〕8号",
            CopyNumber = "000012",
            Urgency = "特急",
            Recipients = "各县区、各成员单位",
            SignedBy = "驻马店市应急救援总指挥部办公室",
            Date = new DateOnly(2026, 7, 5),
            CopyTo = "市委办公室",
            PrintedBy = "市应急救援总指挥部办公室",
            PrintedOn = new DateOnly(2026, 7, 6),
            Mark = mark,
        };
        return document.Heading(1, "情况").Heading(2, "雨情").Paragraph("过去24小时。\n").Heading(2, "水情").Heading(1, "措施").Heading(3, "巡查")
            .Table([new DocumentColumn("单位", 3), new DocumentColumn("人数", Centered: true)], [["水利局", "12"]]).Attachment("名单").Attachment("统计表");
    }

    private static List<string> Errors(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}")];
    }

    private static double Millimetres(uint twips) => Math.Round(twips / 1440.0 * 25.4);

    private static Docx Open(OfficialDocument document) => new(WordprocessingDocument.Open(new MemoryStream(document.ToDocx()), isEditable: false));

    private sealed record Docx(WordprocessingDocument File) : IDisposable
    {
        public Body Body => File.MainDocumentPart!.Document!.Body!;

        public Style Style(string id) => File.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);

        public Paragraph Paragraph(string text) => Body.Descendants<Paragraph>().First(p => p.InnerText == text);

        public void Dispose() => File.Dispose();
    }
}

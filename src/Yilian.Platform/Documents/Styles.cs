using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>The fonts and paragraph styles of an official document. Fonts are named, not embedded; each has a second name for machines that lack the first.</summary>
internal static class Styles
{
    public const string Song = "仿宋";
    public const string Hei = "黑体";
    public const string Kai = "楷体";
    public const string TitleSong = "方正小标宋简体";
    public const string Plain = "宋体";

    public const string Body = "BodyText";
    public const string Note = "SourceNote";
    public const string Title = "Title";
    public const string Recipients = "Salutation";
    public const string Cell = "TableCell";
    public const string CellHead = "TableHead";

    private const string Size3 = "32";
    private const string Size2 = "44";
    private const string TableSize = "24";

    /// <summary>28 characters of 16 pt are 6 pt wider than 156 mm: each gives up a quarter of a point. A grid of characters would do it too, but not every program sets one alike.</summary>
    public const int Tightening = -5;

    /// <summary>A title of size 2 needs more than the pitch of the body.</summary>
    public const int TitleLine = 700;

    public const int CellLine = 320;
    public const int CellSize = 240;

    public static bool IsIndented(string style) => style is Body or Note || KeepsNextAsHeading(style);

    public static bool KeepsNext(string style) => style is Title || KeepsNextAsHeading(style);

    public static DocumentFormat.OpenXml.Wordprocessing.Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Song), new Spacing { Val = Tightening }, new FontSize { Val = Size3 }, new FontSizeComplexScript { Val = Size3 }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        Style("Normal", "Normal", Properties(null), null),
        Style(Body, "Body Text", Properties(Indented()), null, "Normal"),
        Style(Note, "Source Note", Properties(Indented()), Font(Kai, Size3), "Normal"),
        Style(Recipients, "Salutation", Properties(null), null, "Normal"),
        Style(Title, "Title", CenteredTitle(), Font(TitleSong, Size2), "Normal"),
        Heading(1, Font(Hei, Size3)),
        Heading(2, Font(Kai, Size3)),
        Heading(3, Font(Song, Size3)),
        Heading(4, Font(Song, Size3)),
        Style(Cell, "Table Cell", CellProperties(JustificationValues.Left), Font(Song, TableSize), "Normal"),
        Style(CellHead, "Table Head", CellProperties(JustificationValues.Center), Font(Hei, TableSize), "Normal"));

    public static Fonts FontTable() => new(
        Font(Song, "仿宋_GB2312", FontFamilyValues.Roman), Font(Hei, "SimHei", FontFamilyValues.Swiss), Font(Kai, "楷体_GB2312", FontFamilyValues.Roman),
        Font(TitleSong, "方正小标宋_GBK", FontFamilyValues.Roman), Font(Plain, "SimSun", FontFamilyValues.Roman));

    /// <summary>The same font for all scripts: figures and quotation marks must not change to another.</summary>
    public static RunFonts Fonts(string name) => new() { Hint = FontTypeHintValues.EastAsia, Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    private static DocumentFormat.OpenXml.Wordprocessing.Font Font(string name, string alternative, FontFamilyValues family) => new(
        new AltName { Val = alternative }, new FontCharSet { Val = "86" }, new FontFamily { Val = family }, new Pitch { Val = FontPitchValues.Variable })
    { Name = name };

    private static StyleRunProperties Font(string name, string halfPoints) => new(Fonts(name), new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });

    private static Style Heading(int level, StyleRunProperties font)
    {
        var properties = new StyleParagraphProperties(
            new KeepNext(), Exact(PageLayout.Line), Indented(), new Justification { Val = JustificationValues.Both }, new OutlineLevel { Val = level - 1 });
        return Style(Headings.StyleOf(level), $"heading {level}", properties, font, "Normal", Body);
    }

    private static Style Style(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties? run, string? basedOn = null, string? next = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null ? true : null, CustomStyle = id is Note or Cell or CellHead ? true : null };
        style.Append(new StyleName { Val = name });
        AppendIf(style, basedOn is null ? null : new BasedOn { Val = basedOn });
        AppendIf(style, next is null ? null : new NextParagraphStyle { Val = next });
        style.Append(new PrimaryStyle());
        style.Append(paragraph);
        AppendIf(style, run);
        return style;
    }

    private static void AppendIf(OpenXmlElement parent, OpenXmlElement? child)
    {
        if (child is not null)
        {
            parent.Append(child);
        }
    }

    private static StyleParagraphProperties Properties(Indentation? indentation)
    {
        var properties = new StyleParagraphProperties(new WidowControl { Val = false }, Exact(PageLayout.Line));
        AppendIf(properties, indentation);
        properties.Append(new Justification { Val = JustificationValues.Both });
        return properties;
    }

    private static StyleParagraphProperties CenteredTitle() => new(new KeepNext(), Exact(TitleLine), new Justification { Val = JustificationValues.Center });

    private static StyleParagraphProperties CellProperties(JustificationValues side) => new(
        new SnapToGrid { Val = false }, Exact(CellLine), new Justification { Val = side });

    private static bool KeepsNextAsHeading(string style) => style.StartsWith("Heading", StringComparison.Ordinal);

    private static Indentation Indented() => new() { FirstLineChars = 200, FirstLine = (PageLayout.Character * 2).ToString() };

    private static SpacingBetweenLines Exact(int line) => new() { Line = line.ToString(), LineRule = LineSpacingRuleValues.Exact };
}

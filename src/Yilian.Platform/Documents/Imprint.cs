using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>版记: copies and printing, in size 4 (四号, 14 pt) at the foot of the last, even page, between two thick lines and one thin.</summary>
internal static class Imprint
{
    private const int Size4 = 14;

    // 0.35 mm and 0.25 mm in eighths of a point.
    private const uint Thick = 8;
    private const uint Thin = 6;

    private const int RowLine = 480;

    // What the lines and their distances take.
    private const int Lines = 120;

    /// <summary>版记 stands on the last page, and that is an even one: where the text ends on an odd page, or leaves no room, a page is turned.</summary>
    public static IEnumerable<OpenXmlElement> After(IReadOnlyList<OpenXmlElement> text, OfficialDocument document)
    {
        if (document.CopyTo is null && document.PrintedBy is null)
        {
            yield break;
        }

        var rows = RowsOf(document);
        var height = rows.Sum(HeightOf) + Lines;
        var (pages, left) = Pagination.Of(text);
        var turns = left >= height + PageLayout.Line ? pages % 2 : 2 - (pages % 2);
        for (var turn = 0; turn < turns; turn++)
        {
            yield return Anchor(turned: true);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            yield return Row(rows[i], i == 0, height);
        }

        yield return Anchor(turned: false);
    }

    private static List<(string Left, string? Right)> RowsOf(OfficialDocument document)
    {
        var rows = new List<(string, string?)>();
        if (document.CopyTo is { } copies)
        {
            rows.Add(($"抄送：{copies.TrimEnd('。')}。", null));
        }

        if (document.PrintedBy is { } printer)
        {
            rows.Add((printer, document.PrintedOn is { } on ? Parts.Written(on) + "印发" : null));
        }

        return rows;
    }

    private static int HeightOf((string Left, string? Right) row) => RowLine * Breaking.LinesOf("　" + row.Left + row.Right, Size4 * 20, PageLayout.TextWidth, 0);

    // Its place is given from the edge of the paper: not every program knows "at the bottom". Paragraphs with the same place make one frame.
    private static Paragraph Row((string Left, string? Right) row, bool first, int height)
    {
        var borders = new ParagraphBorders();
        if (first)
        {
            borders.Append(new TopBorder { Val = BorderValues.Single, Size = Thick, Space = 1 });
        }

        borders.Append(new BottomBorder { Val = BorderValues.Single, Size = first && row.Right is null ? Thin : Thick, Space = 1 });
        var properties = new ParagraphProperties(
            new FrameProperties
            {
                Width = PageLayout.TextWidth.ToString(),
                Wrap = TextWrappingValues.Around,
                HorizontalPosition = HorizontalAnchorValues.Margin,
                VerticalPosition = VerticalAnchorValues.Page,
                X = "1",
                Y = (PageLayout.Height - PageLayout.Bottom - height).ToString(),
            },
            borders, new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageLayout.TextWidth - (Size4 * 20) }),
            new SpacingBetweenLines { Line = RowLine.ToString(), LineRule = LineSpacingRuleValues.Exact });
        var look = Blocks.Look(Styles.Song, Size4);
        return row.Right is null
            ? Blocks.Own(properties, Blocks.Run("　" + row.Left, look))
            : Blocks.Own(properties, Blocks.Run("　" + row.Left, look), new Run(new TabChar()), Blocks.Run(row.Right, Blocks.Look(Styles.Song, Size4)));
    }

    // A frame needs a paragraph to hang on.
    private static Paragraph Anchor(bool turned)
    {
        var properties = new ParagraphProperties();
        if (turned)
        {
            properties.Append(new PageBreakBefore());
        }

        properties.Append(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact });
        return new Paragraph(properties);
    }
}

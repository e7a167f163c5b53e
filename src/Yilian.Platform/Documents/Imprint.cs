using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>版记: copies and printing, in size 4 (四号, 14 pt) at the foot of the last page, between two thick lines and one thin.</summary>
internal static class Imprint
{
    private const int Size4 = 14;

    // 0.35 mm and 0.25 mm in eighths of a point.
    private const uint Thick = 8;
    private const uint Thin = 6;

    public static Table Of(OfficialDocument document)
    {
        var table = new Table(
            new TableProperties(
                new TablePositionProperties { HorizontalAnchor = HorizontalAnchorValues.Margin, VerticalAnchor = VerticalAnchorValues.Margin, TablePositionX = 1, TablePositionYAlignment = VerticalAlignmentValues.Bottom },
                new TableWidth { Width = PageLayout.TextWidth.ToString(), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = Thick }, new BottomBorder { Val = BorderValues.Single, Size = Thick },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = Thin }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = PageLayout.TextWidth.ToString() }));
        if (document.CopyTo is { } copies)
        {
            table.Append(Row($"抄送：{copies.TrimEnd('。')}。", null));
        }

        if (document.PrintedBy is { } printer)
        {
            table.Append(Row(printer, document.PrintedOn is { } on ? Parts.Written(on) + "印发" : null));
        }

        return table;
    }

    /// <summary>A table that floats needs a paragraph to hang on.</summary>
    public static Paragraph Anchor() => new(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    private static TableRow Row(string left, string? right)
    {
        var tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageLayout.TextWidth - (Size4 * 20) - 216 });
        var properties = new ParagraphProperties(
            tabs, new SpacingBetweenLines { Line = "480", LineRule = LineSpacingRuleValues.AtLeast }, new Indentation { Left = (Size4 * 20).ToString(), Right = (Size4 * 20).ToString() });
        Run[] runs = right is null
            ? [Blocks.Run(left, Blocks.Look(Styles.Song, Size4))]
            : [Blocks.Run(left, Blocks.Look(Styles.Song, Size4)), new Run(new TabChar()), Blocks.Run(right, Blocks.Look(Styles.Song, Size4))];
        return new TableRow(new TableRowProperties(new CantSplit()), new TableCell(new TableCellProperties(new TableCellWidth { Width = PageLayout.TextWidth.ToString(), Type = TableWidthUnitValues.Dxa }), Blocks.Own(properties, runs)));
    }
}

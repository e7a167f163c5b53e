using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>Ruled tables over the width of the text.</summary>
internal static class Tables
{
    public const int CellMargin = 60;

    private const int Thin = 4;

    public static Table Ruled(IReadOnlyList<DocumentColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var widths = Widths(columns);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = PageLayout.TextWidth.ToString(), Type = TableWidthUnitValues.Dxa },
                Borders(Thin),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString() })));
        table.Append(Head(columns, widths));
        table.Append(rows.Select(r => Row(columns, widths, r)));
        return table;
    }

    // The last column takes what rounding left, so that the table is exactly as wide as the text.
    private static int[] Widths(IReadOnlyList<DocumentColumn> columns)
    {
        var sum = columns.Sum(c => c.Weight);
        int[] widths = [.. columns.Select(c => PageLayout.TextWidth * c.Weight / sum)];
        widths[^1] += PageLayout.TextWidth - widths.Sum();
        return widths;
    }

    private static TableRow Head(IReadOnlyList<DocumentColumn> columns, int[] widths) => new(
        [new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select((c, i) => CellOf(Blocks.Styled(Styles.CellHead, c.Heading), widths[i]))]);

    private static TableRow Row(IReadOnlyList<DocumentColumn> columns, int[] widths, IReadOnlyList<string> texts) => new(
        [new TableRowProperties(new CantSplit()), .. columns.Select((c, i) => CellOf(Text(c, i < texts.Count ? texts[i] : ""), widths[i]))]);

    private static Paragraph Text(DocumentColumn column, string text) =>
        column.Centered ? Blocks.Styled(Styles.Cell, text, new Justification { Val = JustificationValues.Center }) : Blocks.Styled(Styles.Cell, text);

    private static TableCell CellOf(Paragraph content, int width) => new(
        new TableCellProperties(new TableCellWidth { Width = width.ToString(), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        content);

    private static TableBorders Borders(uint size) => new(
        new TopBorder { Val = BorderValues.Single, Size = size }, new LeftBorder { Val = BorderValues.Single, Size = size },
        new BottomBorder { Val = BorderValues.Single, Size = size }, new RightBorder { Val = BorderValues.Single, Size = size },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = size }, new InsideVerticalBorder { Val = BorderValues.Single, Size = size });
}

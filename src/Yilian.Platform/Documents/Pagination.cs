using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>
/// Counts the pages that blocks will take, so that 版记 can be put on an even page. Every line of a document has an exact height and its
/// characters the widths of the standard's fonts, so this is what Word, WPS and LibreOffice do; only punctuation at the end of a line may differ.
/// </summary>
internal sealed class Pagination
{
    private const int PageHeight = PageLayout.Line * PageLayout.LinesPerPage;

    // The space and the line below the number.
    private const int Rule = 250;
    private const int RowRule = 10;
    private int _page = 1;
    private int _used;

    private Pagination()
    {
    }

    /// <summary>The number of pages, and how much room is left on the last one, in twentieths of a point.</summary>
    public static (int Pages, int Left) Of(IEnumerable<OpenXmlElement> blocks)
    {
        var flow = new Pagination();
        var kept = new List<Block>();
        foreach (var block in blocks.SelectMany(Blocks))
        {
            kept.Add(block);
            if (!block.KeepNext)
            {
                flow.Place(kept);
                kept.Clear();
            }
        }

        flow.Place(kept);
        return (flow._page, PageHeight - flow._used);
    }

    // What must stay together goes to the next page when it, with the first line of what follows, has no room here.
    private void Place(List<Block> together)
    {
        var needed = together.SkipLast(1).Sum(b => b.Before + b.Height) + (together.Count > 0 ? together[^1].Before + together[^1].Line : 0);
        if (_used + needed > PageHeight && needed <= PageHeight)
        {
            Turn();
        }

        foreach (var block in together)
        {
            // Space above a paragraph is dropped at the head of a page.
            _used += _used == 0 && _page > 1 ? 0 : block.Before;
            for (var line = 0; line < block.Lines; line++)
            {
                if (_used + block.Line > PageHeight)
                {
                    Turn();
                }

                _used += block.Line;
            }

            _used += block.After;
        }
    }

    private void Turn() => (_page, _used) = (_page + 1, 0);

    private static IEnumerable<Block> Blocks(OpenXmlElement element) => element switch
    {
        Paragraph paragraph => [Of(paragraph)],
        Table table => table.Elements<TableRow>().Select(r => new Block(0, r.Elements<TableCell>().Max(HeightOf) + RowRule, 1, 0, false)),
        _ => [],
    };

    private static Block Of(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = properties?.ParagraphStyleId?.Val?.Value ?? "Normal";
        var spacing = properties?.SpacingBetweenLines;
        var line = Number(spacing?.Line?.Value) ?? (style is Styles.Title ? Styles.TitleLine : PageLayout.Line);
        var indentation = properties?.Indentation;
        var width = PageLayout.TextWidth - (Number(indentation?.Left?.Value) ?? 0) - (Number(indentation?.Right?.Value) ?? 0);
        var first = indentation?.Hanging?.Value is { } hanging ? -Number(hanging)!.Value : Styles.IsIndented(style) ? PageLayout.Character * 2 : 0;
        var size = Number(paragraph.Descendants<FontSize>().FirstOrDefault()?.Val?.Value) is { } half ? half * 10 : style is Styles.Title ? 440 : PageLayout.Character;
        var keep = properties?.KeepNext is not null || Styles.KeepsNext(style);
        return new Block(Number(spacing?.Before?.Value) ?? 0, line, Breaking.LinesOf(TextOf(paragraph), size, width, first), properties?.ParagraphBorders is null ? 0 : Rule, keep);
    }

    private static int HeightOf(TableCell cell)
    {
        var width = (Number(cell.TableCellProperties?.TableCellWidth?.Width?.Value) ?? PageLayout.TextWidth) - (2 * Tables.CellMargin);
        return cell.Elements<Paragraph>().Sum(p => Styles.CellLine * Breaking.LinesOf(TextOf(p), Styles.CellSize, width, 0));
    }

    private static string TextOf(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(e => e switch { Text t => t.Text, Break => "\n", _ => "" }));

    private static int? Number(string? value) => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Block(int Before, int Line, int Lines, int After, bool KeepNext)
    {
        public int Height => (Line * Lines) + After;
    }
}

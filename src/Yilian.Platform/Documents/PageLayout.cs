using DocumentFormat.OpenXml.Wordprocessing;

namespace Yilian.Platform.Documents;

/// <summary>
/// The page of GB/T 9704-2012: A4, margins 37/26/35/28 mm, 22 lines of 28 characters of size 3 (三号, 16 pt). Lengths are twentieths of a point.
/// </summary>
internal static class PageLayout
{
    public const int Width = 11906;
    public const int Height = 16838;
    public const int Top = 2098;
    public const int Right = 1474;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int TextWidth = Width - Left - Right;
    public const int LinesPerPage = 22;
    public const int CharactersPerLine = 28;

    /// <summary>A 22nd of the text area, rounded down (28.95 pt): with a full 29 pt the 22nd line would fall onto the next page.</summary>
    public const int Line = (Height - Top - Bottom) / LinesPerPage;

    /// <summary>三号, 16 pt.</summary>
    public const int Character = 320;

    // The page number lies 7 mm below the text: 35 mm less 7 mm less its own line.
    private const int FooterFromEdge = 1304;
    private const int HeaderFromEdge = 1134;

    public static SectionProperties Section(string header, string evenHeader, string footer, string evenFooter) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
        new HeaderReference { Type = HeaderFooterValues.Even, Id = evenHeader },
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooter },
        new PageSize { Width = Width, Height = Height },
        new PageMargin { Top = Top, Right = Right, Bottom = Bottom, Left = Left, Header = HeaderFromEdge, Footer = FooterFromEdge, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = Line });
}

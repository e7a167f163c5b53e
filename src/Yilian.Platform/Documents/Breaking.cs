namespace Yilian.Platform.Documents;

/// <summary>Breaks text into lines as typesetters of Chinese do: figures and Latin words stay whole, no line begins with a closing mark or ends with an opening one.</summary>
internal static class Breaking
{
    private const string Closing = "，。、；：？！）】〕》”’…％,.;:?!)]}%";
    private const string Opening = "（【〔《“‘([{";

    /// <param name="text">With line feeds where a line must end.</param>
    /// <param name="size">The size of a character, in twentieths of a point.</param>
    /// <param name="width">Of a line.</param>
    /// <param name="first">By how much the first line is shorter; below zero when it is longer.</param>
    public static int LinesOf(string text, int size, int width, int first) =>
        text.Split('\n').Select((line, i) => LinesOfOne(line, size, width, i == 0 ? first : 0)).Sum();

    private static int LinesOfOne(string text, int size, int width, int first)
    {
        var (lines, used) = (1, first);
        for (var from = 0; from < text.Length;)
        {
            var to = EndOfPiece(text, from);
            var piece = text[from..to].Sum(c => WidthOf(c, size));

            // One mark may hang over the edge.
            var hanging = Closing.Contains(text[to - 1], StringComparison.Ordinal) ? WidthOf(text[to - 1], size) : 0;
            if (used + piece - hanging > width && used > 0)
            {
                (lines, used) = (lines + 1, 0);
            }

            for (used += piece; used - hanging > width; used -= width)
            {
                lines++;
            }

            from = to;
        }

        return lines;
    }

    // A character with the marks that may not be parted from it, or a word of figures or Latin letters.
    private static int EndOfPiece(string text, int from)
    {
        var to = from;
        while (to < text.Length - 1 && Opening.Contains(text[to], StringComparison.Ordinal))
        {
            to++;
        }

        to++;
        while (to < text.Length && IsOfWord(text[to - 1]) && IsOfWord(text[to]))
        {
            to++;
        }

        while (to < text.Length && Closing.Contains(text[to], StringComparison.Ordinal))
        {
            to++;
        }

        return to;
    }

    private static bool IsOfWord(char c) => c is > ' ' and < (char)128;

    private static int WidthOf(char c, int size) => (c < 128 ? size / 2 : size) + Styles.Tightening;
}

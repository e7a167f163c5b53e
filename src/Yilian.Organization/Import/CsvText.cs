using System.Text;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>Comma-separated values after RFC 4180; tabs instead of commas when the first line has only those. A quoted cell may hold line breaks.</summary>
internal static class CsvText
{
    public static IEnumerable<IReadOnlyList<string>> Parse(string text)
    {
        var separator = SeparatorOf(text);
        var at = 0;
        while (at < text.Length)
        {
            yield return Record(text, separator, ref at);
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var first = end < 0 ? text : text[..end];
        return first.Contains('\t', StringComparison.Ordinal) && !first.Contains(',', StringComparison.Ordinal) ? '\t' : ',';
    }

    private static List<string> Record(string text, char separator, ref int at)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(Bare(Cell(text, separator, ref at).Trim()));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            SkipLineBreak(text, ref at);
            return cells;
        }
    }

    // An apostrophe keeps a spreadsheet program from running a text as a formula; it is no part of the text.
    private static string Bare(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    private static string Cell(string text, char separator, ref int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            return Quoted(text, separator, ref at);
        }

        var start = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, char separator, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else
            {
                at++;
                return cell.Append(Cell(text, separator, ref at)).ToString();
            }
        }

        throw new InvalidRequestException("file", "引号没有成对，无法判断各列内容|A quotation mark is not closed");
    }

    private static void SkipLineBreak(string text, ref int at)
    {
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        if (at < text.Length && text[at] == '\n')
        {
            at++;
        }
    }
}

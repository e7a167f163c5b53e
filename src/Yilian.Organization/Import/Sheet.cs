using Yilian.Contracts.Organization;

namespace Yilian.Organization.Import;

/// <summary>A spreadsheet as text: its headings, and the rows that have something in them.</summary>
/// <param name="Headings">In the order of the columns; without remarks in parentheses and without marks for required columns.</param>
public sealed record Sheet(IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows)
{
    public const int MostRows = 5_000;

    private readonly Dictionary<string, int> _columns = Headings.Select((h, i) => (h, i)).DistinctBy(c => c.h, StringComparer.Ordinal).ToDictionary(c => c.h, c => c.i, StringComparer.Ordinal);

    /// <summary>The columns that must be there and are not.</summary>
    public IEnumerable<ImportError> Missing(params ReadOnlySpan<string> required)
    {
        var errors = new List<ImportError>();
        foreach (var heading in required)
        {
            if (!Headings.Contains(heading, StringComparer.Ordinal))
            {
                errors.Add(new ImportError(1, heading, $"缺少“{heading}”列"));
            }
        }

        return errors;
    }

    /// <summary>Headings that stand twice: which of the two counts cannot be told.</summary>
    public IEnumerable<ImportError> Doubled() =>
        Headings.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => new ImportError(1, g.Key, $"“{g.Key}”列重复"));

    /// <summary>Where the column with this heading is; null when there is none.</summary>
    public int? ColumnOf(string heading) => _columns.TryGetValue(heading, out var column) ? column : null;

    public RowReader Reader(SheetRow row, List<ImportError> errors) => new(this, row, errors);
}

/// <summary>A row with its cells as text.</summary>
/// <param name="Number">As the spreadsheet numbers it; the headings are usually row 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Reads the cells of one row by heading and notes what is wrong with them.</summary>
public sealed class RowReader(Sheet sheet, SheetRow row, List<ImportError> errors)
{
    private static readonly char[] Separators = ['、', ';', '；', ',', '，', '\n'];

    /// <summary>True while nothing in the row was found wrong.</summary>
    public bool Good { get; private set; } = true;

    public int Number => row.Number;

    /// <summary>The cell's text; null when the sheet has no such column.</summary>
    public string? Text(string heading) => sheet.ColumnOf(heading) is { } column ? column < row.Cells.Count ? row.Cells[column] : "" : null;

    /// <summary>Codes and phones typed with a Chinese keyboard: full-width letters and digits become ordinary ones.</summary>
    public string? Plain(string heading) => Text(heading) is { } text ? Narrow(text) : null;

    /// <summary>Several values in one cell.</summary>
    public IReadOnlyList<string>? Several(string heading) =>
        Text(heading)?.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();

    public string Required(string heading, int longest)
    {
        var text = Text(heading) ?? "";
        if (text.Length == 0)
        {
            Wrong(heading, $"“{heading}”不能为空");
        }

        return AtMost(heading, text, longest);
    }

    public string AtMost(string heading, string text, int longest)
    {
        if (text.Length > longest)
        {
            Wrong(heading, $"“{heading}”最长 {longest} 个字符");
        }

        return text;
    }

    public void Wrong(string heading, string message)
    {
        Good = false;
        errors.Add(new ImportError(row.Number, heading, message));
    }

    public static string Narrow(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from[i] switch
            {
                >= '！' and <= '～' => (char)(from[i] - '！' + '!'),
                '　' => ' ',
                _ => from[i],
            };
        }
    });
}

using System.Globalization;
using System.Text.Json.Nodes;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Facts;
using Yilian.Organization.Import;

namespace Yilian.Information.Basics.Registers.Sheets;

/// <summary>Cells of a spreadsheet as typed values. What cannot be read stays the text it is; the check of the fields says what is wrong with it.</summary>
internal static class CellValues
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] Yes = ["是", "有", "√", "1", "true", "TRUE", "Y", "y"];
    private static readonly string[] No = ["否", "无", "×", "0", "false", "FALSE", "N", "n"];

    public static JsonNode? Of(RegisterField field, string text)
    {
        if (field.Type != "rows")
        {
            return One(field.Type, field.Choices, text);
        }

        var rows = new JsonArray();
        foreach (var line in text.Split([FactsText.BetweenRows, '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (cells, row) = (line.Split([FactsText.BetweenColumns, '｜'], StringSplitOptions.TrimEntries), new JsonObject());
            foreach (var (column, cell) in field.Columns.Zip(cells).Where(p => p.Second.Length > 0))
            {
                row[column.Key] = One(column.Type, column.Choices, cell);
            }

            rows.Add(row);
        }

        return rows;
    }

    public static double? Number(string text) =>
        double.TryParse(RowReader.Narrow(text).Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static JsonNode? One(string type, IReadOnlyList<RegisterChoice> choices, string text) => type switch
    {
        "number" => Number(text) is { } n ? n : text,
        "integer" => Number(text) is { } n ? n : text,
        "flag" => Yes.Contains(text, StringComparer.Ordinal) ? true : No.Contains(text, StringComparer.Ordinal) ? false : text,
        "date" => DateTime.TryParseExact(RowReader.Narrow(text), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text,
        "choice" => Choice(choices, text),
        _ => text,
    };

    private static string Choice(IReadOnlyList<RegisterChoice> choices, string text) =>
        choices.FirstOrDefault(c => c.Title == text || string.Equals(c.Value, text, StringComparison.OrdinalIgnoreCase))?.Value
        ?? choices.FirstOrDefault(c => c.Title.Split('（', ' ')[0] == text)?.Value
        ?? text;
}

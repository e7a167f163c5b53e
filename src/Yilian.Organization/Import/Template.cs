using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace Yilian.Organization.Import;

/// <summary>An empty spreadsheet to fill in: the headings on the first sheet, what belongs in each column on the second.</summary>
public sealed record Template(string Title, IReadOnlyList<TemplateColumn> Columns)
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IResult Send() => Results.File(Bytes(), Xlsx, Title + "导入模板.xlsx");

    public byte[] Bytes() => Filled([]);

    /// <summary>With rows under the headings, for an export that can be imported again.</summary>
    public byte[] Filled(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        var sheets = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Title] = rows.Select(r => Row([.. r])).Prepend(Row([.. Columns.Select(c => c.Heading)])).ToArray(),
            ["填写说明"] = Columns.Select(c => Row(c.Heading, c.Required ? "必填" : "选填", c.Meaning)).Prepend(Row("列", "是否必填", "说明")).ToArray(),
        };
        stream.SaveAs(sheets, printHeader: false);
        return stream.ToArray();
    }

    private static Dictionary<string, object> Row(params string[] cells) =>
        cells.Select((text, i) => (Key: "c" + i, text)).ToDictionary(c => c.Key, c => (object)c.text, StringComparer.Ordinal);
}

/// <summary>A column of a template and what belongs in it.</summary>
public sealed record TemplateColumn(string Heading, bool Required, string Meaning);

using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace Yilian.Organization.Import;

/// <summary>An empty spreadsheet to fill in: the headings on the first sheet, what belongs in each column on the second.</summary>
public sealed record Template(string Title, IReadOnlyList<TemplateColumn> Columns)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IResult Send() => Results.File(Bytes(), Xlsx, Title + "导入模板.xlsx");

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        var sheets = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Title] = new[] { Row([.. Columns.Select(c => c.Heading)]) },
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

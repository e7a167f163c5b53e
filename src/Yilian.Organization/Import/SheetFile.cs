using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>Reads an uploaded xlsx or csv file into a <see cref="Sheet"/>. Whatever is wrong with the file is refused here, in words.</summary>
internal static class SheetFile
{
    public const int Megabytes = 10;

    private const int MostColumns = 50;
    private const int MostScanned = 20_000;
    private const long MostUnpacked = 100L * 1024 * 1024;

    /// <exception cref="InvalidRequestException">The file cannot be read, or is too large.</exception>
    public static Sheet Read(byte[] content)
    {
        if (content.Length == 0)
        {
            throw Wrong("文件是空的|The file is empty");
        }

        if (content.Length > Megabytes * 1024 * 1024)
        {
            throw Wrong($"文件不得超过 {Megabytes} MB|At most {Megabytes} MB");
        }

        if (content is [0xd0, 0xcf, 0x11, 0xe0, ..])
        {
            throw Wrong("不支持旧版 .xls 文件，请另存为 .xlsx 或 .csv|Old .xls files are not read; save as .xlsx or .csv");
        }

        return SheetOf(content is [0x50, 0x4b, 0x03, 0x04, ..] ? Workbook(content) : CsvText.Parse(FileText.Decode(content)));
    }

    // The headings are the first row that has anything in it; blank rows count for the numbers, not for the content.
    private static Sheet SheetOf(IEnumerable<IReadOnlyList<string>> lines)
    {
        IReadOnlyList<string>? headings = null;
        var rows = new List<SheetRow>();
        var number = 0;
        foreach (var cells in lines)
        {
            if (++number > MostScanned)
            {
                throw TooMany();
            }

            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            if (headings is null)
            {
                headings = [.. cells.Select(Heading)];
                continue;
            }

            rows.Add(rows.Count < Sheet.MostRows ? new SheetRow(number, cells) : throw TooMany());
        }

        return headings is null ? throw Wrong("文件中没有内容|There is nothing in the file") : new Sheet(headings, rows);
    }

    // 角色(联络员/替补) and *名称 are the columns 角色 and 名称.
    private static string Heading(string text)
    {
        var end = text.IndexOfAny(['(', '（']);
        return (end > 0 ? text[..end] : text).Trim(' ', '*', '　', '＊');
    }

    private static List<IReadOnlyList<string>> Workbook(byte[] content)
    {
        try
        {
            RefuseBomb(content);
            using var stream = new MemoryStream(content, writable: false);
            var settings = new OpenXmlConfiguration { FillMergedCells = true, EnableSharedStringCache = false };
            return [.. stream.Query(useHeaderRow: false, configuration: settings).Take(MostScanned + 1).Select(r => Cells((IDictionary<string, object?>)r))];
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw Wrong("无法读取该表格，请用 Excel 或 WPS 重新另存为 .xlsx 后再试|The spreadsheet cannot be read; save it again as .xlsx");
        }
    }

    private static void RefuseBomb(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var archive = new ZipArchive(stream);
        if (archive.Entries.Sum(e => e.Length) > MostUnpacked)
        {
            throw Wrong("表格解压后过大|The spreadsheet is too large when unpacked");
        }

        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw Wrong("这不是 .xlsx 表格|This is not an .xlsx file");
        }
    }

    private static IReadOnlyList<string> Cells(IDictionary<string, object?> row) => [.. row.Values.Take(MostColumns).Select(Text)];

    // A phone number that the spreadsheet took for a number must not come back as 1.38E+10.
    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (value.ToString() ?? "").Trim(),
    };

    private static InvalidRequestException TooMany() => Wrong($"一次最多导入 {Sheet.MostRows} 行|At most {Sheet.MostRows} rows");

    private static InvalidRequestException Wrong(string text) => new("file", text);
}

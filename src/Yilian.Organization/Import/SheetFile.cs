using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>Reads an uploaded xlsx or csv file into a <see cref="Sheet"/>. Whatever is wrong with the file is refused here, in words.</summary>
public static class SheetFile
{
    public const int Megabytes = 10;

    /// <exception cref="InvalidRequestException">The file cannot be read, or is too large.</exception>
    public static Sheet Read(byte[] content) => Read(content, SheetLimits.Usual);

    /// <param name="read">Told how many rows were read so far.</param>
    /// <exception cref="InvalidRequestException">The file cannot be read, or is larger than allowed.</exception>
    public static Sheet Read(byte[] content, SheetLimits limits, Action<int>? read = null)
    {
        if (content.Length == 0)
        {
            throw Wrong("文件是空的|The file is empty");
        }

        if (content.Length > limits.Megabytes * 1024L * 1024)
        {
            throw Wrong($"文件不得超过 {limits.Megabytes} MB|At most {limits.Megabytes} MB");
        }

        if (content is [0xd0, 0xcf, 0x11, 0xe0, ..])
        {
            throw Wrong("不支持旧版 .xls 文件，请另存为 .xlsx 或 .csv|Old .xls files are not read; save as .xlsx or .csv");
        }

        return SheetOf(content is [0x50, 0x4b, 0x03, 0x04, ..] ? Workbook(content, limits, read) : Told(CsvText.Parse(FileText.Decode(content)), read), limits);
    }

    // The headings are the first row that has anything in it; blank rows count for the numbers, not for the content.
    private static Sheet SheetOf(IEnumerable<IReadOnlyList<string>> lines, SheetLimits limits)
    {
        IReadOnlyList<string>? headings = null;
        var rows = new List<SheetRow>();
        var number = 0;
        foreach (var cells in lines)
        {
            if (++number > limits.Scanned)
            {
                throw TooMany(limits);
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

            rows.Add(rows.Count < limits.Rows ? new SheetRow(number, cells) : throw TooMany(limits));
        }

        return headings is null ? throw Wrong("文件中没有内容|There is nothing in the file") : new Sheet(headings, rows);
    }

    // 角色(联络员/替补) and *名称 are the columns 角色 and 名称.
    private static string Heading(string text)
    {
        var end = text.IndexOfAny(['(', '（']);
        return (end > 0 ? text[..end] : text).Trim(' ', '*', '　', '＊');
    }

    private static List<IReadOnlyList<string>> Workbook(byte[] content, SheetLimits limits, Action<int>? read)
    {
        try
        {
            RefuseBomb(content, limits);
            FormulaCells.RefuseUnread(content);
            using var stream = new MemoryStream(content, writable: false);
            var settings = new OpenXmlConfiguration { FillMergedCells = true, EnableSharedStringCache = false };
            return [.. Told(stream.Query(useHeaderRow: false, configuration: settings).Take(limits.Scanned + 1).Select(r => Cells((IDictionary<string, object?>)r, limits)), read)];
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw Wrong("无法读取该表格，请用 Excel 或 WPS 重新另存为 .xlsx 后再试|The spreadsheet cannot be read; save it again as .xlsx");
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Told(IEnumerable<IReadOnlyList<string>> lines, Action<int>? read)
    {
        var rows = 0;
        foreach (var line in lines)
        {
            yield return line;
            read?.Invoke(++rows);
        }
    }

    private static void RefuseBomb(byte[] content, SheetLimits limits)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var archive = new ZipArchive(stream);
        if (archive.Entries.Sum(e => e.Length) > limits.Unpacked)
        {
            throw Wrong("表格解压后过大|The spreadsheet is too large when unpacked");
        }

        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw Wrong("这不是 .xlsx 表格|This is not an .xlsx file");
        }
    }

    private static IReadOnlyList<string> Cells(IDictionary<string, object?> row, SheetLimits limits) => [.. row.Values.Take(limits.Columns).Select(Text)];

    // A phone number that the spreadsheet took for a number must not come back as 1.38E+10.
    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (value.ToString() ?? "").Trim(),
    };

    private static InvalidRequestException TooMany(SheetLimits limits) => Wrong($"一次最多导入 {limits.Rows} 行，请分成几个文件导入|At most {limits.Rows} rows; split the file");

    private static InvalidRequestException Wrong(string text) => new("file", text);
}

/// <summary>How much a spreadsheet may hold.</summary>
/// <param name="Rows">Rows with something in them, the headings not counted.</param>
/// <param name="Scanned">Rows looked at, blank ones counted.</param>
/// <param name="Unpacked">Bytes a workbook may unpack to.</param>
public sealed record SheetLimits(int Rows, int Scanned, int Columns, int Megabytes, long Unpacked)
{
    public static SheetLimits Usual { get; } = new(Sheet.MostRows, 20_000, 50, SheetFile.Megabytes, 100L * 1024 * 1024);
}

using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Xunit;
using Yilian.Organization.Import;
using Yilian.Platform.Http;

namespace Yilian.Tests.Organization;

public sealed class SheetFileTests
{
    private const string Csv = "代码,名称\r\nCIVIL,市民政局\r\n";

    static SheetFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "gb18030", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_csv_file_is_read_whatever_program_saved_it(string encoding)
    {
        var bytes = encoding switch
        {
            "utf-8" => new UTF8Encoding(false).GetBytes(Csv),
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv)],
            "gb18030" => Encoding.GetEncoding("GB18030").GetBytes(Csv),
            _ => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv)],
        };

        var sheet = SheetFile.Read(bytes);

        Assert.Equal(["代码", "名称"], sheet.Headings);
        var row = Assert.Single(sheet.Rows);
        Assert.Equal(2, row.Number);
        Assert.Equal(["CIVIL", "市民政局"], row.Cells);
    }

    [Fact]
    public void A_rare_character_of_GB18030_with_four_bytes_survives()
    {
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("代码,名称\nA,𠮷㐂村\n");

        Assert.Equal("𠮷㐂村", SheetFile.Read(bytes).Rows[0].Cells[1]);
    }

    [Fact]
    public void Quoted_cells_may_hold_commas_quotes_and_line_breaks()
    {
        var sheet = SheetFile.Read(Encoding.UTF8.GetBytes("代码,名称\nA,\"甲,\"\"乙\"\"\n丙\"\n\nB,丁"));

        Assert.Equal("甲,\"乙\"\n丙", sheet.Rows[0].Cells[1]);
        Assert.Equal("丁", sheet.Rows[1].Cells[1]);
    }

    [Fact]
    public void Blank_rows_count_for_the_row_number()
    {
        var sheet = SheetFile.Read(Encoding.UTF8.GetBytes("代码,名称\n,\n,\nB,丁\n"));

        Assert.Equal(4, Assert.Single(sheet.Rows).Number);
    }

    [Fact]
    public void Remarks_in_headings_are_left_out()
    {
        var sheet = SheetFile.Read(Encoding.UTF8.GetBytes("*单位代码,角色(联络员/替补),手机（必填）\n1,2,3\n"));

        Assert.Equal(["单位代码", "角色", "手机"], sheet.Headings);
    }

    [Fact]
    public void A_phone_that_the_spreadsheet_took_for_a_number_stays_a_phone()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new Dictionary<string, object> { ["代码"] = "A", ["值班电话"] = 13912345678d } });

        Assert.Equal("13912345678", SheetFile.Read(stream.ToArray()).Rows[0].Cells[1]);
    }

    [Fact]
    public void Formulas_and_merged_cells_count_as_their_values()
    {
        var sheet = SheetFile.Read(Workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>代码</t></is></c><c r="B1" t="inlineStr"><is><t>类别</t></is></c></row>
            <row r="2"><c r="A2" t="str"><f>"A"&amp;"1"</f><v>A1</v></c><c r="B2" t="inlineStr"><is><t>军队</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>A2</t></is></c><c r="B3"/></row>
            """, "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>"));

        Assert.Equal(["A1", "军队"], sheet.Rows[0].Cells);
        Assert.Equal(["A2", "军队"], sheet.Rows[1].Cells);
    }

    [Fact]
    public void The_template_can_be_read_back()
    {
        var template = new Template("单位", [new("代码", true, "x"), new("名称", true, "y")]);

        var sheet = SheetFile.Read(template.Bytes());

        Assert.Equal(["代码", "名称"], sheet.Headings);
        Assert.Empty(sheet.Rows);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("old xls")]
    [InlineData("broken zip")]
    [InlineData("binary")]
    [InlineData("open quote")]
    [InlineData("blank")]
    [InlineData("too large")]
    public void A_file_that_cannot_be_read_is_refused_in_words(string what)
    {
        byte[] content = what switch
        {
            "empty" => [],
            "old xls" => [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
            "broken zip" => [0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4],
            "binary" => [0xff, 0x81, 0x00, 0xe0],
            "open quote" => [.. "a,b\n1,\"2"u8],
            "blank" => [.. " , \n"u8],
            _ => new byte[(SheetFile.Megabytes * 1024 * 1024) + 1],
        };

        var refusal = Assert.Throws<InvalidRequestException>(() => SheetFile.Read(content));

        Assert.Contains("file", refusal.Errors.Keys);
    }

    [Fact]
    public void A_zip_that_is_no_spreadsheet_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml");
        }

        Assert.Throws<InvalidRequestException>(() => SheetFile.Read(stream.ToArray()));
    }

    [Fact]
    public void More_than_the_most_rows_are_refused()
    {
        var lines = string.Concat(Enumerable.Range(0, Sheet.MostRows + 1).Select(i => $"C{i},单位\n"));

        Assert.Throws<InvalidRequestException>(() => SheetFile.Read(Encoding.UTF8.GetBytes("代码,名称\n" + lines)));
    }

    private static byte[] Workbook(string rows, string merged)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:B3\"/><sheetData>{rows}</sheetData>{merged}</worksheet>");
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}

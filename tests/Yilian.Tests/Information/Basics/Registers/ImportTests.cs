using System.IO.Compression;
using System.Net;
using System.Text;
using MiniExcelLibs;
using Xunit;
using Yilian.Contracts.Organization;
using Yilian.Information.Basics.Registers;
using Yilian.Information.Basics.Registers.Sheets;
using Yilian.Organization.Import;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>Registers to and from spreadsheets.</summary>
public sealed class ImportTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private const string Supplies = "编码,名称,类别,数量,计量单位,地点,经度,纬度,联系电话,有效期至(年月日),安全库存\n";
    private readonly City _city = shared.City;

    [Fact]
    public async Task Every_template_carries_the_columns_of_its_register()
    {
        foreach (var register in Definitions.All)
        {
            using var answer = await _city.As("water").Send(HttpMethod.Get, $"information/registers/template?register={register.Key}");
            var sheet = SheetFile.Read(await answer.Content.ReadAsByteArrayAsync(), RegisterSheet.Limits);

            Assert.Equal(RegisterSheet.Columns(register).Select(c => c.Heading.Split('(')[0]), sheet.Headings);
            Assert.Empty(sheet.Doubled());
        }
    }

    [Fact]
    public async Task A_file_is_imported_and_the_same_file_again_changes_nothing()
    {
        const string file = Supplies + "WZ-A1,编织袋,43B01,20000,条,市级库,114.02,32.98,0396-5551234,2027-06-01,5000\nWZ-A2,救灾帐篷,救灾帐篷,300,顶,市级库,,,,2028/6/1,\n";

        var first = await Import("water", "supply", file);
        var again = await Import("water", "supply", file);

        Assert.Equal((true, 2, 2, 0, 0), (first.Applied, first.Rows, first.Added, first.Updated, first.Unchanged));
        Assert.Equal((true, 2, 0, 0, 2), (again.Applied, again.Rows, again.Added, again.Updated, again.Unchanged));
        var row = (await _city.As("gen").Registers("register=supply&search=WZ-A1")).Items.Single();
        Assert.Equal(("编织袋", 20000d, "条", "411702"), (row.Name, row.Quantity, row.Unit, row.CountyCode));
        var shown = await _city.As("water").Entry(row.Id);
        Assert.Equal(("2027-06-01", 5000d), (shown.Facts.GetProperty("expiresOn").GetString(), shown.Facts.GetProperty("safetyStock").GetDouble()));
        Assert.Equal(("imported", "物资.csv"), ((await _city.As("water").History(row.Id))[0].Act, (await _city.As("water").History(row.Id))[0].Note));
    }

    [Fact]
    public async Task A_code_that_is_known_is_updated_and_what_is_in_no_column_stays()
    {
        await Import("water", "supply", Supplies + "WZ-B1,铁丝,43B01,10,吨,市级库,114.02,32.98,0396-5551234,2027-06-01,2\n");

        var update = await Import("water", "supply", "编码,名称,类别,数量\nWZ-B1,铁丝,43B01,8\n");

        var entry = await _city.As("water").Entry((await _city.As("water").Registers("register=supply&search=WZ-B1")).Items.Single().Id);
        Assert.Equal(1, update.Updated);
        Assert.Equal((8d, "吨", "市级库", "0396-5551234", "2027-06-01"), (entry.Entry.Quantity, entry.Entry.Unit, entry.Entry.Place, entry.Entry.ContactPhone, entry.Facts.GetProperty("expiresOn").GetString()));
        var change = (await _city.As("water").History(entry.Entry.Id))[0];
        Assert.Equal(("changed", "物资.csv", "10吨", "8吨"), (change.Act, change.Note, Assert.Single(change.Changes).Before, change.Changes[0].After));
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nothing_is_written()
    {
        const string file = Supplies
            + "WZ-C1,沙袋,43B01,-5,条,库,114.02,32.98,,,\n"
            + "WZ-C2,沙袋,43B01,500吨,吨,库,114.02,32.98,,,\n"
            + "WZ-C3,沙袋,43B01,5,车皮,库,32.98,114.02,,,\n"
            + "WZ-C4,,没有的类别,5,条,库,,,,,\n"
            + "WZ-C5,沙袋,43B01,5,条,库,,,电话,明年,很多\n"
            + "WZ-C6,沙袋,43B01,5,条,库,,,,,\n"
            + "WZ-C6,沙袋,43B01,5,条,库,,,,,\n";

        var result = await Import("water", "supply", file);

        Assert.False(result.Applied);
        Assert.Equal(
            new[] { (2, "数量"), (3, "数量"), (4, "经度"), (4, "计量单位"), (5, "类别"), (6, "联系电话"), (8, "编码") }.Order(),
            result.Errors.Select(e => (e.Row, e.Column)).Order());
        Assert.Contains("是否为经度 114.02、纬度 32.98", result.Errors.Single(e => e.Row == 4 && e.Column == "经度").Message, StringComparison.Ordinal);
        Assert.Empty((await _city.As("water").Registers("register=supply&search=WZ-C")).Items);

        var partial = await Import("water", "supply", file, partial: true);
        Assert.Equal((true, 1), (partial.Applied, partial.Added));
        Assert.Equal("WZ-C6", Assert.Single((await _city.As("water").Registers("register=supply&search=WZ-C")).Items).Code);
    }

    [Fact]
    public async Task Typed_fields_are_checked_with_their_row_and_column()
    {
        var result = await Import("water", "team", "编码,名称,类别,专职人数,能力,最近演练日期,已办理保险\n,甲队,防汛抢险队,十人,飞行|1,昨天,是\n,乙队,防汛抢险队,12,抗洪抢险|1|12;水域救援|2,2026-05-01,否\n");

        Assert.Equal(new[] { (2, "专职人数"), (2, "最近演练日期"), (2, "能力") }.Order(), result.Errors.Select(e => (e.Row, e.Column)).Order());
        var good = await Import("water", "team", "编码,名称,类别,专职人数,能力\n,乙队,防汛抢险队,12,抗洪抢险|1|12;水域救援|2\n");
        Assert.Equal(1, good.Added);
        Assert.Equal(["flood-fighting", "water-rescue"], (await _city.As("water").Registers("register=team&capability=water-rescue")).Items.Single().Capabilities);
    }

    [Fact]
    public async Task Gb18030_and_workbooks_are_read_as_well()
    {
        var gb = Encoding.GetEncoding("GB18030").GetBytes("名称,类别,可容纳人数,避难类别,经度,纬度\n体育馆避难点,学校（体育馆）,800,短期,114.02,32.98\n");
        Assert.Equal(1, (await Import("water", "shelter", gb, "避难.csv")).Added);

        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new Dictionary<string, object> { ["名称"] = "中心广场", ["类别"] = "广场", ["可容纳人数"] = 1200, ["避难类别"] = "紧急（1天以内）", ["经度"] = 114.02, ["纬度"] = 32.98, ["供水"] = "是" } });
        Assert.Equal(1, (await Import("water", "shelter", stream.ToArray(), "避难.xlsx")).Added);
        Assert.True((await _city.As("water").Entry((await _city.As("water").Registers("register=shelter&search=中心广场")).Items.Single().Id)).Facts.GetProperty("water").GetBoolean());
    }

    [Fact]
    public async Task A_formula_without_a_saved_value_is_refused_with_its_cell()
    {
        var refused = await Refused("water", "supply", Workbook(Heading + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>砂石</t></is></c><c r=\"B2\"><f>SUM(C2:C9)</f></c></row>"), "物资.xlsx");
        Assert.Contains("B2", refused, StringComparison.Ordinal);

        var broken = await Refused("water", "supply", Workbook(Heading + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>砂石</t></is></c><c r=\"B2\" t=\"e\"><f>C1/0</f><v>#DIV/0!</v></c></row>"), "物资.xlsx");
        Assert.Contains("#DIV/0!", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_allowed_are_refused_with_the_limit()
    {
        var rows = new StringBuilder("名称,类别,数量,计量单位\n");
        for (var i = 0; i < 100_000; i++)
        {
            rows.Append("沙袋,43B01,1,条\n");
        }

        Assert.Contains("60000", await Refused("water", "supply", Encoding.UTF8.GetBytes(rows.ToString()), "物资.csv"), StringComparison.Ordinal);
        Assert.Contains("标题行", await Refused("water", "supply", Encoding.UTF8.GetBytes("名称,类别,数量,计量单位\n"), "物资.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_nobody_knows_is_not_passed_over()
    {
        var result = await Import("water", "supply", "名称,类别,数量,计量单位,数 量\n沙袋,43B01,1,条,5\n");

        Assert.Equal((1, "数 量"), (Assert.Single(result.Errors).Row, result.Errors[0].Column));
        Assert.Equal("类别", Assert.Single((await Import("water", "supply", "名称,数量,计量单位\n沙袋,1,条\n")).Errors).Column);
    }

    [Fact]
    public async Task A_unit_imports_its_own_entries_the_office_those_of_all()
    {
        const string file = "名称,类别,所属单位,数量,计量单位\n发电机,应急发电设备,市气象局,2,台\n";

        var refused = await Import("water", "equipment", file);
        Assert.Equal((false, "所属单位"), (refused.Applied, Assert.Single(refused.Errors).Column));
        var taken = await Import("editor", "equipment", file);
        Assert.Equal(1, taken.Added);
        Assert.Equal(_city.Of("MET"), (await _city.As("met").Registers("register=equipment&search=发电机")).Items.Single().OwnerId);
        using var form = Form(Encoding.UTF8.GetBytes(file), "x.csv");
        await _city.As("leader").PostRefused(HttpStatusCode.Forbidden, "information/registers/import?register=equipment", form);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task What_is_exported_can_be_imported_again(string format)
    {
        var tanks = RegisterStories.Tanks([new { name = "1-氯-2,3-环氧丙烷", tonnes = 12.5, category = "J4" }, new { name = "氨", tonnes = 20 }], 40) with { Name = "=往返,\"罐区\"" + format, OwnerId = _city.Of("WATER"), ContactPhone = "13800001234" };
        var id = (await _city.As("water").Register(tanks)).Entry.Id;
        using var answer = await _city.As("water").Send(HttpMethod.Get, $"information/registers/export?register=risk-source&format={format}&search=往返");
        var content = await answer.Content.ReadAsByteArrayAsync();

        var result = await Import("water", "risk-source", content, "往返." + format);

        Assert.Equal((true, 0, 0, result.Rows), (result.Applied, result.Added, result.Updated, result.Unchanged));
        Assert.True(result.Rows > 0);
        Assert.Equal(format == "csv", Encoding.UTF8.GetString(content).Contains("\"'=往返,", StringComparison.Ordinal));
        Assert.Equal(2, (await _city.As("water").Entry(id)).Facts.GetProperty("substances").GetArrayLength());
    }

    [Fact]
    public async Task Quantities_are_exported_as_numbers()
    {
        await Import("power", "supply", "编码,名称,类别,数量,计量单位\n007,电缆,43B99,12.5,米\n");
        using var answer = await _city.As("power").Send(HttpMethod.Get, "information/registers/export?register=supply&search=电缆");
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());

        var row = (IDictionary<string, object?>)MiniExcel.Query(stream, useHeaderRow: true).Single();
        Assert.Equal(("007", 12.5), ((string)row["编码"]!, (double)row["数量"]!));
    }

    [Fact]
    public async Task Merged_cells_count_for_each_row_they_cover()
    {
        const string rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>类别</t></is></c><c r="C1" t="inlineStr"><is><t>数量</t></is></c><c r="D1" t="inlineStr"><is><t>计量单位</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>合并甲</t></is></c><c r="B2" t="inlineStr"><is><t>43B01</t></is></c><c r="C2"><f>2*3</f><v>6</v></c><c r="D2" t="inlineStr"><is><t>条</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>合并乙</t></is></c><c r="B3"/><c r="C3"><v>5</v></c><c r="D3"/></row>
            """;

        Assert.Equal(2, (await Import("water", "supply", Workbook(rows, "<mergeCells count=\"2\"><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"D2:D3\"/></mergeCells>"), "合并.xlsx")).Added);
        Assert.Equal([("合并甲", 6d), ("合并乙", 5d)], (await _city.As("water").Registers("register=supply&search=合并&sort=quantity")).Items.Select(r => (r.Name, r.Quantity!.Value)));
    }

    [Fact]
    public async Task An_export_is_on_record_with_who_took_it()
    {
        await _city.As("water").Register(RegisterStories.Team());
        using var answer = await _city.As("flood").Send(HttpMethod.Get, "information/registers/export?register=team");

        Assert.True(answer.IsSuccessStatusCode);
        var audit = await _city.As("auditadmin").Get<Yilian.Contracts.Page<Yilian.Contracts.Platform.EntryView>>("audit?kind=information.register-exported");
        Assert.Contains(audit.Items, e => e.ActorName == "值班flood" && e.Text.Contains("应急队伍", StringComparison.Ordinal));
        await _city.As("flood").GetRefused(HttpStatusCode.BadRequest, "information/registers/export?register=team&format=pdf");
    }

    [Fact]
    public async Task An_import_that_confirms_a_stale_list_settles_the_ask()
    {
        await using var city = await City.Start();
        const string file = "编码,名称,类别,专职人数\nQ-1,一队,防汛抢险队,10\nQ-2,二队,防汛抢险队,20\n";
        await Import(city, "water", "team", Encoding.UTF8.GetBytes(file), "队伍.csv", partial: false);
        await city.Advance(91 * 24 * 60);
        Assert.Single((await city.As("water").Get<Yilian.Contracts.Platform.InboxPage>("inbox?ask=confirm")).Items);

        var again = await Import(city, "water", "team", Encoding.UTF8.GetBytes(file), "队伍.csv", partial: false);
        await city.Settle();

        Assert.Equal(2, again.Unchanged);
        Assert.Empty((await city.As("water").Get<Yilian.Contracts.Platform.InboxPage>("inbox?ask=confirm")).Items);
        Assert.All((await city.As("water").Registers("register=team")).Items, r => Assert.Equal("fresh", r.Freshness));
    }

    private Task<ImportResult> Import(string user, string register, string csv, bool partial = false) => Import(_city, user, register, Encoding.UTF8.GetBytes(csv), "物资.csv", partial);

    private Task<ImportResult> Import(string user, string register, byte[] content, string name) => Import(_city, user, register, content, name, partial: false);

    private static async Task<ImportResult> Import(City city, string user, string register, byte[] content, string name, bool partial)
    {
        using var form = Form(content, name);
        return await city.As(user).Post<ImportResult>($"information/registers/import?register={register}&partial={(partial ? "true" : "false")}", form);
    }

    private async Task<string> Refused(string user, string register, byte[] content, string name)
    {
        using var form = Form(content, name);
        return (await _city.As(user).PostRefused(HttpStatusCode.BadRequest, $"information/registers/import?register={register}", form)).Body.GetProperty("errors").GetProperty("file")[0].GetString()!;
    }

    private static MultipartFormDataContent Form(byte[] content, string name) => new() { { new ByteArrayContent(content), "file", name } };

    private const string Heading = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>数量</t></is></c></row>";

    private static byte[] Workbook(string rows, string merged = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{merged}</worksheet>");
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}

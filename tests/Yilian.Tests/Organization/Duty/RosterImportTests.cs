using System.Net;
using System.Net.Http.Headers;
using Xunit;
using Yilian.Organization.Duty.Rosters;
using Yilian.Organization.Import;
using static Yilian.Tests.Organization.Duty.DutyStories;

namespace Yilian.Tests.Organization.Duty;

public sealed class RosterImportTests
{
    private const string Good = "日期,岗位,姓名,电话,开始时间,结束时间\n2026-07-21,值班员,张三,13900000001,,\n2026/7/22,值班员,李四,13900000002,8:00,20:00\n2026年7月22日,值班员,王五,13900000003,20:00,8:00\n2026-07-22,带班领导,赵局长,13900000004,,\n";

    [Fact]
    public async Task A_roster_is_imported_and_the_same_file_again_changes_nothing()
    {
        await using var city = await City.Start();

        var first = await city.ImportRoster("flood", "FLOOD", Good);
        var again = await city.ImportRoster("flood", "FLOOD", Good);

        Assert.Equal((true, 4, 4, 0), (first.Applied, first.Rows, first.Added, first.Unchanged));
        Assert.Equal((true, 0, 4), (again.Applied, again.Added, again.Unchanged));
        var shifts = (await city.RosterOf("FLOOD")).Shifts;
        Assert.Equal((At(1, 8), At(2, 8)), (shifts[0].From, shifts[0].To));
        Assert.Equal((At(2, 20), At(3, 8)), shifts.Where(s => s.PersonName == "王五").Select(s => (s.From, s.To)).Single());
    }

    [Fact]
    public async Task Every_bad_cell_is_named_by_row_and_column_and_nothing_is_written()
    {
        await using var city = await City.Start();

        var result = await city.ImportRoster("flood", "FLOOD", Good + "七月二十,门卫,,电话,25:00,\n2026-07-21,值班员,重叠,110,10:00,12:00\n");

        Assert.False(result.Applied);
        Assert.Equal(
            [(6, "姓名"), (6, "岗位"), (6, "开始时间"), (6, "日期"), (6, "电话"), (7, "日期")],
            result.Errors.Select(e => (e.Row, e.Column)).OrderBy(e => e.Row).ThenBy(e => e.Column, StringComparer.Ordinal));
        Assert.Contains(result.Errors, e => e.Message.Contains("第 2 行", StringComparison.Ordinal));
        Assert.Empty((await city.RosterOf("FLOOD")).Shifts);
    }

    [Fact]
    public async Task What_overlaps_the_roster_is_named_unless_it_is_to_be_replaced()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("老张", 1));

        var refused = await city.ImportRoster("flood", "FLOOD", Good);
        var replaced = await city.ImportRoster("flood", "FLOOD", Good, replace: true);

        Assert.Equal((false, 2, "日期"), (refused.Applied, Assert.Single(refused.Errors).Row, refused.Errors[0].Column));
        Assert.Contains("老张", refused.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal((true, 4, 1), (replaced.Applied, replaced.Added, replaced.Updated));
    }

    [Fact]
    public async Task Who_stood_on_the_roster_with_an_account_keeps_it()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", -1) with { UserId = Residents.IdOf("flood") });

        await city.ImportRoster("flood", "FLOOD", Good);

        var shifts = (await city.RosterOf("FLOOD")).Shifts;
        Assert.Equal(Residents.IdOf("flood"), shifts.Single(s => s.PersonName == "张三" && !s.Ended && s.From == At(1, 8)).UserId);
        Assert.Null(shifts.Single(s => s.PersonName == "李四").UserId);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_again()
    {
        await using var city = await City.Start();
        await city.ImportRoster("flood", "FLOOD", Good);

        using var file = await city.As("met").Send(HttpMethod.Get, $"{Root}/roster/{city.Of("FLOOD")}/export?from=2026-07-01&to=2026-07-31");
        var content = await file.Content.ReadAsByteArrayAsync();

        Assert.Equal(new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), file.Content.Headers.ContentType);
        var parsed = RosterSheet.Parse(SheetFile.Read(content));
        Assert.Empty(parsed.Errors);
        Assert.Equal((await city.RosterOf("FLOOD")).Shifts.Select(s => (s.PersonName, s.From, s.To)), parsed.Lines.Select(l => (l.Facts.PersonName, l.Facts.From, l.Facts.To)));
        Assert.Empty(RosterSheet.Parse(SheetFile.Read(RosterSheet.Template.Bytes())).Errors);
    }

    [Fact]
    public async Task Who_may_not_keep_the_roster_imports_nothing()
    {
        await using var city = await City.Start();
        using var form = new MultipartFormDataContent { { new ByteArrayContent("日期\n"u8.ToArray()), "file", "值班表.csv" } };

        await city.As("met").PostRefused(HttpStatusCode.Forbidden, $"{Root}/roster/{city.Of("FLOOD")}/import", form);
    }
}

using System.Net;
using System.Text;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Organization;

/// <summary>Units and liaisons over the API.</summary>
public sealed class OrganizationTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_unit_that_is_added_is_known_at_once()
    {
        var unit = await Add("GAS", "市燃气公司");

        Assert.Equal((unit.Id, true, 1), (_city.Of("GAS"), unit.LiaisonMissing, unit.Version));
        Assert.Contains(await _city.As("met").Get<List<OrganizationOption>>("organization/options"), o => o.Id == unit.Id && o.Pinyin == "srqgs");
        Assert.Single((await _city.As("met").Get<Page<UnitRow>>("organization/units?search=srqgs")).Items);
    }

    [Fact]
    public async Task A_code_is_used_once_until_its_unit_is_dissolved()
    {
        var unit = await Add("RAIL", "铁路站段");

        Assert.Equal("organization.code-taken", (await Refuse(HttpStatusCode.Conflict, Unit("RAIL", "别的单位"))).Code);
        var dissolved = await _city.As("editor").Post<UnitRow>($"organization/units/{unit.Id}/dissolve");
        Assert.True(dissolved.Dissolved);
        Assert.NotEqual(unit.Id, (await Add("RAIL", "新的单位")).Id);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_shown_the_current_values()
    {
        var unit = await Add("ISP", "通信公司");
        await _city.As("editor").Put<UnitRow>($"organization/units/{unit.Id}", Unit("ISP", "通信公司一") with { Version = 1 });

        var refused = await _city.As("sysadmin").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"organization/units/{unit.Id}", Unit("ISP", "通信公司二") with { Version = 1 });

        Assert.Equal(("organization.changed-meanwhile", 2), (refused.Code, refused.Body.GetProperty("currentVersion").GetInt32()));
        Assert.Equal("通信公司一", refused.Body.GetProperty("current").GetProperty("name").GetString());
        Assert.Equal(["version"], (await _city.As("editor").Refused(HttpStatusCode.BadRequest, HttpMethod.Put, $"organization/units/{unit.Id}", Unit("ISP", "x"))).Fields);
    }

    [Fact]
    public async Task The_twelve_headquarters_are_fixed_but_their_phones_are_not()
    {
        var headquarters = await _city.As("met").Get<List<HeadquartersView>>("organization/headquarters");
        var flood = headquarters.Single(h => h.Code == "FLOOD");
        var edit = new EditUnit { Code = "FLOOD", Name = flood.Name, ShortName = flood.ShortName, Kind = flood.Kind, DutyPhones = ["0396-1234567"], Version = 1 };

        Assert.Equal(Enumerable.Range(1, 12), headquarters.Select(h => h.Number));
        Assert.Equal("organization.headquarters-fixed", (await _city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"organization/units/{flood.Id}", edit with { Name = "别名" })).Code);
        Assert.Equal("organization.headquarters-fixed", (await _city.As("editor").PostRefused(HttpStatusCode.Conflict, $"organization/units/{flood.Id}/dissolve")).Code);
        Assert.Equal(["0396-1234567"], (await _city.As("editor").Put<UnitRow>($"organization/units/{flood.Id}", edit)).DutyPhones);
    }

    [Fact]
    public async Task Who_has_not_the_right_changes_no_organization()
    {
        foreach (var user in new[] { "flood", "met", "leader", "secadmin", "auditadmin" })
        {
            var refused = await _city.As(user).PostRefused(HttpStatusCode.Forbidden, "organization/units", Unit("X1", "某单位"));
            Assert.Equal(Permissions.OrganizationEdit, refused.Body.GetProperty("permission").GetString());
        }
    }

    [Fact]
    public async Task Naming_a_liaison_ends_the_former_and_keeps_that_on_record()
    {
        var unit = await Add("SEED", "种子站");
        var first = await Name(unit.Id, "甲");
        var second = await Name(unit.Id, "乙");

        var all = await _city.As("editor").Get<List<LiaisonView>>($"organization/liaisons?unitId={unit.Id}");

        Assert.Equal([(second.Id, true), (first.Id, false)], all.Select(l => (l.Id, l.Current)));
        await _city.As("editor").Command(HttpMethod.Post, $"organization/liaisons/{second.Id}/end");
        Assert.True((await Directory("种子站")).Single().LiaisonMissing);
    }

    [Fact]
    public async Task A_stand_in_does_not_end_the_liaison()
    {
        var unit = await Add("SOIL", "土肥站");
        await Name(unit.Id, "甲");

        await _city.As("editor").Post<LiaisonView>("organization/liaisons", Liaison(unit.Id, "乙") with { StandIn = true });

        var row = (await Directory("土肥站")).Single();
        Assert.Equal(("甲", "乙", false), (row.Liaison?.Name, row.StandIn?.Name, row.LiaisonMissing));
    }

    [Fact]
    public async Task A_dissolved_unit_takes_no_liaison_and_no_incident()
    {
        var unit = await Add("OLD", "旧单位");
        await _city.As("editor").Post<UnitRow>($"organization/units/{unit.Id}/dissolve");

        Assert.Equal("organization.dissolved", (await _city.As("editor").PostRefused(HttpStatusCode.Conflict, "organization/liaisons", Liaison(unit.Id, "甲"))).Code);
        var sent = _city.Flood() with { Send = _city.To() with { UnitIds = [unit.Id] } };
        Assert.Equal(["unitIds"], (await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, sent)).Fields);
    }

    [Fact]
    public async Task Mobile_phones_are_for_those_who_call_and_masked_for_administrators()
    {
        Assert.Equal("13800000000", (await Directory("市气象局", "flood")).Single().Liaison?.Mobile);
        Assert.Equal("138*****000", (await Directory("市气象局", "auditadmin")).Single().Liaison?.Mobile);
        Assert.Empty(await Directory("13800000000", "auditadmin"));
    }

    [Fact]
    public async Task The_directory_is_found_by_name_initials_phone_and_person()
    {
        foreach (var search in new[] { "气象", "sqxj", "联络员met" })
        {
            Assert.Contains(await Directory(search), r => r.OrganizationId == _city.Of("MET"));
        }

        Assert.Empty(await Directory("不存在的单位"));
    }

    [Fact]
    public async Task A_file_with_a_bad_row_changes_nothing_and_names_row_and_column()
    {
        const string file = "代码,名称,值班电话\nIMP1,导入一,0396-1\nIMP2,,电话\n";

        var result = await Import(file, partial: false);

        Assert.False(result.Applied);
        Assert.Contains(result.Errors, e => e is { Row: 3, Column: "名称" });
        Assert.Empty((await _city.As("editor").Get<Page<UnitRow>>("organization/units?search=IMP1")).Items);
    }

    [Fact]
    public async Task A_file_is_imported_and_the_same_file_again_changes_nothing()
    {
        const string file = "代码,名称,所属指挥部\nIMP3,导入三,防汛抗旱指挥部\nIMP4,导入四,\n";

        var first = await Import(file, partial: false);
        var again = await Import(file, partial: false);

        Assert.Equal((true, 2, 0, 0), (first.Applied, first.Added, first.Updated, first.Unchanged));
        Assert.Equal((true, 0, 0, 2), (again.Applied, again.Added, again.Updated, again.Unchanged));
    }

    [Fact]
    public async Task Who_may_not_edit_imports_nothing()
    {
        using var form = Form("代码,名称\nIMP9,导入九\n");

        await _city.As("flood").PostRefused(HttpStatusCode.Forbidden, "organization/units/import", form);
    }

    [Fact]
    public async Task What_changes_in_the_organizations_is_seen_by_everyone_live()
    {
        var unit = await Add("LIVE", "公开单位");

        var entries = await _city.As("power").Get<EntryPage>($"sync?after={await _city.Head() - 1}");

        Assert.Equal((UnitAdded.Kind, unit.Id), (entries.Items[^1].Kind, entries.Items[^1].OrganizationId));
    }

    [Fact]
    public async Task The_counties_have_their_townships()
    {
        var divisions = await _city.As("met").Get<List<DivisionView>>("organization/divisions");

        Assert.Equal((11, 208), (divisions.Count, divisions.Sum(d => d.Townships.Count)));
    }

    private static EditUnit Unit(string code, string name) => new() { Code = code, Name = name, Kind = OrganizationKinds.MemberUnit, DutyPhones = ["0396-7654321"] };

    private static NameLiaison Liaison(Guid unit, string name) => new() { UnitId = unit, Name = name, Rank = "科长", Mobile = "13900000000" };

    private static MultipartFormDataContent Form(string csv) => new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "单位.csv" } };

    private Task<UnitRow> Add(string code, string name) => _city.As("editor").Post<UnitRow>("organization/units", Unit(code, name));

    private Task<Problem> Refuse(HttpStatusCode status, EditUnit unit) => _city.As("editor").PostRefused(status, "organization/units", unit);

    private Task<LiaisonView> Name(Guid unit, string name) => _city.As("editor").Post<LiaisonView>("organization/liaisons", Liaison(unit, name));

    private Task<List<DirectoryRow>> Directory(string search, string user = "flood") => _city.As(user).Get<List<DirectoryRow>>($"organization/directory?search={search}");

    private async Task<ImportResult> Import(string csv, bool partial)
    {
        using var form = Form(csv);
        return await _city.As("editor").Post<ImportResult>($"organization/units/import?partial={(partial ? "true" : "false")}", form);
    }
}

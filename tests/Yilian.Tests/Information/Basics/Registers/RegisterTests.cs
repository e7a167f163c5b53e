using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Information;
using Yilian.Information.Basics.Registers;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>Entries over the API.</summary>
public sealed class RegisterTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task The_catalog_says_what_entries_consist_of_and_whose_the_caller_keeps()
    {
        var water = await _city.As("water").Get<RegisterCatalog>("information/registers/definitions");
        var editor = await _city.As("editor").Get<RegisterCatalog>("information/registers/definitions");
        var leader = await _city.As("leader").Get<RegisterCatalog>("information/registers/definitions");

        Assert.Equal(11, water.Registers.Count);
        Assert.Equal(_city.Of("WATER"), Assert.Single(water.Owners).OrganizationId);
        Assert.Equal((false, true), (water.Office, editor.Office));
        Assert.Empty(leader.Owners);
        Assert.Contains(water.Registers.Single(r => r.Key == "risk-source").Kinds, k => k is { Code: "22A01", Name: "贮罐区(贮罐)", Local: false } && k.Fields.Any(f => f.Key == "substances"));
        Assert.All(water.Registers, r => Assert.NotEmpty(r.Kinds));
        Assert.Contains(water.Capabilities, c => c.Value == "water-rescue");
    }

    [Fact]
    public async Task What_a_unit_registers_is_seen_by_its_headquarters_the_county_and_nobody_else()
    {
        var entry = (await _city.As("water").Register(RegisterStories.Team())).Entry;

        Assert.Equal(("411702", "驿城区", "ready", "fresh", true), (entry.CountyCode, entry.CountyName, entry.Readiness, entry.Freshness, entry.MayEdit));
        Assert.StartsWith("DW-", entry.Code, StringComparison.Ordinal);
        foreach (var reader in new[] { "gen", "flood", "yc", "leader" })
        {
            Assert.Equal(entry.Id, (await _city.As(reader).Entry(entry.Id)).Entry.Id);
        }

        foreach (var stranger in new[] { "met", "by", "safe", "nobody", "sysadmin" })
        {
            await _city.As(stranger).GetRefused(HttpStatusCode.NotFound, $"information/registers/{entry.Id}");
            await _city.As(stranger).GetRefused(HttpStatusCode.NotFound, $"information/registers/{entry.Id}/history");
            Assert.DoesNotContain((await _city.As(stranger).Registers("register=team&limit=200")).Items, r => r.Id == entry.Id);
        }
    }

    [Fact]
    public async Task A_personal_mobile_phone_is_shown_to_the_owner_and_its_headquarters_only()
    {
        var id = (await _city.As("water").Register(RegisterStories.Team())).Entry.Id;

        Assert.Equal("13800001234", (await _city.As("water").Entry(id)).Entry.ContactPhone);
        Assert.Equal("13800001234", (await _city.As("flood").Entry(id)).Entry.ContactPhone);
        Assert.Equal("138****1234", (await _city.As("yc").Entry(id)).Entry.ContactPhone);
        var row = (await _city.As("yc").Registers("register=team&limit=200")).Items.Single(r => r.Id == id);
        Assert.Equal("138****1234", row.ContactPhone);
    }

    [Fact]
    public async Task Only_the_owner_and_the_office_keep_an_entry()
    {
        var id = (await _city.As("water").Register(RegisterStories.Team())).Entry.Id;
        var edit = RegisterStories.Team("改名") with { Version = 1 };

        var refused = await _city.As("flood").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"information/registers/{id}", edit);
        Assert.Equal("information.registers.edit", refused.Body.GetProperty("permission").GetString());
        await _city.As("met").Refused(HttpStatusCode.NotFound, HttpMethod.Put, $"information/registers/{id}", edit);
        await _city.As("leader").Refused(HttpStatusCode.Forbidden, HttpMethod.Post, $"information/registers/{id}/readiness", new SetRegisterReadiness { Readiness = "out" });
        await _city.As("flood").PostRefused(HttpStatusCode.Forbidden, "information/registers", RegisterStories.Team() with { OwnerId = _city.Of("WATER") });
        Assert.Equal("改名", (await _city.As("editor").Put<RegisterEntryView>($"information/registers/{id}", edit with { OwnerId = _city.Of("WATER") })).Entry.Name);
    }

    [Fact]
    public async Task A_change_is_on_record_with_the_values_before_and_after()
    {
        var id = (await _city.As("water").Register(RegisterStories.Team())).Entry.Id;
        await _city.As("water").Put<RegisterEntryView>($"information/registers/{id}", RegisterStories.Team("市水利局第二抢险队", new { fullTime = 45, leader = "李" }) with { Version = 1, ContactPhone = "13900005678" });

        var changes = (await _city.As("flood").History(id))[0];
        var before = Assert.Single(changes.Changes, c => c.Field == "facts.fullTime");

        Assert.Equal(("changed", "值班water", "市水利局"), (changes.Act, changes.ByName, changes.OrganizationName));
        Assert.Equal(("30", "45"), (before.Before, before.After));
        Assert.Contains(changes.Changes, c => c is { Field: "contactPhone", Before: "138****1234", After: "139****5678" });
        Assert.Contains(changes.Changes, c => c is { Field: "facts.capabilities", Before: "抗洪抢险|1|30", After: null });
        Assert.Equal("registered", (await _city.As("flood").History(id))[^1].Act);
        Assert.Empty((await _city.As("gen").Registers("register=team&capability=flood-fighting&search=第二抢险")).Items);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_shown_what_the_first_wrote()
    {
        var id = (await _city.As("water").Register(RegisterStories.Team())).Entry.Id;
        await _city.As("water").Put<RegisterEntryView>($"information/registers/{id}", RegisterStories.Team("甲") with { Version = 1 });

        var refused = await _city.As("water2").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"information/registers/{id}", RegisterStories.Team("乙") with { Version = 1 });

        Assert.Equal(("information.register-changed-meanwhile", 2), (refused.Code, refused.Body.GetProperty("currentVersion").GetInt32()));
        Assert.Equal("甲", refused.Body.GetProperty("current").GetProperty("entry").GetProperty("name").GetString());
        Assert.Equal(["version"], (await _city.As("water").Refused(HttpStatusCode.BadRequest, HttpMethod.Put, $"information/registers/{id}", RegisterStories.Team("丙"))).Fields);
    }

    [Fact]
    public async Task A_code_is_used_once_in_its_register()
    {
        await _city.As("water").Register(RegisterStories.Team() with { Code = "SL-1" });

        Assert.Equal("information.register-code-taken", (await _city.As("met").PostRefused(HttpStatusCode.Conflict, "information/registers", RegisterStories.Team() with { Code = "SL-1" })).Code);
        await _city.As("met").Register(RegisterStories.Team() with { Register = "expert", KindCode = "42A01", Code = "SL-1", Facts = RegisterStories.Json(new { specialties = "水文" }) });
    }

    public static TheoryData<string, string, object> BadFacts => new()
    {
        { "facts.fullTime", "team", new { fullTime = -1 } },
        { "facts.fullTime", "team", new { fullTime = 1.5 } },
        { "facts.fullTime", "team", new { fullTime = "三十" } },
        { "facts.trainedOn", "team", new { trainedOn = "2026/8/5" } },
        { "facts.level", "team", new { level = "宇宙级" } },
        { "facts.insured", "team", new { insured = "是" } },
        { "facts.wings", "team", new { wings = 2 } },
        { "facts.capabilities[0].code", "team", new { capabilities = new[] { new { code = "flying" } } } },
        { "facts.capabilities", "team", new { capabilities = new[] { new { code = "diving" }, new { code = "diving" } } } },
        { "facts.leader", "team", new { leader = new string('长', 65) } },
        { "facts.leader", "team", new { leader = "a\0b" } },
        { "facts", "team", new[] { 1 } },
        { "facts.specialties", "expert", new { title = "教授" } },
    };

    [Theory, MemberData(nameof(BadFacts))]
    public async Task What_is_wrong_is_named_and_nothing_is_written(string field, string register, object facts)
    {
        var before = (await _city.As("gen").Registers("limit=1")).Total;
        var entry = RegisterStories.Team(facts: facts) with { Register = register, KindCode = register == "team" ? "42EL2" : "42A01" };

        var refused = await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", entry);

        Assert.Equal([field], refused.Fields);
        Assert.Equal(before, (await _city.As("gen").Registers("limit=1")).Total);
    }

    [Fact]
    public async Task Quantities_are_counted_in_the_units_of_the_register_and_never_below_zero()
    {
        var pumps = new EditRegisterEntry { Register = "equipment", KindCode = "43BL1", Name = "龙吸水", Quantity = 3, Unit = "台", Facts = RegisterStories.Json(new { flow = 3000, head = 22 }) };

        Assert.Equal(3, (await _city.As("water").Register(pumps)).Entry.Quantity);
        Assert.Equal(["quantity"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", pumps with { Quantity = -1 })).Fields);
        Assert.Equal(["quantity"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", pumps with { Quantity = null })).Fields);
        Assert.Equal(["unit"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", pumps with { Unit = "吨位" })).Fields);
        Assert.Equal(["kindCode"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", pumps with { KindCode = "22A01" })).Fields);
        Assert.Equal(["register"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", pumps with { Register = "dragons" })).Fields);
    }

    [Fact]
    public async Task Readiness_is_set_and_filtered_by()
    {
        var id = (await _city.As("power").Register(RegisterStories.Team("电力抢修队"))).Entry.Id;
        var set = await _city.As("power").Post<RegisterEntryView>($"information/registers/{id}/readiness", new SetRegisterReadiness { Readiness = "out", Note = "赴泌阳抢修" });

        Assert.Equal(("out", 2), (set.Entry.Readiness, set.Entry.Version));
        Assert.Contains((await _city.As("gen").Registers("register=team&readiness=out")).Items, r => r.Id == id);
        Assert.DoesNotContain((await _city.As("gen").Registers("register=team&readiness=ready&limit=200")).Items, r => r.Id == id);
        Assert.Equal(("readiness", "赴泌阳抢修"), ((await _city.As("gen").History(id))[0].Act, (await _city.As("gen").History(id))[0].Note));
        Assert.Equal(["readiness"], (await _city.As("gen").GetRefused(HttpStatusCode.BadRequest, "information/registers?readiness=asleep")).Fields);
        var place = await _city.As("water").Register(new EditRegisterEntry { Register = "settlement", KindCode = "JM0L2", Name = "某村", Longitude = 113.6, Latitude = 32.9, Facts = RegisterStories.Json(new { population = 900 }) });
        Assert.Equal("information.register-no-readiness", (await _city.As("water").PostRefused(HttpStatusCode.Conflict, $"information/registers/{place.Entry.Id}/readiness", new SetRegisterReadiness { Readiness = "out" })).Code);
    }

    [Fact]
    public async Task What_is_removed_leaves_the_lists_and_can_be_restored()
    {
        var id = (await _city.As("water").Register(RegisterStories.Team("待撤销队伍"))).Entry.Id;
        var removed = await _city.As("water").Post<RegisterEntryView>($"information/registers/{id}/remove", new RemoveRegisterEntry { Reason = "队伍解散" });

        Assert.Equal((true, "队伍解散", true, false), (removed.Entry.Removed, removed.RemovedReason, removed.Allowed.Restore, removed.Allowed.Change));
        Assert.Empty((await _city.As("gen").Registers("search=待撤销队伍")).Items);
        Assert.Single((await _city.As("gen").Registers("search=待撤销队伍&removed=true")).Items);
        Assert.Equal("information.register-removed", (await _city.As("water").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"information/registers/{id}", RegisterStories.Team() with { Version = 2 })).Code);
        Assert.False((await _city.As("water").Post<RegisterEntryView>($"information/registers/{id}/restore")).Entry.Removed);
        Assert.Equal("information.register-not-removed", (await _city.As("water").PostRefused(HttpStatusCode.Conflict, $"information/registers/{id}/restore")).Code);
        Assert.Single((await _city.As("gen").Registers("search=dcxdw")).Items);
    }

    [Fact]
    public async Task Other_rooms_find_the_entries_in_the_book()
    {
        var book = (IRegisterBook)_city.Services.GetService(typeof(IRegisterBook))!;
        var entry = (await _city.As("water").Register(RegisterStories.Team("书中队伍"))).Entry;

        await City.Eventually(() => Task.FromResult(book.Find(entry.Id) is not null));
        var card = book.Find(entry.Id)!;
        Assert.Equal(("team", "书中队伍", 30d), (card.Register, card.Name, card.People));
        Assert.Equal(("flood-fighting", 1, 30d), (card.Capabilities[0].Code, card.Capabilities[0].Grade, card.Capabilities[0].Amount));
        Assert.Contains(card, book.Of("team"));

        await _city.As("water").Post<RegisterEntryView>($"information/registers/{entry.Id}/remove", new RemoveRegisterEntry { Reason = "撤" });
        await City.Eventually(() => Task.FromResult(book.Find(entry.Id) is null));
        Assert.DoesNotContain(book.Of("team"), c => c.Id == entry.Id);
    }

    [Fact]
    public async Task A_unit_that_joins_a_headquarters_takes_its_entries_along()
    {
        await using var city = await City.Start();
        var id = (await city.As("power").Register(RegisterStories.Team("入列队伍"))).Entry.Id;
        await city.As("safe").GetRefused(HttpStatusCode.NotFound, $"information/registers/{id}");

        var unit = new EditUnit { Code = "POWER", Name = "市供电公司", Kind = "memberUnit", HeadquartersIds = [city.Of("GEN"), city.Of("SAFE")], Version = 1 };
        await city.As("editor").Put<UnitRow>($"organization/units/{city.Of("POWER")}", unit);

        await City.Eventually(async () => (await city.As("safe").Registers("register=team")).Total == 1);
        Assert.Equal("入列队伍", (await city.As("safe").Entry(id)).Entry.Name);
    }

    [Fact]
    public async Task Files_go_with_an_entry_to_those_who_see_it()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([.. "%PDF-1.7 风险分布图"u8]), "file", "风险分布图.pdf" } };
        var file = await _city.As("water").Post<AttachmentView>("attachments", form);
        var id = (await _city.As("water").Register(RegisterStories.Team() with { AttachmentIds = [file.Id] })).Entry.Id;

        Assert.Equal("风险分布图.pdf", Assert.Single((await _city.As("yc").Entry(id)).Attachments).Name);
        using var seen = await _city.As("yc").Send(HttpMethod.Get, $"attachments/{file.Id}");
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        await _city.As("by").GetRefused(HttpStatusCode.NotFound, $"attachments/{file.Id}");

        var moved = RegisterStories.Team() with { Version = 1, Longitude = 113.32, Latitude = 32.72 };
        await _city.As("water").Put<RegisterEntryView>($"information/registers/{id}", moved);
        await _city.As("yc").GetRefused(HttpStatusCode.NotFound, $"attachments/{file.Id}");
        using var seenNow = await _city.As("by").Send(HttpMethod.Get, $"attachments/{file.Id}");
        Assert.Equal(HttpStatusCode.OK, seenNow.StatusCode);
    }

    [Fact]
    public async Task An_entry_taken_away_behind_the_journal_is_found_by_the_verification()
    {
        await using var city = await City.Start();
        var id = (await city.As("water").Register(RegisterStories.Team())).Entry.Id;
        await city.As("water").Post<RegisterEntryView>($"information/registers/{id}/remove", new RemoveRegisterEntry { Reason = "撤" });
        Assert.True((await city.As("auditadmin").Get<VerifyView>("audit/verify")).Whole);

        await city.Read(db => db.Database.ExecuteSqlRawAsync("UPDATE information_register_entry SET \"RemovedAt\" = NULL"));

        var found = await city.As("auditadmin").Get<VerifyView>("audit/verify");
        Assert.False(found.Whole);
        Assert.Contains("注销状态", found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_definitions_hold_together()
    {
        string[] types = ["text", "number", "integer", "date", "choice", "flag", "rows"];
        foreach (var register in Definitions.All)
        {
            Assert.Distinct(register.Kinds.Select(k => k.Code));
            Assert.Distinct(register.Kinds.Select(k => k.Name));
            Assert.Equal(register.HasQuantity, register.Units.Count > 0);
            foreach (var kind in register.Kinds)
            {
                var fields = Definitions.FieldsOf(register.Key, kind.Code);
                Assert.Distinct(fields.Select(f => f.Key));
                Assert.Distinct(fields.Select(f => f.Title));
                Assert.All(fields, f => Assert.True(types.Contains(f.Type) && (f.Type == "choice") == (f.Choices.Count > 0) && (f.Type == "rows") == (f.Columns.Count > 0), f.Key));
                Assert.True(kind.Level is null || (kind.Level.From.Count == 3 && fields.Any(f => f.Key == kind.Level.Field && f.Type == "integer")), kind.Code);
            }
        }
    }

    [Fact]
    public async Task The_summary_equals_the_rows_behind_it()
    {
        await _city.As("water").Register(RegisterStories.Team());
        var sum = (await _city.As("gen").Get<List<RegisterSummaryRow>>("information/registers/summary")).Single(s => s.Register == "team");

        Assert.Equal((await _city.As("gen").Registers("register=team&limit=1")).Total, sum.Total);
        Assert.Equal((await _city.As("gen").Registers("register=team&readiness=ready&limit=1")).Total, sum.Ready);
    }

    [Fact]
    public async Task The_list_is_paged_and_put_in_order()
    {
        foreach (var i in Enumerable.Range(1, 3))
        {
            await _city.As("power").Register(RegisterStories.Team($"分页队{i}") with { Code = $"FY-{4 - i}" });
        }

        var first = await _city.As("power").Registers("register=team&search=分页队&limit=2&sort=name");
        var second = await _city.As("power").Registers($"register=team&search=分页队&limit=2&sort=name&after={first.Next}");

        Assert.Equal(["分页队1", "分页队2", "分页队3"], first.Items.Concat(second.Items).Select(r => r.Name));
        Assert.Equal((3, null), (first.Total, second.Next));
        Assert.Equal(["FY-1", "FY-2", "FY-3"], (await _city.As("power").Registers("register=team&search=FY-")).Items.Select(r => r.Code));
        await _city.As("power").GetRefused(HttpStatusCode.BadRequest, "information/registers?sort=luck");
    }
}

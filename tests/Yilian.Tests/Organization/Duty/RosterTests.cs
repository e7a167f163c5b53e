using System.Net;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using static Yilian.Tests.Organization.Duty.DutyStories;

namespace Yilian.Tests.Organization.Duty;

public sealed class RosterTests
{
    [Fact]
    public async Task Everyone_sees_who_is_on_duty_now_and_how_to_reach_them()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 0), Shift("李四", 1), Shift("王局长", 0, post: DutyPosts.Leader));

        var row = await city.OnDuty("FLOOD", "power");

        Assert.Equal([("张三", "13900000001"), ("王局长", "13900000001")], row.OnDuty.Select(p => (p.PersonName, p.Phone)));
        Assert.Equal(("李四", true, 2), (row.Next?.PersonName, row.KeepsRoster, row.Number));
        Assert.False((await city.OnDuty("MET")).KeepsRoster);
    }

    [Fact]
    public async Task Who_is_on_duty_changes_with_the_hour()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 0, 8, 12), Shift("李四", 0, 20, 12));

        await city.Advance(9 * 60);
        Assert.Equal("张三", Assert.Single((await city.OnDuty("FLOOD")).OnDuty).PersonName);
        await city.Advance(60);

        Assert.Equal("李四", Assert.Single((await city.OnDuty("FLOOD")).OnDuty).PersonName);
    }

    [Fact]
    public async Task The_directory_shows_who_is_on_duty_and_finds_them_by_name()
    {
        await using var city = await City.Start();
        await city.Save("met", "MET", Shift("赵预报", 0));

        var found = await city.As("power").Get<List<DirectoryRow>>("organization/directory?search=赵预报");

        Assert.Equal("赵预报", Assert.Single(Assert.Single(found).OnDuty).PersonName);
    }

    [Fact]
    public async Task Who_only_administers_sees_phones_masked()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 0));

        Assert.Equal("139*****001", (await city.OnDuty("FLOOD", "auditadmin")).OnDuty[0].Phone);
        Assert.Equal("139*****001", (await city.RosterOf("FLOOD", "auditadmin")).Shifts[0].Phone);
    }

    [Fact]
    public async Task An_overlap_of_the_same_post_is_refused_and_names_the_other_shift()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 1));

        var refused = await city.SaveRefused(HttpStatusCode.Conflict, "flood", city.Roster("FLOOD", Shift("李四", 1, 20, 12)));

        Assert.Equal("duty.overlap", refused.Code);
        Assert.Contains("张三", refused.Detail, StringComparison.Ordinal);
        Assert.True(refused.Body.GetProperty("replaceable").GetBoolean());
        Assert.Equal("张三", refused.Body.GetProperty("overlaps")[0].GetProperty("personName").GetString());
        Assert.Equal("张三", Assert.Single((await city.RosterOf("FLOOD")).Shifts).PersonName);
    }

    [Fact]
    public async Task Another_post_does_not_overlap()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 1));

        Assert.Equal(2, (await city.Save("flood", "FLOOD", Shift("李四", 1, post: DutyPosts.StandIn), Shift("王局长", 1, post: DutyPosts.Leader))).Added);
    }

    [Fact]
    public async Task Replacing_makes_the_other_shift_give_way_on_both_sides()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 1));

        await city.As("flood").Post<RosterSaved>($"{Root}/roster", city.Roster("FLOOD", Shift("李四", 1, 12, 4)) with { Replace = true });

        var shifts = (await city.RosterOf("FLOOD")).Shifts;
        Assert.Equal([("张三", At(1, 8)), ("李四", At(1, 12)), ("张三", At(1, 16))], shifts.Select(s => (s.PersonName, s.From)));
        Assert.Equal(At(2, 8), shifts[2].To);
    }

    [Fact]
    public async Task Two_new_shifts_that_overlap_one_another_are_refused_even_when_replacing()
    {
        await using var city = await City.Start();

        var refused = await city.SaveRefused(HttpStatusCode.Conflict, "flood", city.Roster("FLOOD", Shift("张三", 1), Shift("李四", 1)) with { Replace = true });

        Assert.Equal(("duty.overlap", false), (refused.Code, refused.Body.GetProperty("replaceable").GetBoolean()));
        Assert.Empty((await city.RosterOf("FLOOD")).Shifts);
    }

    [Fact]
    public async Task Of_two_who_edit_a_shift_the_second_sees_what_changed()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", 1));
        var shift = (await city.RosterOf("FLOOD")).Shifts[0];
        await city.Save("flood", "FLOOD", Shift("李四", 1) with { Id = shift.Id, Version = shift.Version });

        var refused = await city.SaveRefused(HttpStatusCode.Conflict, "flood2", city.Roster("FLOOD", Shift("王五", 1) with { Id = shift.Id, Version = shift.Version }));

        Assert.Equal(("duty.changed-meanwhile", "李四"), (refused.Code, refused.Body.GetProperty("current").GetProperty("personName").GetString()));
        Assert.Equal(["shifts[0].version"], (await city.SaveRefused(HttpStatusCode.BadRequest, "flood", city.Roster("FLOOD", Shift("王五", 1) with { Id = shift.Id }))).Fields);
    }

    [Fact]
    public async Task A_shift_that_is_over_stays_as_it_was()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("张三", -2));
        var shift = (await city.RosterOf("FLOOD")).Shifts[0];
        var removal = new SaveRoster { OrganizationId = city.Of("FLOOD"), Removed = [new ShiftRef(shift.Id, shift.Version)] };

        Assert.True(shift.Ended);
        Assert.Equal("duty.shift-ended", (await city.SaveRefused(HttpStatusCode.Conflict, "flood", removal)).Code);
        var over = await city.SaveRefused(HttpStatusCode.Conflict, "flood", city.Roster("FLOOD", Shift("李四", -2)) with { Replace = true });
        Assert.Equal("duty.overlap", over.Code);
    }

    [Fact]
    public async Task A_roster_is_kept_by_its_own_organization_alone()
    {
        await using var city = await City.Start();

        foreach (var user in new[] { "met", "gen", "leader", "commander", "sysadmin" })
        {
            var refused = await city.SaveRefused(HttpStatusCode.Forbidden, user, city.Roster("FLOOD", Shift("张三", 1)));
            Assert.Equal(Permissions.DutyKeep, refused.Body.GetProperty("permission").GetString());
        }

        Assert.Equal(["keep"], (await city.RosterOf("FLOOD", "flood")).May);
        Assert.Empty((await city.RosterOf("FLOOD", "gen")).May);
    }

    [Fact]
    public async Task Wrong_hours_and_a_wrong_phone_are_named_by_field_and_nothing_is_saved()
    {
        await using var city = await City.Start();

        Assert.Equal(["shifts[1].to"], (await city.SaveRefused(HttpStatusCode.BadRequest, "flood", city.Roster("FLOOD", Shift("张三", 1), Shift("李四", 2, 8, -1)))).Fields);
        Assert.Equal(["shifts[0].to"], (await city.SaveRefused(HttpStatusCode.BadRequest, "flood", city.Roster("FLOOD", Shift("张三", 1, 8, 24 * 8)))).Fields);
        Assert.Equal(["shifts[0].phone", "shifts[0].post"], (await city.SaveRefused(HttpStatusCode.BadRequest, "flood", city.Roster("FLOOD", Shift("张三", 1, post: "cook") with { Phone = "打电话" }))).Fields);
        Assert.Empty((await city.RosterOf("FLOOD")).Shifts);
    }

    [Fact]
    public async Task A_rotation_fills_days_in_the_order_of_its_people()
    {
        await using var city = await City.Start();

        await city.As("flood").Post<RosterSaved>($"{Root}/roster/fill", city.Filling("FLOOD", "甲", "乙", "丙") with { From = Today, To = Today.AddDays(3) });

        var shifts = (await city.RosterOf("FLOOD")).Shifts;
        Assert.Equal(["甲", "乙", "丙", "甲"], shifts.Select(s => s.PersonName));
        Assert.Equal((At(0, 8), At(1, 8)), (shifts[0].From, shifts[0].To));
    }

    [Fact]
    public async Task Two_halves_a_day_change_at_eight_and_at_twenty()
    {
        await using var city = await City.Start();

        await city.As("flood").Post<RosterSaved>($"{Root}/roster/fill", city.Filling("FLOOD", "甲", "乙", "丙") with { From = Today, To = Today.AddDays(1), Pattern = DutyPatterns.Halves });

        Assert.Equal([("甲", At(0, 8)), ("乙", At(0, 20)), ("丙", At(1, 8)), ("甲", At(1, 20))], (await city.RosterOf("FLOOD")).Shifts.Select(s => (s.PersonName, s.From)));
    }

    [Fact]
    public async Task A_rotation_that_cannot_be_is_refused_by_field()
    {
        await using var city = await City.Start();
        var fill = city.Filling("FLOOD", "甲");

        Assert.Equal(["to"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"{Root}/roster/fill", fill with { To = Today.AddDays(-5) })).Fields);
        Assert.Equal(["people"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"{Root}/roster/fill", fill with { People = [] })).Fields);
        Assert.Equal(["organizationId"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"{Root}/roster/fill", fill with { OrganizationId = Guid.CreateVersion7() })).Fields);
    }

    [Fact]
    public async Task The_roster_names_the_holidays_and_the_editor_changes_them()
    {
        await using var city = await City.Start();
        var day = new EditHoliday { Date = new DateOnly(2026, 7, 25), Name = "建城日" };
        await city.As("editor").Command(HttpMethod.Put, $"{Root}/holidays", day);

        Assert.Contains((await city.RosterOf("FLOOD")).Holidays, h => h is { Name: "建城日", Off: true, NeedsLeader: true });
        Assert.Equal(7, (await city.As("met").Get<List<HolidayView>>($"{Root}/holidays?year=2026")).Count(h => h.Name == "国庆节"));

        await city.As("editor").Command(HttpMethod.Put, $"{Root}/holidays", day with { Removed = true });
        Assert.DoesNotContain((await city.RosterOf("FLOOD")).Holidays, h => h.Name == "建城日");
        Assert.Equal("duty.no-such-holiday", (await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Root}/holidays", day with { Removed = true })).Code);
        await city.As("flood").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"{Root}/holidays", day);
    }
}

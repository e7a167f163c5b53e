using System.Net;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Contracts.Platform;
using Yilian.Tests.Information.Incidents;
using static Yilian.Tests.Organization.Duty.DutyStories;

namespace Yilian.Tests.Organization.Duty;

public sealed class HandoverTests
{
    private const string Handovers = Root + "/handovers";
    private const string Log = Root + "/log";

    [Fact]
    public async Task What_is_open_goes_over_and_both_sign()
    {
        await using var city = await City.Start();
        await city.Fill("met", "MET", "甲", "乙");
        await Join(city);
        var incident = await city.Sent("MET");
        await city.As("met").Post<LogRow>(Log, Line(city, "MET", "水库来电") with { Result = null });
        await city.Settle();

        var draft = await Prepare(city, "met", "MET");
        Assert.Contains(draft.Items, i => i.Source == "inbox" && i.IncidentId == incident.Id);
        Assert.Contains(draft.Items, i => i.Source == "incident" && i.SubjectId == incident.Id);
        Assert.Contains(draft.Items, i => i.Source == "log" && i.Title.Contains("水库来电", StringComparison.Ordinal));
        Assert.Single(draft.Log);
        Assert.DoesNotContain(draft.Items, i => i.Source == "clock"); // the clock is the inbox item's

        var off = await Sign(city, "met", draft, "off", "注意板桥水库");
        var signed = await Sign(city, "met2", off, "on");

        Assert.Equal(("signed", "注意板桥水库", "值班met", "值班met2"), (signed.State, signed.Remarks, signed.OffSigned?.Name, signed.OnSigned?.Name));
        Assert.Equal(draft.Items.Count, signed.Items.Count);
        Assert.Empty(signed.May);
    }

    [Fact]
    public async Task What_was_signed_for_stays_whatever_happens_later()
    {
        await using var city = await City.Start();
        await city.Fill("met", "MET", "甲", "乙");
        await Join(city);
        var incident = await city.Sent("MET");
        await city.Settle();
        var off = await Sign(city, "met", await Prepare(city, "met", "MET"), "off");

        await city.As("met").Acknowledge(incident.Id);
        await city.Settle();

        Assert.Contains((await city.As("met2").Get<HandoverView>($"{Handovers}/{off.Id}")).Items, i => i.Source == "inbox" && i.IncidentId == incident.Id);
        var signed = await Sign(city, "met2", off, "on");
        foreach (var act in new[] { "sign-off", "sign-on" })
        {
            Assert.Equal("duty.handover-state", (await city.As("met").PostRefused(HttpStatusCode.Conflict, $"{Handovers}/{off.Id}/{act}", new SignHandover { Version = signed.Version })).Code);
        }

        Assert.Equal("duty.handover-state", (await city.As("met").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Handovers}/{off.Id}/remarks", new SignHandover { Version = signed.Version })).Code);
    }

    [Fact]
    public async Task Nobody_hands_over_to_themselves_and_who_signs_for_another_is_marked()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("甲", 0) with { UserId = Residents.IdOf("flood") }, Shift("乙", 1) with { UserId = Residents.IdOf("flood3") });
        var off = await Sign(city, "flood", await Prepare(city, "flood", "FLOOD"), "off");

        Assert.Equal("duty.same-signer", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{Handovers}/{off.Id}/sign-on", new SignHandover { Version = off.Version })).Code);
        var signed = await Sign(city, "flood2", off, "on");

        Assert.Equal((false, true), (signed.OffSigned?.InPlace, signed.OnSigned?.InPlace));
    }

    [Fact]
    public async Task The_officer_coming_on_is_asked_until_the_handover_is_signed()
    {
        await using var city = await City.Start();
        await city.Fill("flood", "FLOOD", "甲", "乙");
        var off = await Sign(city, "flood", await Prepare(city, "flood", "FLOOD"), "off");
        await city.Settle();

        Assert.Equal(off.Id, Assert.Single(await Asked(city, "flood2")).SubjectId);
        await Sign(city, "flood2", off, "on");
        await city.Settle();

        Assert.Empty(await Asked(city, "flood2"));
    }

    [Fact]
    public async Task Half_an_hour_into_a_shift_without_signatures_the_organization_is_reminded_once()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("甲", 0, 8, 4), Shift("乙", 0, 12, 24 * 7));
        await city.Advance(60 * 2.4);
        Assert.Empty(await Asked(city, "flood"));

        await city.Advance(15);
        Assert.Single(await Asked(city, "flood"));
        await city.Advance(30);

        var item = Assert.Single(await Asked(city, "flood"));
        var handover = await city.As("flood").Get<HandoverView>($"{Handovers}/{item.SubjectId}");
        await Sign(city, "flood2", await Sign(city, "flood", handover, "off"), "on");
        await city.Settle();
        Assert.Empty(await Asked(city, "flood"));
    }

    [Fact]
    public async Task A_handover_that_never_was_lapses_with_the_next_one()
    {
        await using var city = await City.Start();
        await city.Save("flood", "FLOOD", Shift("甲", 0, 8, 4), Shift("乙", 0, 12, 4), Shift("丙", 0, 16, 24 * 7));
        await city.Advance(60 * 3);
        var first = Assert.Single(await Asked(city, "flood")).SubjectId;

        await city.Advance(60 * 4);

        Assert.NotEqual(first, Assert.Single(await Asked(city, "flood")).SubjectId);
        Assert.Equal("lapsed", (await city.As("flood").Get<HandoverView>($"{Handovers}/{first}")).State);
    }

    [Fact]
    public async Task Preparing_twice_opens_the_same_handover_and_a_second_writer_sees_the_change()
    {
        await using var city = await City.Start();
        await city.Fill("flood", "FLOOD", "甲", "乙");
        var one = await Prepare(city, "flood", "FLOOD");
        var two = await Prepare(city, "flood2", "FLOOD");
        await city.As("flood").Put<HandoverView>($"{Handovers}/{one.Id}/remarks", new SignHandover { Version = one.Version, Remarks = "注意" });

        Assert.Equal(one.Id, two.Id);
        Assert.Equal("duty.changed-meanwhile", (await city.As("flood2").PostRefused(HttpStatusCode.Conflict, $"{Handovers}/{one.Id}/sign-off", new SignHandover { Version = two.Version })).Code);
    }

    [Fact]
    public async Task A_handover_concerns_its_organization_alone()
    {
        await using var city = await City.Start();
        await city.Fill("flood", "FLOOD", "甲", "乙");
        var draft = await Prepare(city, "flood", "FLOOD");

        await city.As("met").GetRefused(HttpStatusCode.NotFound, $"{Handovers}/{draft.Id}");
        await city.As("met").GetRefused(HttpStatusCode.Forbidden, $"{Handovers}?organizationId={city.Of("FLOOD")}");
        await city.As("met").PostRefused(HttpStatusCode.NotFound, $"{Handovers}/{draft.Id}/sign-off", new SignHandover { Version = 1 });
        await city.As("commander").PostRefused(HttpStatusCode.Forbidden, $"{Handovers}/{draft.Id}/sign-off", new SignHandover { Version = 1 });
        await city.As("met").GetRefused(HttpStatusCode.Forbidden, $"{Log}?organizationId={city.Of("FLOOD")}");
        Assert.Empty((await city.As("commander").Get<HandoverView>($"{Handovers}/{draft.Id}")).May);
    }

    [Fact]
    public async Task Without_a_change_of_shift_there_is_nothing_to_hand_over()
    {
        await using var city = await City.Start();
        await city.Fill("flood", "FLOOD", "甲");

        Assert.Equal("duty.no-change", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, Handovers, new PrepareHandover { OrganizationId = city.Of("FLOOD") })).Code);
        Assert.Null((await city.As("flood").Get<HandoverPage>($"{Handovers}?organizationId={city.Of("FLOOD")}")).Due);
    }

    [Fact]
    public async Task A_line_of_the_log_is_corrected_by_another_and_both_stay_legible()
    {
        await using var city = await City.Start();
        var first = await city.As("flood").Post<LogRow>(Log, Line(city, "FLOOD", "县局来电：淹没三村"));

        await city.As("flood2").Post<LogRow>(Log, Line(city, "FLOOD", "县局来电：淹没两村") with { CorrectsId = first.Id });

        var rows = (await city.As("flood").Get<Page<LogRow>>($"{Log}?organizationId={city.Of("FLOOD")}")).Items;
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows.Single(r => r.CorrectsId is not null).Id, rows.Single(r => r.Id == first.Id).CorrectedById);
        Assert.Equal("duty.log-corrected", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, Log, Line(city, "FLOOD", "再改") with { CorrectsId = first.Id })).Code);
        Assert.Equal(["occurredAt"], (await city.As("flood").PostRefused(HttpStatusCode.BadRequest, Log, Line(city, "FLOOD", "将来") with { OccurredAt = city.Now.AddHours(1) })).Fields);
        await city.As("met").PostRefused(HttpStatusCode.Forbidden, Log, Line(city, "FLOOD", "外单位"));
    }

    private static Task Join(City city) => city.HasAccount("met2", Yilian.Contracts.Access.Roles.Liaison, "MET");

    private static WriteLog Line(City city, string code, string content) => new() { OrganizationId = city.Of(code), Source = "电话", Content = content, Handling = "已记录", Result = "已办" };

    private static Task<HandoverView> Prepare(City city, string user, string code) => city.As(user).Post<HandoverView>(Handovers, new PrepareHandover { OrganizationId = city.Of(code) });

    private static Task<HandoverView> Sign(City city, string user, HandoverView handover, string side, string? remarks = null) =>
        city.As(user).Post<HandoverView>($"{Handovers}/{handover.Id}/sign-{side}", new SignHandover { Version = handover.Version, Remarks = remarks });

    private static async Task<IReadOnlyList<InboxItem>> Asked(City city, string user) => [.. (await city.As(user).Get<InboxPage>("inbox")).Items.Where(i => i.Ask == Asks.Handover)];
}

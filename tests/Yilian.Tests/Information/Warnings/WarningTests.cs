using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;
using Yilian.Protocols.Cap;

namespace Yilian.Tests.Information.Warnings;

/// <summary>二（一）2: drafting, reviewing, publishing, updating, lifting.</summary>
public sealed class WarningTests
{
    [Fact]
    public async Task One_act_reaches_the_public_feed_and_the_inbox_of_every_headquarters_and_unit()
    {
        await using var city = await City.Start();

        var warning = await city.Publishes(Warned.Rain());

        Assert.Equal("inForce", warning.State);
        foreach (var user in new[] { "gen", "flood", "by", "yc", "water", "power", "health" })
        {
            var item = Assert.Single(await city.Inbox(user));
            Assert.Equal((warning.Id, city.Now.AddMinutes(30)), (item.SubjectId, item.DueAt));
        }

        Assert.Empty(await city.Inbox("met"));
        using var http = city.Connection();
        Assert.Contains($"/feeds/warnings/{warning.Id}.cap", await http.GetStringAsync("/feeds/warnings.atom"), StringComparison.Ordinal);
        var cap = CapReader.Read(await http.GetByteArrayAsync($"/feeds/warnings/{warning.Id}.cap"));
        Assert.Equal(CapVerdict.Valid, cap.Verdict);
        Assert.Matches(@"^\d{14}_\d{14}(_\d)?$", cap.Alert!.Identifier!);
        Assert.StartsWith("411700416", cap.Alert.Identifier, StringComparison.Ordinal);
        Assert.Equal(("Severe", "11B03", "411726000000"), (cap.Alert.Infos[0].Severity, cap.Alert.Infos[0].EventCodes[0].Value, cap.Alert.Infos[0].Areas[0].Geocodes[0].Value));
        Assert.Equal(1, await city.Read(db => db.Set<JournalRow>().CountAsync(r => r.Kind == WarningPublished.Kind)));
    }

    [Fact]
    public async Task Nobody_reviews_what_they_wrote_and_nothing_goes_out_unreviewed()
    {
        await using var city = await City.Start();
        var draft = await city.Drafts(Warned.Rain(), "flood");
        await city.As("flood").Post<WarningView>($"{Warned.Path}/{draft.Id}/submit", new SubmitWarning { Version = draft.Version });

        Assert.Equal("warnings.own-review", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{Warned.Path}/{draft.Id}/review", new ReviewWarning { Approve = true, Version = 2 })).Code);
        Assert.Equal("warnings.not-reviewed", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"{Warned.Path}/{draft.Id}/publish", new PublishWarning { Version = 2 })).Code);
        var back = await city.As("flood2").Post<WarningView>($"{Warned.Path}/{draft.Id}/review", new ReviewWarning { Approve = false, Comment = "范围不对", Version = 2 });
        Assert.Equal(("draft", "范围不对"), (back.State, back.ReviewComment));
        Assert.Empty(await city.InForce());
    }

    [Fact]
    public async Task In_an_emergency_who_may_review_publishes_with_the_reason_and_a_liaison_does_not()
    {
        await using var city = await City.Start();
        var draft = await city.Drafts(Warned.Rain(WarningColors.Red), "flood");
        var published = await city.As("flood").Post<WarningView>($"{Warned.Path}/{draft.Id}/publish", new PublishWarning { Version = draft.Version, UrgentReason = "暴雨已致漫坝" });
        Assert.Equal(("inForce", "暴雨已致漫坝"), (published.State, published.UrgentReason));

        var other = await city.Drafts(Warned.Rain());
        var refused = await city.As("met").PostRefused(HttpStatusCode.Forbidden, $"{Warned.Path}/{other.Id}/publish", new PublishWarning { Version = other.Version, UrgentReason = "急" });
        Assert.Equal("information.warnings.review", refused.Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task A_draft_is_seen_by_those_who_review_it_only_and_the_second_writer_learns_of_the_first()
    {
        await using var city = await City.Start();
        var draft = await city.Drafts(Warned.Rain());

        await city.As("power").GetRefused(HttpStatusCode.NotFound, $"{Warned.Path}/{draft.Id}");
        Assert.Equal(["edit", "discard", "submit"], draft.May);
        await city.As("met").Put<WarningView>($"{Warned.Path}/{draft.Id}", Warned.Rain(WarningColors.Yellow) with { Version = 1 });
        var late = await city.As("met").Refused(HttpStatusCode.Conflict, HttpMethod.Put, $"{Warned.Path}/{draft.Id}", Warned.Rain() with { Version = 1 });
        Assert.Equal("warnings.changed-meanwhile", late.Code);
        await city.As("met").Command(HttpMethod.Delete, $"{Warned.Path}/{draft.Id}");
        await city.As("met").GetRefused(HttpStatusCode.NotFound, $"{Warned.Path}/{draft.Id}");
    }

    [Theory]
    [InlineData("kindCode", "99999", "red", "411726")]
    [InlineData("color", "11B22", "blue", "411726")]
    [InlineData("area.countyCodes", "11B03", "red", "110000")]
    public async Task What_is_wrong_is_named_by_its_field(string field, string kind, string color, string county)
    {
        await using var city = await City.Start();

        var refused = await city.As("met").PostRefused(HttpStatusCode.BadRequest, Warned.Path, Warned.Rain(color, county) with { KindCode = kind });

        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task An_area_must_be_one_and_a_warning_must_end_after_it_begins()
    {
        await using var city = await City.Start();
        async Task<string> Wrong(EditWarning draft) => (await city.As("met").PostRefused(HttpStatusCode.BadRequest, Warned.Path, draft)).Fields.Single();

        Assert.Equal("area", await Wrong(Warned.Rain() with { Area = new WarningArea() }));
        Assert.Equal("area.polygons[0]", await Wrong(Warned.Rain() with { Area = new WarningArea { Polygons = [[[113.2, 32.7], [113.4, 32.9], [113.4, 32.7], [113.2, 32.9]]] } }));
        Assert.Equal("area.circles[0]", await Wrong(Warned.Rain() with { Area = new WarningArea { Circles = [new WarningCircle(113.3, 32.7, -1)] } }));
        Assert.Equal("expiresAt", await Wrong(Warned.Rain() with { ExpiresAt = city.Now.AddHours(-1) }));
        Assert.Equal("Caution", await Wrong(Warned.Rain() with { Caution = "" }), ignoreCase: true);
    }

    [Fact]
    public async Task A_drawn_area_goes_out_as_a_polygon_and_a_circle_and_names_the_counties_it_lies_in()
    {
        await using var city = await City.Start();
        var area = new WarningArea { Polygons = [[[113.30, 32.70], [113.36, 32.70], [113.36, 32.75], [113.30, 32.75]]], Circles = [new WarningCircle(113.33, 32.72, 5)], Description = "铜山湖周边" };

        var warning = await city.Publishes(Warned.Rain() with { Area = area });

        var written = CapReader.Read(Encoding.UTF8.GetBytes(warning.Cap!)).Alert!.Infos[0].Areas[0];
        Assert.Equal((5, 5d, "铜山湖周边"), (written.Polygons[0].Count, written.Circles[0].Radius, written.Description));
        Assert.Contains("411726", warning.CountyCodes);
        Assert.NotNull(warning.Geometry);
    }

    [Fact]
    public async Task An_update_replaces_what_it_updates_and_refers_to_the_whole_chain()
    {
        await using var city = await City.Start();
        var first = await city.Publishes(Warned.Rain(WarningColors.Yellow));
        await city.Advance(5);
        var second = await city.Publishes(Warned.Rain() with { UpdatesId = first.Id });
        await city.Advance(5);

        var third = await city.Publishes(Warned.Rain(WarningColors.Red) with { UpdatesId = second.Id });

        Assert.Equal([third.Id], (await city.InForce()).Select(w => w.Id));
        Assert.Equal("superseded", (await city.Shows(second.Id)).State);
        var message = CapReader.Read(Encoding.UTF8.GetBytes(third.Cap!)).Alert!;
        Assert.Equal("Update", message.MessageType);
        Assert.Equal([first.Identifier, second.Identifier], message.References.Select(r => r.Identifier));
        Assert.Equal([third.Id], (await city.Inbox("power")).Select(i => i.SubjectId));
        Assert.Equal(3, third.Chain.Count);
        await city.As("met").PostRefused(HttpStatusCode.Conflict, Warned.Path, Warned.Rain() with { UpdatesId = first.Id });
    }

    [Fact]
    public async Task Lifting_ends_it_everywhere_at_once()
    {
        await using var city = await City.Start();
        var warning = await city.Publishes(Warned.Rain());

        var lifted = await city.As("met").Post<WarningView>($"{Warned.Path}/{warning.Id}/cancel", new CancelWarning { Reason = "降雨结束", Version = warning.Version });
        await city.Settle();

        Assert.Equal(("cancelled", "降雨结束"), (lifted.State, lifted.EndReason));
        Assert.Empty(await city.InForce());
        Assert.Empty(await city.Inbox("power"));
        Assert.Single(await city.Inbox("power", Asks.Read));
        using var http = city.Connection();
        var cancel = lifted.Chain.Single(c => c.MessageType == "Cancel");
        var cap = CapReader.Read(await http.GetByteArrayAsync($"/feeds/warnings/{cancel.Id}.cap"));
        Assert.Equal(CapVerdict.Valid, cap.Verdict);
        Assert.Equal(warning.Identifier, Assert.Single(cap.Alert!.References).Identifier);
        await city.Advance(24 * 60);
        Assert.Equal("cancelled", (await city.Shows(warning.Id)).State);
        Assert.True((await city.Verified()).Whole);
    }

    [Fact]
    public async Task A_clock_ends_it_when_its_time_is_over()
    {
        await using var city = await City.Start();
        var warning = await city.Publishes(Warned.Rain());

        await city.Advance(3 * 60 + 1);

        Assert.Equal("expired", (await city.Shows(warning.Id)).State);
        Assert.Empty(await city.InForce());
        Assert.Empty(await city.Inbox("power"));
        Assert.True((await city.Verified()).Whole);
    }

    [Fact]
    public async Task Each_unit_signs_once_and_who_does_not_is_chased_up_the_ladder()
    {
        await using var city = await City.Start();
        var warning = await city.Publishes(Warned.Rain(WarningColors.Red));
        await city.As("power").Post<WarningView>($"{Warned.Path}/{warning.Id}/acknowledge", new AcknowledgeWarning());
        await city.Settle();
        Assert.Empty(await city.Inbox("power"));

        await city.Advance(16);
        await city.Advance(20);

        var rows = await city.As("met").Get<List<WarningReceiptRow>>($"{Warned.Path}/{warning.Id}/receipts");
        Assert.Equal(("acknowledged", false), rows.Where(r => r.OrganizationId == city.Of("POWER")).Select(r => (r.State, r.Late)).Single());
        Assert.Equal(("overdue", "leader"), rows.Where(r => r.OrganizationId == city.Of("WATER")).Select(r => (r.State, r.Escalation!)).Single());
        Assert.Contains(await city.Inbox("met", Asks.Call), i => i.Title.Contains("市水利局", StringComparison.Ordinal));
        var late = await city.As("water").Post<WarningView>($"{Warned.Path}/{warning.Id}/acknowledge", new AcknowledgeWarning());
        Assert.Equal(1, late.Receipts.Late);
        await city.As("power").GetRefused(HttpStatusCode.Forbidden, $"{Warned.Path}/{warning.Id}/receipts");
    }

    [Fact]
    public async Task The_persons_responsible_in_the_counties_concerned_are_called_within_ten_minutes_of_a_red_warning()
    {
        await using var city = await City.Start();
        var warning = await city.Publishes(Warned.Rain(WarningColors.Red, "411726", "411702"));
        Assert.Equal(city.Now.AddMinutes(10), warning.CallDueAt);
        await city.As("met").Post<WarningView>($"{Warned.Path}/{warning.Id}/calls", new CallWarned { OrganizationId = city.Of("411726"), Phone = "0396-1", Person = "王县长", Reached = true });

        await city.Advance(11);
        Assert.Contains(await city.Inbox("gen", Asks.Call), i => i.Title.Contains("驿城区", StringComparison.Ordinal) && !i.Title.Contains("泌阳", StringComparison.Ordinal));
        await city.As("gen").Post<WarningView>($"{Warned.Path}/{warning.Id}/calls", new CallWarned { OrganizationId = city.Of("411702"), Phone = "0396-2", Reached = true });
        await city.Settle();

        Assert.Null((await city.Shows(warning.Id)).CallDueAt);
        Assert.DoesNotContain(await city.Inbox("gen", Asks.Call), i => i.SubjectId == warning.Id);
    }

    [Fact]
    public async Task The_feed_answers_304_until_something_is_published_and_an_exercise_says_so()
    {
        await using var city = await City.Start(alter: s => s.AddSingleton(new Yilian.Platform.Access.Operation("演练：桌面推演", 1)));
        using var http = city.Connection();
        using var before = await http.GetAsync("/feeds/warnings.atom");
        Assert.Equal(HttpStatusCode.NotModified, await Again(before.Headers.ETag!.Tag));

        var warning = await city.Publishes(Warned.Rain());

        Assert.Equal(HttpStatusCode.OK, await Again(before.Headers.ETag!.Tag));
        var cap = CapReader.Read(await http.GetByteArrayAsync($"/feeds/warnings/{warning.Id}.cap")).Alert!;
        Assert.Equal("Exercise", cap.Status);
        Assert.StartsWith("【演练】", cap.Infos[0].Headline, StringComparison.Ordinal);
        using var missing = await http.GetAsync($"/feeds/warnings/{Guid.CreateVersion7()}.cap");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        async Task<HttpStatusCode> Again(string etag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/feeds/warnings.atom");
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_editor_changes_the_words_that_a_warning_begins_with()
    {
        await using var city = await City.Start();
        var edit = new EditWarningTemplate { Caution = "新的警示", Measures = "新的措施", Hours = 5 };
        await city.As("met").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"{Warned.Path}/kinds/11B03/red", edit);

        await city.As("editor").Command(HttpMethod.Put, $"{Warned.Path}/kinds/11B03/red", edit);

        var template = (await city.As("met").Get<List<WarningKindView>>($"{Warned.Path}/kinds")).Single(k => k.Code == "11B03").Templates.Single(t => t.Color == "red");
        Assert.Equal(("新的警示", 5, true), (template.Caution, template.Hours, template.Edited));
        Assert.Equal(city.Now.AddHours(5), (await city.Drafts(Warned.Rain(WarningColors.Red))).ExpiresAt);
    }
}

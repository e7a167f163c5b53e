using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Tests.Protocols.Cap;

namespace Yilian.Tests.Information.Warnings;

/// <summary>二（一）2: the warnings of others.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task A_message_of_our_county_goes_to_everybody_and_a_repeat_changes_nothing()
    {
        await using var city = await City.Start();

        var (status, body) = await city.Imports(Warned.Chain("1_alert"));
        var head = await city.Head();
        var again = await city.Imports(Warned.Chain("5_duplicate_of_1"), key: true);

        var view = JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!;
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (status, again.Status));
        Assert.Equal(view.Id, JsonSerializer.Deserialize<WarningView>(again.Body, YilianJson.Options)!.Id);
        Assert.Equal(head, await city.Head());
        Assert.Equal(("inForce", "orange", "暴雨"), (view.State, view.Color, view.KindName));
        Assert.Contains("411726", view.CountyCodes);
        Assert.Single(await city.Inbox("met"));
        Assert.Single(await city.Inbox("power"));
    }

    [Fact]
    public async Task The_same_identity_with_other_words_replaces_nothing()
    {
        await using var city = await City.Start();
        await city.Imports(Warned.Chain("1_alert"));

        var (status, body) = await city.Imports(Warned.Chain("6_same_id_other_text"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("warnings.same-identity-other-content", body, StringComparison.Ordinal);
        Assert.Equal("驻马店市气象台发布暴雨橙色预警信号", Assert.Single(await city.InForce()).Headline);
    }

    [Theory]
    [InlineData("1_alert,2_update,3_update_late_arrival", "yellow")]
    [InlineData("1_alert,3_update_late_arrival,2_update", "yellow")]
    [InlineData("3_update_late_arrival,2_update,1_alert", "yellow")]
    [InlineData("1_alert,2_update", "red")]
    [InlineData("2_update,1_alert", "red")]
    [InlineData("1_alert,2_update,3_update_late_arrival,4_cancel", "")]
    [InlineData("4_cancel,1_alert,2_update,3_update_late_arrival", "")]
    [InlineData("1_alert,4_cancel,2_update", "")]
    public async Task The_chain_says_the_same_in_whatever_order_it_comes(string order, string color)
    {
        await using var city = await City.Start();

        foreach (var message in order.Split(','))
        {
            Assert.Equal(HttpStatusCode.Created, (await city.Imports(Warned.Chain(message))).Status);
        }

        Assert.Equal(color.Length == 0 ? [] : [color], (await city.InForce()).Select(w => w.Color));
        Assert.True((await city.Verified()).Whole);
    }

    [Fact]
    public async Task An_acknowledgement_is_no_warning_and_an_update_of_something_unknown_is_one_with_a_flag()
    {
        await using var city = await City.Start();
        await city.Imports(Warned.Chain("7_ack"));
        Assert.Empty(await city.InForce());

        var (_, body) = await city.Imports(Warned.Chain("8_update_unknown_ref"));

        Assert.Single(await city.InForce());
        Assert.Contains("NEVER-SEEN-A", JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!.Flags.Single(f => f.Contains("没有收到过", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own__m01_status_Exercise.xml")]
    [InlineData("own__m01_status_System.xml")]
    public async Task A_test_or_exercise_of_others_never_stands_among_the_real_ones(string file)
    {
        await using var city = await City.Start();

        Assert.Equal(HttpStatusCode.Created, (await city.Imports(CapCases.Sample(file))).Status);

        Assert.Empty(await city.InForce());
        Assert.Empty(await city.Inbox("power"));
    }

    [Theory]
    [InlineData("own__x02_xxe_file.xml")]
    [InlineData("own__x08_nul.xml")]
    [InlineData("own__x10_stylesheet_pi.xml")]
    [InlineData("own__m35_gbk_mislabelled.xml")]
    public async Task What_cannot_be_read_is_refused_with_the_reasons_and_nothing_is_written(string file)
    {
        await using var city = await City.Start();
        await city.As("gen").Token();
        var head = await city.Head();

        var (status, body) = await city.Imports(CapCases.Sample(file));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotEqual(0, JsonSerializer.Deserialize<JsonElement>(body).GetProperty("reasons").GetArrayLength());
        Assert.Equal(head, await city.Head());
    }

    [Fact]
    public async Task What_breaks_a_rule_is_kept_with_the_rule_it_breaks()
    {
        await using var city = await City.Start();

        var (status, body) = await city.Imports(CapCases.Sample("own__m15_poly_not_closed.xml"));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Contains(JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!.Flags, f => f.Contains("没有闭合", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_collected_message_that_says_who_it_is_can_be_taken_in()
    {
        CapCases.Demand();
        await using var city = await City.Start();
        foreach (var (file, verdict, _) in CapCases.All())
        {
            var (status, body) = await city.Imports(CapCases.Bytes(file));

            Assert.True(
                status is HttpStatusCode.UnprocessableEntity || status is HttpStatusCode.Created or HttpStatusCode.OK && verdict is not ("malformed" or "hostile"), $"{file} {verdict} {status} {body}");
            Assert.True(status != HttpStatusCode.UnprocessableEntity || body.Contains("same-identity", StringComparison.Ordinal) || body.Contains($"\"verdict\":\"{verdict}\"", StringComparison.Ordinal), $"{file} {verdict} {body}");
            Assert.True(verdict is "valid" || status == HttpStatusCode.UnprocessableEntity || JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!.Flags.Count > 0, $"{file} {verdict} is kept without a flag");
            Assert.True(verdict != "valid" || status != HttpStatusCode.UnprocessableEntity || body.Contains("same-identity", StringComparison.Ordinal), $"{file} {body}");
        }

        Assert.True((await city.Verified()).Whole);
    }

    [Fact]
    public async Task What_concerns_another_place_stands_on_the_board_and_pushes_none_of_ours_off_the_bar()
    {
        await using var city = await City.Start();
        var ours = await city.Publishes(Warned.Rain());
        var elsewhere = Encoding.UTF8.GetString(Warned.Chain("1_alert")).Replace("411726", "330100", StringComparison.Ordinal).Replace("411725", "330100", StringComparison.Ordinal).Replace("411700000000", "330100000000", StringComparison.Ordinal);
        var start = elsewhere.IndexOf("<polygon>", StringComparison.Ordinal);
        elsewhere = start < 0 ? elsewhere : elsewhere[..start] + elsewhere[(elsewhere.LastIndexOf("</polygon>", StringComparison.Ordinal) + "</polygon>".Length)..];
        for (var n = 0; n < 101; n++)
        {
            Assert.Equal(HttpStatusCode.Created, (await city.Imports(Encoding.UTF8.GetBytes(elsewhere.Replace("</identifier>", $"-{n}</identifier>", StringComparison.Ordinal)))).Status);
        }

        var shown = await city.InForce();

        Assert.Equal([ours.Id], shown.Where(w => w.Ours).Select(w => w.Id));
        Assert.Equal(100, shown.Count);
    }

    [Fact]
    public async Task Who_may_not_import_is_told_the_missing_right()
    {
        await using var city = await City.Start();

        Assert.Equal(HttpStatusCode.Forbidden, (await city.Imports(Warned.Chain("1_alert"), "leader")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await city.As("gen").Send(HttpMethod.Post, $"{Warned.Path}/{await Imported(city)}/cancel", new CancelWarning { Reason = "越权", Version = 1 })).StatusCode);
    }

    private static async Task<Guid> Imported(City city) => JsonSerializer.Deserialize<WarningView>((await city.Imports(Warned.Chain("1_alert"))).Body, YilianJson.Options)!.Id;
}

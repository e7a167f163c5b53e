using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;
using Yilian.Tests.Protocols.Cap;

namespace Yilian.Tests.Information.Warnings;

/// <summary>二（一）2: messages in an EDXL-DE envelope, and those of the national platform.</summary>
public sealed class EnvelopeTests
{
    private const string National =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="http://com.icss.amp"><identifier>41172641600000_20260720091500</identifier><sender>泌阳县气象局</sender><senderCode>41172641600000</senderCode>
        <sendTime>2026-07-20 09:15:00+08:00</sendTime><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><references></references>
        <info><language>zh-CN</language><eventType>11B03</eventType><urgency>Unknown</urgency><severity>RED</severity><certainty>Unknown</certainty>
        <effective>2026-07-20 09:15:00+08:00</effective><expires>2026-07-20 12:15:00+08:00</expires><senderName>泌阳县气象局值班员</senderName>
        <headline>泌阳县气象局发布暴雨红色预警</headline><description>降雨</description><instruction>避险</instruction>
        <area><areaDesc>泌阳县</areaDesc><polygon></polygon><circle></circle><geocode>411726000000,411725000000</geocode></area></info></alert>
        """;

    [Fact]
    public async Task Every_message_of_an_envelope_is_taken_in_and_the_chain_inside_it_counts()
    {
        await using var city = await City.Start();

        var (status, body) = await city.Imports(Envelope("Actual", Warned.Chain("2_update"), Warned.Chain("1_alert")));

        var first = JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!;
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("superseded", first.State);
        Assert.Contains(first.Flags, f => f.Contains("DE-1", StringComparison.Ordinal) && f.Contains("共 2 条", StringComparison.Ordinal));
        Assert.Equal("red", Assert.Single(await city.InForce()).Color);
        Assert.True((await city.Verified()).Whole);
    }

    [Fact]
    public async Task The_same_message_bare_and_in_an_envelope_is_one()
    {
        await using var city = await City.Start();
        await city.Imports(Warned.Chain("1_alert"));

        Assert.Equal(HttpStatusCode.OK, (await city.Imports(Envelope("Actual", Warned.Chain("1_alert")))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await city.Imports(Envelope("Actual", Warned.Chain("6_same_id_other_text")))).Status);

        Assert.Single(await city.InForce());
    }

    [Fact]
    public async Task An_exercise_by_its_envelope_is_never_real_and_what_cannot_be_used_is_told()
    {
        await using var city = await City.Start();

        var (_, body) = await city.Imports(Envelope("Exercise", Warned.Chain("1_alert"), Encoding.UTF8.GetBytes("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>x</identifier></alert>")));

        var view = JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!;
        Assert.Equal(("noted", "Exercise"), (view.State, view.Status));
        Assert.Contains(view.Flags, f => f.Contains("另有一条报文未采用", StringComparison.Ordinal));
        Assert.Empty(await city.InForce());
    }

    [Fact]
    public async Task A_message_attached_as_base64_is_taken_and_an_envelope_without_one_is_refused()
    {
        await using var city = await City.Start();
        var attached = $"<d:contentObject><d:nonXMLContent><d:mimeType>application/cap+xml</d:mimeType><d:contentData>{Convert.ToBase64String(Warned.Chain("1_alert"))}</d:contentData></d:nonXMLContent></d:contentObject>";

        Assert.Equal(HttpStatusCode.Created, (await city.Imports(Wrap("Actual", attached))).Status);
        var (status, body) = await city.Imports(Wrap("Actual", "<d:contentObject><d:contentDescription>会议通知</d:contentDescription></d:contentObject>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("other-format", body, StringComparison.Ordinal);
        Assert.Single(await city.InForce());
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    public async Task An_entity_attack_is_refused_in_an_envelope_and_in_a_national_message(string prolog)
    {
        await using var city = await City.Start();
        await city.As("gen").Token();
        var head = await city.Head();
        var envelope = Encoding.UTF8.GetString(Envelope("Actual", Warned.Chain("1_alert"))).Replace("泌阳县", "&x;", StringComparison.Ordinal);
        var inside = Wrap("Actual", $"<d:contentObject><d:nonXMLContent><d:mimeType>text/xml</d:mimeType><d:contentData>{Convert.ToBase64String(Encoding.UTF8.GetBytes(prolog + Body(Warned.Chain("1_alert"))))}</d:contentData></d:nonXMLContent></d:contentObject>");

        foreach (var attack in new[] { Encoding.UTF8.GetBytes(prolog + envelope), Encoding.UTF8.GetBytes(prolog + Body(Encoding.UTF8.GetBytes(National)).Replace("泌阳县", "&x;", StringComparison.Ordinal)), inside })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await city.Imports(attack)).Status);
        }

        Assert.Equal(head, await city.Head());
    }

    [Fact]
    public async Task The_national_platform_warns_and_lifts_by_color_code_and_reference()
    {
        await using var city = await City.Start();

        var (status, body) = await city.Imports(Encoding.UTF8.GetBytes(National));

        var view = JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!;
        Assert.Equal((HttpStatusCode.Created, "national", "inForce", "red", "泌阳县气象局", "11B03"), (status, view.Origin, view.State, view.Color, view.IssuerName, view.KindCode));
        Assert.Equal(["411725", "411726"], view.CountyCodes.Order(StringComparer.Ordinal));
        Assert.Single(await city.Inbox("power"));
        var lifted = National.Replace("_20260720091500<", "_20260720093000<", StringComparison.Ordinal).Replace("<sendTime>2026-07-20 09:15", "<sendTime>2026-07-20 09:30", StringComparison.Ordinal)
            .Replace(">Alert<", ">Cancel<", StringComparison.Ordinal).Replace("<references></references>", "<references>41172641600000_20260720091500</references>", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await city.Imports(Encoding.UTF8.GetBytes(lifted))).Status);
        Assert.Equal("cancelled", (await city.Shows(view.Id)).State);
        Assert.Empty(await city.InForce());
    }

    [Fact]
    public async Task The_collected_envelope_is_taken_in_with_its_flags()
    {
        CapCases.Demand();
        await using var city = await City.Start();

        var (status, body) = await city.Imports(CapCases.Bytes("google__bushfire.edxlde"));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Contains(JsonSerializer.Deserialize<WarningView>(body, YilianJson.Options)!.Flags, f => f.Contains("RFSuniqueID12345", StringComparison.Ordinal));
    }

    private static byte[] Envelope(string state, params byte[][] messages) =>
        Wrap(state, string.Concat(messages.Select(m => $"<d:contentObject><d:xmlContent><d:embeddedXMLContent>{Body(m)}</d:embeddedXMLContent></d:xmlContent></d:contentObject>")));

    private static byte[] Wrap(string state, string contents) => Encoding.UTF8.GetBytes(
        $"<d:EDXLDistribution xmlns:d=\"urn:oasis:names:tc:emergency:EDXL:DE:1.0\"><d:distributionID>DE-1</d:distributionID><d:senderID>a@b</d:senderID><d:dateTimeSent>2026-07-20T09:20:00+08:00</d:dateTimeSent><d:distributionStatus>{state}</d:distributionStatus><d:distributionType>Report</d:distributionType>{contents}</d:EDXLDistribution>");

    private static string Body(byte[] message) => Encoding.UTF8.GetString(message) is var text && text.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end ? text[(end + 2)..] : text;
}

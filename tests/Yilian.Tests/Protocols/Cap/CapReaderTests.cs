using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using Yilian.Protocols.Cap;

namespace Yilian.Tests.Protocols.Cap;

/// <summary>Verdicts and what is kept.</summary>
public sealed class CapReaderTests
{
    private const string Space = "urn:oasis:names:tc:emergency:cap:1.2";

    private const string Plain =
        $"""
        <alert xmlns="{Space}"><identifier>A-1</identifier><sender>s</sender><sent>2026-08-05T06:15:00+08:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
        <info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
        <area><areaDesc>泌阳县</areaDesc>AREA</area></info></alert>
        """;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (file, verdict, _) in CapCases.All())
            {
                cases.Add(file, verdict);
            }

            if (cases.Count == 0)
            {
                cases.Add(CapCases.Absent, "");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_collected_message_gets_its_verdict_and_its_reasons(string file, string verdict)
    {
        CapCases.Demand();

        var reading = CapReader.Read(CapCases.Bytes(file));

        Assert.Equal(verdict, reading.Word);
        Assert.Equal(verdict == "valid", reading.Errors.Count == 0);
        Assert.All(reading.Errors, e => Assert.Contains('|', e.Text));
    }

    [Fact]
    public void What_a_message_says_is_read_as_the_manifest_says()
    {
        CapCases.Demand();
        foreach (var (file, verdict, expected) in CapCases.All().Where(c => c.Case["keys"] is not null && c.Verdict is "valid" or "text-invalid"))
        {
            var (alert, keys) = (CapReader.Read(CapCases.Bytes(file)).Alert!, expected["keys"]!);

            Assert.Equal(((string?)keys["identifier"])?.Trim(), alert.Identifier);
            Assert.Equal(((string?)keys["sender"])?.Trim(), alert.Sender);
            Assert.Equal(DateTimeOffset.Parse((string)keys["sent"]!, CultureInfo.InvariantCulture), alert.Sent);
            Assert.Equal((string?)keys["msgType"], alert.MessageType);
            var infos = keys["infos"]!.AsArray();
            Assert.Equal(infos.Count, alert.Infos.Count);
            Assert.All(infos.Zip(alert.Infos), pair => Assert.Equal(Text(pair.First!, "headline"), pair.Second.Headline));
            Assert.All(infos.Zip(alert.Infos), pair => Assert.Equal(Text(pair.First!, "severity"), pair.Second.Severity));
        }
    }

    private static string? Text(JsonNode info, string name) => (string?)info[name] is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    [Fact]
    public void The_chain_of_an_update_names_what_it_replaces()
    {
        var alert = CapReader.Read(CapCases.Sample("own__chainA_2_update.xml")).Alert!;

        Assert.Equal("Update", alert.MessageType);
        Assert.Equal(new CapReference("zmd.emergency@example.gov.cn", "41170041600000_20260805061500", DateTimeOffset.Parse("2026-08-05T06:15:00+08:00", CultureInfo.InvariantCulture)), Assert.Single(alert.References));
    }

    [Theory]
    [InlineData("own__m33_utf16.xml")]
    [InlineData("own__m34_gb18030.xml")]
    [InlineData("own__m36_rare_hanzi.xml")]
    [InlineData("own__m31_prefix.xml")]
    public void Chinese_is_read_in_every_encoding(string file)
    {
        var reading = CapReader.Read(CapCases.Sample(file));

        Assert.Equal(CapVerdict.Valid, reading.Verdict);
        Assert.Equal("驻马店市气象台发布暴雨红色预警信号", reading.Alert!.Infos[0].Headline);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true) })
        {
            var reading = CapReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Plain.Replace("AREA", "", StringComparison.Ordinal))]);

            Assert.Equal(CapVerdict.Valid, reading.Verdict);
        }
    }

    [Fact]
    public void A_wrong_label_is_told_with_the_likely_truth() =>
        Assert.Contains("GB18030", CapReader.Read(CapCases.Sample("own__m35_gbk_mislabelled.xml")).Errors[0].Text, StringComparison.Ordinal);

    [Fact]
    public void What_breaks_the_schema_is_kept_as_far_as_it_can_be_read()
    {
        var reading = CapReader.Read(CapCases.Sample("own__m06_sent_cn_format.xml"));

        Assert.Equal(CapVerdict.SchemaInvalid, reading.Verdict);
        Assert.Equal("/alert/sent[1]", reading.Errors[0].Path);
        Assert.Equal(DateTimeOffset.Parse("2026-08-05T06:15:00+08:00", CultureInfo.InvariantCulture), reading.Alert!.Sent);
        Assert.Single(reading.Alert.Infos[0].Areas[0].Polygons);
    }

    [Fact]
    public void The_national_platforms_message_says_the_same_as_cap()
    {
        CapCases.Demand();
        var reading = CapReader.Read(CapCases.Bytes("cn__41172641600000_20260805123000_11B03_RED_CANCEL.xml"));
        var alert = reading.Alert!;

        Assert.Equal(CapVerdict.OtherFormat, reading.Verdict);
        Assert.Equal("41172641600000_20260805123000", alert.Identifier);
        Assert.Equal("Cancel", alert.MessageType);
        Assert.Equal("41172641600000_20260805064500", Assert.Single(alert.References).Identifier);
        Assert.Equal("Extreme", alert.Infos[0].Severity);
        Assert.Equal("11B03", alert.Infos[0].EventCodes[0].Value);
        Assert.Equal(["411726000000", "411725000000"], alert.Infos[0].Areas[0].Geocodes.Select(g => g.Value));
    }

    [Fact]
    public async Task An_entity_neither_reads_a_file_nor_connects()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "SECRET-CONTENT");
        string[] prologs =
        [
            $"<!DOCTYPE alert [<!ENTITY x SYSTEM \"file://{secret}\">]>",
            $"<!DOCTYPE alert [<!ENTITY x SYSTEM \"http://127.0.0.1:{port}/x\">]>",
            $"<!DOCTYPE alert SYSTEM \"http://127.0.0.1:{port}/x.dtd\">",
            $"<!-- a --><?pi?>\n<!DOCTYPE alert [<!ENTITY % p SYSTEM \"http://127.0.0.1:{port}/p\"> %p;]>",
            "<!DOCTYPE alert [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            $"<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:{port}/x.xsl\"?>",
        ];

        foreach (var prolog in prologs)
        {
            var reading = CapReader.Read(Encoding.UTF8.GetBytes(prolog + Plain.Replace("泌阳县", prolog.Contains("ENTITY x", StringComparison.Ordinal) ? "&x;" : "泌阳县", StringComparison.Ordinal).Replace("AREA", "", StringComparison.Ordinal)));

            Assert.Equal(CapVerdict.Hostile, reading.Verdict);
            Assert.DoesNotContain("SECRET", reading.ToString(), StringComparison.Ordinal);
        }

        Assert.False(listener.Pending());
        File.Delete(secret);
    }

    [Fact]
    public void A_huge_a_deep_and_a_tangled_message_are_refused_quickly()
    {
        var clock = Stopwatch.StartNew();
        string[] areas =
        [
            $"<polygon>{string.Join(' ', Enumerable.Range(0, 20_001).Select(i => string.Create(CultureInfo.InvariantCulture, $"{32 + i * 0.00001:0.#####},113.3")))}</polygon>",
            string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000)),
            string.Concat(Enumerable.Repeat("<geocode/>", 150_000)),
            string.Concat(Enumerable.Repeat($"<polygon>{string.Join(' ', Enumerable.Range(0, 19_998).Select(i => $"{(i % 2 == 0 ? i % 89 : -(i % 89))}.{i:00000},{i % 179}.{i:00000}"))} 0,0</polygon>", 12)),
        ];

        Assert.All(areas, area => Assert.Equal(CapVerdict.Hostile, CapReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("AREA", area, StringComparison.Ordinal))).Verdict));
        Assert.Equal(CapVerdict.Hostile, CapReader.Read(new byte[CapLimits.Bytes + 1]).Verdict);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
    }

    [Fact]
    public void A_round_polygon_of_thousands_of_points_is_accepted()
    {
        var ring = Enumerable.Range(0, 15_000).Select(i => i * Math.Tau / 15_000).Select(a => string.Create(CultureInfo.InvariantCulture, $"{32.9 + 0.3 * Math.Sin(a):0.000000},{113.9 + 0.3 * Math.Cos(a):0.000000}")).ToList();
        var clock = Stopwatch.StartNew();

        var reading = CapReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("AREA", $"<polygon>{string.Join(' ', ring)} {ring[0]}</polygon>", StringComparison.Ordinal)));

        Assert.Empty(reading.Errors);
        Assert.Equal(15_001, reading.Alert!.Infos[0].Areas[0].Polygons[0].Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("<scope>Public</scope>", "<scope>Restricted</scope>")]
    [InlineData("<scope>Public</scope>", "<scope>Private</scope>")]
    [InlineData("<scope>Public</scope>", "<scope>Public</scope><restriction>内部</restriction>")]
    [InlineData("<msgType>Alert</msgType>", "<msgType>Update</msgType>")]
    [InlineData("<msgType>Alert</msgType>", "<msgType>Cancel</msgType>")]
    [InlineData("<scope>Public</scope>", "<scope>Public</scope><references>s,A-1,2026-08-05T06:00:00+08:00</references>")]
    [InlineData("<identifier>A-1</identifier>", "<identifier></identifier>")]
    public void The_text_of_the_standard_is_held(string right, string wrong)
    {
        var text = Plain.Replace("AREA", "", StringComparison.Ordinal);
        Assert.Equal(CapVerdict.Valid, CapReader.Read(Encoding.UTF8.GetBytes(text)).Verdict);

        Assert.Equal(CapVerdict.TextInvalid, CapReader.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal))).Verdict);
    }

    [Fact]
    public void What_is_written_is_valid_and_reads_back_the_same()
    {
        var alert = CapReader.Read(CapCases.Sample("own__chainA_2_update.xml")).Alert!;

        var again = CapReader.Read(CapWriter.Write(alert));

        Assert.Equal(CapVerdict.Valid, again.Verdict);
        Assert.Equivalent(alert, again.Alert, strict: true);
    }

    [Fact]
    public void What_others_would_refuse_is_not_written() =>
        Assert.Throws<ArgumentException>(() => CapWriter.Write(CapReader.Read(CapCases.Sample("own__chainA_2_update.xml")).Alert! with { References = [] }));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Gateways.Mqtt;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>Stations publish to a real broker.</summary>
public sealed class MqttTests
{
    [Fact]
    public async Task What_is_published_is_stored_and_raises_an_alarm()
    {
        await using var broker = await Mosquitto.Start();
        await using var city = await City.Start(Settings(broker));
        var station = await Enter(city, "MQ-1");
        await city.Make(new EditMonitorRule { Name = "水位超 30", Kind = MonitorRuleKinds.Threshold, Severity = Severities.Orange, Element = "level", Limit = 30, EventCode = "11A01", On = true });
        await Listening(city);

        await broker.Publish("stations/MQ-1/level", "30.52");
        Assert.Contains("30.52", Assert.Single(await city.Alarmed(1)).Title, StringComparison.Ordinal);
        await broker.Publish("stations/MQ-1/level", """[{"value":29.1,"time":"2026-07-20T09:00:00+08:00"},{"value":2910,"unit":"cm","time":1784511000}]""");
        await City.Eventually(async () => (await Rows(city, station)).Count == 3);

        var rows = await Rows(city, station);
        Assert.Equal([29.1, 2910, 30.52], rows.OrderBy(r => r.At).Select(r => r.Value));
        Assert.Contains("bad", rows.Single(r => r.Value == 2910).Marks);
        var gateway = await Gateway(city);
        Assert.Equal((1, 2L, 0L, 1, (string?)null), (gateway.Connections, gateway.Frames, gateway.Broken, gateway.Stations, gateway.Trouble));
    }

    [Fact]
    public async Task The_broker_goes_away_and_comes_back_and_what_came_meanwhile_is_not_lost()
    {
        await using var broker = await Mosquitto.Start();
        await using var city = await City.Start(Settings(broker));
        var station = await Enter(city, "MQ-1");
        await Listening(city);
        await broker.Publish("stations/MQ-1/level", "10");
        await City.Eventually(async () => await Level(city, station) == 10);

        await broker.Down();
        await City.Eventually(async () => await Gateway(city) is { Connections: 0, Trouble: not null });
        await broker.Up();
        await Listening(city);
        await broker.Publish("stations/MQ-1/level", """{"value":11,"time":"2026-07-20T10:00:01+08:00"}""");
        await City.Eventually(async () => await Level(city, station) == 11);

        await city.Restart(() => broker.Publish("stations/MQ-1/level", """{"value":12,"time":"2026-07-20T10:00:02+08:00"}""").Wait());
        await City.Eventually(async () => await Level(city, station) == 12);
    }

    [Fact]
    public async Task A_stranger_waits_and_is_let_in_with_what_it_said_and_rubbish_is_counted()
    {
        await using var broker = await Mosquitto.Start();
        await using var city = await City.Start([.. Settings(broker), "--Mqtt:Allow=NEW-*,MQ-*"]);
        await Listening(city);
        await broker.Publish("stations/NEW-1/level", """{"value":7.5}""");
        await broker.Publish("stations/OTHER-1/level", "1");
        await broker.Publish("stations/NEW-1/level", "{\"value\":");

        IReadOnlyList<QuarantineRow> waiting = [];
        await City.Eventually(async () => (waiting = (await city.As("water").Get<Page<QuarantineRow>>("information/monitoring/quarantine")).Items).Count == 2);
        var other = waiting.Single(q => q.WireId == "OTHER-1");
        var stranger = waiting.Single(q => q.WireId == "NEW-1");
        Assert.Equal(("mqtt", "unknown", "level", "not-allowed"), (stranger.Protocol, stranger.Reason, stranger.Heard.Single(), other.Reason));
        var let = await city.As("water").Post<StationLetIn>($"information/monitoring/quarantine/{stranger.Id}/release", new ReleaseStation { Station = Station("NEW-1") });
        Assert.Equal((1, 1), (let.Replayed, let.Readings));
        await City.Eventually(async () => await Gateway(city) is { Broken: 1, Frames: 2 });
    }

    [Fact]
    public async Task A_broker_with_a_certificate_of_its_own_authority_and_a_password_is_heard()
    {
        await using var broker = await Mosquitto.Start("allow_anonymous false\npassword_file {folder}/accounts\ncafile {folder}/ca.pem\ncertfile {folder}/broker.pem\nkeyfile {folder}/broker.key", Equip);
        var authority = Path.Combine(broker.Folder, "ca.pem");
        string[] secure = [.. Settings(broker), "--Mqtt:Tls=true", "--Mqtt:Authority=" + authority, "--Mqtt:User=yilian", "--Mqtt:Password=hear-all", "--Mqtt:Edition=3.1.1"];
        await using (var city = await City.Start(secure))
        {
            var station = await Enter(city, "MQ-1");
            await Listening(city);
            await broker.Publish("stations/MQ-1/level", "3.25", "-u", "yilian", "-P", "hear-all", "--cafile", authority);
            await City.Eventually(async () => await Level(city, station) == 3.25);
        }

        await using var wrong = await City.Start([.. secure, "--Mqtt:Password=guess"]);
        await City.Eventually(async () => await Gateway(wrong) is { Connections: 0, Trouble: not null });
    }

    [Theory]
    [InlineData("12.5", "level=12.5")]
    [InlineData("\"12.5\"", "level=12.5")]
    [InlineData("true", "level=1")]
    [InlineData("""{"value":1,"element":"39","quality":"suspect"}""", "39=1 suspect")]
    [InlineData("""[1,{"value":2,"time":1784512800},{"value":3,"time":1784512800000},{"value":4,"time":"2026-07-20 10:00:00"}]""", "level=1;level=2 @10:00;level=3 @10:00;level=4 @10:00")]
    [InlineData("""{"39":1.5,"26":2,"time":"2026-07-20T02:00:00Z"}""", "39=1.5 @10:00;26=2 @10:00")]
    [InlineData("", null)]
    [InlineData("NaN", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("{}", null)]
    [InlineData("[[1]]", null)]
    [InlineData("\"1e999\"", null)]
    [InlineData("""{"value":1,"time":"yesterday"}""", null)]
    [InlineData("""{"value":1,"time":-5}""", null)]
    [InlineData("""{"value":1,"unit":7}""", null)]
    [InlineData("""{"value":1,"quality":"fine"}""", null)]
    [InlineData("""[1,{"value":"x"}]""", null)]
    [InlineData("""{"39":"high"}""", null)]
    public void A_message_is_read_whole_or_not_at_all(string payload, string? expected)
    {
        var values = MqttPayload.Read(Encoding.UTF8.GetBytes(payload));
        Assert.Equal(expected, values is null ? null : string.Join(';', values.Select(v => string.Create(CultureInfo.InvariantCulture,
            $"{v.Element ?? "level"}={v.Value}{(v.Quality is null ? "" : " " + v.Quality)}{(v.At is null ? "" : $" @{v.At.Value.ToOffset(TimeSpan.FromHours(8)):HH:mm}")}"))));
    }

    [Theory]
    [InlineData("stations/{station}/{element}", "stations/+/+", "stations/A1/39", "A1", "39")]
    [InlineData("v1/{station}/up", "v1/+/up", "v1/A1/up", "A1", null)]
    [InlineData("+/{station}/{element}", "+/+/+", "x/A1/39", "A1", "39")]
    [InlineData("v1/{station}/up", "v1/+/up", "v1/A1/down", null, null)]
    [InlineData("v1/{station}/up", "v1/+/up", "v1/A1/up/more", null, null)]
    [InlineData("v1/{station}", "v1/+", "v1/", null, null)]
    public void A_topic_says_who_speaks(string template, string filter, string topic, string? station, string? element)
    {
        var read = new MqttTopic(template, "");
        Assert.Equal((filter, station, element), (read.Filter, read.Read(topic)?.Station, read.Read(topic)?.Element));
    }

    private static string[] Settings(Mosquitto broker) => [$"--Mqtt:Broker=127.0.0.1:{broker.Port}", "--Mqtt:PauseSeconds=1"];

    private static EditStation Station(string code) => new()
    {
        Code = code,
        Name = "测站" + code,
        Kind = "river",
        Protocol = "mqtt",
        CountyCode = "411702",
        Elements = [new EditElement { Code = "level", Name = "水位", Unit = "m" }],
    };

    private static Task<StationView> Enter(City city, string code) => city.Enter(Station(code));

    private static async Task<GatewayRow> Gateway(City city) => (await city.As("water").Get<List<GatewayRow>>("information/monitoring/gateways")).Single(g => g.Protocol == "mqtt");

    private static Task Listening(City city) => City.Eventually(async () => (await Gateway(city)).Connections == 1);

    private static async Task<IReadOnlyList<ReadingRow>> Rows(City city, StationView station) =>
        (await city.As("water").Get<Page<ReadingRow>>($"{MonitoringStories.Stations}/{station.Station.Id}/readings?element=level&from=2026-07-19T00:00:00Z&to=2026-07-21T00:00:00Z")).Items;

    private static async Task<double?> Level(City city, StationView station) =>
        (await city.As("water").Get<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}")).Station.Latest.Single().Value;

    // An authority, a certificate for 127.0.0.1 and one account.
    private static void Equip(string folder)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wanted = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256);
        wanted.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        wanted.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        var (from, to) = (new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var authority = wanted.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var broker = request.Create(authority, from, to, [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "ca.pem"), authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "broker.pem"), broker.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "broker.key"), key.ExportPkcs8PrivateKeyPem());
        using var accounts = System.Diagnostics.Process.Start("/usr/bin/mosquitto_passwd", ["-b", "-c", Path.Combine(folder, "accounts"), "yilian", "hear-all"])!;
        accounts.WaitForExit();
    }
}

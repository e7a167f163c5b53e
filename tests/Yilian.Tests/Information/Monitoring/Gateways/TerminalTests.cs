using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Host.Terminals;
using Yilian.Information.Monitoring.Gateways;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>Our own terminals, the same as of the verb <c>terminal</c>, work against the real gateways: both sides do what the standards demand.</summary>
public sealed class TerminalTests : IAsyncLifetime
{
    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.Start(Simulator.Gateways);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Theory]
    [InlineData("sl651", "0012345678", "39", 110.38)]
    [InlineData("hj212", "010000A8900016F000169DC0", "a21001", 12.5)]
    [InlineData("jt808", "13900004117", "speed", 61.5)]
    [InlineData("gb26875", "889", "fire", 1)]
    public async Task A_terminal_introduces_itself_reports_says_again_what_was_lost_and_has_its_clock_set(string protocol, string station, string element, double value)
    {
        var view = await Enter(protocol, station, element);
        await using var terminal = Terminal.Of(Order(protocol, station, element, value), _city.Time);
        Assert.InRange(terminal.Ahead.TotalMinutes, 29, 31);
        await terminal.Connect(default);
        await terminal.Introduce(default);
        (terminal.Lose, terminal.Patience) = (1, TimeSpan.FromSeconds(2));
        await terminal.Report(default);
        await terminal.Beat(default);
        await terminal.Obey(TimeSpan.FromMilliseconds(200), default);

        Assert.Equal(1, terminal.Resent);
        Assert.InRange(terminal.Ahead.TotalSeconds, -1, 1);
        await terminal.Report(default);
        Assert.Equal(value, (await Read(view)).Station.Latest.Single().Value);
    }

    [Fact]
    public async Task The_verb_plays_a_terminal_to_its_end_and_says_what_is_wrong_with_a_command_line()
    {
        var view = await Enter("sl651", "0012345678", "39");
        var to = _city.Services.GetRequiredService<GatewayBook>().ListeningOn("sl651");
        var order = TerminalOrder.Read(["sl651", "--station", "12345678", "--to", to!, "--count", "2", "--every", "0", "39=101.250"])!;
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        await TerminalVerb.Run(order, _city.Time, said, default);

        Assert.Contains("第 2 次报送已确认", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(101.25, (await Read(view)).Station.Latest.Single().Value);
        Assert.All<string[]>([["sl651"], ["sl651", "--station", "1", "--to", "nowhere"], ["sl651", "--station", "1", "--to", "h:1", "39=high"], ["sl651", "--station"]], a => Assert.Null(TerminalOrder.Read(a)));
    }

    [Fact]
    public async Task A_picture_of_two_packets_is_confirmed_once_it_is_whole_and_kept_as_it_came()
    {
        var view = await Enter("sl651", "0012345678", "39");
        await using var terminal = (Sl651Terminal)Terminal.Of(Order("sl651", "0012345678", "39", 1) with { Ahead = TimeSpan.Zero }, _city.Time);
        await terminal.Connect(default);
        byte[] picture = [0xFF, 0xD8, .. Enumerable.Range(0, 900).Select(i => (byte)i), 0xFF, 0xD9];
        await terminal.SendPicture(picture, lose: 1, default);

        Assert.Equal((1, 1), (terminal.Resent, terminal.Answered));
        var frames = await _city.As("water").Get<List<FrameRow>>($"{MonitoringStories.Stations}/{view.Station.Id}/frames");
        var packets = frames.ConvertAll(f => Convert.FromHexString(f.Hex)).Select(f => (Sl651Frame.Read(f).PacketNumber, Body: Sl651Frame.Read(f).Body.ToArray())).OrderBy(p => p.PacketNumber).ToList();
        Assert.Equal([1, 2], packets.Select(p => p.PacketNumber));
        var whole = packets.SelectMany(p => p.Body).ToArray();
        Assert.Equal(picture, whole[^picture.Length..]);
    }

    [Fact]
    public async Task A_lost_part_of_a_batch_of_positions_is_asked_for_and_sent_again()
    {
        var view = await Enter("jt808", "13900004117", "speed");
        await using var terminal = (Jt808Terminal)Terminal.Of(Order("jt808", "13900004117", "speed", 50), _city.Time);
        await terminal.Connect(default);
        await terminal.Introduce(default);
        await terminal.SendBatch(40, lose: 2, default);
        await terminal.Obey(TimeSpan.FromMilliseconds(500), default);

        Assert.Equal(1, terminal.Resent);
        var page = await _city.As("water").Get<Contracts.Page<ReadingRow>>($"{MonitoringStories.Stations}/{view.Station.Id}/readings?element=speed&from=2026-07-20T01:00:00Z&to=2026-07-20T03:00:00Z");
        Assert.Equal(40, page.Total);
    }

    [Theory]
    [InlineData("sl651", "0012345678", "39", "A1B2", "1111")]
    [InlineData("hj212", "010000A8900016F000169DC0", "a21001", "s3cret", "123456")]
    public async Task A_wrong_password_is_quarantined_with_that_reason_and_the_connection_slowed_and_closed(string protocol, string station, string element, string right, string wrong)
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:WrongPasswords=2"]);
        var view = await Enter(protocol, station, element, right.ToLowerInvariant(), city);
        Assert.True(view.HasPassword);
        await using (var liar = Terminal.Of(Order(protocol, station, element, 1, wrong, city), city.Time))
        {
            await liar.Connect(default);
            liar.Patience = TimeSpan.FromSeconds(1.5);
            var began = Environment.TickCount64;
            await Assert.ThrowsAnyAsync<IOException>(() => liar.Report(default));
            Assert.True(Environment.TickCount64 - began >= 2_400, "after the second guess it was not slowed by a second");
        }

        IReadOnlyList<QuarantineRow> rows = [];
        await City.Eventually(async () => (rows = (await city.As("water").Get<Contracts.Page<QuarantineRow>>("information/monitoring/quarantine")).Items) is [{ Frames: 2 }]);
        Assert.Equal(("wrong-password", protocol), (rows[0].Reason, rows[0].Protocol));
        var let = await city.As("water").Post<StationLetIn>($"information/monitoring/quarantine/{rows[0].Id}/release", new ReleaseStation { StationId = view.Station.Id });
        Assert.Equal((0, 0), (let.Replayed, let.Readings));

        await using var honest = Terminal.Of(Order(protocol, station, element, 2, right.ToLowerInvariant(), city), city.Time);
        await honest.Connect(default);
        await honest.Report(default);
        Assert.Equal(2, (await Read(view, city)).Station.Latest.Single().Value);
    }

    [Fact]
    public async Task A_password_stays_until_it_is_changed_and_must_fit_the_protocol()
    {
        var view = await Enter("sl651", "0012345678", "39", "a1b2");
        var edit = Station("sl651", "0012345678", "39") with { Version = view.Station.Version, Name = "改名" };
        var renamed = await _city.As("water").Put<StationView>($"{MonitoringStories.Stations}/{view.Station.Id}", edit);
        Assert.True(renamed.HasPassword);
        var open = await _city.As("water").Put<StationView>($"{MonitoringStories.Stations}/{view.Station.Id}", edit with { Version = renamed.Station.Version, Password = "" });
        Assert.False(open.HasPassword);

        Assert.Equal(["password"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, MonitoringStories.Stations, Station("sl651", "9", "39") with { Code = "P1", Password = "secret" })).Fields);
        Assert.Equal(["password"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, MonitoringStories.Stations, Station("gb26875", "9", "39") with { Code = "P2", Password = "1" })).Fields);
    }

    [Fact]
    public async Task Readings_of_a_river_station_whose_clock_is_wrong_are_marked_and_the_clock_is_set()
    {
        var view = await Enter("sl651", "0012345678", "39");
        await using var terminal = Terminal.Of(Order("sl651", "0012345678", "39", 99) with { Ahead = TimeSpan.FromDays(-3) }, _city.Time);
        await terminal.Connect(default);
        await terminal.Report(default);
        var wrong = await Read(view);
        Assert.Equal(-3 * 86_400, wrong.ClockAheadSeconds);
        Assert.Contains("clock", wrong.Station.Latest.Single().Marks);

        await terminal.Obey(TimeSpan.FromMilliseconds(200), default);
        await terminal.Report(default);
        var right = await Read(view);
        Assert.InRange(right.ClockAheadSeconds!.Value, -1, 1);
        Assert.Empty(right.Station.Latest.Single().Marks);
    }

    private TerminalOrder Order(string protocol, string station, string element, double value, string password = "", City? city = null)
    {
        var to = (city ?? _city).Services.GetRequiredService<GatewayBook>().ListeningOn(protocol)!;
        return TerminalOrder.Read([protocol, "--station", station, "--to", to, "--ahead", "1800", "--password", password, string.Create(CultureInfo.InvariantCulture, $"{element}={value}")])!;
    }

    private static EditStation Station(string protocol, string wireId, string element, string? password = null) => new()
    {
        Code = "T1",
        Name = "测站",
        Kind = "other",
        Protocol = protocol,
        WireId = wireId,
        Password = password,
        Elements = [new EditElement { Code = element, Name = element }],
    };

    private Task<StationView> Enter(string protocol, string wireId, string element, string? password = null, City? city = null) => (city ?? _city).Enter(Station(protocol, wireId, element, password));

    private Task<StationView> Read(StationView station, City? city = null) => (city ?? _city).As("water").Get<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}");
}

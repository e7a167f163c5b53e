using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Gateways.Frames;
using Yilian.Protocols.Sl651;

namespace Yilian.Tests.Information.Monitoring.Gateways;

/// <summary>Whom nobody knows is shown and waits for a person; limits keep one connection from harming another.</summary>
public sealed class QuarantineTests
{
    private const string Quarantine = "information/monitoring/quarantine";

    [Fact]
    public async Task A_stranger_waits_survives_a_restart_and_is_let_in_with_what_it_said_meanwhile()
    {
        await using var city = await City.Start(Simulator.Gateways);
        using (var simulator = await Simulator.Connect(city, "sl651", Sl651Frame.Cut))
        {
            await simulator.Send(GatewayTests.River(1, 101_000));
            Assert.True(await simulator.IsSilent());
        }

        var row = await Waiting(city);
        Assert.Equal(("sl651", "0012345678", "unknown", 1, "39"), (row.Protocol, row.WireId, row.Reason, row.Frames, row.Heard.Single()));
        await city.Restart();

        var released = await city.As("water").Post<StationLetIn>($"{Quarantine}/{row.Id}/release", new ReleaseStation { Station = Station("NEW1") });
        Assert.Equal((1, 1, "released"), (released.Replayed, released.Readings, released.Row.State));
        var station = await city.As("water").Get<StationView>($"{MonitoringStories.Stations}/{released.Row.StationId}");
        Assert.Equal(("sl651", "0012345678", 101.0), (station.Station.Protocol, station.WireId, station.Station.Latest.Single(l => l.Element == "39").Value));

        using var known = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await known.Send(GatewayTests.River(2, 102_000));
        Assert.Equal(2, Sl651Frame.Read(await known.Answer()).Message.Serial);
        var frames = await city.As("water").Get<List<FrameRow>>($"{MonitoringStories.Stations}/{released.Row.StationId}/frames");
        Assert.Equal(2, frames.Count);
    }

    [Fact]
    public async Task A_stranger_is_shown_decoded_and_one_with_a_wrong_password_is_one()
    {
        await using var city = await City.Start(Simulator.Gateways);
        await city.As("water").PostRefused(HttpStatusCode.BadRequest, MonitoringStories.Stations, Station("PW1") with { Password = "secret" });
        var station = await city.Enter(Station("PW1") with { WireId = "0012345678", Password = "BEEF" });
        Assert.True(station.HasPassword);
        using var simulator = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await simulator.Send(GatewayTests.River(1, 101_000));

        var row = await Waiting(city);
        var said = row.Said.Single();
        Assert.Equal(("wrong-password", "39", "m", 101.0), (row.Reason, said.Element, said.Unit, said.Value));
        Assert.StartsWith("瞬时河道水位", said.Name, StringComparison.Ordinal);
        var gateway = (await city.As("water").Get<List<GatewayRow>>("information/monitoring/gateways")).Single(g => g.Protocol == "sl651");
        Assert.Equal((1, 1, 1L), (gateway.FramesPerMinute, gateway.Connections, gateway.Frames));

        var mended = await city.As("water").Put<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}", Station("PW1") with { WireId = "0012345678", Password = "", Version = 1 });
        Assert.False(mended.HasPassword);
        await simulator.Send(GatewayTests.River(2, 102_000));
        Assert.Equal(2, Sl651Frame.Read(await simulator.Answer()).Message.Serial);
    }

    [Fact]
    public async Task The_second_who_decides_is_told_and_the_wrong_person_sees_nothing()
    {
        await using var city = await City.Start(Simulator.Gateways);
        using var simulator = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await simulator.Send(GatewayTests.River(1, 101_000));
        var row = await Waiting(city);
        await city.As("leader").GetRefused(HttpStatusCode.Forbidden, Quarantine);
        await city.As("leader").PostRefused(HttpStatusCode.Forbidden, $"{Quarantine}/{row.Id}/dismiss", new DismissStation { Reason = "不认识" });

        var both = await city.As("water").PostRefused(HttpStatusCode.BadRequest, $"{Quarantine}/{row.Id}/release", new ReleaseStation());
        Assert.Equal(["stationId"], both.Fields);
        var dismissed = await city.As("gen").Post<QuarantineRow>($"{Quarantine}/{row.Id}/dismiss", new DismissStation { Reason = "不是我市站点" });
        Assert.Equal(("dismissed", "不是我市站点", false), (dismissed.State, dismissed.Note, dismissed.MayDecide));
        var second = await city.As("water").PostRefused(HttpStatusCode.Conflict, $"{Quarantine}/{row.Id}/release", new ReleaseStation { Station = Station("NEW2") });
        Assert.Equal("monitoring.quarantine-decided", second.Code);
        Assert.Empty((await city.As("water").Get<Page<StationRow>>(MonitoringStories.Stations + "?search=NEW2")).Items);

        await simulator.Send(GatewayTests.River(2, 101_000));
        Assert.NotEqual(row.Id, (await Waiting(city)).Id);
    }

    [Fact]
    public async Task A_known_station_may_take_over_the_name_on_the_wire()
    {
        await using var city = await City.Start(Simulator.Gateways);
        var station = await city.Enter(Station("OLD1") with { WireId = "OTHER" });
        using var simulator = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await simulator.Send(GatewayTests.River(1, 101_000));
        var row = await Waiting(city);

        await city.As("flood").PostRefused(HttpStatusCode.Forbidden, $"{Quarantine}/{row.Id}/release", new ReleaseStation { StationId = station.Station.Id });
        var released = await city.As("water").Post<StationLetIn>($"{Quarantine}/{row.Id}/release", new ReleaseStation { StationId = station.Station.Id });

        Assert.Equal(station.Station.Id, released.Row.StationId);
        Assert.Equal("0012345678", (await city.As("water").Get<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}")).WireId);
    }

    [Fact]
    public async Task A_connection_that_breaks_a_limit_is_closed_and_the_others_go_on()
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:BrokenFrames=3", "--Gateways:FrameSeconds=1", "--Gateways:ConnectionsPerAddress=3"]);
        await city.Enter(Station("OK1") with { WireId = "0012345678" });
        using var good = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        using var rubbish = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        var broken = GatewayTests.River(1, 1000);
        broken[20] ^= 1;
        await rubbish.Send(broken, broken, broken, broken);
        await rubbish.Closed();
        using var slow = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await slow.Send(broken[..12]);
        await slow.Closed();

        using var third = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        using var fourth = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await TurnedAway(city);
        await good.Send(GatewayTests.River(2, 102_000));
        Assert.Equal(2, Sl651Frame.Read(await good.Answer()).Message.Serial);
        var gateway = (await city.As("water").Get<List<GatewayRow>>("information/monitoring/gateways")).Single(g => g.Protocol == "sl651");
        Assert.Equal((3L, 1L, 1L), (gateway.Broken, gateway.Frames, gateway.TurnedAway));
        Assert.NotNull(gateway.Listening);
        Assert.Equal(("full", "127.0.0.1"), (gateway.LastError, gateway.LastErrorFrom));
    }

    [Fact]
    public async Task A_hundred_frames_at_once_are_all_answered_in_one_go()
    {
        await using var city = await City.Start(Simulator.Gateways);
        await city.Enter(Station("MANY") with { WireId = "0012345678" });
        using var simulator = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
        await simulator.Send([.. Enumerable.Range(1, 100).SelectMany(i => GatewayTests.River((ushort)i, 100_000 + i))]);

        HashSet<int> confirmed = [];
        for (var i = 0; i < 100; i++)
        {
            confirmed.Add(Sl651Frame.Read(await simulator.Answer()).Message.Serial);
        }

        Assert.Equal(100, confirmed.Count);
    }

    [Fact]
    public async Task Days_that_are_over_are_removed_and_a_wrong_address_stops_the_start()
    {
        await using var city = await City.Start([.. Simulator.Gateways, "--Gateways:KeepDays=2"]);
        var folder = Directory.CreateDirectory(Path.Combine(city.Folder, "frames"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "sl651-20260717.txt"), "");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "sl651-20260719.txt"), "");
        city.Services.GetRequiredService<FrameArchive>().Clean();
        Assert.Equal(["sl651-20260719.txt"], folder.GetFiles("sl651-*").Select(f => f.Name));

        var wrong = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => City.Start(["--Gateways:Sl651=nowhere"]));
        Assert.Contains("Gateways:Sl651", wrong.Message, StringComparison.Ordinal);
    }

    // The gateway may hang up before the connection is quite there.
    private static async Task TurnedAway(City city)
    {
        try
        {
            using var fifth = await Simulator.Connect(city, "sl651", Sl651Frame.Cut);
            await fifth.Closed();
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Hung up.
        }
    }

    private static EditStation Station(string code) => new() { Code = code, Name = "测站" + code, Kind = "river", Protocol = "sl651", WireId = code, Elements = [new EditElement { Code = "39", Name = "水位", Unit = "m" }] };

    private static async Task<QuarantineRow> Waiting(City city)
    {
        IReadOnlyList<QuarantineRow> rows = [];
        await City.Eventually(async () => (rows = (await city.As("water").Get<Page<QuarantineRow>>(Quarantine)).Items).Count == 1);
        return rows[0];
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Platform;
using Yilian.Dispatch.Positions;
using Yilian.Information;
using Yilian.Tests.Information.Basics.Registers;

namespace Yilian.Tests.Dispatch.Positions;

public sealed class PositionTests
{
    [Fact]
    public async Task A_phone_says_where_the_team_is_and_the_arrival_is_told_from_it()
    {
        await using var city = await City.Start();
        var order = await Departed(city, eta: 200);
        await city.Advance(10);
        var seen = (await city.As("water").Post<OrderView>(Path(order), At(city, (0, 113.9, 32.982)))).Seen!;
        Assert.Equal((113.9, 32.982, "phone", false), (seen.Longitude, seen.Latitude, seen.Source, seen.Stale));
        Assert.InRange(seen.Km!.Value, 33, 34);
        Assert.InRange((seen.ExpectedAt!.Value - city.Now).TotalMinutes, 40, 55);
        await city.Advance(11);
        Assert.True((await city.As("flood").Get<OrderView>($"{Rescue.Orders}/{order}")).Seen is { Stale: true, ExpectedAt: null });

        // What it could not send comes later, in any order; the newest counts.
        seen = (await city.As("water").Post<OrderView>(Path(order), At(city, (0, 113.8, 32.982), (5, 113.85, 32.982)))).Seen!;
        Assert.Equal(113.8, seen.Longitude);
        Assert.Equal([113.9, 113.85, 113.8], (await city.As("by").Get<TrackView>($"{Rescue.Orders}/{order}/track")).Points.Select(p => p.Longitude));
        await city.As("yc").GetRefused(HttpStatusCode.NotFound, $"{Rescue.Orders}/{order}/track");
    }

    [Fact]
    public async Task A_jump_is_kept_but_not_believed_until_it_is_said_again_and_late_ones_move_nothing()
    {
        await using var city = await City.Start();
        var order = await Departed(city, eta: 200);
        await city.Advance(10);
        await Tell((5, 113.9));
        Assert.Equal(113.9, await Tell((4, 117.0)));
        Assert.Equal(113.9, await Tell((9, 113.95)));
        Assert.Equal(113.89, await Tell((3, 113.89)));
        Assert.Equal(113.89, await Tell((2, 117.0)));
        Assert.Equal(113.89, await Tell((1, 117.01)));
        Assert.Equal(117.02, await Tell((0, 117.02)));
        Assert.Equal(["late", null, "jump", null, "jump", "jump", null], (await city.As("water").Get<TrackView>($"{Rescue.Orders}/{order}/track")).Points.Select(p => p.Mark));

        async Task<double> Tell((int Ago, double Longitude) point) => (await city.As("water").Post<OrderView>(Path(order), At(city, (point.Ago, point.Longitude, 32.982)))).Seen!.Longitude;
    }

    [Fact]
    public async Task Bad_positions_are_named_and_nothing_of_the_batch_is_kept()
    {
        await using var city = await City.Start();
        var order = await Departed(city, eta: 60);
        await city.Advance(1);
        var refused = await city.As("water").PostRefused(HttpStatusCode.BadRequest, Path(order), At(city, (0, 113.9, 32.9), (-10, 113.9, 32.9), (600, 113.9, 32.9)));
        Assert.Equal(["points[1].at", "points[2].at"], refused.Fields.Order(StringComparer.Ordinal));
        Assert.Equal(["points[0].latitude"], (await city.As("water").PostRefused(HttpStatusCode.BadRequest, Path(order), At(city, (0, 113.9, 95)))).Fields);
        Assert.Equal(["points"], (await city.As("water").PostRefused(HttpStatusCode.BadRequest, Path(order), new ReportPositions { Points = [] })).Fields);
        Assert.Empty((await city.As("water").Get<TrackView>($"{Rescue.Orders}/{order}/track")).Points);
        await city.As("by").PostRefused(HttpStatusCode.Forbidden, Path(order), At(city, (0, 113.9, 32.9)));
        await city.As("water").Step(order, "arrive");
        await city.As("water").Step(order, "release", Rescue.Because("完成"));
        Assert.Equal("dispatch.no-position", (await city.As("water").PostRefused(HttpStatusCode.Conflict, Path(order), At(city, (0, 113.9, 32.9)))).Code);
    }

    [Fact]
    public async Task A_team_that_will_be_late_by_its_position_is_told_of_once_before_the_time_has_passed()
    {
        await using var city = await City.Start();
        var order = await Departed(city, eta: 20);
        await city.Advance(5);
        await city.As("water").Post<OrderView>(Path(order), At(city, (0, 114.4, 32.982)));
        await city.Advance(1);
        await city.As("water").Post<OrderView>(Path(order), At(city, (0, 114.39, 32.982)));
        await city.Advance(30);
        await city.Settle();
        Assert.Contains("按当前位置要到", Assert.Single((await city.As("flood").Get<InboxPage>("inbox?limit=200")).Items, i => i.Ask == Asks.Call && i.SubjectId == order).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminal_of_a_vehicle_moves_the_team_that_is_on_an_order_and_no_other()
    {
        await using var city = await City.Start();
        var order = await Departed(city, eta: 200, terminal: "013900004117");
        await city.Advance(1);
        var tracks = city.Services.GetRequiredService<TerminalTracks>();
        tracks.Moved(new TerminalFix("13900004117", city.Now, 113.95, 32.982, 61.5));
        tracks.Moved(new TerminalFix("13900009999", city.Now, 113.1, 32.1, 61.5));
        await City.Eventually(async () =>
        {
            await tracks.Carry();
            return (await city.As("flood").Get<OrderView>($"{Rescue.Orders}/{order}")).Seen is { Longitude: 113.95, Speed: 61.5, Source: "13900004117" };
        });

        // While the terminal speaks, a phone of the same team does not make it jump to and fro.
        await city.As("water").Post<OrderView>(Path(order), At(city, (0, 113.8, 32.982)));
        Assert.Single((await city.As("flood").Get<TrackView>($"{Rescue.Orders}/{order}/track")).Points);
    }

    private static string Path(Guid order) => $"{Rescue.Orders}/{order}/positions";

    private static ReportPositions At(City city, params (int MinutesAgo, double Longitude, double Latitude)[] points) =>
        new() { Points = [.. points.Select(p => new PositionPoint { At = city.Now.AddMinutes(-p.MinutesAgo), Longitude = p.Longitude, Latitude = p.Latitude })] };

    private static async Task<Guid> Departed(City city, int eta, string? terminal = null)
    {
        var incident = await city.Flooding();
        var facts = new { musterDay = 10, capabilities = new[] { new { code = "flood-fighting", grade = 1 } }, vehicles = terminal is null ? [] : new[] { new { plate = "豫Q12345", terminal } } };
        var team = (await city.As("water").Register(RegisterStories.Team("水利抢险一队", facts) with { KindCode = Rescue.FloodTeam })).Entry.Id;
        await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<IRegisterBook>().Find(team) is not null));
        var need = await city.Ask(incident.Id);
        var order = (await city.As("flood").Order(need.Id, team)).Orders.Single().Id;
        await city.As("water").Step(order, "accept", new AcceptOrder { EtaMinutes = eta });
        await city.As("water").Step(order, "depart");
        return order;
    }
}

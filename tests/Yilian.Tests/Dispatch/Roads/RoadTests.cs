using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Dispatch;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Platform.Maps;
using Yilian.Tests.Information.Basics.Registers;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Dispatch.Roads;

public sealed class RoadTests
{
    private static readonly CloseRoad Bridge = new() { IncidentId = Guid.Empty, Name = "南环路漫水桥", Longitude = 113.7, Latitude = 32.982, Radius = 3_000, Reason = "桥面过水" };

    [Fact]
    public async Task A_closed_road_makes_the_way_longer_until_it_is_open_again()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("411726", "WATER");
        var team = await city.HasTeam("water", "水利抢险一队", longitude: 113.8);
        var need = await city.Ask(incident.Id);
        var before = Assert.Single(await city.As("flood").Candidates(need.Id));

        var closure = await city.As("flood").Post<ClosureView>("dispatch/closures", Bridge with { IncidentId = incident.Id });
        var around = Assert.Single(await city.As("flood").Candidates(need.Id));
        Assert.Equal(team, around.TeamId);
        Assert.True(around.DistanceKm > before.DistanceKm && around.Minutes > before.Minutes);
        Assert.Contains("绕行南环路漫水桥", around.Reason, StringComparison.Ordinal);

        Assert.False((await city.As("editor").Get<ClosureBoard>("dispatch/closures")).MayClose);
        await city.As("yc").PostRefused(HttpStatusCode.NotFound, $"dispatch/closures/{closure.Id}/open", new { });
        await city.As("flood").Post<ClosureView>($"dispatch/closures/{closure.Id}/open", new { });
        Assert.Equal(before.Minutes, Assert.Single(await city.As("flood").Candidates(need.Id)).Minutes);
        Assert.Equal("dispatch.road-open", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, $"dispatch/closures/{closure.Id}/open", new { })).Code);
    }

    [Fact]
    public async Task A_closure_needs_a_place_a_reason_and_a_part_in_the_incident()
    {
        await using var city = await City.Start();
        var incident = await city.Sent("411726", "WATER");
        var refused = await city.As("flood").PostRefused(HttpStatusCode.BadRequest, "dispatch/closures", Bridge with { IncidentId = incident.Id, Latitude = 91, Radius = 10, Reason = "", Name = " " });
        Assert.Equal(["latitude", "name", "radius", "reason"], refused.Fields.Order(StringComparer.Ordinal));
        await city.As("yc").PostRefused(HttpStatusCode.NotFound, "dispatch/closures", Bridge with { IncidentId = incident.Id });
        Assert.Empty((await city.As("flood").Get<ClosureBoard>("dispatch/closures")).Closures);
    }

    [Fact]
    public async Task A_team_kept_back_or_with_expired_papers_is_not_proposed_first()
    {
        await using var city = await City.Start();
        var incident = await city.Flooding();
        var far = await city.HasTeam("water", "水利抢险三队", longitude: 114.2);
        var kept = await Team("预备队", new { keptBack = true, musterDay = 10, capabilities = Capable });
        var expired = await Team("过期队", new { musterDay = 10, capabilities = Capable, certificates = new[] { new { name = "潜水证", expires = "2020-01-01" } } });
        var need = await city.Ask(incident.Id);

        var candidates = await city.As("flood").Candidates(need.Id);
        Assert.Equal([far], candidates.Where(c => c.Proposed).Select(c => c.TeamId));
        Assert.Equal(("kept-back", "潜水证已过期"), (candidates.Single(c => c.TeamId == kept).Obstacle, candidates.Single(c => c.TeamId == expired).Doubt));
        Assert.Equal("dispatch.team-kept-back", (await city.As("flood").OrderRefused(HttpStatusCode.Conflict, need.Id, kept)).Code);
        Assert.Equal(1, (await city.As("gen").Order(need.Id, kept)).Committed);

        async Task<Guid> Team(string name, object facts)
        {
            var id = (await city.As("water").Register(RegisterStories.Team(name, facts) with { KindCode = Rescue.FloodTeam })).Entry.Id;
            await City.Eventually(() => Task.FromResult(city.Services.GetRequiredService<IRegisterBook>().Find(id) is not null));
            return id;
        }
    }

    [Fact]
    public async Task A_router_is_asked_once_and_when_it_fails_the_own_estimate_holds()
    {
        var (asked, broken) = (0, false);
        await using var osrm = await Osrm(() =>
        {
            asked++;
            return broken ? Results.StatusCode(500) : Results.Text("""{"code":"Ok","durations":[[5400.0],[null]],"distances":[[80123.0],[null]]}""", "application/json");
        });
        var options = Options.Create(new DispatchOptions { Router = new Uri(osrm.Urls.First()) });
        using var router = new Router(options, TimeProvider.System, NullLogger<Router>.Instance);
        var (ways, now) = (new Ways(router, TimeProvider.System, options), TimeProvider.System.GetUtcNow());
        RegisterCard[] teams = [Team(113.9), Team(114.9)];

        await ways.Prepare(teams, 113.6, 32.98, TestContext.Current.CancellationToken);
        await ways.Prepare(teams[..1], 113.6, 32.98, TestContext.Current.CancellationToken);
        Assert.Equal((1, 80.1, 100), (asked, ways.Of(teams[0], 113.6, 32.98, now, [])!.Km, ways.Of(teams[0], 113.6, 32.98, now, [])!.Minutes));
        Assert.Equal(RoadEstimate.Drive(new GeoPoint(114.9, 33), new GeoPoint(113.6, 32.98), now, []).Km, ways.Of(teams[1], 113.6, 32.98, now, [])!.Km);

        broken = true;
        await ways.Prepare(teams, 113.5, 32.98, TestContext.Current.CancellationToken);
        await ways.Prepare(teams, 113.5, 32.98, TestContext.Current.CancellationToken);
        Assert.Equal(2, asked);
        Assert.NotNull(ways.Of(teams[0], 113.5, 32.98, now, []));
    }

    private static readonly object[] Capable = [new { code = "flood-fighting", grade = 1, amount = 30 }];

    private static RegisterCard Team(double longitude) => new(
        Guid.CreateVersion7(), Registers.Team, "DW1", Rescue.FloodTeam, "队", Guid.Empty, Guid.Empty, null, "", longitude, 33, null, null, null, null, null, [], null, null, null, DateTimeOffset.MaxValue, false, 10, 10);

    private static async Task<WebApplication> Osrm(Func<IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/table/v1/driving/{points}", (string points) => points.Contains(';', StringComparison.Ordinal) ? answer() : Results.BadRequest());
        await app.StartAsync();
        return app;
    }
}

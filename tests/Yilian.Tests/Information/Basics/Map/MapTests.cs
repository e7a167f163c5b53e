using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Information;
using Yilian.Tests.Information.Basics.Registers;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Information.Basics.Map;

public sealed class MapTests
{
    private const string Around = "information/map/features?bbox=113,32,115.5,34";

    private static readonly double[][] Square = [[113.5, 32.9], [113.8, 32.9], [113.8, 33.1], [113.5, 33.1]];

    [Fact]
    public async Task The_map_shows_each_what_they_may_see()
    {
        await using var city = await City.Start();
        var team = await Registered(city, "water", RegisterStories.Team());

        var seen = await city.As("flood").Get<MapFeatures>(Around);

        var feature = Assert.Single(seen.Features);
        Assert.Equal((team.Entry.Id.ToString(), "team", 1), (feature.Id, feature.Properties.Register, feature.Properties.Count));
        Assert.Equal("Point", feature.Geometry.GetProperty("type").GetString());
        Assert.Equal(30, feature.Properties.People);
        Assert.Empty((await city.As("power").Get<MapFeatures>(Around)).Features);
        Assert.Empty((await city.As("flood").Get<MapFeatures>("information/map/features?bbox=100,20,110,30")).Features);
        await city.Stranger().GetRefused(HttpStatusCode.Unauthorized, Around);
    }

    [Fact]
    public async Task Filters_narrow_the_map_and_a_wrong_one_is_named()
    {
        await using var city = await City.Start();
        await Registered(city, "water", RegisterStories.Team());
        var flood = city.As("flood");

        foreach (var (query, count) in new[]
        {
            ("layers=team", 1), ("layers=depot", 0), ("layers=depot,team", 1), ("kinds=42EL2", 1), ("kinds=42EL3", 0), ("readiness=ready", 1), ("readiness=out", 0),
            ($"owner={city.Of("WATER")}", 1), ($"owner={city.Of("MET")}", 0), ("levels=1", 0),
        })
        {
            Assert.Equal(count, (await flood.Get<MapFeatures>($"{Around}&{query}")).Total);
        }

        Assert.Contains("layers", (await flood.GetRefused(HttpStatusCode.BadRequest, Around + "&layers=castle")).Fields);
        Assert.Contains("levels", (await flood.GetRefused(HttpStatusCode.BadRequest, Around + "&levels=7")).Fields);
        Assert.Contains("bbox", (await flood.GetRefused(HttpStatusCode.BadRequest, "information/map/features?bbox=1,2,3")).Fields);
        Assert.Contains("bbox", (await flood.GetRefused(HttpStatusCode.BadRequest, "information/map/features?bbox=115,32,113,34")).Fields);
    }

    [Fact]
    public async Task What_lies_in_a_drawn_area_is_added_up()
    {
        await using var city = await City.Start();
        await Registered(city, "water", RegisterStories.Team());
        await Registered(city, "water", RegisterStories.Team("市水利局防汛抢险二队", new { fullTime = 12 }) with { Readiness = Readinesses.Out });
        await Registered(city, "water", Settlement("板桥村", 1_240, 113.6, 33.0));
        await Registered(city, "water", Settlement("远村", 999, 114.5, 33.0));
        await Registered(city, "water", Sandbags(3_000));
        await Registered(city, "water", Sandbags(500));
        await Registered(city, "water", RegisterStories.Tanks([new { name = "液化石油气", tonnes = 500, category = "W2" }], 120) with { Longitude = 113.7, Latitude = 33.0 });

        var totals = await city.As("flood").Post<MapTotals>("information/map/inside", new AskInside { Polygon = Square });

        Assert.Equal(6, totals.Total);
        Assert.Equal((2, 1, 42L), totals.Layers.Where(l => l.Register == "team").Select(l => (l.Count, l.Ready, l.People)).Single());
        Assert.Equal((1, 1_240L), totals.Layers.Where(l => l.Register == "settlement").Select(l => (l.Count, l.People)).Single());
        Assert.Equal(("编织袋", "条", 3_500d, 2), totals.Stock.Select(s => (s.Name, s.Unit, s.Quantity, s.Places)).Single());
        Assert.Equal("22A01", Assert.Single(totals.RiskSources).Kind);
        Assert.Equal(totals.RiskSources[0].Count, totals.RiskSources[0].First + totals.RiskSources[0].Second + totals.RiskSources[0].Third + totals.RiskSources[0].Fourth + totals.RiskSources[0].Unrated);
        Assert.Equal("risk-source", totals.Items[0].Register);
        Assert.InRange(totals.SquareKilometers, 621, 623);
        Assert.Equal(0, (await city.As("power").Post<MapTotals>("information/map/inside", new AskInside { Polygon = Square })).Total);
        Assert.Equal(1, (await city.As("flood").Post<MapTotals>("information/map/inside", new AskInside { Circle = new MapCircle(114.5, 33.0, 500) })).Total);
        Assert.Equal(2, (await city.As("flood").Post<MapTotals>("information/map/inside", new AskInside { Polygon = Square, Layers = ["team"] })).Total);
    }

    [Fact]
    public async Task An_area_that_crosses_itself_or_is_none_is_refused()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");

        var crossed = await flood.PostRefused(HttpStatusCode.BadRequest, "information/map/inside", new AskInside { Polygon = [[114, 33], [115, 34], [115, 33], [114, 34]] });

        Assert.Contains("自相交", Assert.Single(ErrorsOf(crossed, "polygon")), StringComparison.Ordinal);
        Assert.Contains("polygon", (await flood.PostRefused(HttpStatusCode.BadRequest, "information/map/inside", new AskInside())).Fields);
        Assert.Contains("circle", (await flood.PostRefused(HttpStatusCode.BadRequest, "information/map/inside", new AskInside { Circle = new MapCircle(114, 33, -5) })).Fields);
    }

    [Fact]
    public async Task The_nearest_with_a_capability_are_found_with_whom_to_call()
    {
        await using var city = await City.Start();
        await Registered(city, "water", RegisterStories.Team());
        await Registered(city, "water", RegisterStories.Team("无此能力的队伍", new { fullTime = 5 }) with { Longitude = 113.601, Latitude = 32.99 });

        var near = await city.As("flood").Get<IReadOnlyList<MapNeighbor>>("information/map/near?longitude=113.6&latitude=32.99&layers=team&capability=flood-fighting");
        var any = await city.As("flood").Get<IReadOnlyList<MapNeighbor>>("information/map/near?longitude=113.6&latitude=32.99&layers=team&limit=2");

        var found = Assert.Single(near);
        Assert.Equal("市水利局防汛抢险队", found.Entry.Name);
        Assert.InRange(found.Meters, 3_100, 3_300);
        Assert.Equal("13800001234", found.Phone);
        Assert.Equal(["无此能力的队伍", "市水利局防汛抢险队"], any.Select(n => n.Entry.Name));
        Assert.Empty(await city.As("power").Get<IReadOnlyList<MapNeighbor>>("information/map/near?longitude=113.6&latitude=32.99"));
        var swapped = await city.As("flood").GetRefused(HttpStatusCode.BadRequest, "information/map/near?longitude=32.99&latitude=113.6");
        Assert.Contains("写反", ErrorsOf(swapped, "longitude")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Around_an_incident_stand_helpers_and_threats_for_its_parties_only()
    {
        await using var city = await City.Start();
        await Registered(city, "water", RegisterStories.Team());
        var tanks = await Registered(city, "water", RegisterStories.Tanks([new { name = "液氨", tonnes = 20 }], 40) with { Longitude = 113.561, Latitude = 32.775 });
        await Registered(city, "water", RegisterStories.Tanks([new { name = "液氨", tonnes = 20 }], 40) with { Longitude = 113.59, Latitude = 32.775 });
        var incident = await city.As("flood").Report(city.Flood() with { Longitude = 113.555, Latitude = 32.775 });

        var around = await city.As("flood").Get<IncidentSurroundings>($"information/incidents/{incident.Id}/near");

        Assert.True(around.Located);
        Assert.Single(around.Teams);
        Assert.Empty(around.Shelters);
        Assert.Equal([true, false], around.RiskSources.Select(r => r.Covers));
        Assert.Equal(tanks.Entry.Id, around.RiskSources[0].Source.Entry.Id);
        Assert.Single((await city.As("flood").Get<IncidentSurroundings>($"information/incidents/{incident.Id}/near?radius=1000")).RiskSources);
        Assert.Empty((await city.As("flood").Get<IncidentSurroundings>($"information/incidents/{incident.Id}/near?capability=diving")).Teams);
        await city.As("power").GetRefused(HttpStatusCode.NotFound, $"information/incidents/{incident.Id}/near");
        Assert.Contains("radius", (await city.As("flood").GetRefused(HttpStatusCode.BadRequest, $"information/incidents/{incident.Id}/near?radius=5")).Fields);
    }

    [Fact]
    public async Task A_place_is_found_by_name_initials_code_and_coordinates()
    {
        await using var city = await City.Start();
        var team = await Registered(city, "water", RegisterStories.Team());
        var flood = city.As("flood");
        Task<IReadOnlyList<MapPlace>> Search(string text) => flood.Get<IReadOnlyList<MapPlace>>("information/map/search?text=" + Uri.EscapeDataString(text));

        foreach (var text in new[] { "防汛抢险队", "sslj", team.Entry.Code })
        {
            Assert.Contains(await Search(text), p => p.EntryId == team.Entry.Id);
        }

        Assert.Equal(("county", "泌阳县"), (await Search("泌阳")).Select(p => (p.Kind, p.Name)).First());
        Assert.Equal(("coordinates", 113.33, 32.72, false), (await Search("113.33,32.72")).Select(p => (p.Kind, p.Longitude, p.Latitude, p.Swapped)).Single());
        Assert.Equal((113.33, 32.72, true), (await Search("32.72 113.33")).Select(p => (p.Longitude, p.Latitude, p.Swapped)).Single());
        Assert.Equal("泌阳县", (await Search("东经113度20分 北纬32度43分"))[0].Note);
        Assert.Empty(await Search("海啸"));
        Assert.DoesNotContain(await city.As("power").Get<IReadOnlyList<MapPlace>>("information/map/search?text=sslj"), p => p.EntryId is not null);
        Assert.Contains("text", (await flood.GetRefused(HttpStatusCode.BadRequest, "information/map/search?text=%20")).Fields);
    }

    [Fact]
    public async Task What_is_changed_or_removed_changes_on_the_map()
    {
        await using var city = await City.Start();
        var team = await Registered(city, "water", RegisterStories.Team());
        var flood = city.As("flood");
        Assert.Single((await flood.Get<MapFeatures>(Around)).Features);

        await city.As("water").Post<RegisterEntryView>($"{RegisterStories.Root}/{team.Entry.Id}/readiness", new SetRegisterReadiness { Readiness = Readinesses.Out });
        await City.Eventually(async () => (await flood.Get<MapFeatures>(Around)).Features.Single().Properties.Readiness == Readinesses.Out);
        await city.As("water").Post<RegisterEntryView>($"{RegisterStories.Root}/{team.Entry.Id}/remove", new RemoveRegisterEntry { Reason = "解散" });
        await City.Eventually(async () => (await flood.Get<MapFeatures>(Around)).Features.Count == 0);
    }

    private static async Task<RegisterEntryView> Registered(City city, string user, EditRegisterEntry entry)
    {
        var view = await city.As(user).Register(entry);
        var book = city.Services.GetRequiredService<IRegisterBook>();
        await City.Eventually(() => Task.FromResult(book.Find(view.Entry.Id) is not null));
        return view;
    }

    private static string[] ErrorsOf(Problem problem, string field) => [.. problem.Body.GetProperty("errors").GetProperty(field).EnumerateArray().Select(e => e.GetString()!)];

    private static EditRegisterEntry Settlement(string name, int population, double longitude, double latitude) => new()
    {
        Register = "settlement",
        KindCode = "JM0L2",
        Name = name,
        Longitude = longitude,
        Latitude = latitude,
        Facts = RegisterStories.Json(new { population }),
    };

    private static EditRegisterEntry Sandbags(double quantity) => new()
    {
        Register = "supply",
        KindCode = "43B01",
        Name = "编织袋",
        Longitude = 113.65,
        Latitude = 33.0,
        Quantity = quantity,
        Unit = "条",
    };
}

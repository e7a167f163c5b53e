using System.Net;
using Xunit;
using Yilian.Information.Basics.Registers.Places;

namespace Yilian.Tests.Information.Basics.Registers;

/// <summary>Where entries lie.</summary>
public sealed class PlaceTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public void A_position_of_a_chinese_web_map_comes_back_to_where_it_was()
    {
        var (east, north) = Datum.ToGcj02(114.0215, 33.0123);
        var (longitude, latitude) = Datum.FromGcj02(east, north);

        // About 500 m apart, and back to better than a centimeter.
        Assert.InRange(east - 114.0215, 0.004, 0.008);
        Assert.InRange(Math.Abs(north - 33.0123), 0.0005, 0.004);
        Assert.Equal((114.0215, 33.0123), (Math.Round(longitude, 7), Math.Round(latitude, 7)));
    }

    [Fact]
    public async Task A_position_from_a_web_map_is_converted_and_marked()
    {
        var (east, north) = Datum.ToGcj02(113.633, 32.982);
        var entry = await _city.As("water").Register(RegisterStories.Team() with { Longitude = east, Latitude = north, Datum = "gcj02" });

        Assert.Equal((113.633, 32.982, "gcj02"), (Math.Round(entry.Entry.Longitude!.Value, 6), Math.Round(entry.Entry.Latitude!.Value, 6), entry.Datum));
        Assert.Null((await _city.As("water").Register(RegisterStories.Team())).Datum);
    }

    [Fact]
    public async Task Longitude_and_latitude_the_other_way_round_are_refused_with_what_was_meant()
    {
        var refused = await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", RegisterStories.Team() with { Longitude = 32.982, Latitude = 113.633 });

        var proposal = refused.Body.GetProperty("proposal");
        Assert.Equal("information.coordinates-swapped", refused.Code);
        Assert.Equal((113.633, 32.982), (proposal.GetProperty("longitude").GetDouble(), proposal.GetProperty("latitude").GetDouble()));
    }

    [Fact]
    public async Task A_place_outside_the_city_is_taken_with_a_warning()
    {
        var entry = await _city.As("water").Register(RegisterStories.Team() with { Longitude = 113.66, Latitude = 34.76 });

        Assert.True(entry.OutsideCity);
        Assert.Contains(entry.Warnings, w => w.Contains("本市范围之外", StringComparison.Ordinal));
        Assert.Null(entry.Entry.CountyCode);
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[113.6,32.9],[113.7,33.0],[113.7,32.9],[113.6,33.0],[113.6,32.9]]]}""", "自相交")]
    [InlineData("""{"type":"Polygon","coordinates":[[[113.6,32.9],[113.7,33.0],[113.7,32.9]]]}""", "首尾相同")]
    [InlineData("""{"type":"Polygon","coordinates":[113.6,32.9]}""", "层级")]
    [InlineData("""{"type":"Circle","coordinates":[113.6,32.9]}""", "只能用")]
    [InlineData("""{"type":"Polygon","coordinates":[[[32.9,113.6],[33.0,113.7],[32.9,113.7],[32.9,113.6]]]}""", "颠倒")]
    [InlineData("""{"type":"LineString","coordinates":[[113.6,32.9]]}""", "至少 2 点")]
    [InlineData("""{"type":"Point","coordinates":["东","北"]}""", "经度, 纬度")]
    [InlineData("""[113.6,32.9]""", "GeoJSON")]
    public async Task A_geometry_that_is_not_one_is_refused_in_words(string geometry, string hint)
    {
        var tanks = RegisterStories.Tanks([], 1) with { Geometry = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(geometry) };

        var refused = await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", tanks);

        Assert.Contains(hint, refused.Body.GetProperty("errors").GetProperty("geometry")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_polygon_gives_the_point_and_an_impact_area_is_kept()
    {
        var area = RegisterStories.Json(new { type = "Polygon", coordinates = new[] { new[] { new[] { 113.6, 32.9 }, new[] { 113.7, 32.9 }, new[] { 113.7, 33.0 }, new[] { 113.6, 33.0 }, new[] { 113.6, 32.9 } } } });
        var entry = await _city.As("water").Register(RegisterStories.Tanks([], 1) with { Longitude = null, Latitude = null, Geometry = area, ImpactArea = area });

        Assert.InRange(entry.Entry.Longitude!.Value, 113.6, 113.7);
        Assert.Equal("411702", entry.Entry.CountyCode);
        Assert.Equal("Polygon", entry.Geometry!.Value.GetProperty("type").GetString());
        Assert.Equal(5, entry.ImpactArea!.Value.GetProperty("coordinates")[0].GetArrayLength());
        Assert.Equal(["longitude"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", RegisterStories.Tanks([], 1) with { Longitude = null, Latitude = null })).Fields);
    }

    [Fact]
    public async Task Half_a_position_and_a_foreign_county_are_refused()
    {
        Assert.Equal(["latitude"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", RegisterStories.Team() with { Latitude = null })).Fields);
        Assert.Equal(["longitude"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", RegisterStories.Team() with { Longitude = 400 })).Fields);
        Assert.Equal(["countyCode"], (await _city.As("water").PostRefused(HttpStatusCode.BadRequest, "information/registers", RegisterStories.Team() with { CountyCode = "110101" })).Fields);
    }
}

using Xunit;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Tests.Platform.Maps;

public sealed class MapAreaTests
{
    [Fact]
    public void The_distance_between_two_seats_is_that_of_the_atlas() =>
        Assert.InRange(Earth.Distance(new GeoPoint(114.02, 33.01), new GeoPoint(113.33, 32.72)), 71_500, 72_500);

    [Fact]
    public void A_degree_square_at_the_equator_measures_what_it_should()
    {
        var area = PolygonReader.Read([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], "polygon");

        Assert.Equal(12_363.6e6, area.SquareMetres, 1e6);
    }

    [Fact]
    public void A_bow_tie_is_refused_with_the_place_where_it_crosses_itself()
    {
        var refused = Assert.Throws<InvalidRequestException>(() => PolygonReader.Read([[114, 33], [115, 34], [115, 33], [114, 34]], "polygon"));

        Assert.Contains("114.5, 33.5", refused.Errors["polygon"][0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[114,33],[115,33]]")]
    [InlineData("[[114,33],[114,33],[115,33],[114,33]]")]
    [InlineData("[[114,33],[115,33],[116,33]]")]
    [InlineData("[[114,33],[115,33],[116]]")]
    [InlineData("[[114,33],[115,33],[116,133]]")]
    [InlineData("[[100,20],[120,20],[120,40],[100,40]]")]
    [InlineData("[]")]
    public void What_is_no_area_of_a_sensible_size_is_refused(string ring)
    {
        var corners = System.Text.Json.JsonSerializer.Deserialize<List<List<double>>>(ring)!;

        var refused = Assert.Throws<InvalidRequestException>(() => PolygonReader.Read(corners, "polygon"));

        Assert.Equal(["polygon"], refused.Errors.Keys);
    }

    [Fact]
    public void More_corners_than_a_person_draws_are_refused()
    {
        var corners = Enumerable.Range(0, PolygonReader.MostCorners + 5).Select(i => (IReadOnlyList<double>)[114 + (0.1 * Math.Cos(i)), 33 + (0.1 * Math.Sin(i))]);

        Assert.Contains("2000", Assert.Throws<InvalidRequestException>(() => PolygonReader.Read([.. corners], "polygon")).Errors["polygon"][0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(114, 33, 0)]
    [InlineData(114, 33, 300_000)]
    [InlineData(114, 133, 1_000)]
    [InlineData(double.NaN, 33, 1_000)]
    public void A_circle_needs_a_place_and_a_sensible_radius(double longitude, double latitude, double metres) =>
        Assert.Throws<InvalidRequestException>(() => PolygonReader.Circle(longitude, latitude, metres, "circle"));

    [Fact]
    public void A_circle_covers_what_lies_within_its_radius()
    {
        var circle = PolygonReader.Circle(114, 33, 5_000, "circle");

        Assert.True(circle.Contains(new GeoPoint(114.05, 33)));
        Assert.False(circle.Contains(new GeoPoint(114.06, 33)));
        Assert.Equal(Math.PI * 25e6, circle.SquareMetres, 1e4);
        Assert.True(circle.Bounds.Contains(new GeoPoint(114.053, 33)));
    }

    [Fact]
    public void What_covers_a_point_is_found_and_a_hole_does_not_cover()
    {
        var shapes = new ShapeIndex<string>(
            ["ring", "far", "none"],
            name => name switch
            {
                "ring" => new PolygonArea(GeoJsonShapes.Read("""{"type":"Polygon","coordinates":[[[113,32],[115,32],[115,34],[113,34],[113,32]],[[113.9,32.9],[114.1,32.9],[114.1,33.1],[113.9,33.1],[113.9,32.9]]]}""")!),
                "far" => new CircleArea(new GeoPoint(120, 33), 1_000),
                _ => null,
            });

        Assert.Equal(2, shapes.Count);
        Assert.Equal(["ring"], shapes.Covering(new GeoPoint(113.5, 33)));
        Assert.Empty(shapes.Covering(new GeoPoint(114, 33)));
        Assert.Equal(["far"], shapes.Touching(new GeoBox(119, 32, 121, 34)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"type":"Circle","coordinates":[1,2]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""")]
    [InlineData("""{"type":"Point"}""")]
    public void A_text_that_is_no_geometry_is_none(string? text) => Assert.Null(GeoJsonShapes.Read(text));

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[114,33]}""", "Point")]
    [InlineData("""{"type":"LineString","coordinates":[[114,33],[115,33]]}""", "LineString")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}""", "MultiPolygon")]
    public void A_geometry_is_read_as_what_it_says_it_is(string text, string type) => Assert.Equal(type, GeoJsonShapes.Read(text)!.GeometryType);
}

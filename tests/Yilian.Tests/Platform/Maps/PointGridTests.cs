using CsCheck;
using Xunit;
using Yilian.Platform.Maps;

namespace Yilian.Tests.Platform.Maps;

public sealed class PointGridTests
{
    // A coarse lattice gives many points at one place and many at the same distance; some lie far off all others.
    private static readonly Gen<GeoPoint> Lattice = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], (x, y) => new GeoPoint(113 + (x / 20.0), 32 + (y / 20.0)));
    private static readonly Gen<GeoPoint> Anywhere = Gen.Select(Gen.Double[-180, 180], Gen.Double[-89, 89], (x, y) => new GeoPoint(x, y));
    private static readonly Gen<GeoPoint> City = Gen.Select(Gen.Double[113.1, 115.2], Gen.Double[32.2, 33.6], (x, y) => new GeoPoint(x, y));
    private static readonly Gen<GeoPoint> Mostly = Gen.Frequency((8, Lattice), (8, City), (1, Anywhere));

    private sealed record Thing(int Number, GeoPoint At);

    [Fact]
    public void The_nearest_are_those_that_looking_at_every_point_finds() =>
        Gen.Select(Mostly.Array[0, 400], Mostly, Gen.Int[0, 25], Gen.Int[1, 5]).Sample((points, from, count, every) =>
        {
            var things = Things(points);
            bool Wanted(Thing t) => t.Number % every == 0;

            var found = GridOf(things).Nearest(from, count, Wanted);

            var expected = things.Where(Wanted).OrderBy(t => Earth.SquaredChord(Earth.Vector(from), Earth.Vector(t.At))).ThenBy(t => t.Number).Take(count);
            Assert.Equal(expected.Select(t => t.Number), found.Select(f => f.Item.Number));
            Assert.All(found, f => Assert.Equal(Haversine(from, f.Item.At), f.Metres, 0.01));
        }, iter: 3_000);

    [Fact]
    public void Nothing_beyond_the_limit_is_found_and_nothing_within_is_missed() =>
        Gen.Select(Mostly.Array[0, 300], City, Gen.Double[0, 300_000]).Sample((points, from, metres) =>
        {
            var things = Things(points);

            var found = GridOf(things).Nearest(from, points.Length, within: metres);

            Assert.Equal(things.Count(t => Earth.Distance(from, t.At) <= metres), found.Count);
        }, iter: 1_000);

    [Fact]
    public void Of_points_at_one_place_the_first_of_the_list_come_first()
    {
        var things = Things([.. Enumerable.Repeat(new GeoPoint(114, 33), 50)]);

        Assert.Equal([0, 1, 2, 3, 4], GridOf(things).Nearest(new GeoPoint(113.9, 33.1), 5).Select(f => f.Item.Number));
    }

    [Fact]
    public void An_empty_grid_finds_nothing()
    {
        var grid = GridOf([]);

        Assert.Empty(grid.Nearest(new GeoPoint(114, 33), 20));
        Assert.Empty(grid.Within(new GeoBox(-180, -90, 180, 90)));
        Assert.Empty(grid.Within(new CircleArea(new GeoPoint(114, 33), 1_000)));
    }

    [Fact]
    public void What_is_no_place_is_refused() =>
        Assert.Throws<ArgumentException>(() => GridOf(Things([new GeoPoint(double.NaN, 33)])));

    [Fact]
    public void A_rectangle_holds_what_lies_between_its_sides() =>
        Gen.Select(Mostly.Array[0, 400], Mostly, Mostly).Sample((points, a, b) =>
        {
            var box = new GeoBox(Math.Min(a.Longitude, b.Longitude), Math.Min(a.Latitude, b.Latitude), Math.Max(a.Longitude, b.Longitude), Math.Max(a.Latitude, b.Latitude));
            var things = Things(points);

            Assert.Equal(things.Where(t => box.Contains(t.At)).Select(t => t.Number), GridOf(things).Within(box).Select(t => t.Number).Order());
        }, iter: 1_000);

    [Fact]
    public void An_area_holds_what_asking_it_of_every_point_finds() =>
        Gen.Select(Mostly.Array[0, 800], Gen.Double[0.02, 0.9].Array[5, 12], City, Gen.Bool).Sample((points, radii, centre, round) =>
        {
            // A star around a center: any radii give a polygon that does not cross itself.
            IMapArea area = round
                ? new CircleArea(centre, radii[0] * 100_000)
                : PolygonReader.Read([.. radii.Select((r, i) => (IReadOnlyList<double>)[centre.Longitude + (r * Math.Cos(i * Math.Tau / radii.Length)), centre.Latitude + (r * Math.Sin(i * Math.Tau / radii.Length))])], "polygon");
            var things = Things(points);

            Assert.Equal(things.Where(t => area.Contains(t.At)).Select(t => t.Number), GridOf(things).Within(area).Select(t => t.Number).Order());
        }, iter: 1_500);

    [Fact]
    public void A_polygon_on_the_very_lines_of_the_points_holds_them()
    {
        var things = Things([.. from x in Enumerable.Range(0, 31) from y in Enumerable.Range(0, 31) select new GeoPoint(113 + (x / 20.0), 32 + (y / 20.0))]);
        var area = PolygonReader.Read([[113.25, 32.25], [114.25, 32.25], [114.25, 33.25], [113.25, 33.25]], "polygon");

        Assert.Equal(things.Count(t => area.Contains(t.At)), GridOf(things).Within(area).Count());
        Assert.Equal(21 * 21, GridOf(things).Within(area).Count());
    }

    private static List<Thing> Things(GeoPoint[] points) => [.. points.Select((p, i) => new Thing(i, p))];

    private static PointGrid<Thing> GridOf(List<Thing> things) => new(things, t => t.At);

    private static double Haversine(GeoPoint a, GeoPoint b)
    {
        const double Degree = Math.PI / 180;
        var (latitude, longitude) = (Math.Sin((b.Latitude - a.Latitude) * Degree / 2), Math.Sin((b.Longitude - a.Longitude) * Degree / 2));
        return 2 * Earth.Radius * Math.Asin(Math.Min(1, Math.Sqrt((latitude * latitude) + (Math.Cos(a.Latitude * Degree) * Math.Cos(b.Latitude * Degree) * longitude * longitude))));
    }
}

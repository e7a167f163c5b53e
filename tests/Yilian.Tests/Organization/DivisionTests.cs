using System.Text;
using Xunit;
using Yilian.Organization;
using Yilian.Organization.Divisions;

namespace Yilian.Tests.Organization;

public sealed class DivisionTests
{
    [Fact]
    public void The_seat_of_every_county_lies_in_that_county()
    {
        foreach (var district in DivisionBook.Districts.Where(d => !d.Functional))
        {
            Assert.Equal(district.Code, CountyMap.OfTheCity.At(district.Longitude!.Value, district.Latitude!.Value));
        }
    }

    [Theory]
    [InlineData(116.4, 39.9)]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 33)]
    public void A_point_outside_the_city_lies_in_no_county(double longitude, double latitude) =>
        Assert.Null(CountyMap.OfTheCity.At(longitude, latitude));

    [Fact]
    public void A_hole_in_a_county_does_not_belong_to_it()
    {
        const string Map = """
            {"features":[
              {"properties":{"kind":"road"},"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}},
              {"properties":{"kind":"county","code":"1"},"geometry":{"type":"MultiPolygon","coordinates":[
                [[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[6,4],[6,6],[4,6],[4,4]]],
                [[[20,0],[21,0],[21,1],[20,1],[20,0]]]]}}]}
            """;
        var map = CountyMap.Read(new MemoryStream(Encoding.UTF8.GetBytes(Map)));

        Assert.Equal("1", map.At(1, 1));
        Assert.Null(map.At(5, 5));
        Assert.Equal("1", map.At(20.5, 0.5));
        Assert.Null(map.At(15, 0.5));
    }

    [Fact]
    public void There_are_ten_counties_and_a_functional_zone_with_208_townships()
    {
        Assert.Equal(11, DivisionBook.Districts.Count);
        Assert.Equal("411771", Assert.Single(DivisionBook.Districts, d => d.Functional).Code);
        Assert.Equal(208, DivisionBook.Districts.Sum(d => d.Townships.Count));
        Assert.All(DivisionBook.Districts, d => Assert.All(d.Townships, t => Assert.StartsWith(d.Code, t.Code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("市防汛抗旱应急指挥部", "sfxkhyjzhb")]
    [InlineData("泌阳县", "byx")]
    [InlineData("嵖岈山风景区", "cysfjq")]
    [InlineData("重阳街道", "cyjd")]
    [InlineData("A1 号楼！", "a1hl")]
    [InlineData("", "")]
    public void A_name_is_found_by_its_pinyin_initials(string text, string initials) => Assert.Equal(initials, PinyinInitials.Of(text));

    [Fact]
    public void The_townships_initials_are_those_of_their_names() =>
        Assert.All(DivisionBook.Districts.SelectMany(d => d.Townships), t => Assert.Equal(PinyinInitials.Of(t.Name), t.Pinyin));
}

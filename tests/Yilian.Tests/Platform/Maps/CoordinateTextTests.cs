using CsCheck;
using Xunit;
using Yilian.Platform.Maps;

namespace Yilian.Tests.Platform.Maps;

public sealed class CoordinateTextTests
{
    [Theory]
    [InlineData("113.33,32.72")]
    [InlineData("113.33 32.72")]
    [InlineData(" (113.33， 32.72) ")]
    [InlineData("E113.33, N32.72")]
    [InlineData("32.72N 113.33E")]
    [InlineData("113°19′48″E 32°43′12″N")]
    [InlineData("113°19'48\"E,32°43'12\"N")]
    [InlineData("东经113度19分48秒，北纬32度43分12秒")]
    [InlineData("北纬32°43.2′ 东经113°19.8′")]
    [InlineData("东经：113.33 北纬：32.72")]
    public void Coordinates_are_read_as_people_write_them(string text)
    {
        var typed = Assert.NotNull(CoordinateText.Read(text));

        Assert.Equal(113.33, typed.At.Longitude, 6);
        Assert.Equal(32.72, typed.At.Latitude, 6);
        Assert.False(typed.Swapped);
    }

    [Fact]
    public void Latitude_before_longitude_is_recognized_and_said() =>
        Assert.Equal(new TypedPlace(new GeoPoint(113.33, 32.72), Swapped: true), CoordinateText.Read("32.72, 113.33"));

    [Theory]
    [InlineData("")]
    [InlineData("板桥水库")]
    [InlineData("113.33")]
    [InlineData("113.33, 32.72, 5")]
    [InlineData("311号 2号")]
    [InlineData("200, 95")]
    [InlineData("113°75′E 32°N")]
    [InlineData("E113 E32")]
    [InlineData("113.33 32.72 板桥")]
    public void What_is_no_pair_of_coordinates_is_none(string text) => Assert.Null(CoordinateText.Read(text));

    [Fact]
    public void Any_place_of_the_country_is_read_back_in_both_orders() =>
        Gen.Select(Gen.Double[74, 135], Gen.Double[4, 53]).Sample((longitude, latitude) =>
        {
            var (x, y) = (Math.Round(longitude, 5), Math.Round(latitude, 5));

            Assert.Equal(new TypedPlace(new GeoPoint(x, y), Swapped: false), CoordinateText.Read(FormattableString.Invariant($"{x:0.#####},{y:0.#####}")));
            Assert.Equal(new TypedPlace(new GeoPoint(x, y), Swapped: true), CoordinateText.Read(FormattableString.Invariant($"{y:0.#####} {x:0.#####}")));
        });
}

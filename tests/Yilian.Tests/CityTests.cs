using Xunit;
using Yilian.Contracts.Access;

namespace Yilian.Tests;

public sealed class CityTests
{
    [Fact]
    public async Task The_city_starts_and_its_people_can_sign_in()
    {
        await using var city = await City.Start();

        var me = await city.As("flood").Get<Me>("access/me");

        Assert.Equal("flood", me.UserName);
        Assert.Equal(City.Morning, me.Now);
    }
}

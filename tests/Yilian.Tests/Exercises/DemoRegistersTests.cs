using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Host.Exercise.Registers;
using Yilian.Information;
using Yilian.Information.Basics.Registers;

namespace Yilian.Tests.Exercises;

/// <summary>The registers of an exercise.</summary>
public sealed class DemoRegistersTests
{
    [Fact]
    public async Task Every_county_has_teams_shelters_stock_and_people_and_some_are_behind()
    {
        await using var city = await City.Start();
        var before = await city.Head();
        await DemoRegisters.Create(city.Services, CancellationToken.None);
        await DemoRegisters.Create(city.Services, CancellationToken.None);
        await city.Advance(1);

        var book = (IRegisterBook)city.Services.GetService(typeof(IRegisterBook))!;
        var entered = await city.Read(db => db.Set<RegisterEntry>().CountAsync());
        Assert.InRange(entered, 320, 1_000);
        await City.Eventually(() => Task.FromResult(book.All().Count == entered));
        var counties = book.All().Where(c => c.CountyCode is not null).GroupBy(c => c.CountyCode!).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        Assert.Equal(10, counties.Count);
        Assert.All(counties.Values, c =>
        {
            Assert.Contains(c, e => e is { Register: Registers.Team, Capabilities.Count: > 0 });
            Assert.True(c.Count(e => e.Register == Registers.Supply) >= 4);
            Assert.All(new[] { Registers.RiskSource, Registers.Shelter, Registers.Depot, Registers.Medical, Registers.Equipment }, r => Assert.Contains(c, e => e.Register == r));
            Assert.True(c.Where(e => e.Register == Registers.Settlement).Sum(e => e.People) > 100_000);
        });
        Assert.Equal(["宋家场水库", "宿鸭湖水库", "板桥水库", "火石山水库", "石门水库", "薄山水库", "谭山水库"], book.All().Where(e => !e.Demonstration).Select(e => e.Name).Order(StringComparer.Ordinal));
        var stock = await city.As("gen").Get<RegisterEntryView>($"information/registers/{book.Of(Registers.Supply).First().Id}");
        Assert.Contains(book.Of(Registers.Depot), d => d.Code == stock.Facts.GetProperty("depotCode").GetString());
        Assert.NotEmpty(await city.As("gen").Get<List<RegisterChaseRow>>("information/registers/chases"));
        Assert.InRange(await city.Head() - before, 11, 40);
        Assert.Equal(Definitions(book), (await city.As("gen").Get<List<RegisterSummaryRow>>("information/registers/summary")).ToDictionary(s => s.Register, s => s.Total, StringComparer.Ordinal));
    }

    private static Dictionary<string, int> Definitions(IRegisterBook book) => Yilian.Information.Basics.Registers.Definitions.All.ToDictionary(d => d.Key, d => book.Of(d.Key).Count, StringComparer.Ordinal);
}

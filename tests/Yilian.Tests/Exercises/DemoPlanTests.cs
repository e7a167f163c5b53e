using Xunit;
using Yilian.Contracts.Organization;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;
using Yilian.Organization.Plans;

namespace Yilian.Tests.Exercises;

public sealed class DemoPlanTests
{
    public static TheoryData<string> Numbers => [.. DemoPlan.All().Select(p => p.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_plan_has_four_levels_of_six_to_fourteen_tasks_for_units_of_the_cast(string number)
    {
        var plan = DemoPlan.All().Single(p => p.Number == number);
        var cast = Cast.Of(ScenarioShelf.Open("rain-reservoir"));
        var known = cast.Organizations.Select(o => o.Code).Concat(["FLOOD", "SAFE", "FOREST", "EQ", "HEALTH", "ENV", "GEO", "FOOD"]).ToHashSet();
        var levels = plan.Written();

        Assert.Equal(["I", "II", "III", "IV"], levels.Select(l => l.Level).OrderBy(l => Array.IndexOf(["I", "II", "III", "IV"], l)));
        Assert.All(levels, l => Assert.InRange(l.Tasks.Count, 6, 14));
        Assert.All(levels.SelectMany(l => l.Tasks).Where(t => t.To.Kind == PlanAddressees.Unit), t => Assert.Contains(t.To.Code!, known));
        Assert.Contains("演示", plan.Demonstration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_first_start_has_no_plans()
    {
        await using var city = await City.FirstStart();

        Assert.Equal(0, await city.Read(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Plan>())));
    }
}

using Yilian.Information.Basics.Registers;
using Yilian.Organization;

namespace Yilian.Host.Exercise.Registers;

/// <summary>
/// 演示数据: risk sources and resources for an exercise, over all ten counties. Reservoirs are real, with the figures that are published and
/// their source; everything else is made up and marked as demonstration. Some organizations are behind with confirming, so that the chase is seen.
/// </summary>
internal static class DemoRegisters
{
    private const string Source = "演示数据";

    public static Task Create(IServiceProvider services, CancellationToken ct)
    {
        var land = new DemoLand(services.GetRequiredService<IOrganizationBook>());
        DemoRisks.Lay(land);
        DemoTeams.Lay(land);
        DemoForces.Lay(land);
        DemoStocks.Lay(land);
        DemoPlaces.Lay(land);
        return services.GetRequiredService<RegisterSeed>().Populate(land.Entries, Source, ct);
    }
}

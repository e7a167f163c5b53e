using Yilian.Exercises.Casting;

namespace Yilian.Host.Exercise.Registers;

/// <summary>The forces of the scenarios, so that they can be ordered.</summary>
internal static class DemoForces
{
    public static void Lay(DemoLand land)
    {
        foreach (var force in Forces.All())
        {
            land.Add(
                new DemoEntry("team", force.KindCode, force.Name)
                {
                    Place = "驻马店市",
                    At = (force.Longitude, force.Latitude),
                    Contact = "带队负责人",
                    Readiness = "ready",
                    Facts = new { level = "city", fullTime = force.People, musterDay = 15, musterNight = 25, capabilities = force.Capabilities.Select(c => new { code = c, grade = 1, amount = force.People }), insured = true },
                },
                land.Owner(force.OwnerCode));
        }
    }
}

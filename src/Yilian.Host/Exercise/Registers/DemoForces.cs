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

        foreach (var expert in Forces.Experts())
        {
            land.Add(
                new DemoEntry("expert", "42A02", expert.Name) { Place = "驻马店市", At = (expert.Longitude, expert.Latitude), Contact = "专家组联系人", Facts = new { specialties = expert.Specialty, title = "专家组", workUnit = "演示单位", consent = true } },
                land.Owner(expert.OwnerCode));
        }

        foreach (var (store, number) in Forces.Stores().Select((s, i) => (s, i + 1)))
        {
            var depot = $"KD-ZY{number}";
            land.Add(
                new DemoEntry("depot", "43DL1", store.Name) { Code = depot, Place = store.Name, At = (store.Longitude, store.Latitude), Contact = "仓库主任", Facts = new { area = 6_000, access = "heavy", always = true } },
                land.Owner(store.OwnerCode));
            foreach (var (item, unit, quantity) in store.Items)
            {
                var register = Forces.RegisterOf(item);
                object facts = register == "equipment" ? new { persons = 10, condition = "good" } : new { depotCode = depot, producedOn = "2025-04-01", expiresOn = "2030-04-01" };
                land.Add(new DemoEntry(register, register == "equipment" ? "43BL2" : "43B01", item) { Place = store.Name, At = (store.Longitude, store.Latitude), Contact = "仓库主任", Quantity = quantity, Unit = unit, Facts = facts }, land.Owner(store.OwnerCode));
            }
        }
    }
}

using Yilian.Organization;

namespace Yilian.Host.Exercise.Registers;

/// <summary>Shelters, and a settlement for every township, so that a line drawn on the map meets people.</summary>
internal static class DemoPlaces
{
    public static void Lay(DemoLand land)
    {
        foreach (var county in land.Counties)
        {
            var owner = land.Owner(county.Code);
            LayShelters(land, county, owner);
            for (var i = 0; i < county.Townships.Count; i++)
            {
                LaySettlement(land, county, i, owner);
            }
        }
    }

    private static void LayShelters(DemoLand land, District county, Guid owner)
    {
        (string Name, string Kind, string Term, int From, int To)[] shelters =
        [
            ("人民广场避难场所", "47A03", "emergency", 3_000, 12_000), ("体育中心避难场所", "47AL1", "long", 2_000, 6_000), ("第一高级中学避难场所", "47AL1", "short", 800, 2_500), ("城市公园避难场所", "47A02", "emergency", 2_000, 9_000),
        ];
        foreach (var (name, kind, term, from, to) in shelters)
        {
            var capacity = land.Some(from, to);
            land.Add(new DemoEntry("shelter", kind, $"{county.Name}{name}") { Place = $"{county.Name}城区", County = county.Code, At = land.Near((county.Longitude!.Value, county.Latitude!.Value), county), Contact = "场所管理员", Facts = new { term, capacity, area = capacity * 3, water = true, power = true, toilets = true, medical = term != "emergency", helipad = kind == "47A03" } }, owner);
        }
    }

    private static void LaySettlement(DemoLand land, District county, int index, Guid owner)
    {
        var township = county.Townships[index];
        var urban = township.Name.EndsWith("街道", StringComparison.Ordinal);
        var people = land.Some(urban ? 30_000 : 18_000, urban ? 90_000 : 62_000);
        land.Add(
            new DemoEntry("settlement", urban ? "JM0L4" : "JM0L1", township.Name)
            {
                Place = $"{county.Name}{township.Name}",
                County = county.Code,
                At = land.At(county, index),
                Contact = "乡镇值班室",
                Facts = new { population = people, households = people / 4, vulnerable = people / 9, evacuationRoute = $"沿主干道转移至{county.Name}城区避难场所" },
            }, owner);
    }
}

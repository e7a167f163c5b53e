using System.Text.Json;
using Yilian.Organization;

namespace Yilian.Host.Exercise.Registers;

/// <summary>Risk sources: the reservoirs of the city as published, and made-up hazards of the kinds the city has.</summary>
internal static class DemoRisks
{
    private const string Register = "risk-source";

    // Published figures only; positions are schematic to a kilometer or so.
    private static readonly (string Name, string County, string Place, double X, double Y, object Facts)[] Reservoirs =
    [
        ("板桥水库", "411702", "驿城区板桥镇", 113.620, 32.985, new { scale = "large2", storage = 67_500, basinArea = 768, floodLimitLevel = 110.0, normalLevel = 111.5, river = "汝河", published = "公开资料：总库容、流域面积、汛限水位、正常蓄水位" }),
        ("宿鸭湖水库", "411727", "汝南县", 114.270, 33.020, new { scale = "large1", storage = 160_000, basinArea = 4_640, crestLevel = 58.0, river = "汝河", published = "公开资料（约数）：库容约 16 亿立方米、流域面积、堤顶高程" }),
        ("薄山水库", "411725", "确山县", 113.950, 32.650, new { scale = "large2", river = "臻头河", published = "公开资料：所在河流；库容待核实，未登记" }),
        ("宋家场水库", "411726", "泌阳县", 113.430, 32.700, new { scale = "large2", storage = 13_100, basinArea = 186, designLevel = 189.85, river = "泌阳河", published = "公开资料：总库容、流域面积、最高水位（登记在设计洪水位栏）" }),
        ("火石山水库", "411726", "驻马店市（位置示意）", 113.560, 32.920, new { scale = "medium", published = "公开报道提及的中型水库；参数未登记" }),
        ("谭山水库", "411728", "驻马店市（位置示意）", 113.780, 33.180, new { scale = "medium", published = "公开报道提及的中型水库；参数未登记" }),
        ("石门水库", "411726", "泌阳县（位置示意）", 113.250, 32.830, new { scale = "medium", published = "公开报道提及的中型水库；参数未登记" }),
    ];

    public static void Lay(DemoLand land)
    {
        LayReservoirs(land);
        foreach (var (code, i) in new[] { "411726", "411725", "411728" }.Select((c, i) => (c, i)))
        {
            LayHills(land, land.County(code), i);
        }

        foreach (var (county, i) in land.Counties.Select((c, i) => (c, i)))
        {
            LayPlain(land, county, i);
            LayWorks(land, county, i);
        }
    }

    private static void LayReservoirs(DemoLand land)
    {
        foreach (var (name, county, place, x, y, facts) in Reservoirs)
        {
            land.Add(new DemoEntry(Register, "21AL1", name) { Place = place, County = county, At = (x, y), Level = name is "板桥水库" or "宿鸭湖水库" ? 1 : 2, Impact = 5_000, Contact = "水库值班室", Facts = facts }, land.Owner("WATER", county), 20, demonstration: false);
        }

        var basin = JsonSerializer.SerializeToElement(new { type = "Polygon", coordinates = new[] { new[] { new[] { 113.93, 33.40 }, new[] { 114.10, 33.42 }, new[] { 114.11, 33.36 }, new[] { 113.95, 33.34 }, new[] { 113.93, 33.40 } } } });
        land.Add(new DemoEntry(Register, "21AL3", "老王坡蓄滞洪区（范围示意）") { Place = "西平县西部", County = "411721", Geometry = basin, Level = 1, Contact = "滞洪区管理所", Facts = new { gate = "桂李闸", useRule = "由省防汛抗旱指挥部批准运用" } }, land.Owner("WATER", "411721"), 30);
        land.Add(new DemoEntry(Register, "21AL2", "小洪河五沟营险工段") { Place = "西平县五沟营镇", County = "411721", At = land.At(land.County("411721"), 3), Level = 2, Contact = "河道管理所", Facts = new { length = 1.2, river = "小洪河" } }, land.Owner("WATER", "411721"), 170);
    }

    private static void LayHills(DemoLand land, District county, int index)
    {
        string[] kinds = ["21D01", "21D02", "21D03", "21D01"];
        string[] names = ["滑坡隐患点", "泥石流沟", "崩塌隐患点", "公路边坡"];
        for (var i = 0; i < kinds.Length; i++)
        {
            var number = 5 + (i * 3) + index;
            land.Add(new DemoEntry(Register, kinds[i], $"{DemoLand.Township(county, number).Name}{names[i]}")
            {
                Place = $"{county.Name}{DemoLand.Township(county, number).Name}",
                County = county.Code,
                At = land.Near(land.At(county, number), county),
                Impact = 300 + (100 * i),
                Contact = "监测责任人",
                Facts = new { peopleThreatened = land.Some(20, 700), householdsThreatened = land.Some(6, 160), stability = i % 2 == 0 ? "unstable" : "basically", trigger = "强降雨", scaleClass = i == 1 ? "m" : "s" },
            }, land.Owner("GEO", county.Code));
            LayTorrent(land, county, number + 1);
        }

        land.Add(new DemoEntry(Register, "21G01", $"{county.Name}西部林区") { Place = $"{county.Name}西部山区", County = county.Code, At = land.At(county, 11), Level = 2, Impact = 6_000, Contact = "护林防火站", Facts = new { riskClass = index == 0 ? "I" : "II", area = land.Some(4_000, 16_000), season = "11月至次年4月" } }, land.Owner("FOREST", county.Code));
        land.Add(new DemoEntry(Register, "22A09", $"{county.Name}铁矿尾矿库") { Place = county.Name, County = county.Code, At = land.At(county, 9), Impact = 1_500, Contact = "企业值班室", Facts = new { grade = "4", safety = index == 2 ? "ill" : "normal", height = 38, storage = 120, headwater = index == 1, peopleThreatened = land.Some(30, 320) } }, land.Owner(county.Code));
    }

    private static void LayTorrent(DemoLand land, District county, int number) => land.Add(
        new DemoEntry(Register, "21A04", $"{DemoLand.Township(county, number).Name}山洪危险区")
        {
            Place = $"{county.Name}{DemoLand.Township(county, number).Name}",
            County = county.Code,
            At = land.Near(land.At(county, number), county),
            Impact = 800,
            Contact = "山洪预警员",
            Facts = new { peopleThreatened = land.Some(80, 1_200), householdsThreatened = land.Some(20, 300), readyRain = 50, leaveRain = 80, siren = "手摇警报器、铜锣" },
        }, land.Owner(county.Code));

    private static void LayPlain(DemoLand land, District county, int index)
    {
        foreach (var i in Enumerable.Range(0, 2))
        {
            var number = index + (i * 5);
            land.Add(new DemoEntry(Register, "21A02", $"{DemoLand.Township(county, number).Name}易涝片区") { Place = $"{county.Name}{DemoLand.Township(county, number).Name}", County = county.Code, At = land.Near(land.At(county, number), county), Impact = 1_000, Contact = "防汛值班室", Facts = new { peopleThreatened = land.Some(150, 1_600) } }, land.Owner(county.Code));
        }

        land.Add(new DemoEntry(Register, "22YL1", $"{county.Name}人民商场") { Place = $"{county.Name}城区", County = county.Code, At = land.Near((county.Longitude!.Value, county.Latitude!.Value), county), Level = 3, Contact = "消防控制室", Facts = new { area = land.Some(8_000, 42_000), people = land.Some(1_500, 6_000), floors = land.Some(3, 9) } }, land.Owner("FRS", county.Code));
    }

    private static void LayWorks(DemoLand land, District county, int index)
    {
        object[] tanks = index switch
        {
            0 => [new { name = "氨", tonnes = 20 }],
            1 => [new { name = "液化石油气", tonnes = 500, category = "W2" }],
            2 => [new { name = "甲醇", tonnes = 3_000 }, new { name = "硫化氢", tonnes = 2 }],
            3 => [new { name = "氯", tonnes = 60 }],
            _ => [new { name = "汽油", tonnes = 120 + (60 * index) }],
        };
        var kind = index % 2 == 0 ? "22A01" : "22A02";
        land.Add(new DemoEntry(Register, kind, $"{county.Name}{(index > 3 ? "油库" : "化工园区罐区")}") { Place = $"{county.Name}产业集聚区", County = county.Code, At = land.Near(land.At(county, 1), county), Level = 4, Impact = 1_000, Contact = "企业安全值班室", Facts = new { substances = tanks, peopleWithin500m = land.Some(0, 160), supervisor = $"{county.Name}应急管理局" } }, land.Owner(county.Code), index == 3 ? 200 : null);
        land.Add(new DemoEntry(Register, "22A11", $"{county.Name}城东加油站") { Place = $"{county.Name}城东", County = county.Code, At = land.Near((county.Longitude!.Value, county.Latitude!.Value), county), Level = 4, Impact = 200, Contact = "站长", Facts = new { substances = new object[] { new { name = "汽油", tonnes = 60 } }, peopleWithin500m = land.Some(20, 120) } }, land.Owner(county.Code));
    }
}

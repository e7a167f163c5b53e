using Yilian.Organization;

namespace Yilian.Host.Exercise.Registers;

/// <summary>Teams, experts and medical facilities.</summary>
internal static class DemoTeams
{
    private const string Register = "team";
    private static readonly string[] Surnames = ["李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱"];

    private static readonly (string Name, string Kind, string Owner, string County, int People, (string Code, int Grade, double Amount)[] Can)[] OfTheCity =
    [
        ("市综合性消防救援支队特勤大队", "42EL1", "FRS", "411702", 68, [("fire-fighting", 1, 68), ("hazmat", 1, 24), ("water-rescue", 1, 30), ("collapse-search", 2, 40), ("rope-rescue", 1, 16)]),
        ("市防汛抢险专业队", "42EL2", "WATER", "411702", 120, [("flood-fighting", 1, 120), ("dike-repair", 1, 120), ("pumping", 1, 6_000)]),
        ("市危险化学品应急救援队", "42EL3", "FRS", "411702", 36, [("hazmat", 1, 36), ("leak-plugging", 1, 12)]),
        ("市电力应急抢修队", "42E17", "POWER", "411702", 90, [("power-repair", 1, 90), ("lighting", 1, 20)]),
        ("市通信应急保障队", "42E16", "TEL", "411702", 40, [("telecom", 1, 40), ("drone", 1, 6)]),
        ("市公路应急抢通队", "42E15", "TRAF", "411702", 85, [("road-repair", 1, 85), ("bridge-repair", 2, 30), ("excavation", 1, 25)]),
        ("市紧急医学救援队", "42EL5", "HLTH", "411702", 45, [("medical", 1, 45), ("psychology", 2, 6)]),
        ("市卫生防疫应急队", "42EL5", "CDC", "411702", 28, [("epidemic", 1, 28), ("food-safety", 1, 10)]),
        ("市生态环境应急监测队", "42EL7", "ENV", "411702", 18, [("env-monitoring", 1, 18)]),
        ("市地质灾害应急技术队", "42EL6", "GEO", "411702", 15, [("geo-monitoring", 1, 15), ("drone", 2, 3)]),
        ("市森林消防专业队", "42E12", "FOREST", "411702", 60, [("forest-fire", 1, 60), ("mountain-search", 2, 30)]),
        ("市排水抢险队", "42E20", "GEN", "411702", 55, [("drainage", 1, 55), ("pumping", 1, 4_500)]),
        ("天中蓝天救援队", "42EL9", "CIVIL", "411702", 50, [("water-rescue", 2, 30), ("mountain-search", 2, 30), ("boat-transport", 2, 40)]),
        ("军分区民兵抢险营", "42B01", "PLA", "411702", 300, [("flood-fighting", 2, 300), ("resettlement", 1, 300), ("transport", 2, 200)]),
        ("武警机动抢险队", "42B01", "PAP", "411702", 120, [("flood-fighting", 1, 120), ("order", 1, 120), ("water-rescue", 2, 40)]),
        ("市公安特警应急队", "42E99", "PUBSEC", "411702", 80, [("order", 1, 80), ("drone", 2, 4)]),
    ];

    private static readonly (string Name, string Code, string Specialties, string Owner)[] Experts =
    [
        ("水库调度专家", "42A01", "水库防洪调度", "WATER"), ("堤防抢险专家", "42A01", "堤防险情处置", "WATER"), ("水文预报专家", "42A01", "洪水预报", "HYDRO"),
        ("暴雨预报专家", "42A01", "短临天气预报", "MET"), ("地质灾害专家", "42A01", "滑坡泥石流", "GEO"), ("森林防火专家", "42A01", "森林火灾扑救", "FOREST"),
        ("危化品处置专家", "42A02", "危险化学品泄漏处置", "SAFE"), ("储罐安全专家", "42A02", "储罐火灾", "FRS"), ("矿山安全专家", "42A02", "尾矿库、矿山救援", "SAFE"),
        ("道路桥梁专家", "42A02", "桥梁抢修", "TRAF"), ("电力抢修专家", "42A02", "电网应急", "POWER"), ("流行病学专家", "42A03", "传染病防控", "CDC"),
        ("创伤急救专家", "42A03", "批量伤员救治", "HLTH"), ("心理危机干预专家", "42A03", "心理援助", "HLTH"), ("食品安全专家", "42A03", "食物中毒调查", "FOOD"), ("应急管理专家", "42A05", "指挥协调", "GEN"),
    ];

    public static void Lay(DemoLand land)
    {
        var city = land.County("411702");
        foreach (var (name, kind, owner, county, people, can) in OfTheCity)
        {
            // 公路队 is behind with confirming: 104 days where 90 are allowed.
            Lay(land, city, name, kind, land.Owner(owner, county), people, can, 3, owner == "TRAF" ? 104 : null);
        }

        foreach (var (county, i) in land.Counties.Select((c, i) => (c, i)))
        {
            LayOfCounty(land, county, i);
            LayMedical(land, county);
        }

        foreach (var (name, kind, specialties, owner) in Experts)
        {
            land.Add(new DemoEntry("expert", kind, $"{Surname(land)}工（{name}）") { Place = "驻马店市", County = "411702", Contact = name, Facts = new { specialties, title = "高级工程师", workUnit = "演示单位", consent = true } }, land.Owner(owner, "411702"));
        }
    }

    private static void LayOfCounty(DemoLand land, District county, int index)
    {
        // 平舆县 is behind as well.
        int? days = county.Code == "411723" ? 97 : null;
        var owner = land.Owner(county.Code);
        var hills = county.Code is "411725" or "411726" or "411728";
        Lay(land, county, $"{county.Name}防汛抢险队", "42EL2", owner, 60, [("flood-fighting", 2, 60), ("dike-repair", 2, 60), ("resettlement", 2, 60)], 0, days);
        Lay(land, county, $"{county.Name}消防救援大队", "42EL1", land.Owner("FRS", county.Code), 32, [("fire-fighting", 2, 32), ("water-rescue", 2, 12), ("rope-rescue", 3, 6)], 1);
        Lay(land, county, $"{county.Name}医疗救援分队", "42EL5", land.Owner("HLTH", county.Code), 20, [("medical", 2, 20)], 2);
        Lay(land, county, $"{county.Name}{(hills ? "森林消防队" : "排涝抢险队")}", hills ? "42E12" : "42E20", owner, 40, hills ? [("forest-fire", 2, 40), ("mountain-search", 3, 20)] : [("drainage", 2, 40), ("pumping", 2, 1_800)], 3, days);
        foreach (var i in Enumerable.Range(0, 3))
        {
            var township = DemoLand.Township(county, (index * 2) + (i * 4));
            Lay(land, county, $"{township.Name}应急队", "42ELA", owner, 25, [("resettlement", 3, 25), ("flood-fighting", 3, 25)], (index * 2) + (i * 4), days);
        }
    }

    private static void Lay(DemoLand land, District county, string name, string kind, Guid owner, int people, (string Code, int Grade, double Amount)[] can, int township, int? days = null) => land.Add(
        new DemoEntry(Register, kind, name)
        {
            Place = $"{county.Name}{DemoLand.Township(county, township).Name}",
            County = county.Code,
            At = land.Near(land.At(county, township), county),
            Contact = $"{Surname(land)}队长",
            Readiness = land.Some(0, 9) switch { 0 => "resting", 1 => "out", _ => "ready" },
            Facts = new
            {
                level = kind switch { "42ELA" => "township", "42EL9" => "social", _ => name[0] == '市' ? "city" : "county" },
                fullTime = people,
                musterDay = kind == "42ELA" ? 40 : 20,
                musterNight = kind == "42ELA" ? 60 : 40,
                radius = kind == "42ELA" ? 15 : 60,
                capabilities = can.Select(c => new { code = c.Code, grade = c.Grade, amount = c.Amount }),
                insured = true,
                drilledOn = "2026-05-12",
            },
        }, owner, days);

    private static void LayMedical(DemoLand land, District county)
    {
        var seat = (county.Longitude!.Value, county.Latitude!.Value);
        land.Add(new DemoEntry("medical", "46A01", $"{county.Name}演示综合医院") { Place = $"{county.Name}城区", County = county.Code, At = land.Near(seat, county), Contact = "总值班", Facts = new { grade = "2A", beds = land.Some(300, 900), bedsFree = land.Some(20, 120), icuBeds = land.Some(8, 30), ambulances = land.Some(4, 12), specialties = "创伤、中毒" } }, land.Owner("HLTH", county.Code));
        land.Add(new DemoEntry("medical", "46A10", $"{county.Name}急救站") { Place = $"{county.Name}城区", County = county.Code, At = land.Near(seat, county), Contact = "调度台", Facts = new { grade = "none", ambulances = land.Some(3, 8) } }, land.Owner("HLTH", county.Code));
    }

    private static string Surname(DemoLand land) => Surnames[land.Some(0, Surnames.Length - 1)];
}

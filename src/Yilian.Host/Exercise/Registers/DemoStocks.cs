using Yilian.Organization;

namespace Yilian.Host.Exercise.Registers;

/// <summary>Depots with their stock, equipment, communication and transport.</summary>
internal static class DemoStocks
{
    private static readonly (string Name, string Kind, string Unit, int From, int To)[] Stock =
    [
        ("编织袋", "43B01", "条", 5_000, 60_000), ("砂石料", "43B01", "立方米", 200, 3_000), ("救生衣", "43B01", "件", 100, 1_500), ("铁丝", "43B01", "吨", 2, 20),
        ("救灾帐篷", "43C06", "顶", 40, 400), ("棉被", "43C04", "床", 200, 3_000), ("折叠床", "43B03", "张", 100, 800), ("瓶装饮用水", "43C05", "箱", 200, 3_000), ("方便食品", "43C02", "箱", 200, 2_000),
    ];

    private static readonly (string Name, string Kind, string Unit, int Quantity, object Facts)[] Gear =
    [
        ("大流量排水抢险车", "43BL1", "辆", 2, new { flow = 3_000, head = 22, condition = "good", model = "3000 型", operatorNeeded = true }),
        ("潜水泵", "43BL1", "台", 30, new { flow = 200, head = 15, condition = "good" }),
        ("橡皮艇", "43BL2", "艘", 8, new { persons = 10, power = 40, condition = "good", operatorNeeded = true }),
        ("应急发电车", "43BL5", "辆", 2, new { kilowatts = 400, condition = "good" }),
        ("便携发电机", "43BL5", "台", 15, new { kilowatts = 5, condition = "good" }),
        ("移动照明灯塔", "43BL6", "套", 6, new { hours = 12, range = 300, condition = "good" }),
    ];

    private static readonly (string Name, string Register, string Kind, string Owner, double Quantity, string Unit, object Facts)[] OfTheCity =
    [
        ("卫星便携站", "communication", "44C01", "TEL", 3, "套", new { coverage = 50 }), ("应急通信车", "communication", "44C05", "TEL", 2, "辆", new { coverage = 8 }), ("卫星电话", "communication", "44C08", "GEN", 24, "部", new { model = "便携式" }),
        ("短波电台", "communication", "44C02", "PLA", 6, "部", new { band = "3-30 MHz" }), ("北斗短报文终端", "communication", "44C10", "HYDRO", 40, "台", new { model = "手持" }), ("宽窄带自组网设备", "communication", "44C99", "FRS", 10, "套", new { coverage = 5 }),
        ("应急客车队", "transport", "45B04", "TRAF", 40, "辆", new { seats = 45, type = "大型客车" }), ("应急货车队", "transport", "45B04", "TRAF", 60, "辆", new { payload = 10, type = "重型货车" }), ("平板运输车", "transport", "45B04", "TRAF", 6, "辆", new { payload = 50, type = "低平板" }),
        ("客运中心站", "transport", "45A00", "TRAF", 1, "个", new { type = "客运站" }), ("救护车编组", "transport", "45B04", "HLTH", 18, "辆", new { type = "负压、监护型" }), ("运兵车编组", "transport", "45B04", "PAP", 12, "辆", new { seats = 25 }),
    ];

    public static void Lay(DemoLand land)
    {
        var city = land.County("411702");
        LayDepot(land, city, "市级救灾物资储备库", "43DL1", land.Owner("GRAIN", "411702"), 12, "KD-SJ", 4);
        LayDepot(land, city, "市防汛物资储备库", "43DL1", land.Owner("WATER", "411702"), 9, "KD-FX", 3);
        foreach (var county in land.Counties)
        {
            var owner = land.Owner(county.Code);
            LayDepot(land, county, $"{county.Name}应急物资储备库", "43DL2", owner, 1, "KD-" + county.Code, 1);
            land.Add(new DemoEntry("depot", "43DL3", $"{DemoLand.Township(county, 4).Name}储备点") { Place = $"{county.Name}{DemoLand.Township(county, 4).Name}", County = county.Code, At = land.At(county, 4), Contact = "保管员", Facts = new { area = 120, access = "medium", always = false } }, owner);
            LayGear(land, county, owner);
        }

        foreach (var (name, register, kind, owner, quantity, unit, facts) in OfTheCity)
        {
            // 交通局 confirms its vehicles too late: the chase is running when the exercise begins.
            land.Add(new DemoEntry(register, kind, name) { Place = "驿城区", County = "411702", At = land.Near(land.At(city, 4), city), Contact = "值班室", Quantity = quantity, Unit = unit, Facts = facts }, land.Owner(owner, "411702"), owner == "TRAF" ? 112 : null);
        }
    }

    private static void LayDepot(DemoLand land, District county, string name, string kind, Guid owner, int township, string code, int times)
    {
        var at = land.Near(land.At(county, township), county);
        var place = $"{county.Name}{DemoLand.Township(county, township).Name}";
        land.Add(new DemoEntry("depot", kind, name) { Code = code, Place = place, County = county.Code, At = at, Contact = "仓库主任", Facts = new { area = 800 * times, volume = 3_200 * times, loading = times > 1 ? "叉车 4 台，24 小时" : "叉车 1 台", access = times > 1 ? "heavy" : "medium", always = true } }, owner);
        for (var i = 0; i < (times > 1 ? Stock.Length : 5); i++)
        {
            var (item, stock, unit, from, to) = Stock[times > 1 ? i : (i + township + int.Parse(county.Code[^1..])) % Stock.Length];
            var quantity = land.Some(from, to) * times;
            land.Add(new DemoEntry("supply", stock, item) { Place = $"{place}（{name}）", County = county.Code, At = at, Contact = "仓库主任", Quantity = quantity, Unit = unit, Facts = new { depotCode = code, safetyStock = quantity / 4, producedOn = "2025-04-01", expiresOn = "2030-04-01" } }, owner, i == 2 && county.Code == "411729" ? 93 : null);
        }
    }

    private static void LayGear(DemoLand land, District county, Guid owner)
    {
        var at = land.Near(land.At(county, 1), county);
        for (var i = 0; i < 3; i++)
        {
            var (name, kind, unit, quantity, facts) = Gear[(i + int.Parse(county.Code[^1..])) % Gear.Length];
            land.Add(new DemoEntry("equipment", kind, name) { Place = $"{county.Name}应急物资储备库", County = county.Code, At = at, Contact = "装备管理员", Quantity = quantity, Unit = unit, Facts = facts }, owner);
        }
    }
}

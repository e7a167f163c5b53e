namespace Yilian.Exercises.Casting;

/// <summary>Short names and memberships of the actors that scenarios know; a likely distribution, not the real one.</summary>
internal static class Parts
{
    private static readonly Dictionary<string, string> Headquarters = new(StringComparer.Ordinal)
    {
        ["GEN"] = "总指挥部",
        ["FLOOD"] = "防汛指挥部",
        ["FOREST"] = "森林防灭火指挥部",
        ["ENV"] = "生态环境指挥部",
        ["PSEC"] = "社会安全指挥部",
        ["GEO"] = "地质灾害指挥部",
        ["TRANS"] = "交通运输指挥部",
        ["HEALTH"] = "公共卫生指挥部",
        ["FOOD"] = "食品药品指挥部",
        ["FIRE"] = "消防安全指挥部",
        ["SAFE"] = "安全生产指挥部",
        ["EQ"] = "抗震救灾指挥部",
    };

    private static readonly Dictionary<string, Part> Known = new(StringComparer.Ordinal)
    {
        ["MET"] = new("气象局", ["GEN", "FLOOD", "FOREST", "ENV", "GEO", "TRANS"]),
        ["WATER"] = new("水利局", ["GEN", "FLOOD", "GEO"]),
        ["HYDRO"] = new("水文中心", ["GEN", "FLOOD", "GEO"]),
        ["PUBSEC"] = new("公安局", ["GEN", "FLOOD", "FOREST", "PSEC", "TRANS", "FIRE", "SAFE", "EQ"]),
        ["TRAF"] = new("交通局", ["GEN", "FLOOD", "TRANS", "GEO", "SAFE", "EQ"]),
        ["HLTH"] = new("卫健体委", ["GEN", "FLOOD", "HEALTH", "FOOD", "SAFE", "EQ"]),
        ["CDC"] = new("疾控中心", ["GEN", "HEALTH", "FOOD", "FLOOD"]),
        ["CIVIL"] = new("民政局", ["GEN", "FLOOD", "EQ"]),
        ["CULT"] = new("文广旅局", ["GEN", "FLOOD", "FIRE"]),
        ["FRS"] = new("消防支队", ["GEN", "FLOOD", "FOREST", "GEO", "TRANS", "FIRE", "SAFE", "EQ"]),
        ["GRAIN"] = new("发改委粮储", ["GEN", "FLOOD", "FOREST", "EQ"]),
        ["POWER"] = new("供电公司", ["GEN", "FLOOD", "FIRE", "SAFE", "EQ"]),
        ["PROP"] = new("宣传部", ["GEN", "FLOOD", "PSEC", "HEALTH", "FOOD", "ENV"]),
        ["TEL"] = new("通信办", ["GEN", "FLOOD", "FOREST", "SAFE", "EQ"]),
        ["PLA"] = new("军分区", ["GEN", "FLOOD", "FOREST", "EQ"]),
        ["PAP"] = new("武警支队", ["GEN", "FLOOD", "FOREST", "EQ"]),
        ["EDU"] = new("教育局", ["GEN", "FLOOD", "HEALTH", "FOOD", "FIRE", "EQ"]),
        ["EPB"] = new("生态环境局", ["GEN", "ENV", "SAFE", "TRANS"]),
        ["HWCO"] = new("高速公司", ["GEN", "TRANS"]),
        ["HWPOL"] = new("高速交警", ["GEN", "TRANS", "SAFE"]),
        ["RAIL"] = new("铁路站段", ["GEN", "TRANS", "FLOOD"]),
        ["CITY"] = new("市总值班室", []),
        ["PROV"] = new("省应急厅", []),
        ["FWD"] = new("前指", ["GEN", "FLOOD"]),
        ["BY"] = new("泌阳县", ["GEN", "FLOOD", "GEO"]),
        ["YC"] = new("驿城区", ["GEN", "FLOOD", "GEO"]),
        ["QS"] = new("确山县", ["GEN", "FLOOD", "GEO"]),
        ["RN"] = new("汝南县", ["GEN", "FLOOD"]),
        ["SP"] = new("遂平县", ["GEN", "FLOOD", "GEO"]),
    };

    public static string HeadquartersName(string code, string otherwise) => Headquarters.GetValueOrDefault(code, otherwise);

    /// <summary>An actor not known here is a member of the general headquarters only.</summary>
    public static Part Of(string actor, string name) => Known.GetValueOrDefault(actor) ?? new Part(name, ["GEN"]);
}

/// <param name="Headquarters">The codes of the headquarters it is a member of.</param>
internal sealed record Part(string ShortName, IReadOnlyList<string> Headquarters);

using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Casting;

/// <summary>The forces of scenarios as entries of the register of teams: vehicles and machines come with their crews. People and numbers are invented.</summary>
public static class Forces
{
    private static readonly string[] Asking = ["request", "medical.request", "epidemic.request", "cross.request"];
    private static readonly string[] Ladder = [.. Asking, "cross.approve", "pla.request", "dispatch.order", "dispatch.refuse"];

    private static readonly Dictionary<string, string> Skills = new(StringComparer.Ordinal)
    {
        ["堤坝抢险"] = "dike-repair",
        ["打桩"] = "dike-repair",
        ["水域救援"] = "water-rescue",
        ["破拆"] = "collapse-search",
        ["排涝"] = "pumping",
        ["急救"] = "medical",
        ["中毒"] = "medical",
        ["消杀"] = "epidemic",
        ["水质检测"] = "epidemic",
        ["抢修"] = "power-repair",
        ["应急供电"] = "power-repair",
        ["卫星"] = "telecom",
        ["基站"] = "telecom",
        ["人员转运"] = "transport",
        ["道路抢通"] = "road-repair",
        ["排水"] = "drainage",
        ["救护"] = "mine-rescue",
        ["转运"] = "resettlement",
        ["搜救"] = "water-rescue",
        ["舟艇"] = "boat-transport",
        ["架桥"] = "bridge-repair",
        ["稀释"] = "hazmat",
        ["堵漏"] = "leak-plugging",
        ["重型防化"] = "hazmat",
        ["倒罐"] = "leak-plugging",
        ["液氨"] = "hazmat",
        ["管制"] = "order",
        ["清障"] = "road-repair",
        ["引导"] = "order",
        ["大气监测"] = "env-monitoring",
        ["水质监测"] = "env-monitoring",
        ["洗消"] = "hazmat",
        ["侦检"] = "hazmat",
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["编织袋"] = "条",
        ["沙袋"] = "条",
        ["块石吨"] = "吨",
        ["冲锋舟"] = "艘",
        ["帐篷"] = "顶",
        ["防渗膜"] = "平方米",
        ["挖机"] = "台",
        ["照明"] = "套",
        ["重型防化服"] = "套",
        ["净水片"] = "片",
        ["高压氧床位"] = "张",
    };

    private static readonly Dictionary<string, (string Kind, string Capability)> Industries = new(StringComparer.Ordinal)
    {
        ["水利"] = ("42EL2", "flood-fighting"),
        ["消防"] = ("42EL1", "fire-fighting"),
        ["卫生"] = ("42EL5", "medical"),
        ["电力"] = ("42E17", "power-repair"),
        ["通信"] = ("42E16", "telecom"),
        ["交通"] = ("42E15", "transport"),
        ["矿山"] = ("42EL4", "mine-rescue"),
        ["化工"] = ("42EL3", "leak-plugging"),
        ["军队"] = ("42B01", "flood-fighting"),
        ["武警"] = ("42B01", "flood-fighting"),
        ["社会"] = ("42EL9", "water-rescue"),
        ["公安"] = ("42E99", "order"),
        ["环保"] = ("42EL7", "env-monitoring"),
    };

    /// <summary>The teams of all scenarios; it is one city, whichever part of it is acted.</summary>
    public static IReadOnlyList<DemoForce> All() =>
    [
        .. ScenarioShelf.Names.Select(ScenarioShelf.Open).SelectMany(s => s.Units.Where(IsTeam).Select(u => new DemoForce(
            u.Name, Industries.GetValueOrDefault(u.Industry ?? "", ("42E99", "order")).Item1, s.Actors.TryGetValue(u.Owner, out var owner) && owner is { Type: "county", Office: { } division } ? division : u.Owner,
            u.Count, u.Home[0], u.Home[1], CapabilitiesOf(u, s)))).DistinctBy(f => f.Name, StringComparer.Ordinal),
    ];

    /// <summary>The expert groups of all scenarios.</summary>
    public static IReadOnlyList<DemoExpert> Experts() =>
    [
        .. ScenarioShelf.Names.Select(ScenarioShelf.Open).SelectMany(s => s.Units).Where(u => u.Kind == "expert").DistinctBy(u => u.Name, StringComparer.Ordinal)
            .Select(u => new DemoExpert(u.Name, u.Owner, SpecialtyOf(u), u.Home[0], u.Home[1])),
    ];

    /// <summary>The expert groups that an event is about.</summary>
    internal static IReadOnlyList<ScenarioUnit> Called(ScenarioEvent e, Scenario scenario) => [.. e.Units.Select(id => scenario.Units.FirstOrDefault(u => u.Id == id)).OfType<ScenarioUnit>().Where(u => u.Kind == "expert")];

    internal static string SpecialtyOf(ScenarioUnit expert) => expert.Skills is [var first, ..] ? first : expert.Industry ?? "综合";

    /// <summary>What the stores of all scenarios hold.</summary>
    public static IReadOnlyList<DemoStore> Stores() =>
    [
        .. ScenarioShelf.Names.Select(ScenarioShelf.Open).SelectMany(s => s.Units).Where(u => u.Stock is not null).DistinctBy(u => u.Name, StringComparer.Ordinal)
            .Select(u => new DemoStore(u.Name, u.Owner, u.Home[0], u.Home[1], [.. u.Stock!.Select(i => (i.Key, UnitOf(i.Key), i.Value))])),
    ];

    /// <summary>What an item of the scenarios is counted in.</summary>
    internal static string UnitOf(string item) => Units.GetValueOrDefault(item, "件");

    /// <summary>The register in which an item stands.</summary>
    public static string RegisterOf(string item) => UnitOf(item) is "艘" or "台" ? "equipment" : "supply";

    /// <summary>The teams that an event is about.</summary>
    internal static IReadOnlyList<ScenarioUnit> Sent(ScenarioEvent e, Scenario scenario) => [.. e.Units.Select(id => scenario.Units.FirstOrDefault(u => u.Id == id)).OfType<ScenarioUnit>().Where(IsTeam)];

    /// <summary>The event that asks for what this one is about; the event itself when none does.</summary>
    internal static ScenarioEvent Root(ScenarioEvent e, Scenario scenario)
    {
        if (e.TeamNeed is not null)
        {
            return e;
        }

        var earlier = e.Refs.Select(n => scenario.Events[n - 1]).Where(r => Ladder.Contains(r.Type, StringComparer.Ordinal)).Select(r => Root(r, scenario)).ToList();
        return earlier.Find(r => r.TeamNeed is not null) ?? earlier.Find(r => Asking.Contains(r.Type, StringComparer.Ordinal)) ?? e;
    }

    /// <summary>What is asked for: the skill that the event names, or what the teams that come of it can do.</summary>
    internal static string CapabilityOf(ScenarioEvent root, Scenario scenario)
    {
        if (root.TeamNeed is { Skill: { } skill })
        {
            return Skills.GetValueOrDefault(skill, "resettlement");
        }

        var first = scenario.Events.Where(e => Root(e, scenario) == root).SelectMany(e => Sent(e, scenario)).FirstOrDefault();
        return first is null ? "resettlement" : Own(first)[0];
    }

    private static bool IsTeam(ScenarioUnit unit) => unit.Kind is "team" or "equipment";

    private static List<string> Own(ScenarioUnit unit)
    {
        var own = (unit.Skills ?? []).Select(s => Skills.GetValueOrDefault(s)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return own.Count > 0 ? own : [Industries.GetValueOrDefault(unit.Industry ?? "", ("42E99", "order")).Item2];
    }

    // What it is sent for in the scenario it can do, too.
    private static List<string> CapabilitiesOf(ScenarioUnit unit, Scenario scenario) =>
        [.. Own(unit).Concat(scenario.Events.Where(e => e.Units.Contains(unit.Id, StringComparer.Ordinal)).Select(e => CapabilityOf(Root(e, scenario), scenario))).Distinct(StringComparer.Ordinal)];
}

/// <param name="KindCode">Of the register of teams.</param>
/// <param name="OwnerCode">Of the organization.</param>
public sealed record DemoForce(string Name, string KindCode, string OwnerCode, int People, double Longitude, double Latitude, IReadOnlyList<string> Capabilities);

/// <param name="OwnerCode">Of the organization.</param>
public sealed record DemoStore(string Name, string OwnerCode, double Longitude, double Latitude, IReadOnlyList<(string Item, string Unit, int Quantity)> Items);

/// <param name="OwnerCode">Of the organization.</param>
public sealed record DemoExpert(string Name, string OwnerCode, string Specialty, double Longitude, double Latitude);

namespace Yilian.Contracts.Information;

/// <summary>A figure of a report.</summary>
/// <param name="Key">Its name in requests.</param>
/// <param name="Title">Its Chinese name.</param>
/// <param name="Unit">Unit of measure.</param>
/// <param name="Whole">True: whole numbers only.</param>
/// <param name="Casualty">True: a fall needs a reason (figures never decrease silently).</param>
public sealed record FigureKind(string Key, string Title, string English, string Unit, bool Whole, bool Casualty);

/// <summary>The figures a report may carry (domain rules: 493号令, 自然灾害情况统计调查制度).</summary>
public static class FigureKinds
{
    public static IReadOnlyList<FigureKind> All { get; } =
    [
        new("dead", "死亡", "Dead", "人", true, true),
        new("missing", "失踪（失联）", "Missing", "人", true, false),
        new("seriouslyInjured", "重伤", "Seriously injured", "人", true, true),
        new("slightlyInjured", "轻伤", "Slightly injured", "人", true, false),
        new("poisoned", "中毒（发病）", "Poisoned or ill", "人", true, false),
        new("trapped", "被困", "Trapped", "人", true, false),
        new("rescued", "获救", "Rescued", "人", true, false),
        new("exposed", "涉险（受威胁）", "Exposed or threatened", "人", true, false),
        new("affected", "受灾人口", "Affected", "人", true, false),
        new("evacuated", "紧急转移安置", "Evacuated", "人", true, false),
        new("collapsedHouses", "倒塌房屋", "Collapsed houses", "间", true, false),
        new("damagedHouses", "损坏房屋", "Damaged houses", "间", true, false),
        new("cropHectares", "农作物受灾面积", "Crop area affected", "公顷", false, false),
        new("burntHectares", "受害森林面积", "Forest area burnt", "公顷", false, false),
        new("lossWan", "直接经济损失", "Direct economic loss", "万元", false, false),
        new("magnitude", "震级", "Magnitude", "级", false, false),
    ];

    /// <summary>Largest value accepted for any figure.</summary>
    public const decimal Largest = 1_000_000_000m;
}

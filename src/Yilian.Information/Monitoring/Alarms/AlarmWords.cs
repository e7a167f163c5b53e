using System.Globalization;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Rules;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>What alarms and rules are called in Chinese.</summary>
internal static class AlarmWords
{
    private static readonly Dictionary<string, string> Thresholds = new(StringComparer.Ordinal)
    {
        ["flood-limit"] = "汛限水位",
        ["warning"] = "警戒值",
        ["guarantee"] = "保证水位",
        ["record"] = "历史最高",
        ["normal"] = "正常蓄水位",
        ["design"] = "设计洪水位",
        ["check"] = "校核洪水位",
        ["crest"] = "坝顶高程",
        ["dead"] = "死水位",
        ["dry"] = "旱警水位",
        ["alarm-1"] = "一级报警值",
        ["alarm-2"] = "二级报警值",
        ["limit"] = "限值",
    };

    public static string SeverityOf(string severity) => severity switch
    {
        Severities.Red => "红色",
        Severities.Orange => "橙色",
        Severities.Yellow => "黄色",
        _ => "蓝色",
    };

    public static string ThresholdOf(string kind) => Thresholds.GetValueOrDefault(kind, kind);

    public static string Title(Post post, Verdict verdict)
    {
        var (rule, station) = (post.Rule.Rule, post.Station?.Name ?? "");
        var value = Number(verdict.Value, post.Element?.Decimals ?? 1) + UnitOf(post);
        return rule.Kind switch
        {
            MonitorRuleKinds.Silence => $"{station}已 {Number(verdict.Value, 0)} 分钟无数据",
            MonitorRuleKinds.Combination => $"{rule.Name}：{Number(verdict.Value, 0)} 个条件同时满足",
            MonitorRuleKinds.Sum => $"{station}{(rule.Calendar ? "整点" : "")}{rule.Hours ?? 1} 小时{post.Element!.Name} {value}，达到 {Number(rule.Limit ?? 0, 1)}{UnitOf(post)}",
            MonitorRuleKinds.Rise => $"{station}{post.Element!.Name} {rule.Minutes} 分钟内{(rule.Direction == "above" ? "上升" : "下降")} {value}",
            _ when post.Element!.Measure == Measures.State => $"{station}：{post.Element.Name}",
            _ => $"{station}{post.Element!.Name} {value}，{Crossed(post, verdict)}",
        };
    }

    public static string UnitOf(Post post) => post.Silence ? "分钟" : post.Element?.Unit ?? "";

    /// <summary>What a rule says, as a sentence.</summary>
    public static string Meaning(EditMonitorRule rule)
    {
        var subject = rule.Element is { } element ? $"要素 {element}" : "监测站";
        var way = rule.Direction == "above" ? "达到或超过" : "达到或低于";
        var text = rule.Kind switch
        {
            MonitorRuleKinds.Silence => $"超过 {rule.Minutes} 分钟无数据",
            MonitorRuleKinds.Combination => $"{rule.Minutes ?? 60} 分钟内 {rule.Parts.Count} 个条件中满足 {rule.Need ?? rule.Parts.Count} 个",
            MonitorRuleKinds.Sum => $"{subject}{(rule.Calendar ? "整点" : "滑动")} {rule.Hours ?? 1} 小时累计达到 {Number(rule.Limit ?? 0, 3)}",
            MonitorRuleKinds.Rise => $"{subject} {rule.Minutes} 分钟内{(rule.Direction == "above" ? "上升" : "下降")} {Number(rule.Limit ?? 0, 3)} 以上",
            _ when rule.Threshold is { } kind => $"{subject}{way}{ThresholdOf(kind)}{Offset(rule.Limit)}",
            _ => $"{subject}{way} {Number(rule.Limit ?? 0, 3)}",
        };
        return text + (rule.HoldSeconds > 0 ? $"并持续 {rule.HoldSeconds} 秒" : "") + (rule.Hysteresis > 0 ? $"，回差 {Number(rule.Hysteresis, 3)}" : "");
    }

    private static string Crossed(Post post, Verdict verdict)
    {
        var (rule, at) = (post.Rule.Rule, DateTimeOffset.FromUnixTimeMilliseconds(verdict.At));
        var way = rule.Direction == "above" ? "超过" : "低于";
        if (rule.Threshold is { } kind && post.Element!.Threshold(kind, at) is { } bound)
        {
            return $"{way}{ThresholdOf(kind)} {Number(bound, post.Element.Decimals)}（{(verdict.Value >= bound ? "+" : "")}{Number(verdict.Value - bound, post.Element.Decimals)}）";
        }

        return $"{way} {Number(rule.Limit ?? 0, 3)}";
    }

    private static string Offset(double? offset) => offset is null or 0 ? "" : offset > 0 ? $"以上 {Number(offset.Value, 3)}" : $"以下 {Number(-offset.Value, 3)}";

    private static string Number(double value, int decimals) => Math.Round(value, Math.Clamp(decimals, 0, 6)).ToString("0." + new string('#', 6), CultureInfo.InvariantCulture);
}

using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Codes;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>Whether a rule can mean anything.</summary>
internal static class RuleDraft
{
    /// <exception cref="InvalidRequestException">A field is missing or names something that does not exist.</exception>
    public static void Check(EditMonitorRule rule, StationBook stations, IOrganizationBook book)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Expect(errors, "kind", MonitorRuleKinds.All.Contains(rule.Kind), "没有这种规则|There is no such kind of rule");
        Expect(errors, "severity", Severities.All.Contains(rule.Severity), "级别为 red、orange、yellow、blue|red, orange, yellow or blue");
        Expect(errors, "headquartersIds", rule.HeadquartersIds.All(h => book.Find(h).IsHeadquarters()), "所选指挥部不存在|There is no such headquarters");
        Expect(errors, "stationIds", rule.StationIds.All(s => stations.Find(s) is not null), "有监测站不存在或已停用|A station does not exist or is out of use");
        Expect(errors, "stationKind", rule.StationKind is null || StationKinds.All.Contains(rule.StationKind), "没有这个站类|There is no such kind of station");
        Expect(errors, "threshold", rule.Threshold is null || ThresholdKinds.All.Contains(rule.Threshold), "没有这种特征值|There is no such threshold");
        Expect(errors, "eventCode", rule.EventCode is null || EventCodes.Knows(rule.EventCode), "没有这个事件类型|There is no such class of incident");
        CheckKind(errors, rule, stations);
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(errors);
        }
    }

    private static void CheckKind(Dictionary<string, string[]> errors, EditMonitorRule rule, StationBook stations)
    {
        var measured = rule.Kind is MonitorRuleKinds.Threshold or MonitorRuleKinds.Rise or MonitorRuleKinds.Sum;
        Expect(errors, "element", !measured || !string.IsNullOrWhiteSpace(rule.Element), "请选择监测要素|Choose the element");
        Expect(errors, "limit", !measured || rule.Limit is not null || (rule.Kind == MonitorRuleKinds.Threshold && rule.Threshold is not null), "请填写界限值|Enter the limit");
        Expect(errors, "limit", rule.Kind is not (MonitorRuleKinds.Rise or MonitorRuleKinds.Sum) || rule.Limit > 0, "界限值须大于 0|The limit must be above 0");
        Expect(errors, "minutes", rule.Kind is not (MonitorRuleKinds.Rise or MonitorRuleKinds.Silence) || rule.Minutes is not null, "请填写时长（分钟）|Enter the minutes");
        Expect(errors, "hours", rule.Kind != MonitorRuleKinds.Sum || rule.Hours is not null, "请选择累计时长（小时）|Enter the hours");
        Expect(errors, "parts", rule.Kind != MonitorRuleKinds.Combination || rule.Parts.Count >= 2, "组合规则至少两个条件|A combination has at least two parts");
        Expect(errors, "need", rule.Need is not { } need || rule.Kind != MonitorRuleKinds.Combination || need <= rule.Parts.Count, "满足条件数不得超过条件总数|Not more than there are parts");
        foreach (var (part, i) in rule.Parts.Select((p, i) => (p, i)))
        {
            Expect(errors, $"parts[{i}].element", stations.Find(part.StationId)?.Element(part.Element) is not null, "监测站不存在或没有这个要素|The station does not exist or has no such element");
        }
    }

    private static void Expect(Dictionary<string, string[]> errors, string field, bool holds, string text)
    {
        if (!holds)
        {
            errors[field] = [text];
        }
    }
}

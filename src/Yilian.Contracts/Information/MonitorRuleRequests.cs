using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Makes a rule that raises alarms, or changes one: every value as it shall be afterwards.</summary>
public sealed record EditMonitorRule
{
    [Required(ErrorMessage = "请填写规则名称|Enter the name"), StringLength(100, ErrorMessage = "规则名称最长 100 个字符|At most 100 characters")]
    public required string Name { get; init; }

    /// <summary>See <see cref="MonitorRuleKinds"/>.</summary>
    [Required(ErrorMessage = "请选择规则类型|Choose the kind")]
    public required string Kind { get; init; }

    /// <summary>See <see cref="Severities"/>.</summary>
    [Required(ErrorMessage = "请选择报警级别|Choose the severity")]
    public required string Severity { get; init; }

    /// <summary>The headquarters that keeps the rule; the caller's own when null.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Whom its alarms go to; the headquarters concerned with the station when empty.</summary>
    [MaxLength(12, ErrorMessage = "最多 12 个指挥部|At most 12 headquarters")]
    public IReadOnlyList<Guid> HeadquartersIds { get; init; } = [];

    /// <summary>The stations watched; when empty all that fit basin, county and kind and have the element.</summary>
    [MaxLength(500, ErrorMessage = "最多 500 个监测站|At most 500 stations")]
    public IReadOnlyList<Guid> StationIds { get; init; } = [];

    [StringLength(50, ErrorMessage = "流域最长 50 个字符|At most 50 characters")]
    public string? Basin { get; init; }

    [RegularExpression("^[0-9]{6}$", ErrorMessage = "县区代码为 6 位数字|Six digits")]
    public string? CountyCode { get; init; }

    /// <summary>See <see cref="StationKinds"/>.</summary>
    public string? StationKind { get; init; }

    /// <summary>The element's code; not needed for silence and combinations.</summary>
    [StringLength(32, ErrorMessage = "要素代码最长 32 个字符|At most 32 characters")]
    public string? Element { get; init; }

    /// <summary>above (also when null) or below.</summary>
    [RegularExpression("^(above|below)$", ErrorMessage = "方向为 above 或 below|above or below")]
    public string Direction { get; init; } = "above";

    /// <summary>The value that is crossed; the rise or the sum that is reached. Added to the threshold when one is named.</summary>
    public double? Limit { get; init; }

    /// <summary>See <see cref="ThresholdKinds"/>: the station's own value of that day counts.</summary>
    public string? Threshold { get; init; }

    /// <summary>回差: how far back it must go before the alarm clears.</summary>
    [Range(0, 1e9, ErrorMessage = "回差不得小于 0|Not below 0")]
    public double Hysteresis { get; init; }

    /// <summary>延时: how long it must last, seconds.</summary>
    [Range(0, 86_400, ErrorMessage = "延时应在 0 到 86400 秒之间|0 to 86400 seconds")]
    public int HoldSeconds { get; init; }

    /// <summary>The span of a rise, the patience with a silent station, how near in time the parts of a combination must be.</summary>
    [Range(1, 10_080, ErrorMessage = "时长应在 1 到 10080 分钟之间|1 to 10080 minutes")]
    public int? Minutes { get; init; }

    /// <summary>The span of a sum.</summary>
    [Range(1, 72, ErrorMessage = "累计时长应在 1 到 72 小时之间|1 to 72 hours")]
    public int? Hours { get; init; }

    /// <summary>True: sums of clock hours (整点), counted from 08:00 Beijing; false: moving.</summary>
    public bool Calendar { get; init; }

    /// <summary>Of a combination: what must come together.</summary>
    [MaxLength(20, ErrorMessage = "最多 20 个条件|At most 20 parts")]
    public IReadOnlyList<MonitorRulePart> Parts { get; init; } = [];

    /// <summary>How many of the parts must hold; all when null.</summary>
    [Range(1, 20, ErrorMessage = "满足条件数应在 1 到 20 之间|1 to 20")]
    public int? Need { get; init; }

    /// <summary>Minutes to acknowledge; by severity when null.</summary>
    [Range(1, 1_440, ErrorMessage = "确认时限应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int? AcknowledgeMinutes { get; init; }

    /// <summary>The class of the incident that is opened from its alarms.</summary>
    [StringLength(16, ErrorMessage = "类型代码最长 16 个字符|At most 16 characters")]
    public string? EventCode { get; init; }

    /// <summary>What the officer should do first.</summary>
    [StringLength(500, ErrorMessage = "处置提示最长 500 个字符|At most 500 characters")]
    public string? Advice { get; init; }

    /// <summary>True: it raises alarms from now on.</summary>
    public bool On { get; init; }

    /// <summary>The version that was edited; required when changing.</summary>
    public int? Version { get; init; }
}

/// <summary>One condition of a combination.</summary>
public sealed record MonitorRulePart
{
    public required Guid StationId { get; init; }

    [Required(ErrorMessage = "请填写要素|Enter the element"), StringLength(32, ErrorMessage = "要素代码最长 32 个字符|At most 32 characters")]
    public required string Element { get; init; }

    [RegularExpression("^(above|below)$", ErrorMessage = "方向为 above 或 below|above or below")]
    public string Direction { get; init; } = "above";

    public required double Limit { get; init; }
}

/// <summary>Switches a rule on or off.</summary>
public sealed record SwitchMonitorRule
{
    public required bool On { get; init; }

    [StringLength(200, ErrorMessage = "原因最长 200 个字符|At most 200 characters")]
    public string? Reason { get; init; }
}

/// <summary>试运行: what the rule would have done in the past. Nothing is changed.</summary>
public sealed record TryMonitorRule
{
    public required EditMonitorRule Rule { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }
}

/// <summary>Acknowledges an alarm: somebody has seen it and looks after it.</summary>
public sealed record AcknowledgeAlarm
{
    /// <summary>On whose behalf; the headquarters it went to when null.</summary>
    public Guid? OrganizationId { get; init; }

    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }
}

/// <summary>Clears an alarm by hand, for example when the device is being repaired; the rule raises it anew only after it has gone back.</summary>
public sealed record ClearAlarm
{
    [Required(ErrorMessage = "请填写解除原因|Enter the reason"), StringLength(500, ErrorMessage = "解除原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Opens an incident from an alarm; what is null is taken from the alarm.</summary>
public sealed record OpenIncidentFromAlarm
{
    [StringLength(16, ErrorMessage = "类型代码最长 16 个字符|At most 16 characters")]
    public string? Code { get; init; }

    [StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public string? Title { get; init; }

    [StringLength(20_000, ErrorMessage = "情况最长 20000 个字符|At most 20000 characters")]
    public string? Harm { get; init; }

    /// <summary>When present the incident is sent at once.</summary>
    public SendIncident? Send { get; init; }
}

/// <summary>Kinds of rules.</summary>
public static class MonitorRuleKinds
{
    public const string Threshold = "threshold";
    public const string Rise = "rise";
    public const string Sum = "sum";
    public const string Silence = "silence";
    public const string Combination = "combination";

    public static IReadOnlyList<string> All { get; } = [Threshold, Rise, Sum, Silence, Combination];
}

/// <summary>Severities of alarms: the four colors of warnings.</summary>
public static class Severities
{
    public const string Red = "red";
    public const string Orange = "orange";
    public const string Yellow = "yellow";
    public const string Blue = "blue";

    /// <summary>The gravest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Red, Orange, Yellow, Blue];
}

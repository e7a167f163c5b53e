using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Enters a monitoring station (监测站), or changes one: every value as it shall be afterwards.</summary>
public sealed record EditStation
{
    /// <summary>Unique among the stations in use; what people and the readings interface call it.</summary>
    [Required(ErrorMessage = "请填写站码|Enter the station code"), RegularExpression("^[A-Za-z0-9_.-]{1,32}$", ErrorMessage = "站码为 1-32 位字母、数字、点、横线|1-32 letters, digits, dots, dashes")]
    public required string Code { get; init; }

    [Required(ErrorMessage = "请填写站名|Enter the name"), StringLength(100, ErrorMessage = "站名最长 100 个字符|At most 100 characters")]
    public required string Name { get; init; }

    /// <summary>See <see cref="StationKinds"/>.</summary>
    [Required(ErrorMessage = "请选择站类|Choose the kind")]
    public required string Kind { get; init; }

    /// <summary>See <see cref="StationProtocols"/>.</summary>
    [Required(ErrorMessage = "请选择通信规约|Choose the protocol")]
    public required string Protocol { get; init; }

    /// <summary>How the station names itself on the wire (SL 651 address, HJ 212 MN, JT/T 808 terminal, …); the code when null.</summary>
    [StringLength(64, ErrorMessage = "报文站号最长 64 个字符|At most 64 characters")]
    public string? WireId { get; init; }

    /// <summary>What its frames must show where the protocol has passwords: PW of HJ 212, four hex digits of SL 651. Null leaves it as it is; empty: none is asked for.</summary>
    [RegularExpression("^[!-~]{0,16}$", ErrorMessage = "密码为至多 16 位字母、数字或符号|At most 16 letters, digits or signs")]
    public string? Password { get; init; }

    /// <summary>Whose it is; the caller's organization when null.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The headquarters concerned beside those the owner is a member of; they see it and its alarms go there.</summary>
    [MaxLength(12, ErrorMessage = "最多 12 个指挥部|At most 12 headquarters")]
    public IReadOnlyList<Guid> HeadquartersIds { get; init; } = [];

    /// <summary>GB/T 2260, six digits; taken from the position when null.</summary>
    [RegularExpression("^[0-9]{6}$", ErrorMessage = "县区代码为 6 位数字|Six digits")]
    public string? CountyCode { get; init; }

    /// <summary>流域: statistics and storms of alarms are grouped by it.</summary>
    [StringLength(50, ErrorMessage = "流域最长 50 个字符|At most 50 characters")]
    public string? Basin { get; init; }

    [StringLength(200, ErrorMessage = "地点最长 200 个字符|At most 200 characters")]
    public string? Place { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-180, 180, ErrorMessage = "经度应在 -180 到 180 之间|Longitude lies between -180 and 180")]
    public double? Longitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-90, 90, ErrorMessage = "纬度应在 -90 到 90 之间|Latitude lies between -90 and 90")]
    public double? Latitude { get; init; }

    /// <summary>高程基面 of its levels, for example 1985国家高程基准.</summary>
    [StringLength(50, ErrorMessage = "高程基面最长 50 个字符|At most 50 characters")]
    public string? Datum { get; init; }

    /// <summary>The register entry of the risk source it watches.</summary>
    public Guid? RiskSourceId { get; init; }

    /// <summary>How often it reports; twice this without a word and the list shows it silent.</summary>
    [Range(1, 1440, ErrorMessage = "报送间隔应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int ReportMinutes { get; init; } = 60;

    [Required(ErrorMessage = "请填写监测要素|Enter what it measures"), MinLength(1, ErrorMessage = "至少一个监测要素|At least one element"), MaxLength(60, ErrorMessage = "最多 60 个监测要素|At most 60 elements")]
    public required IReadOnlyList<EditElement> Elements { get; init; }

    /// <summary>The version that was edited; required when changing.</summary>
    public int? Version { get; init; }
}

/// <summary>What a station measures (监测要素).</summary>
public sealed record EditElement
{
    /// <summary>As the protocol names it, for example 39 (SL 651 level) or a21001 (HJ 212 ammonia).</summary>
    [Required(ErrorMessage = "请填写要素代码|Enter the code"), RegularExpression("^[A-Za-z0-9_.-]{1,32}$", ErrorMessage = "要素代码为 1-32 位字母、数字、点、横线|1-32 letters, digits, dots, dashes")]
    public required string Code { get; init; }

    [Required(ErrorMessage = "请填写要素名称|Enter the name"), StringLength(50, ErrorMessage = "要素名称最长 50 个字符|At most 50 characters")]
    public required string Name { get; init; }

    [StringLength(20, ErrorMessage = "单位最长 20 个字符|At most 20 characters")]
    public string Unit { get; init; } = "";

    /// <summary>See <see cref="Measures"/>.</summary>
    [RegularExpression("^(instant|amount|counter|state)$", ErrorMessage = "计量方式为 instant、amount、counter 或 state|instant, amount, counter or state")]
    public string Measure { get; init; } = Measures.Instant;

    [Range(0, 6, ErrorMessage = "小数位数应在 0 到 6 之间|0 to 6")]
    public int Decimals { get; init; } = 2;

    /// <summary>Below it a value cannot be right; it is kept, marked and left out of rules and statistics.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    [MaxLength(30, ErrorMessage = "每个要素最多 30 个特征值|At most 30 thresholds")]
    public IReadOnlyList<StationThreshold> Thresholds { get; init; } = [];
}

/// <summary>A characteristic value of an element, all year or for a part of it.</summary>
public sealed record StationThreshold
{
    /// <summary>See <see cref="ThresholdKinds"/>.</summary>
    [Required(ErrorMessage = "请选择特征值类别|Choose the kind"), StringLength(32, ErrorMessage = "特征值类别不正确|Not a kind of threshold")]
    public required string Kind { get; init; }

    public required double Value { get; init; }

    /// <summary>First day of the period, MMdd; all year when null. A period may run over the turn of the year.</summary>
    [RegularExpression("^(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$", ErrorMessage = "起始日为 MMdd|MMdd")]
    public string? From { get; init; }

    /// <summary>Last day of the period, MMdd.</summary>
    [RegularExpression("^(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$", ErrorMessage = "截止日为 MMdd|MMdd")]
    public string? To { get; init; }
}

/// <summary>Takes a station out of use; its readings stay.</summary>
public sealed record RetireStation
{
    [Required(ErrorMessage = "请填写停用原因|Enter the reason"), StringLength(200, ErrorMessage = "停用原因最长 200 个字符|At most 200 characters")]
    public required string Reason { get; init; }
}

/// <summary>One reading in a batch.</summary>
public sealed record ReadingLine
{
    /// <summary>The station's code.</summary>
    public string? Station { get; init; }

    /// <summary>The element's code.</summary>
    public string? Element { get; init; }

    /// <summary>When it was measured, with offset.</summary>
    public DateTimeOffset At { get; init; }

    public double Value { get; init; }

    /// <summary>ok (also when null), suspect or bad, as the sender judges it.</summary>
    public string? Quality { get; init; }
}

/// <summary>How a value is to be understood.</summary>
public static class Measures
{
    /// <summary>The value at a moment: a level, a concentration.</summary>
    public const string Instant = "instant";

    /// <summary>What came in since the reading before: sums make sense.</summary>
    public const string Amount = "amount";

    /// <summary>A counter that only grows until it is set back, like the accumulated rain of SL 651 (26); its growth is summed.</summary>
    public const string Counter = "counter";

    /// <summary>On or off: an alarm contact.</summary>
    public const string State = "state";
}

/// <summary>Kinds of stations.</summary>
public static class StationKinds
{
    public static IReadOnlyList<string> All { get; } = ["reservoir", "river", "rain", "air", "water-quality", "gas", "fire", "vehicle", "weather", "other"];
}

/// <summary>The protocols stations speak.</summary>
public static class StationProtocols
{
    public const string Http = "http";

    public static IReadOnlyList<string> All { get; } = ["sl651", "hj212", "jt808", "gb26875", "mqtt", Http];
}

/// <summary>Kinds of characteristic values (SL 323 and others).</summary>
public static class ThresholdKinds
{
    public const string FloodLimit = "flood-limit";

    public static IReadOnlyList<string> All { get; } =
        [FloodLimit, "warning", "guarantee", "record", "normal", "design", "check", "crest", "dead", "dry", "alarm-1", "alarm-2", "limit"];
}

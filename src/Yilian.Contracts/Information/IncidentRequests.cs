using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Reports something that happened, or is imminent, or has become more likely; optionally sends it in the same act.</summary>
public sealed record ReportIncident
{
    /// <summary>On whose behalf it is reported; the caller's own organization when null.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Five-character class code of the warning network; an unknown code is kept raw and flagged.</summary>
    [Required(ErrorMessage = "请选择事件类型|Choose the class of incident"), StringLength(16, ErrorMessage = "类型代码最长 16 个字符|At most 16 characters")]
    public required string Code { get; init; }

    /// <summary>A short title; made from place and class when empty.</summary>
    [StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public string? Title { get; init; }

    /// <summary>True: it has not happened yet, but is about to or has become more likely.</summary>
    public bool Imminent { get; init; }

    /// <summary>敏感事件: reported whatever its grade.</summary>
    public bool Sensitive { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    [Required(ErrorMessage = "请填写地点|Enter the place"), StringLength(200, ErrorMessage = "地点最长 200 个字符|At most 200 characters")]
    public required string Place { get; init; }

    /// <summary>GB/T 2260, six digits; null when outside the city or unknown.</summary>
    [RegularExpression("^[0-9]{6}$", ErrorMessage = "县区代码为 6 位数字|Six digits")]
    public string? CountyCode { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-180, 180, ErrorMessage = "经度应在 -180 到 180 之间|Longitude lies between -180 and 180")]
    public double? Longitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-90, 90, ErrorMessage = "纬度应在 -90 到 90 之间|Latitude lies between -90 and 90")]
    public double? Latitude { get; init; }

    /// <summary>危害程度</summary>
    [Required(ErrorMessage = "请填写危害程度|Describe the degree of harm"), StringLength(20000, ErrorMessage = "危害程度最长 20000 个字符|At most 20000 characters")]
    public required string Harm { get; init; }

    /// <summary>已采取的措施</summary>
    [StringLength(20000, ErrorMessage = "已采取措施最长 20000 个字符|At most 20000 characters")]
    public string? Measures { get; init; }

    /// <summary>Figures by key (see <see cref="FigureKinds"/>); none below zero.</summary>
    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>I, II, III or IV when the officer overrides the proposal; then a reason is needed.</summary>
    public string? Grade { get; init; }

    [StringLength(500, ErrorMessage = "定级理由最长 500 个字符|At most 500 characters")]
    public string? GradeReason { get; init; }

    /// <summary>Who told us, and how to reach them.</summary>
    [StringLength(200, ErrorMessage = "信息来源最长 200 个字符|At most 200 characters")]
    public string? Source { get; init; }

    /// <summary>When the information reached us; deadlines count from it. Now when null.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The warning that it is reported from; one that is in force.</summary>
    public Guid? WarningId { get; init; }

    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>When present the incident is sent at once to these.</summary>
    public SendIncident? Send { get; init; }
}

/// <summary>Sends an incident to the units concerned; each must acknowledge by a deadline.</summary>
public sealed record SendIncident
{
    public required Guid LeadHeadquartersId { get; init; }

    [MaxLength(200, ErrorMessage = "一次最多发送 200 个单位|At most 200 units")]
    public IReadOnlyList<Guid> UnitIds { get; init; } = [];

    /// <summary>Minutes to acknowledge; the setting of the grade when null.</summary>
    [Range(1, 1440, ErrorMessage = "签收时限应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int? AcknowledgeMinutes { get; init; }

    [StringLength(2000, ErrorMessage = "附言最长 2000 个字符|At most 2000 characters")]
    public string? Message { get; init; }
}

/// <summary>Asks what grade, lead headquarters, units and deadlines the platform proposes, and what looks like the same event.</summary>
public sealed record ProposeIncident
{
    public string? Code { get; init; }

    /// <summary>The warning that it is reported from: what was reported from it already looks like the same event.</summary>
    public Guid? WarningId { get; init; }

    public bool Imminent { get; init; }
    public bool Sensitive { get; init; }
    public string? CountyCode { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public DateTimeOffset? OccurredAt { get; init; }
    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);
}

/// <summary>签收. One tap.</summary>
public sealed record AcknowledgeIncident
{
    /// <summary>For which of the caller's organizations; may be left out when there is one.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>When it was really acknowledged, for an offline client; now when null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>反馈: assessment and readiness of a unit (二（一）3: consult at once and prepare).</summary>
public sealed record AnswerIncident
{
    public Guid? OrganizationId { get; init; }

    [Required(ErrorMessage = "请填写研判意见|Enter the assessment"), StringLength(5000, ErrorMessage = "研判意见最长 5000 个字符|At most 5000 characters")]
    public required string Assessment { get; init; }

    /// <summary>People that can move.</summary>
    [Range(0, 100000, ErrorMessage = "人数应在 0 到 100000 之间|0 to 100000")]
    public int? People { get; init; }

    [StringLength(2000, ErrorMessage = "力量说明最长 2000 个字符|At most 2000 characters")]
    public string? Forces { get; init; }

    [StringLength(2000, ErrorMessage = "装备说明最长 2000 个字符|At most 2000 characters")]
    public string? Equipment { get; init; }

    /// <summary>Minutes until they can move.</summary>
    [Range(0, 10080, ErrorMessage = "集结时间应在 0 到 10080 分钟之间|0 to 10080 minutes")]
    public int? MinutesToMove { get; init; }
}

/// <summary>A telephone call to a unit that did not acknowledge.</summary>
public sealed record RecordCall
{
    public required Guid OrganizationId { get; init; }

    [Required(ErrorMessage = "请填写拨打的电话|Enter the phone called"), StringLength(32, ErrorMessage = "电话最长 32 个字符|At most 32 characters")]
    public required string Phone { get; init; }

    [StringLength(64, ErrorMessage = "接听人最长 64 个字符|At most 64 characters")]
    public string? Person { get; init; }

    public bool Reached { get; init; }

    [StringLength(500, ErrorMessage = "通话记录最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }
}

/// <summary>A follow-up (续报) or final report (终报).</summary>
public sealed record FollowUpIncident
{
    public Guid? OrganizationId { get; init; }

    /// <summary>followUp or final</summary>
    [Required(ErrorMessage = "请选择报告类别|Choose the kind of report"), RegularExpression("^(followUp|final)$", ErrorMessage = "报告类别为 followUp 或 final|followUp or final")]
    public required string ReportKind { get; init; }

    [Required(ErrorMessage = "请填写报告内容|Enter the text"), StringLength(20000, ErrorMessage = "内容最长 20000 个字符|At most 20000 characters")]
    public required string Text { get; init; }

    /// <summary>The figures as they stand now; keys left out keep their value.</summary>
    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Why a casualty figure fell, where one does.</summary>
    [StringLength(500, ErrorMessage = "理由最长 500 个字符|At most 500 characters")]
    public string? FallReason { get; init; }

    /// <summary>When the reported state held; earlier than now for a late report (补报).</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-180, 180, ErrorMessage = "经度应在 -180 到 180 之间|Longitude lies between -180 and 180")]
    public double? Longitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-90, 90, ErrorMessage = "纬度应在 -90 到 90 之间|Latitude lies between -90 and 90")]
    public double? Latitude { get; init; }

    /// <summary>The incident's version the writer saw; 409 with what changed when another came first.</summary>
    public int? Version { get; init; }

    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>Corrects a report; the corrected one is kept.</summary>
public sealed record CorrectReport
{
    public Guid? OrganizationId { get; init; }

    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    [StringLength(20000, ErrorMessage = "内容最长 20000 个字符|At most 20000 characters")]
    public string? Text { get; init; }

    [Required(ErrorMessage = "请填写更正原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>A development passed on (动态通报), seen by all parties of the incident.</summary>
public sealed record NoteIncident
{
    public Guid? OrganizationId { get; init; }

    [Required(ErrorMessage = "请填写内容|Enter the text"), StringLength(20000, ErrorMessage = "内容最长 20000 个字符|At most 20000 characters")]
    public required string Text { get; init; }

    /// <summary>A word for the kind of note, for example 预警 or 调度.</summary>
    [StringLength(40, ErrorMessage = "类别最长 40 个字符|At most 40 characters")]
    public string? Category { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Parties who are told in their inbox; nobody in particular when empty.</summary>
    [MaxLength(200, ErrorMessage = "最多 200 个单位|At most 200")]
    public IReadOnlyList<Guid> To { get; init; } = [];

    /// <summary>WGS84 degrees.</summary>
    [Range(-180, 180, ErrorMessage = "经度应在 -180 到 180 之间|Longitude lies between -180 and 180")]
    public double? Longitude { get; init; }

    /// <summary>WGS84 degrees.</summary>
    [Range(-90, 90, ErrorMessage = "纬度应在 -90 到 90 之间|Latitude lies between -90 and 90")]
    public double? Latitude { get; init; }

    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>Sets the grade with a reason.</summary>
public sealed record GradeIncident
{
    [Required(ErrorMessage = "请选择级别|Choose the grade"), RegularExpression("^(I|II|III|IV)$", ErrorMessage = "级别为 I、II、III、IV|I, II, III or IV")]
    public required string Grade { get; init; }

    [Required(ErrorMessage = "请填写定级理由|Enter the reason"), StringLength(500, ErrorMessage = "理由最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }

    public int? Version { get; init; }
}

/// <summary>Starts, changes or ends the response level of one headquarters.</summary>
public sealed record SetResponse
{
    public required Guid HeadquartersId { get; init; }

    /// <summary>I, II, III, IV, or none to end.</summary>
    [Required(ErrorMessage = "请选择响应级别|Choose the level"), RegularExpression("^(I|II|III|IV|none)$", ErrorMessage = "响应级别为 I、II、III、IV 或 none|I, II, III, IV or none")]
    public required string Level { get; init; }

    [Required(ErrorMessage = "请填写事由|Enter the reason"), StringLength(1000, ErrorMessage = "事由最长 1000 个字符|At most 1000 characters")]
    public required string Reason { get; init; }

    [Required(ErrorMessage = "请填写签发人|Enter the signatory"), StringLength(64, ErrorMessage = "签发人最长 64 个字符|At most 64 characters")]
    public required string Signatory { get; init; }

    public int? Version { get; init; }
}

/// <summary>Closes the incident.</summary>
public sealed record CloseIncident
{
    [Required(ErrorMessage = "请填写处置结果|Enter the outcome"), StringLength(5000, ErrorMessage = "结果最长 5000 个字符|At most 5000 characters")]
    public required string Outcome { get; init; }

    public int? Version { get; init; }
}

/// <summary>Opens a closed incident again.</summary>
public sealed record ReopenIncident
{
    [Required(ErrorMessage = "请填写恢复原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Merges this incident into another report of the same event; both are kept.</summary>
public sealed record MergeIncident
{
    public required Guid IntoId { get; init; }

    [Required(ErrorMessage = "请填写合并理由|Enter the reason"), StringLength(500, ErrorMessage = "理由最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Says that a legal report was made.</summary>
public sealed record MeetObligation
{
    /// <summary>When it was made; now when null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }
}

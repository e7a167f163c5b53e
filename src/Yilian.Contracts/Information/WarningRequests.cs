using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>What a warning (预警) says, as it is drafted or changed: the law's compulsory content.</summary>
public sealed record EditWarning
{
    /// <summary>Who issues it; may be left out when the caller may draft for one organization only.</summary>
    public Guid? IssuerId { get; init; }

    /// <summary>The warning in force that this one updates; null for a new one.</summary>
    public Guid? UpdatesId { get; init; }

    /// <summary>The alarm that a new warning is begun from; left as it is when the draft is changed.</summary>
    public Guid? AlarmId { get; init; }

    /// <summary>See <c>GET /api/information/warnings/kinds</c>.</summary>
    [Required(ErrorMessage = "请选择预警类别|Choose the kind of warning")]
    public required string KindCode { get; init; }

    /// <summary>red, orange, yellow or blue.</summary>
    [Required(ErrorMessage = "请选择预警颜色|Choose the color")]
    public required string Color { get; init; }

    /// <summary>Made from issuer, kind and color when empty.</summary>
    [StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public string? Headline { get; init; }

    /// <summary>警示事项</summary>
    [Required(ErrorMessage = "请填写警示事项|Say what is expected to happen"), StringLength(4000, ErrorMessage = "警示事项最长 4000 个字符|At most 4000 characters")]
    public required string Caution { get; init; }

    /// <summary>应采取的措施</summary>
    [Required(ErrorMessage = "请填写应采取的措施|Say what to do"), StringLength(4000, ErrorMessage = "措施最长 4000 个字符|At most 4000 characters")]
    public required string Measures { get; init; }

    [Required(ErrorMessage = "请确定可能影响的区域|Say which area is concerned")]
    public required WarningArea Area { get; init; }

    /// <summary>From when it holds; when it is published, if empty.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>Until when it holds; by the template's hours, if empty.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>True: it is happening already.</summary>
    public bool Happening { get; init; }

    /// <summary>The version that was edited; refused when somebody changed it meanwhile.</summary>
    public int Version { get; init; }
}

/// <summary>可能影响的区域: divisions, and what was drawn. Positions are [longitude, latitude], WGS 84.</summary>
public sealed record WarningArea
{
    /// <summary>County-level divisions, six digits.</summary>
    [MaxLength(20, ErrorMessage = "县区过多|Too many counties")]
    public IReadOnlyList<string> CountyCodes { get; init; } = [];

    /// <summary>Townships, nine digits.</summary>
    [MaxLength(300, ErrorMessage = "乡镇过多|Too many townships")]
    public IReadOnlyList<string> TownshipCodes { get; init; } = [];

    /// <summary>Rings.</summary>
    [MaxLength(20, ErrorMessage = "图形最多 20 个|At most 20 polygons")]
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> Polygons { get; init; } = [];

    [MaxLength(20, ErrorMessage = "圆最多 20 个|At most 20 circles")]
    public IReadOnlyList<WarningCircle> Circles { get; init; } = [];

    /// <summary>In words, in addition to the divisions' names.</summary>
    [StringLength(300, ErrorMessage = "区域说明最长 300 个字符|At most 300 characters")]
    public string? Description { get; init; }
}

/// <param name="Radius">Kilometers.</param>
public sealed record WarningCircle(double Longitude, double Latitude, double Radius);

/// <summary>Hands a draft to review, as it was when it was looked at.</summary>
public sealed record SubmitWarning
{
    public required int Version { get; init; }
}

/// <summary>审核, by another person than the one who wrote it.</summary>
public sealed record ReviewWarning
{
    /// <summary>False: it goes back to the writer.</summary>
    public required bool Approve { get; init; }

    /// <summary>Needed when it goes back.</summary>
    [StringLength(1000, ErrorMessage = "审核意见最长 1000 个字符|At most 1000 characters")]
    public string? Comment { get; init; }

    public required int Version { get; init; }
}

/// <summary>发布: to the public feed and to every headquarters and unit, in one act.</summary>
public sealed record PublishWarning
{
    public required int Version { get; init; }

    /// <summary>Why it goes out without review; only who may review may do that.</summary>
    [StringLength(300, ErrorMessage = "理由最长 300 个字符|At most 300 characters")]
    public string? UrgentReason { get; init; }

    /// <summary>Minutes in which units sign for it; by color when empty.</summary>
    [Range(5, 1440, ErrorMessage = "签收时限为 5 到 1440 分钟|5 to 1440 minutes")]
    public int? AcknowledgeMinutes { get; init; }
}

/// <summary>解除: at once, with the reason.</summary>
public sealed record CancelWarning
{
    [Required(ErrorMessage = "请填写解除原因|Say why it is lifted"), StringLength(1000, ErrorMessage = "原因最长 1000 个字符|At most 1000 characters")]
    public required string Reason { get; init; }

    public required int Version { get; init; }
}

/// <summary>签收. One tap.</summary>
public sealed record AcknowledgeWarning
{
    /// <summary>For which of the caller's organizations; may be left out when there is one.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>When it was really acknowledged, for an offline client; now when null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>叫应: the telephone call to the person responsible, on record.</summary>
public sealed record CallWarned
{
    public required Guid OrganizationId { get; init; }

    [Required(ErrorMessage = "请填写电话|Enter the phone"), StringLength(40, ErrorMessage = "电话最长 40 个字符|At most 40 characters")]
    public required string Phone { get; init; }

    [StringLength(64, ErrorMessage = "姓名最长 64 个字符|At most 64 characters")]
    public string? Person { get; init; }

    public required bool Reached { get; init; }
}

/// <summary>The words that a warning of this kind and color begins with.</summary>
public sealed record EditWarningTemplate
{
    [Required(ErrorMessage = "请填写警示事项|Enter the caution"), StringLength(4000, ErrorMessage = "最长 4000 个字符|At most 4000 characters")]
    public required string Caution { get; init; }

    [Required(ErrorMessage = "请填写应采取的措施|Enter the measures"), StringLength(4000, ErrorMessage = "最长 4000 个字符|At most 4000 characters")]
    public required string Measures { get; init; }

    [Range(1, 240, ErrorMessage = "时效为 1 到 240 小时|1 to 240 hours")]
    public required int Hours { get; init; }

    /// <summary>The version that was looked at; 0 for one that was never changed, or that does not exist yet.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "版本不能为负|Not below zero")]
    public int Version { get; init; }
}

/// <summary>Puts the shipped words back; a template that is not a shipped one goes.</summary>
public sealed record RestoreWarningTemplate
{
    /// <summary>The version that was looked at.</summary>
    public required int Version { get; init; }
}

/// <summary>The colors of warnings, highest first.</summary>
public static class WarningColors
{
    /// <summary>红色，一级</summary>
    public const string Red = "red";

    /// <summary>橙色，二级</summary>
    public const string Orange = "orange";

    /// <summary>黄色，三级</summary>
    public const string Yellow = "yellow";

    /// <summary>蓝色，四级</summary>
    public const string Blue = "blue";

    public static readonly IReadOnlyList<string> HighestFirst = [Red, Orange, Yellow, Blue];
}

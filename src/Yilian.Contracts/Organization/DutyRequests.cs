using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Organization;

/// <summary>Posts of a duty roster (值班表).</summary>
public static class DutyPosts
{
    /// <summary>带班领导</summary>
    public const string Leader = "leader";

    /// <summary>值班员</summary>
    public const string Officer = "officer";

    /// <summary>副班</summary>
    public const string StandIn = "standIn";
}

/// <summary>Patterns for filling a roster quickly.</summary>
public static class DutyPatterns
{
    /// <summary>24 hours from 08:00.</summary>
    public const string Day = "day";

    /// <summary>Twelve hours from 08:00 and twelve from 20:00.</summary>
    public const string Halves = "halves";
}

/// <summary>A shift to be added (without id) or changed (with id and the version that was edited).</summary>
public sealed record EditShift
{
    public Guid? Id { get; init; }

    public int? Version { get; init; }

    [Required(ErrorMessage = "请选择岗位|Choose the post"), RegularExpression("^(leader|officer|standIn)$", ErrorMessage = "岗位为带班领导、值班员或副班|leader, officer or standIn")]
    public required string Post { get; init; }

    [Required(ErrorMessage = "请填写姓名|Enter the name"), StringLength(64, ErrorMessage = "姓名最长 64 个字符|At most 64 characters")]
    public required string PersonName { get; init; }

    [Required(ErrorMessage = "请填写电话|Enter the phone"), RegularExpression("^[0-9+() -]{3,32}$", ErrorMessage = "电话只能含数字、空格、+、-、括号，3-32 位|Digits, spaces, + - ( ), 3-32 characters")]
    public required string Phone { get; init; }

    /// <summary>The person's account, when there is one.</summary>
    public Guid? UserId { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }
}

/// <summary>A shift as it was seen.</summary>
public sealed record ShiftRef(Guid Id, int Version);

/// <summary>Changes a roster: all of it or nothing.</summary>
public sealed record SaveRoster
{
    public required Guid OrganizationId { get; init; }

    [MaxLength(400, ErrorMessage = "一次最多保存 400 个班次|At most 400 shifts at once")]
    public IReadOnlyList<EditShift> Shifts { get; init; } = [];

    [MaxLength(400, ErrorMessage = "一次最多删除 400 个班次|At most 400 shifts at once")]
    public IReadOnlyList<ShiftRef> Removed { get; init; } = [];

    /// <summary>Shifts of the same post that are in the way give way; without it they are named and nothing is changed.</summary>
    public bool Replace { get; init; }
}

/// <summary>One person of a rotation.</summary>
public sealed record RotationPerson
{
    [Required(ErrorMessage = "请填写姓名|Enter the name"), StringLength(64, ErrorMessage = "姓名最长 64 个字符|At most 64 characters")]
    public required string Name { get; init; }

    [Required(ErrorMessage = "请填写电话|Enter the phone"), RegularExpression("^[0-9+() -]{3,32}$", ErrorMessage = "电话只能含数字、空格、+、-、括号，3-32 位|Digits, spaces, + - ( ), 3-32 characters")]
    public required string Phone { get; init; }

    public Guid? UserId { get; init; }
}

/// <summary>Fills days of one post by a rotation of people.</summary>
public sealed record FillRoster
{
    public required Guid OrganizationId { get; init; }

    [Required(ErrorMessage = "请选择岗位|Choose the post"), RegularExpression("^(leader|officer|standIn)$", ErrorMessage = "岗位为带班领导、值班员或副班|leader, officer or standIn")]
    public required string Post { get; init; }

    /// <summary>The first day, Beijing calendar.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    [Required(ErrorMessage = "请选择班制|Choose the pattern"), RegularExpression("^(day|halves)$", ErrorMessage = "班制为 24 小时班或 12 小时班|day or halves")]
    public required string Pattern { get; init; }

    /// <summary>In the order in which they take turns.</summary>
    [MinLength(1, ErrorMessage = "请至少填写一名轮值人员|Name at least one person"), MaxLength(60, ErrorMessage = "轮值人员最多 60 名|At most 60 people")]
    public required IReadOnlyList<RotationPerson> People { get; init; }

    public bool Replace { get; init; }
}

/// <summary>Names a day of the calendar: a holiday, or a working day at a week-end (调休上班).</summary>
public sealed record EditHoliday
{
    public required DateOnly Date { get; init; }

    [Required(ErrorMessage = "请填写名称|Enter the name"), StringLength(30, ErrorMessage = "名称最长 30 个字符|At most 30 characters")]
    public required string Name { get; init; }

    /// <summary>False: a day that is worked though it is a week-end.</summary>
    public bool Off { get; init; } = true;

    /// <summary>Whether a leader (带班领导) has to be on duty that day.</summary>
    public bool NeedsLeader { get; init; } = true;

    /// <summary>Takes the day out of the calendar.</summary>
    public bool Removed { get; init; }
}

/// <summary>Asks to swap a shift with another one, or to give it away.</summary>
public sealed record AskSwap
{
    public required Guid ShiftId { get; init; }

    /// <summary>The shift taken in return; null when the shift is given away to <see cref="Taker"/>.</summary>
    public Guid? OtherShiftId { get; init; }

    /// <summary>Who takes the shift when none is taken in return.</summary>
    public RotationPerson? Taker { get; init; }

    [StringLength(200, ErrorMessage = "事由最长 200 个字符|At most 200 characters")]
    public string? Reason { get; init; }
}

/// <summary>Says yes or no to a swap.</summary>
public sealed record DecideSwap
{
    public required bool Agreed { get; init; }

    [StringLength(200, ErrorMessage = "说明最长 200 个字符|At most 200 characters")]
    public string? Reason { get; init; }
}

/// <summary>One line of the duty log (值班日志).</summary>
public sealed record WriteLog
{
    public required Guid OrganizationId { get; init; }

    /// <summary>When it happened; now when null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    [Required(ErrorMessage = "请填写来源|Enter the source"), StringLength(100, ErrorMessage = "来源最长 100 个字符|At most 100 characters")]
    public required string Source { get; init; }

    [Required(ErrorMessage = "请填写内容|Enter the content"), StringLength(1000, ErrorMessage = "内容最长 1000 个字符|At most 1000 characters")]
    public required string Content { get; init; }

    [StringLength(1000, ErrorMessage = "办理情况最长 1000 个字符|At most 1000 characters")]
    public string? Handling { get; init; }

    /// <summary>Empty while it is still being handled: such a line goes into the handover.</summary>
    [StringLength(1000, ErrorMessage = "结果最长 1000 个字符|At most 1000 characters")]
    public string? Result { get; init; }

    /// <summary>The line this one takes the place of; that one stays legible.</summary>
    public Guid? CorrectsId { get; init; }
}

/// <summary>Opens the handover (交接班) of a change of shift.</summary>
public sealed record PrepareHandover
{
    public required Guid OrganizationId { get; init; }

    /// <summary>The shift that comes on; the change nearest to now when null.</summary>
    public Guid? OnShiftId { get; init; }
}

/// <summary>Signs a handover, going off (交班) or coming on (接班).</summary>
public sealed record SignHandover
{
    /// <summary>The version that was read.</summary>
    public required int Version { get; init; }

    [StringLength(2000, ErrorMessage = "备注最长 2000 个字符|At most 2000 characters")]
    public string? Remarks { get; init; }
}

/// <summary>Calls the roll (点名).</summary>
public sealed record CallRoll
{
    /// <summary>The headquarters that calls; the caller's own when null.</summary>
    public Guid? HeadquartersId { get; init; }

    [StringLength(200, ErrorMessage = "说明最长 200 个字符|At most 200 characters")]
    public string? Message { get; init; }

    [Range(1, 60, ErrorMessage = "应答时限为 1 到 60 分钟|1 to 60 minutes")]
    public int Minutes { get; init; } = 10;

    /// <summary>Only these; all in scope when empty.</summary>
    [MaxLength(500, ErrorMessage = "最多 500 个单位|At most 500")]
    public IReadOnlyList<Guid> OrganizationIds { get; init; } = [];
}

/// <summary>Answers a roll-call for an organization.</summary>
public sealed record AnswerRollCall
{
    /// <summary>The caller's own organization when null.</summary>
    public Guid? OrganizationId { get; init; }
}

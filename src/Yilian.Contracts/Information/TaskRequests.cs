using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>按预案启动响应: sets the response level from a plan; every unit gets its tasks with a clock.</summary>
public sealed record StartPlan
{
    public required Guid PlanId { get; init; }

    /// <summary>The version that the preview showed; refused when another was put in force meanwhile.</summary>
    public Guid? PlanVersionId { get; init; }

    /// <summary>Whose response it is; the headquarters that leads the incident when null.</summary>
    public Guid? HeadquartersId { get; init; }

    /// <summary>I, II, III or IV; another level than the one in force raises or lowers it.</summary>
    [Required(ErrorMessage = "请选择响应级别|Choose the level"), RegularExpression("^(I|II|III|IV)$", ErrorMessage = "响应级别为 I、II、III、IV|I, II, III or IV")]
    public required string Level { get; init; }

    [Required(ErrorMessage = "请填写事由|Enter the reason"), StringLength(1000, ErrorMessage = "事由最长 1000 个字符|At most 1000 characters")]
    public required string Reason { get; init; }

    [Required(ErrorMessage = "请填写签发人|Enter the signatory"), StringLength(64, ErrorMessage = "签发人最长 64 个字符|At most 64 characters")]
    public required string Signatory { get; init; }

    /// <summary>Minutes in which each unit must take on its tasks; the setting of the grade when null.</summary>
    [Range(1, 1440, ErrorMessage = "受领时限应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int? AcknowledgeMinutes { get; init; }

    /// <summary>Where the commander departs from the plan.</summary>
    [MaxLength(400, ErrorMessage = "调整最多 400 项|At most 400 choices")]
    public IReadOnlyList<TaskChoice> Choices { get; init; } = [];

    /// <summary>The incident's version the commander saw.</summary>
    public int? Version { get; init; }
}

/// <summary>A task of the plan that goes to another unit, or is left out.</summary>
public sealed record TaskChoice
{
    [Required(ErrorMessage = "缺少任务编号|The task's key is missing"), StringLength(32, ErrorMessage = "任务编号最长 32 个字符|At most 32 characters")]
    public required string Key { get; init; }

    /// <summary>The unit that the plan gives it to, as the preview shows it; null for a task without one.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Who gets it instead.</summary>
    public Guid? InsteadId { get; init; }

    /// <summary>True: it is left out.</summary>
    public bool Skip { get; init; }
}

/// <summary>受领任务: one tap for all tasks that came to a unit in the same act.</summary>
public sealed record AcknowledgeTask
{
    /// <summary>When it was really taken on, for an offline client; now when null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>任务进展: at least one of percent, text and checklist.</summary>
public sealed record ReportProgress
{
    [Range(0, 100, ErrorMessage = "完成比例应在 0 到 100 之间|0 to 100")]
    public int? Percent { get; init; }

    [StringLength(5000, ErrorMessage = "进展说明最长 5000 个字符|At most 5000 characters")]
    public string? Text { get; init; }

    /// <summary>The numbers (from 0) of the items that are done; the others are not. Null leaves the ticks as they are.</summary>
    [MaxLength(20, ErrorMessage = "检查项最多 20 条|At most 20 items")]
    public IReadOnlyList<int>? Done { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>完成任务, with its result.</summary>
public sealed record FinishTask
{
    [Required(ErrorMessage = "请填写完成情况|Enter the result"), StringLength(5000, ErrorMessage = "完成情况最长 5000 个字符|At most 5000 characters")]
    public required string Result { get; init; }

    /// <summary>The numbers (from 0) of the items that are done; null leaves the ticks as they are.</summary>
    [MaxLength(20, ErrorMessage = "检查项最多 20 条|At most 20 items")]
    public IReadOnlyList<int>? Done { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>取消任务, on record.</summary>
public sealed record CancelTask
{
    [Required(ErrorMessage = "请填写取消原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

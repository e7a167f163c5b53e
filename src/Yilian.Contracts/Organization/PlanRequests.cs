using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Organization;

/// <summary>预案: adds a plan, or changes what is known of it beside its versions.</summary>
public sealed record EditPlan
{
    /// <summary>The plan's own number, for example ZMD-FX-2024.</summary>
    [Required(ErrorMessage = "请填写预案编号|Enter the plan's number"), RegularExpression("^[A-Za-z0-9-]{1,32}$", ErrorMessage = "编号为 1-32 位字母、数字、横线|1-32 letters, digits, dashes")]
    public required string Number { get; init; }

    [Required(ErrorMessage = "请填写预案名称|Enter the plan's title"), StringLength(120, ErrorMessage = "名称最长 120 个字符|At most 120 characters")]
    public required string Title { get; init; }

    /// <summary>See <see cref="PlanKinds"/>.</summary>
    [Required(ErrorMessage = "请选择预案类别|Choose the kind"), RegularExpression("^(overall|special|departmental|onSite)$", ErrorMessage = "预案类别为总体、专项、部门、现场处置方案之一|overall, special, departmental or onSite")]
    public required string Kind { get; init; }

    /// <summary>The organization that keeps it (编制单位).</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The event classes it applies to, by the beginning of their codes, for example 11A.</summary>
    [MaxLength(40, ErrorMessage = "适用事件类型最多 40 个|At most 40 classes")]
    public IReadOnlyList<string> CodePrefixes { get; init; } = [];

    /// <summary>Until when it must be reviewed again.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>The version that was edited; refused when somebody changed the plan meanwhile. Null when adding.</summary>
    public int? Version { get; init; }
}

/// <summary>The content of the draft; a version in force is never edited.</summary>
public sealed record EditPlanDraft
{
    /// <summary>编制依据</summary>
    [StringLength(5000, ErrorMessage = "编制依据最长 5000 个字符|At most 5000 characters")]
    public string Basis { get; init; } = "";

    [MaxLength(4, ErrorMessage = "响应级别最多四级|At most four levels")]
    public IReadOnlyList<PlanLevel> Levels { get; init; } = [];

    /// <summary>All files the draft shall have.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>The plan's version that was edited.</summary>
    public int? Version { get; init; }
}

/// <summary>What a plan demands at one response level.</summary>
public sealed record PlanLevel
{
    /// <summary>I, II, III or IV</summary>
    [Required(ErrorMessage = "请选择响应级别|Choose the level"), RegularExpression("^(I|II|III|IV)$", ErrorMessage = "响应级别为 I、II、III、IV|I, II, III or IV")]
    public required string Level { get; init; }

    /// <summary>启动条件, in words.</summary>
    [StringLength(3000, ErrorMessage = "启动条件最长 3000 个字符|At most 3000 characters")]
    public string Conditions { get; init; } = "";

    /// <summary>The conditions that can be measured; each one alone is enough.</summary>
    [MaxLength(20, ErrorMessage = "量化条件最多 20 条|At most 20")]
    public IReadOnlyList<PlanMeasure> Measures { get; init; } = [];

    [MaxLength(60, ErrorMessage = "每级任务最多 60 项|At most 60 tasks a level")]
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
}

/// <summary>A condition as data: metric, operator, value.</summary>
public sealed record PlanMeasure
{
    [Required(ErrorMessage = "请填写指标|Enter the metric"), StringLength(60, ErrorMessage = "指标最长 60 个字符|At most 60 characters")]
    public required string Metric { get; init; }

    [Required(ErrorMessage = "请选择比较符|Choose the operator"), RegularExpression("^(>=|>|<=|<|=)$", ErrorMessage = "比较符为 >=、>、<=、<、=|>=, >, <=, < or =")]
    public required string Operator { get; init; }

    [Range(typeof(decimal), "-1000000000", "1000000000", ErrorMessage = "数值超出范围|The value is out of range")]
    public required decimal Value { get; init; }

    [StringLength(20, ErrorMessage = "单位最长 20 个字符|At most 20 characters")]
    public string? Unit { get; init; }
}

/// <summary>A task that a level of a plan creates.</summary>
public sealed record PlanTask
{
    /// <summary>Names the same task at several levels; unique within a level.</summary>
    [Required(ErrorMessage = "任务缺少编号|The task has no key"), RegularExpression("^[A-Za-z0-9-]{1,32}$", ErrorMessage = "任务编号为 1-32 位字母、数字、横线|1-32 letters, digits, dashes")]
    public required string Key { get; init; }

    [Required(ErrorMessage = "请填写任务名称|Enter the task"), StringLength(60, ErrorMessage = "任务名称最长 60 个字符|At most 60 characters")]
    public required string Title { get; init; }

    [StringLength(2000, ErrorMessage = "任务内容最长 2000 个字符|At most 2000 characters")]
    public string Text { get; init; } = "";

    /// <summary>阶段, for example 先期处置.</summary>
    [StringLength(20, ErrorMessage = "阶段最长 20 个字符|At most 20 characters")]
    public string Phase { get; init; } = "";

    public required PlanAddressee To { get; init; }

    /// <summary>Minutes from the start of the response until it must be done.</summary>
    [Range(1, 43200, ErrorMessage = "完成时限应在 1 到 43200 分钟（30 天）之间|1 to 43200 minutes")]
    public required int DueMinutes { get; init; }

    [MaxLength(20, ErrorMessage = "检查项最多 20 条|At most 20 items")]
    public IReadOnlyList<string> Checklist { get; init; } = [];

    [MaxLength(20, ErrorMessage = "所需能力最多 20 项|At most 20 capabilities")]
    public IReadOnlyList<PlanCapability> Capabilities { get; init; } = [];

    /// <summary>True: not to be left out when the plan is started, unless its unit no longer exists.</summary>
    public bool Mandatory { get; init; }
}

/// <summary>A capability a task needs.</summary>
public sealed record PlanCapability
{
    /// <summary>Of the national classification, for example 42E15; a word where there is no code.</summary>
    [Required(ErrorMessage = "请填写能力|Enter the capability"), StringLength(60, ErrorMessage = "能力最长 60 个字符|At most 60 characters")]
    public required string Code { get; init; }

    [Range(1, 100000, ErrorMessage = "数量应在 1 到 100000 之间|1 to 100000")]
    public required int Quantity { get; init; }

    [StringLength(20, ErrorMessage = "单位最长 20 个字符|At most 20 characters")]
    public string? Unit { get; init; }
}

/// <summary>Who gets a task: an organization, or whoever plays a part in the incident.</summary>
public sealed record PlanAddressee
{
    /// <summary>See <see cref="PlanAddressees"/>.</summary>
    [Required(ErrorMessage = "请选择任务单位|Choose who gets the task"), RegularExpression("^(organization|unit|lead|county|members)$", ErrorMessage = "任务单位的类别不正确|organization, unit, lead, county or members")]
    public required string Kind { get; init; }

    /// <summary>The organization, or the headquarters whose members are meant.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>The code of the unit, for <see cref="PlanAddressees.Unit"/>.</summary>
    [StringLength(32, ErrorMessage = "单位代码最长 32 个字符|At most 32 characters")]
    public string? Code { get; init; }
}

/// <summary>Puts the draft in force; the version before it is superseded.</summary>
public sealed record PublishPlan
{
    /// <summary>施行日期; today when null.</summary>
    public DateOnly? ValidFrom { get; init; }

    public required DateOnly NextReviewOn { get; init; }

    public int? Version { get; init; }
}

/// <summary>评估: the plan was reviewed and needs no change.</summary>
public sealed record ReviewPlan
{
    [Required(ErrorMessage = "请填写评估结论|Enter the conclusion"), StringLength(2000, ErrorMessage = "评估结论最长 2000 个字符|At most 2000 characters")]
    public required string Note { get; init; }

    public required DateOnly NextReviewOn { get; init; }

    public int? Version { get; init; }
}

/// <summary>废止: the plan is no longer used; responses that run keep their tasks.</summary>
public sealed record WithdrawPlan
{
    [Required(ErrorMessage = "请填写废止原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }

    public int? Version { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Adds or replaces the routing of a class prefix.</summary>
public sealed record EditRoute
{
    [Required(ErrorMessage = "请填写类型前缀|Enter the class prefix"), RegularExpression("^[0-9A-Z]{1,5}$", ErrorMessage = "类型前缀为 1-5 位代码|1 to 5 characters of a class code")]
    public required string CodePrefix { get; init; }

    public required Guid LeadHeadquartersId { get; init; }

    public IReadOnlyList<Guid> UnitIds { get; init; } = [];

    /// <summary>True: the county where it happens is added.</summary>
    public bool WithCounty { get; init; } = true;

    [StringLength(200, ErrorMessage = "备注最长 200 个字符|At most 200 characters")]
    public string? Note { get; init; }
}

/// <summary>Changes the minutes of one grade's ladder.</summary>
public sealed record EditDeadline
{
    [Required(ErrorMessage = "请选择级别|Choose the grade"), RegularExpression("^(I|II|III|IV|-)$", ErrorMessage = "级别为 I、II、III、IV 或 -|I, II, III, IV or -")]
    public required string Grade { get; init; }

    [Range(1, 1440, ErrorMessage = "应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int AcknowledgeMinutes { get; init; }

    [Range(1, 1440, ErrorMessage = "应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int StandInAfterMinutes { get; init; }

    [Range(1, 1440, ErrorMessage = "应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int DutyPhoneAfterMinutes { get; init; }

    [Range(1, 1440, ErrorMessage = "应在 1 到 1440 分钟之间|1 to 1440 minutes")]
    public int LeaderAfterMinutes { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Dispatch;

/// <summary>Orders teams to meet a need; all of them or none (二（三）1).</summary>
public sealed record OrderTeams
{
    public required Guid NeedId { get; init; }

    [MinLength(1, ErrorMessage = "请至少选择一支队伍|Choose at least one team"), MaxLength(50, ErrorMessage = "一次最多 50 支队伍|At most 50 at once")]
    public required IReadOnlyList<Guid> TeamIds { get; init; }

    /// <summary>On whose behalf; the caller's own headquarters when null.</summary>
    public Guid? OrganizationId { get; init; }

    [StringLength(500, ErrorMessage = "任务说明最长 500 个字符|At most 500 characters")]
    public string? Text { get; init; }

    /// <summary>True: the expert advises from afar and need not travel.</summary>
    public bool Remote { get; init; }

    /// <summary>The order whose team is to be relieved; the one team that is ordered takes over when it arrives. Null: nobody is relieved.</summary>
    public Guid? Relieves { get; init; }

    /// <summary>Minutes to accept or refuse.</summary>
    [Range(1, 1440, ErrorMessage = "受领时限应在 1 到 1440 分钟之间|Between 1 and 1440 minutes")]
    public int AcknowledgeMinutes { get; init; } = 10;

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>Orders teams for several needs of an incident in one act; all of it or nothing (二（三）1).</summary>
public sealed record OrderTogether
{
    [MinLength(1, ErrorMessage = "请至少选择一项需求|Choose at least one need"), MaxLength(100, ErrorMessage = "一次最多 100 项需求|At most 100 needs at once")]
    public required IReadOnlyList<TeamsForNeed> Orders { get; init; }

    /// <summary>Minutes to accept or refuse.</summary>
    [Range(1, 1440, ErrorMessage = "受领时限应在 1 到 1440 分钟之间|Between 1 and 1440 minutes")]
    public int AcknowledgeMinutes { get; init; } = 10;
}

/// <summary>The teams that are to meet one need.</summary>
public sealed record TeamsForNeed(Guid NeedId, IReadOnlyList<Guid> TeamIds);

/// <summary>The owner of the team takes the order on.</summary>
public sealed record AcceptOrder
{
    /// <summary>Minutes until the team is there; estimated by the platform when null.</summary>
    [Range(0, 10_080, ErrorMessage = "预计用时应在 0 到 10080 分钟之间|Between 0 and 10080 minutes")]
    public int? EtaMinutes { get; init; }

    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>A step of an order that ends it must say why: refuse, recall; release says what was done.</summary>
public sealed record EndOrder
{
    [Required(ErrorMessage = "请填写说明|Say why"), StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>The team departs, arrives, sets to work or is back.</summary>
public sealed record AdvanceOrder
{
    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>An opinion of an expert, by itself or written down for it (二（三）2).</summary>
public sealed record GiveOpinion
{
    [Required(ErrorMessage = "请填写意见|Enter the opinion"), StringLength(2000, ErrorMessage = "意见最长 2000 个字符|At most 2000 characters")]
    public required string Text { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>What the headquarters made of an opinion.</summary>
public sealed record FollowOpinion
{
    public required bool Adopted { get; init; }

    /// <summary>What is done about it, or why it is not followed.</summary>
    [Required(ErrorMessage = "请说明如何落实，或不采纳的理由|Say what is done, or why not"), StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public required string Note { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

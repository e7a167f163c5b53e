using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Dispatch;

/// <summary>Allots stock to a need for an item; all of it or nothing. What is allotted is reserved at once (二（三）3).</summary>
public sealed record AllotStock
{
    public required Guid NeedId { get; init; }

    [MinLength(1, ErrorMessage = "请至少选择一处库存|Choose at least one stock"), MaxLength(50, ErrorMessage = "一次最多 50 处库存|At most 50 at once")]
    public required IReadOnlyList<StockShare> Shares { get; init; }

    /// <summary>On whose behalf; the caller's own headquarters when null.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>What for, or why it is shared out like this.</summary>
    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Text { get; init; }

    /// <summary>Minutes in which the owner is to agree or refuse.</summary>
    [Range(1, 1440, ErrorMessage = "答复时限应在 1 到 1440 分钟之间|Between 1 and 1440 minutes")]
    public int AcknowledgeMinutes { get; init; } = 15;

    /// <summary>Until when it is lent; null when it need not come back by a certain time.</summary>
    public DateTimeOffset? ReturnBy { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <param name="StockId">An entry of the register of supplies or equipment.</param>
/// <param name="Quantity">Whole units, 1 or more.</param>
public sealed record StockShare(Guid StockId, int Quantity);

/// <summary>A step of an allotment: agreed, handed over or received.</summary>
public sealed record AdvanceAllotment
{
    /// <summary>At hand-over: who takes it, with which vehicle; at receipt: in what condition it is.</summary>
    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>A part of what was handed over came back, or was used up.</summary>
public sealed record CountAllotment
{
    /// <summary>Whole units; never more than is still out.</summary>
    [Range(1, 1_000_000, ErrorMessage = "数量应在 1 到 1000000 之间|Between 1 and 1000000")]
    public required int Quantity { get; init; }

    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>Asks the superior or a neighbor to help with a need; the general headquarters asks (二（三）1).</summary>
public sealed record AskOutside
{
    /// <summary>Whom, for example 省应急管理厅.</summary>
    [Required(ErrorMessage = "请填写支援单位|Enter whom you ask"), StringLength(64, ErrorMessage = "支援单位最长 64 个字符|At most 64 characters")]
    public required string From { get; init; }

    /// <summary>How much, in the need's unit.</summary>
    [Range(1, 1_000_000, ErrorMessage = "数量应在 1 到 1000000 之间|Between 1 and 1000000")]
    public required int Quantity { get; init; }

    [Required(ErrorMessage = "请说明缺口和理由|Say what is short and why"), StringLength(500, ErrorMessage = "理由最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }

    [Required(ErrorMessage = "请填写批准人|Enter who approved"), StringLength(64, ErrorMessage = "批准人最长 64 个字符|At most 64 characters")]
    public required string Approver { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>What the superior or neighbor answered, as the general headquarters was told.</summary>
public sealed record AnswerOutside
{
    /// <summary>False: they cannot help.</summary>
    public required bool Promised { get; init; }

    /// <summary>What they promise, in the need's unit; what was asked for when null.</summary>
    [Range(1, 1_000_000, ErrorMessage = "数量应在 1 到 1000000 之间|Between 1 and 1000000")]
    public int? Quantity { get; init; }

    /// <summary>Minutes until it is there; null when they did not say.</summary>
    [Range(0, 10_080, ErrorMessage = "预计用时应在 0 到 10080 分钟之间|Between 0 and 10080 minutes")]
    public int? EtaMinutes { get; init; }

    [StringLength(500, ErrorMessage = "说明最长 500 个字符|At most 500 characters")]
    public string? Note { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

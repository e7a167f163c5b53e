using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Dispatch;

/// <summary>Asks another unit for something in an incident (协调事项, 二（一）3): it has an owner and a deadline, and goes up when it is not met.</summary>
public sealed record AskCoordination
{
    public required Guid IncidentId { get; init; }

    /// <summary>Who is to do it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>On whose behalf; the caller's own organization that takes part when null.</summary>
    public Guid? OrganizationId { get; init; }

    [Required(ErrorMessage = "请填写协调事项|Say what is to be done"), StringLength(500, ErrorMessage = "协调事项最长 500 个字符|At most 500 characters")]
    public required string Text { get; init; }

    /// <summary>Minutes in which it is to be done.</summary>
    [Range(5, 10_080, ErrorMessage = "时限应在 5 到 10080 分钟之间|Between 5 and 10080 minutes")]
    public int Minutes { get; init; } = 60;

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>The owner, or a headquarters it was raised to, says what came of it.</summary>
public sealed record AnswerCoordination
{
    /// <summary>False: it cannot be done.</summary>
    public required bool Done { get; init; }

    [Required(ErrorMessage = "请填写结果或原因|Say what came of it"), StringLength(500, ErrorMessage = "结果最长 500 个字符|At most 500 characters")]
    public required string Outcome { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

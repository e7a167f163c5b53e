using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Dispatch;

/// <summary>Asks for forces in an incident (二（三）1).</summary>
public sealed record AskForForces
{
    public required Guid IncidentId { get; init; }

    /// <summary>On whose behalf; the caller's own organization that takes part when null.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Of the catalog of capabilities; null when an item is asked for.</summary>
    public string? Capability { get; init; }

    /// <summary>装备物资: what is asked for, as the registers of supplies and equipment call it; null when a capability is asked for.</summary>
    [StringLength(64, ErrorMessage = "物资名称最长 64 个字符|At most 64 characters")]
    public string? Item { get; init; }

    /// <summary>专家: the specialty that is asked for; null otherwise.</summary>
    [StringLength(64, ErrorMessage = "专业最长 64 个字符|At most 64 characters")]
    public string? Specialty { get; init; }

    /// <summary>How many, in <see cref="Unit"/>.</summary>
    [Range(1, 1_000_000, ErrorMessage = "数量应在 1 到 1000000 之间|Between 1 and 1000000")]
    public required int Quantity { get; init; }

    /// <summary>Of a capability team or person, of a specialty expert: see <see cref="NeedUnits"/>; of an item the unit it is counted in, for example 台.</summary>
    [StringLength(16, ErrorMessage = "单位最长 16 个字符|At most 16 characters")]
    public string Unit { get; init; } = NeedUnits.Team;

    /// <summary>1 (lives are at stake) to 3.</summary>
    [Range(1, 3, ErrorMessage = "请选择紧急程度|Choose how urgent it is")]
    public int Priority { get; init; } = 2;

    [Required(ErrorMessage = "请填写用途|Say what for"), StringLength(500, ErrorMessage = "用途最长 500 个字符|At most 500 characters")]
    public required string Purpose { get; init; }

    /// <summary>Where they are to report; the place of the incident when null.</summary>
    [StringLength(200, ErrorMessage = "地点最长 200 个字符|At most 200 characters")]
    public string? Place { get; init; }

    /// <summary>WGS84; the point of the incident when null.</summary>
    [Range(-180, 180, ErrorMessage = "经度不正确|Not a longitude")]
    public double? Longitude { get; init; }

    [Range(-90, 90, ErrorMessage = "纬度不正确|Not a latitude")]
    public double? Latitude { get; init; }

    /// <summary>When they are needed; as soon as possible when null.</summary>
    public DateTimeOffset? NeededAt { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>Takes a need back; orders that run for it are not touched by it.</summary>
public sealed record CancelNeed
{
    [Required(ErrorMessage = "请填写原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Changes a need; what is null stays as it is. The number stays, and so does the record of what it was.</summary>
public sealed record ChangeNeed
{
    /// <summary>Never less than what is committed or done.</summary>
    [Range(1, 1_000_000, ErrorMessage = "数量应在 1 到 1000000 之间|Between 1 and 1000000")]
    public int? Quantity { get; init; }

    [Range(1, 3, ErrorMessage = "请选择紧急程度|Choose how urgent it is")]
    public int? Priority { get; init; }

    [StringLength(500, ErrorMessage = "用途最长 500 个字符|At most 500 characters")]
    public string? Purpose { get; init; }

    [StringLength(200, ErrorMessage = "地点最长 200 个字符|At most 200 characters")]
    public string? Place { get; init; }

    public DateTimeOffset? NeededAt { get; init; }

    [Required(ErrorMessage = "请填写变更原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Takes part of a need out into one of its own, for example for a second place.</summary>
public sealed record SplitNeed
{
    /// <summary>What goes over; less than what is not committed yet, and less than the whole.</summary>
    [Range(1, 1_000_000, ErrorMessage = "数量应在 1 到 1000000 之间|Between 1 and 1000000")]
    public required int Quantity { get; init; }

    /// <summary>What for; as before when null.</summary>
    [StringLength(500, ErrorMessage = "用途最长 500 个字符|At most 500 characters")]
    public string? Purpose { get; init; }

    /// <summary>Where to; as before when null.</summary>
    [StringLength(200, ErrorMessage = "地点最长 200 个字符|At most 200 characters")]
    public string? Place { get; init; }

    [Required(ErrorMessage = "请填写拆分原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Puts a need for which nothing is under way into another of the same kind in the same incident; its number is never used again.</summary>
public sealed record MergeNeed
{
    public required Guid IntoId { get; init; }

    [Required(ErrorMessage = "请填写合并原因|Enter the reason"), StringLength(500, ErrorMessage = "原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>Opens the next rung of the ladder: other trades, then the army and armed police. The general headquarters decides; a special headquarters asks it to.</summary>
public sealed record ClimbLadder
{
    /// <summary>crossIndustry or military: see <see cref="Rungs"/>.</summary>
    [Required(ErrorMessage = "请选择调用范围|Choose the rung")]
    public required string Rung { get; init; }

    [Required(ErrorMessage = "请说明缺口和理由|Say what is short and why"), StringLength(500, ErrorMessage = "理由最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }

    /// <summary>Who approved; needed from the general headquarters.</summary>
    [StringLength(64, ErrorMessage = "批准人最长 64 个字符|At most 64 characters")]
    public string? Approver { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>What a need counts.</summary>
public static class NeedUnits
{
    /// <summary>支（队）</summary>
    public const string Team = "team";

    /// <summary>人</summary>
    public const string Person = "person";

    /// <summary>名（组）专家</summary>
    public const string Expert = "expert";
}

/// <summary>The rungs of the ladder: "own trade first, other trades when short, then the army and armed police" (the notice, 二（三）1).</summary>
public static class Rungs
{
    /// <summary>本行业</summary>
    public const string OwnIndustry = "ownIndustry";

    /// <summary>跨行业</summary>
    public const string CrossIndustry = "crossIndustry";

    /// <summary>军队和武警</summary>
    public const string Military = "military";

    public static IReadOnlyList<string> InOrder { get; } = [OwnIndustry, CrossIndustry, Military];

    /// <summary>0 for the lowest; -1 for what is no rung.</summary>
    public static int HeightOf(string rung) => rung switch { OwnIndustry => 0, CrossIndustry => 1, Military => 2, _ => -1 };

    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [OwnIndustry] = "本行业",
        [CrossIndustry] = "跨行业",
        [Military] = "军队和武警",
    };
}

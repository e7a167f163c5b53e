using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Begins the draft of the next compilation (信息汇编).</summary>
public sealed record StartCompilation
{
    /// <summary>Made from the month when empty.</summary>
    [StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public string? Title { get; init; }
}

/// <summary>The draft as the editor leaves it: its items in their order.</summary>
public sealed record EditCompilation
{
    /// <summary>How many items one issue takes.</summary>
    public const int MostItems = 500;

    [Required(ErrorMessage = "请填写标题|Enter the title"), StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public required string Title { get; init; }

    /// <summary>编者按</summary>
    [StringLength(5000, ErrorMessage = "编者按最长 5000 个字符|At most 5000 characters")]
    public string? Introduction { get; init; }

    [MaxLength(MostItems, ErrorMessage = "一期最多 500 条，请分期编发|At most 500 items; make another issue")]
    public IReadOnlyList<EditCompilationItem> Items { get; init; } = [];

    /// <summary>The version that was edited; refused when somebody changed it meanwhile.</summary>
    public required int Version { get; init; }
}

/// <summary>An item of a compilation.</summary>
public sealed record EditCompilationItem
{
    /// <summary>article, register or free: see <see cref="CompilationSources"/>.</summary>
    [Required(ErrorMessage = "缺少来源类别|The kind of source is missing")]
    public required string SourceKind { get; init; }

    /// <summary>The article or the register's entry; null for what the editor writes.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The heading it stands under.</summary>
    [Required(ErrorMessage = "请填写栏目|Enter the section"), StringLength(60, ErrorMessage = "栏目最长 60 个字符|At most 60 characters")]
    public required string Section { get; init; }

    [Required(ErrorMessage = "请填写条目标题|Enter the item's title"), StringLength(120, ErrorMessage = "条目标题最长 120 个字符|At most 120 characters")]
    public required string Title { get; init; }

    /// <summary>What the editor makes of it; the source's own text when empty.</summary>
    [StringLength(20000, ErrorMessage = "摘编内容最长 20000 个字符|At most 20000 characters")]
    public string? Summary { get; init; }

    /// <summary>True: the editor has looked at what changed in the source since it was picked.</summary>
    public bool Refreshed { get; init; }
}

/// <summary>Issues the draft: gives it its number, freezes it and sends it to all units for receipt.</summary>
public sealed record IssueCompilation
{
    /// <summary>签发人</summary>
    [Required(ErrorMessage = "请填写签发人|Enter the signatory"), StringLength(64, ErrorMessage = "签发人最长 64 个字符|At most 64 characters")]
    public required string Signatory { get; init; }

    /// <summary>The version that was previewed; refused when somebody changed it meanwhile.</summary>
    public required int Version { get; init; }
}

/// <summary>签收. One tap.</summary>
public sealed record AcknowledgeCompilation
{
    /// <summary>For which of the caller's organizations; may be left out when there is one.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>When it was really acknowledged, for an offline client; now when null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>Where an item of a compilation comes from.</summary>
public static class CompilationSources
{
    /// <summary>交流材料</summary>
    public const string Article = "article";

    /// <summary>登记信息: a risk source or an emergency resource.</summary>
    public const string Register = "register";

    /// <summary>编者撰写</summary>
    public const string Free = "free";
}

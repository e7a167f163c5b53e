using System.ComponentModel.DataAnnotations;

namespace Yilian.Contracts.Information;

/// <summary>Shares an article (二（一）1: organization, measures, experience) with the general headquarters.</summary>
public sealed record SubmitArticle
{
    /// <summary>On whose behalf; the caller's own organization when null.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>organization, measures or experience: see <see cref="ArticleKinds"/>.</summary>
    [Required(ErrorMessage = "请选择材料类别|Choose the kind")]
    public required string Kind { get; init; }

    [Required(ErrorMessage = "请填写标题|Enter the title"), StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public required string Title { get; init; }

    [Required(ErrorMessage = "请填写正文|Enter the text"), StringLength(50000, ErrorMessage = "正文最长 50000 个字符|At most 50000 characters")]
    public required string Text { get; init; }

    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>Changes an article; the text before stays as a version.</summary>
public sealed record ChangeArticle
{
    [Required(ErrorMessage = "请选择材料类别|Choose the kind")]
    public required string Kind { get; init; }

    [Required(ErrorMessage = "请填写标题|Enter the title"), StringLength(120, ErrorMessage = "标题最长 120 个字符|At most 120 characters")]
    public required string Title { get; init; }

    [Required(ErrorMessage = "请填写正文|Enter the text"), StringLength(50000, ErrorMessage = "正文最长 50000 个字符|At most 50000 characters")]
    public required string Text { get; init; }

    /// <summary>All files of the new version: those that stay and those that are new.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>The version that was edited; refused when somebody changed it meanwhile.</summary>
    public required int Version { get; init; }
}

/// <summary>Withdraws an article; what was issued already stays issued.</summary>
public sealed record WithdrawArticle
{
    [Required(ErrorMessage = "请填写撤回原因|Enter the reason"), StringLength(500, ErrorMessage = "撤回原因最长 500 个字符|At most 500 characters")]
    public required string Reason { get; init; }
}

/// <summary>What an article is about, in the notice's words.</summary>
public static class ArticleKinds
{
    /// <summary>应急组织</summary>
    public const string Organization = "organization";

    /// <summary>应急措施</summary>
    public const string Measures = "measures";

    /// <summary>经验做法</summary>
    public const string Experience = "experience";

    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Organization] = "应急组织",
        [Measures] = "应急措施",
        [Experience] = "经验做法",
    };
}

using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Compilations;

/// <summary>信息汇编: a draft of the general office until it is issued; then it never changes.</summary>
internal sealed class Compilation
{
    public const string Draft = "draft";
    public const string Issued = "issued";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Given when it is issued.</summary>
    public string? Number { get; private set; }

    public required string Title { get; set; }
    public string? Introduction { get; set; }
    public string State { get; private set; } = Draft;

    /// <summary>The general headquarters while it is a draft, then everyone.</summary>
    public required Guid AudienceId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }

    /// <summary>When the issue before was issued, as it was when this draft began; once issued it says what period the issue covers.</summary>
    public DateTimeOffset? Since { get; init; }

    public int Version { get; private set; } = 1;
    public DateTimeOffset? IssuedAt { get; private set; }
    public string? IssuedBy { get; private set; }
    public string? Signatory { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The document as it was issued, and the spreadsheet of the registers' entries.</summary>
    public Guid? DocumentId { get; set; }

    public Guid? AnnexId { get; set; }
    public string? Sha256 { get; set; }

    public bool IsDraft => string.Equals(State, Draft, StringComparison.Ordinal);

    /// <exception cref="RuleBrokenException">It was issued.</exception>
    public void DemandDraft()
    {
        if (!IsDraft)
        {
            throw new RuleBrokenException("compilations.issued", $"{Number} 已编发，内容不能再改；需要更正请在下一期说明。|It was issued and does not change any more; correct it in the next issue.");
        }
    }

    /// <exception cref="RuleBrokenException">Somebody changed it since it was read.</exception>
    public void DemandVersion(int seen)
    {
        if (seen != Version)
        {
            throw new RuleBrokenException(
                "compilations.changed-meanwhile", $"本期在您编辑期间已由{UpdatedBy}保存为第 {Version} 版，请查看后决定采用哪一版。|Somebody saved this issue meanwhile; look at it and decide which to keep.")
            {
                Extensions = { ["currentVersion"] = Version, ["updatedBy"] = UpdatedBy, ["updatedAt"] = UpdatedAt },
            };
        }
    }

    public void Edit(string title, string? introduction, DateTimeOffset at, string by)
    {
        (Title, Introduction, UpdatedAt, UpdatedBy) = (title.Trim(), string.IsNullOrWhiteSpace(introduction) ? null : introduction.Trim(), at, by);
        Version++;
    }

    public void Issue(string number, string signatory, DateTimeOffset at, string by, DateTimeOffset due)
    {
        DemandDraft();
        (State, Number, Signatory, IssuedAt, IssuedBy, DueAt, UpdatedAt, UpdatedBy) = (Issued, number, signatory.Trim(), at, by, due, at, by);
        Version++;
    }
}

/// <summary>An item of a compilation. Its content is taken from the source when the issue goes out, and stays as it was then.</summary>
internal sealed class CompilationItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CompilationId { get; init; }
    public required int Position { get; set; }
    public required string SourceKind { get; init; }
    public Guid? SourceId { get; init; }

    /// <summary>The source's version when it was picked, to see what changed since.</summary>
    public int SourceVersion { get; set; }

    public Guid? OrganizationId { get; init; }
    public required string Section { get; set; }
    public required string Title { get; set; }
    public string? Summary { get; set; }

    /// <summary>The source as it was issued, as JSON: see <see cref="SourceContent"/>.</summary>
    public string? Content { get; set; }
}

/// <summary>An organization that an issue was sent to.</summary>
internal sealed class CompilationReceipt : Receipt
{
    public required Guid CompilationId { get; init; }
    public DateTimeOffset? RemindedAt { get; set; }
}

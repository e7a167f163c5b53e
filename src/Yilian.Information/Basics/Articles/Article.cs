using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Articles;

/// <summary>交流材料: what a unit shares of its organization, measures and experience. Its versions stay.</summary>
internal sealed class Article
{
    public const string Shared = "shared";
    public const string Withdrawn = "withdrawn";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganizationId { get; init; }
    public required string Kind { get; set; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public string State { get; private set; } = Shared;

    /// <summary>The unit, its headquarters and the general headquarters; everyone once it was issued.</summary>
    public required Guid AudienceId { get; set; }

    /// <summary>It stands in an issued compilation.</summary>
    public bool Published { get; private set; }

    public int Version { get; private set; } = 1;
    public required DateTimeOffset SubmittedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }
    public string? WithdrawnReason { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsShared => string.Equals(State, Shared, StringComparison.Ordinal);

    /// <exception cref="RuleBrokenException">It was withdrawn, or somebody changed it since it was read.</exception>
    public void Change(ChangeArticle request, DateTimeOffset at, string by)
    {
        DemandShared();
        if (request.Version != Version)
        {
            throw new RuleBrokenException(
                "articles.changed-meanwhile", $"材料在您修改期间已由{UpdatedBy}更新为第 {Version} 版，请核对后再提交。|Somebody changed the article meanwhile; look at it and decide.")
            {
                Extensions = { ["currentVersion"] = Version },
            };
        }

        (Kind, Title, Text, UpdatedAt, UpdatedBy) = (request.Kind, request.Title.Trim(), request.Text.Trim(), at, by);
        Version++;
    }

    public void Withdraw(string reason, DateTimeOffset at)
    {
        DemandShared();
        (State, WithdrawnReason, WithdrawnAt) = (Withdrawn, reason.Trim(), at);
    }

    /// <summary>Issued: from now on everyone may read it.</summary>
    public void Publish(Guid everyone) => (Published, AudienceId) = (true, everyone);

    private void DemandShared()
    {
        if (!IsShared)
        {
            throw new RuleBrokenException("articles.withdrawn", $"材料“{Title}”已撤回，不能再修改；需要时请重新提交。|The article was withdrawn; submit a new one.");
        }
    }
}

/// <summary>A version of an article; its files hang on its id.</summary>
internal sealed class ArticleVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }
    public required int Number { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }

    public static ArticleVersion Of(Article article) => new()
    {
        ArticleId = article.Id,
        Number = article.Version,
        Kind = article.Kind,
        Title = article.Title,
        Text = article.Text,
        At = article.UpdatedAt,
        ByName = article.UpdatedBy,
    };
}

using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Plans;

/// <summary>应急预案: what is known of a plan beside the content of its versions, of which one at most is in force.</summary>
internal sealed class Plan
{
    public const string Active = "active";
    public const string Withdrawn = "withdrawn";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Number { get; set; }
    public required string Title { get; set; }
    public required string Kind { get; set; }
    public required Guid OwnerId { get; set; }

    /// <summary>Beginnings of event class codes, separated by commas.</summary>
    public required string CodePrefixes { get; set; }

    public string State { get; private set; } = Active;
    public string? WithdrawnReason { get; private set; }
    public DateOnly? NextReviewOn { get; set; }

    /// <summary>The clock of the next review, while one runs.</summary>
    public Guid? ReviewClockId { get; set; }

    public DateTimeOffset? ReviewedAt { get; private set; }
    public string? ReviewedBy { get; private set; }
    public string? ReviewNote { get; private set; }

    /// <summary>Counts the changes that a second writer must know of, those of the draft included.</summary>
    public int Version { get; set; } = 1;

    public bool IsWithdrawn => string.Equals(State, Withdrawn, StringComparison.Ordinal);

    public IReadOnlyList<string> Prefixes => CodePrefixes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static Plan New(EditPlan facts)
    {
        var plan = new Plan { Number = facts.Number, Title = facts.Title.Trim(), Kind = facts.Kind, OwnerId = facts.OwnerId, CodePrefixes = Joined(facts), NextReviewOn = facts.NextReviewOn };
        return plan;
    }

    public void Change(EditPlan facts) =>
        (Number, Title, Kind, OwnerId, CodePrefixes, NextReviewOn) = (facts.Number, facts.Title.Trim(), facts.Kind, facts.OwnerId, Joined(facts), facts.NextReviewOn);

    public void Review(string note, DateOnly next, DateTimeOffset at, string by) =>
        (ReviewNote, NextReviewOn, ReviewedAt, ReviewedBy) = (note.Trim(), next, at, by);

    public void Withdraw(string reason) => (State, WithdrawnReason) = (Withdrawn, reason.Trim());

    /// <exception cref="RuleBrokenException">The plan was withdrawn.</exception>
    public void DemandActive()
    {
        if (IsWithdrawn)
        {
            throw new RuleBrokenException("organization.plan-withdrawn", $"预案“{Title}”已废止，不能再修改；如需恢复请新建预案。|The plan was withdrawn; make a new one.");
        }
    }

    private static string Joined(EditPlan facts) => string.Join(',', facts.CodePrefixes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>A version of a plan. Its content is data, kept as JSON; what was in force once stays as it was.</summary>
internal sealed class PlanVersion
{
    public const string Draft = "draft";
    public const string InForce = "inForce";
    public const string Superseded = "superseded";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PlanId { get; init; }
    public required int Number { get; init; }
    public string State { get; private set; } = Draft;
    public DateOnly? ValidFrom { get; private set; }
    public required string Basis { get; set; }

    /// <summary>The response levels as JSON: see <see cref="PlanContent"/>.</summary>
    public required string Levels { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public string? PublishedBy { get; private set; }

    public bool IsInForce => string.Equals(State, InForce, StringComparison.Ordinal);

    public bool IsDraft => string.Equals(State, Draft, StringComparison.Ordinal);

    public void Publish(DateOnly validFrom, DateTimeOffset at, string by) =>
        (State, ValidFrom, PublishedAt, PublishedBy) = (InForce, validFrom, at, by);

    public void Supersede() => State = Superseded;
}

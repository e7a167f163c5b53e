using Yilian.Platform.Http;

namespace Yilian.Organization.Liaisons;

/// <summary>A liaison officer (联络员) or the stand-in (替补) of a unit, for as long as that lasts.</summary>
internal sealed class Liaison
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UnitId { get; init; }
    public required string Name { get; set; }
    public required string Rank { get; set; }

    /// <summary>Personal data: shown to those who work with the mechanism, never written to the journal.</summary>
    public required string Mobile { get; set; }

    public string? OfficePhone { get; set; }
    public required bool StandIn { get; init; }

    /// <summary>The account that is told personally.</summary>
    public Guid? UserId { get; init; }

    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? Until { get; set; }

    public string Role => RoleOf(StandIn);

    public static string RoleOf(bool standIn) => standIn ? "替补联络员" : "联络员";

    /// <exception cref="RuleBrokenException">It has ended already.</exception>
    public void End(DateTimeOffset now)
    {
        if (Until is not null)
        {
            throw new RuleBrokenException("organization.liaison-ended", $"{Name} 的{Role}任期已结束。|This liaison has ended already.");
        }

        Until = now;
    }

    /// <summary>The same person with other numbers or another rank; false when nothing is different.</summary>
    public bool Correct(LiaisonFacts facts)
    {
        if (string.Equals(Rank, facts.Rank, StringComparison.Ordinal) && string.Equals(Mobile, facts.Mobile, StringComparison.Ordinal) && string.Equals(OfficePhone, facts.OfficePhone, StringComparison.Ordinal))
        {
            return false;
        }

        (Rank, Mobile, OfficePhone) = (facts.Rank, facts.Mobile, facts.OfficePhone);
        return true;
    }
}

/// <summary>What is entered about a liaison.</summary>
internal sealed record LiaisonFacts(string Name, string Rank, string Mobile, string? OfficePhone, bool StandIn, Guid? UserId);

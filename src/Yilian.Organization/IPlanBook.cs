using Yilian.Contracts.Organization;
using Yilian.Platform.Storage;

namespace Yilian.Organization;

/// <summary>The emergency plans (应急预案) in force, for the sections that carry them out.</summary>
public interface IPlanBook
{
    /// <summary>All plans that have a version in force.</summary>
    Task<IReadOnlyList<PlanInForce>> InForce(YilianDb db, CancellationToken ct);

    /// <summary>The plan, if it has a version in force.</summary>
    Task<PlanInForce?> Find(YilianDb db, Guid planId, CancellationToken ct);
}

/// <summary>A plan with the version in force.</summary>
/// <param name="CodePrefixes">The event classes it applies to, by the beginning of their codes.</param>
public sealed record PlanInForce(
    Guid Id, Guid VersionId, string Number, string Title, string Kind, Guid OwnerId, IReadOnlyList<string> CodePrefixes, int VersionNumber, DateOnly? ValidFrom,
    IReadOnlyList<PlanLevel> Levels)
{
    /// <summary>How well it fits a class of incidents: the length of the longest prefix that does; 0 when none.</summary>
    public int FitOf(string code) => CodePrefixes.Where(p => code.StartsWith(p, StringComparison.Ordinal)).Select(p => p.Length).DefaultIfEmpty(0).Max();
}

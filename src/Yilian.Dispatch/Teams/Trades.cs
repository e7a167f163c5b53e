using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Information;
using Yilian.Organization;

namespace Yilian.Dispatch.Teams;

/// <summary>Of which trade a team is, and on which rung of a headquarters' ladder it therefore stands. By the kind of the team; the national codes name no trade, so this table is the platform's.</summary>
internal static class Trades
{
    /// <summary>乡镇（村）应急队 go wherever their place is in danger; they are of every trade.</summary>
    private const string GrassRoots = "42ELA";

    private static readonly Dictionary<string, Guid[]> Of = new(StringComparer.Ordinal)
    {
        ["42EL1"] = [KnownHeadquarters.Fire],
        ["42EL2"] = [KnownHeadquarters.Flood],
        ["42EL3"] = [KnownHeadquarters.WorkSafety],
        ["42EL4"] = [KnownHeadquarters.WorkSafety],
        ["42EL5"] = [KnownHeadquarters.Health],
        ["42EL6"] = [KnownHeadquarters.Earthquake, KnownHeadquarters.Geology],
        ["42EL7"] = [KnownHeadquarters.Environment],
        ["42E12"] = [KnownHeadquarters.Forest],
        ["42E13"] = [KnownHeadquarters.Forest],
        ["42E14"] = [KnownHeadquarters.Food, KnownHeadquarters.Health],
        ["42E15"] = [KnownHeadquarters.Transport],
        ["42E20"] = [KnownHeadquarters.Flood],
    };

    /// <summary>The headquarters whose trade the team is of; the general headquarters commands every trade.</summary>
    public static IReadOnlyList<Guid> HeadquartersOf(RegisterCard team) => Of.GetValueOrDefault(team.KindCode, []);

    public static string RungOf(RegisterCard team, Guid headquarters, IOrganizationBook book)
    {
        // Experts advise whoever needs them.
        if (string.Equals(team.Register, Registers.Expert, StringComparison.Ordinal))
        {
            return Rungs.OwnIndustry;
        }

        if (team.KindCode.StartsWith("42B", StringComparison.Ordinal) || string.Equals(book.Find(team.OwnerId)?.Kind, OrganizationKinds.Military, StringComparison.Ordinal))
        {
            return Rungs.Military;
        }

        return headquarters == KnownHeadquarters.General || string.Equals(team.KindCode, GrassRoots, StringComparison.Ordinal) || HeadquartersOf(team).Contains(headquarters) ? Rungs.OwnIndustry : Rungs.CrossIndustry;
    }
}

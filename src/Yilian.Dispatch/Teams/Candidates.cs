using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Roads;
using Yilian.Information;

namespace Yilian.Dispatch.Teams;

/// <summary>A team that has what a need asks for.</summary>
/// <param name="HeldBy">The order it is on; null when it is free.</param>
/// <param name="DutyHours">On duty within the last 24 hours.</param>
/// <param name="Doubt">Why one would rather take another: tired, out of certificates, or not looked after in the register; null when nothing speaks against it.</param>
internal sealed record Candidate(RegisterCard Team, string Rung, int Contribution, Way? Way, bool InTime, Order? HeldBy, double DutyHours = 0, string? Doubt = null)
{
    public bool Ready => Team.Readiness is null or Readinesses.Ready;

    /// <summary>Its owner keeps it back for itself; the owner and the general headquarters may still send it.</summary>
    public bool KeptBack => Team.KeptBack;

    public bool FreeFor(Need need) => HeldBy is null && Ready && !KeptBack && need.Allows(Rung);

    /// <summary>What it costs besides the way, in minutes: teams take turns, and one that is in doubt comes after all others of its rung.</summary>
    public int Toll => (Doubt is null ? 0 : DoubtToll) + (int)(DutyHours * TollOfHour);

    private const int DoubtToll = 1_000_000;
    private const int TollOfHour = 3;
}

/// <summary>Who could meet a need, in the order of the ladder: in time before late, the lower rung before the higher, rested before tired, near before far.</summary>
internal static class Candidates
{
    private const int FarAway = 100_000;

    public static List<Candidate> Of(Need need, Ground ground) =>
    [
        .. Eligible.For(need, ground.Registers).Where(t => ground.Book.Find(t.OwnerId) is { Dissolved: false })
            .Select(t => Of(t, need, ground))
            .OrderBy(c => c.InTime ? 0 : 1).ThenBy(c => Rungs.HeightOf(c.Rung)).ThenBy(c => c.Toll + (c.Way?.Minutes ?? FarAway)).ThenBy(c => c.Team.Name, StringComparer.Ordinal),
    ];

    public static Candidate Of(RegisterCard team, Need need, Ground ground)
    {
        var way = ground.Ways.Of(team, need.Longitude, need.Latitude, ground.Now, ground.Closures);
        var inTime = need.NeededAt is not { } by || (way is { } w && ground.Now.AddMinutes(w.Minutes) <= by);
        var hours = ground.Duty.GetValueOrDefault(team.Id);
        return new Candidate(
            team, Trades.RungOf(team, need.HeadquartersId, ground.Book), ContributionOf(team, need), way, inTime, ground.Held.GetValueOrDefault(team.Id), hours, Doubts.Of(team, hours, ground.TiredHours, ground.Now));
    }

    private static int ContributionOf(RegisterCard team, Need need) =>
        string.Equals(need.Unit, NeedUnits.Person, StringComparison.Ordinal) ? Math.Max(1, (int)(team.People ?? 1)) : 1;
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Dispatch;
using Yilian.Contracts.Information;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Orders;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Teams;

/// <summary>A team that has what a need asks for.</summary>
/// <param name="HeldBy">The order it is on; null when it is free.</param>
internal sealed record Candidate(RegisterCard Team, string Rung, int Contribution, (double Km, int Minutes)? Way, bool InTime, Order? HeldBy)
{
    public bool Ready => Team.Readiness is null or Readinesses.Ready;

    public bool FreeFor(Need need) => HeldBy is null && Ready && need.Allows(Rung);
}

/// <summary>Who could meet a need, in the order of the ladder: in time before late, the lower rung before the higher, near before far.</summary>
internal static class Candidates
{
    private const int FarAway = 100_000;

    public static async Task<List<Candidate>> Of(Need need, IRegisterBook registers, IOrganizationBook book, YilianDb db, DateTimeOffset now, CancellationToken ct)
    {
        var held = await db.Set<Order>().AsNoTracking().Where(o => o.ActiveTeamId != null).ToDictionaryAsync(o => o.TeamId, ct);
        return
        [
            .. Eligible.For(need, registers).Where(t => book.Find(t.OwnerId) is { Dissolved: false })
                .Select(t => Of(t, need, book, held.GetValueOrDefault(t.Id), now))
                .OrderBy(c => c.InTime ? 0 : 1).ThenBy(c => Rungs.HeightOf(c.Rung)).ThenBy(c => c.Way?.Minutes ?? FarAway).ThenBy(c => c.Team.Name, StringComparer.Ordinal),
        ];
    }

    public static Candidate Of(RegisterCard team, Need need, IOrganizationBook book, Order? heldBy, DateTimeOffset now)
    {
        var way = Travel.Of(team, need.Longitude, need.Latitude, now);
        var inTime = need.NeededAt is not { } by || (way is { } w && now.AddMinutes(w.Minutes) <= by);
        return new Candidate(team, Trades.RungOf(team, need.HeadquartersId, book), ContributionOf(team, need), way, inTime, heldBy);
    }

    private static int ContributionOf(RegisterCard team, Need need) =>
        string.Equals(need.Unit, NeedUnits.Person, StringComparison.Ordinal) ? Math.Max(1, (int)(team.People ?? 1)) : 1;
}

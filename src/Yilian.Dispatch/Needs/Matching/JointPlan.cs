using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Teams;

namespace Yilian.Dispatch.Needs.Matching;

/// <summary>A need that is short, and who could come.</summary>
/// <param name="Gap">In the need's unit.</param>
/// <param name="Settled">Those of the free that the dispatcher has chosen for it by hand.</param>
internal sealed record ShortNeed(Need Need, int Gap, IReadOnlyList<Candidate> Free, IReadOnlyList<Candidate> Settled);

/// <param name="Lacking">What nobody is left for, in the need's unit.</param>
internal sealed record PlannedNeed(ShortNeed Asked, IReadOnlyList<Candidate> Chosen, int Lacking);

/// <summary>
/// All needs that are short, planned together by <see cref="LadderMatching"/>. A team goes to one need whole. Needs that count teams are met at the least cost there is; for needs that count people the number of
/// teams is estimated by the usual team, and what is still short is planned again with who is left.
/// </summary>
internal static class JointPlan
{
    public static IReadOnlyList<PlannedNeed> Of(IReadOnlyList<ShortNeed> needs)
    {
        var chosen = needs.ToDictionary(n => n.Need.Id, n => n.Settled.ToList());
        var taken = needs.SelectMany(n => n.Settled).Select(c => c.Team.Id).ToHashSet();
        for (var more = true; more;)
        {
            more = false;
            foreach (var (need, candidate) in Round(needs, chosen, taken))
            {
                more |= taken.Add(candidate.Team.Id);
                chosen[need].Add(candidate);
            }
        }

        return [.. needs.Select(n => Planned(n, chosen[n.Need.Id]))];
    }

    private static IEnumerable<(Guid Need, Candidate Candidate)> Round(IReadOnlyList<ShortNeed> needs, Dictionary<Guid, List<Candidate>> chosen, HashSet<Guid> taken)
    {
        var open = needs.Select(n => (Asked: n, Left: n.Gap - chosen[n.Need.Id].Sum(c => c.Contribution), Free: n.Free.Where(c => !taken.Contains(c.Team.Id)).ToList())).Where(n => n.Left > 0 && n.Free.Count > 0).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var asked = open.ConvertAll(n => new OpenNeed(n.Asked.Need.Id, TeamsFor(n.Left, n.Free), n.Asked.Need.Priority, TierOf(n.Asked.Need.Rung)));
        var teams = open.SelectMany(n => n.Free).Select(c => c.Team.Id).Distinct().Select(id => new FreeResource(id, 1)).ToList();
        var offers = open.SelectMany(n => n.Free.Select(c => new Offer(c.Team.Id, n.Asked.Need.Id, TierOf(c.Rung), c.Way?.Minutes ?? int.MaxValue, c.InTime, c.Toll))).ToList();
        var byId = open.ToDictionary(n => n.Asked.Need.Id, n => n.Free.ToDictionary(c => c.Team.Id));
        return LadderMatching.Propose(asked, teams, offers).Assignments.Select(a => (a.Offer.NeedId, byId[a.Offer.NeedId][a.Offer.ResourceId]));
    }

    // As many as would be needed of the largest: one too few is planned again, one too many would stand about.
    private static int TeamsFor(int left, List<Candidate> free) => (int)Math.Ceiling((double)left / free.Max(c => c.Contribution));

    // Of those chosen, who is not needed stays; the last of the ladder first.
    private static PlannedNeed Planned(ShortNeed need, List<Candidate> chosen)
    {
        var left = need.Gap;
        var going = new List<Candidate>();
        foreach (var candidate in chosen.OrderBy(c => need.Settled.Contains(c) ? 0 : 1).ThenBy(c => c.InTime ? 0 : 1).ThenBy(c => Rungs.HeightOf(c.Rung)).ThenBy(c => c.Way?.Minutes ?? int.MaxValue).TakeWhile(_ => left > 0))
        {
            going.Add(candidate);
            left -= candidate.Contribution;
        }

        return new PlannedNeed(need, going, Math.Max(0, left));
    }

    private static DispatchTier TierOf(string rung) => (DispatchTier)(Rungs.HeightOf(rung) + 1);
}

using CsCheck;
using Xunit;
using Yilian.Dispatch.Needs.Matching;

namespace Yilian.Tests.Dispatch.Needs;

/// <summary>Who is proposed for what.</summary>
public sealed class LadderMatchingTests
{
    private static readonly Gen<Story> Stories =
        from needs in Gen.Select(Gen.Int[1, 4], Gen.Int[1, 3], Gen.Enum<DispatchTier>()).Array[1, 5]
        from resources in Gen.Int[1, 4].Array[1, 6]
        from offers in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Enum<DispatchTier>(), Gen.Int[1, 300], Gen.Bool).Array[0, 24]
        select Tell(needs, resources, offers);

    [Fact]
    public void A_proposal_costs_no_more_than_any_other_could() =>
        Stories.Sample(story => Assert.Equal(Cheapest.Of(story), CostOf(story, story.Propose())), iter: 3_000);

    [Fact]
    public void Nothing_is_given_twice_and_no_need_gets_more_than_it_asked() =>
        Stories.Sample(
            story =>
            {
                var proposal = story.Propose();
                Assert.All(story.Resources, r => Assert.True(proposal.Assignments.Where(a => a.Offer.ResourceId == r.Id).Sum(a => a.Quantity) <= r.Quantity));
                Assert.All(story.Needs, n => Assert.Equal(
                    n.Quantity,
                    proposal.Assignments.Where(a => a.Offer.NeedId == n.Id).Sum(a => a.Quantity) + proposal.Shortfalls.Where(s => s.NeedId == n.Id).Sum(s => s.Quantity)));
            }, iter: 2_000);

    [Fact]
    public void Nobody_of_a_higher_rung_goes_while_one_of_a_lower_is_free_and_in_time() =>
        Stories.Sample(
            story =>
            {
                var proposal = story.Propose();
                foreach (var higher in proposal.Assignments.Select(a => a.Offer))
                {
                    var free = story.Offers.Where(o => o.NeedId == higher.NeedId && o.InTime && o.Tier < higher.Tier && Left(story, proposal, o.ResourceId) > 0);
                    Assert.Empty(free);
                }
            }, iter: 3_000);

    [Fact]
    public void What_is_not_approved_is_not_proposed()
    {
        var (need, team) = (new OpenNeed(Guid.CreateVersion7(), 2, 1, DispatchTier.CrossIndustry), new FreeResource(Guid.CreateVersion7(), 1));
        var offer = new Offer(team.Id, need.Id, DispatchTier.Military, 30, InTime: true);

        var refused = LadderMatching.Propose([need], [team], [offer]);
        var approved = LadderMatching.Propose([need with { UpTo = DispatchTier.Military }], [team], [offer]);

        Assert.Equal((0, 2), (refused.Assignments.Count, refused.Shortfalls.Single().Quantity));
        Assert.Equal((1, 1), (approved.Assignments.Single().Quantity, approved.Shortfalls.Single().Quantity));
    }

    private static int Left(Story story, DispatchProposal proposal, Guid resource) =>
        story.Resources.Single(r => r.Id == resource).Quantity - proposal.Assignments.Where(a => a.Offer.ResourceId == resource).Sum(a => a.Quantity);

    private static long CostOf(Story story, DispatchProposal proposal) =>
        proposal.Assignments.Sum(a => a.Quantity * LadderMatching.CostOf(a.Offer))
        + proposal.Shortfalls.Sum(s => s.Quantity * LadderMatching.ShortCostOf(story.Needs.Single(n => n.Id == s.NeedId)));

    private static Story Tell((int Quantity, int Priority, DispatchTier UpTo)[] needs, int[] resources, (int Resource, int Need, DispatchTier Tier, int Minutes, bool InTime)[] offers)
    {
        var asked = needs.Select(n => new OpenNeed(Guid.CreateVersion7(), n.Quantity, n.Priority, n.UpTo)).ToList();
        var free = resources.Select(q => new FreeResource(Guid.CreateVersion7(), q)).ToList();
        return new Story(
            asked, free,
            [.. offers.Select(o => new Offer(free[o.Resource % free.Count].Id, asked[o.Need % asked.Count].Id, o.Tier, o.Minutes, o.InTime)).DistinctBy(o => (o.ResourceId, o.NeedId))]);
    }

    internal sealed record Story(IReadOnlyList<OpenNeed> Needs, IReadOnlyList<FreeResource> Resources, IReadOnlyList<Offer> Offers)
    {
        public DispatchProposal Propose() => LadderMatching.Propose(Needs, Resources, Offers);
    }

    /// <summary>The same by hand: unit for unit along the cheapest way that is left (Bellman and Ford), slow and plain.</summary>
    private sealed class Cheapest(Story story)
    {
        private const long Far = long.MaxValue / 4;
        private readonly List<OpenNeed> _needs = [.. story.Needs];
        private readonly List<FreeResource> _resources = [.. story.Resources];
        private readonly int[,] _given = new int[story.Resources.Count, story.Needs.Count];
        private readonly (long Cost, int From)[] _resource = new (long, int)[story.Resources.Count];
        private readonly (long Cost, int From)[] _need = new (long, int)[story.Needs.Count];

        public static long Of(Story story)
        {
            var (cheapest, cost) = (new Cheapest(story), story.Needs.Sum(n => n.Quantity * LadderMatching.ShortCostOf(n)));
            while (cheapest.Step() is var saved && saved < 0)
            {
                cost += saved;
            }

            return cost;
        }

        private long Step()
        {
            Spread();
            var best = Enumerable.Range(0, _needs.Count).Where(n => GivenTo(n) < _needs[n].Quantity && _need[n].Cost < Far / 2).OrderBy(Saving).FirstOrDefault(-1);
            if (best < 0 || Saving(best) >= 0)
            {
                return 0;
            }

            for (var n = best; n >= 0;)
            {
                var r = _need[n].From;
                _given[r, n]++;
                n = _resource[r].From;
                if (n >= 0)
                {
                    _given[r, n]--;
                }
            }

            return Saving(best);
        }

        private void Spread()
        {
            for (var r = 0; r < _resources.Count; r++)
            {
                _resource[r] = (GivenBy(r) < _resources[r].Quantity ? 0 : Far, -1);
            }

            Array.Fill(_need, (Far, -1));
            for (var round = 0; round <= _needs.Count + _resources.Count; round++)
            {
                foreach (var offer in story.Offers)
                {
                    Relax(_resources.FindIndex(r => r.Id == offer.ResourceId), _needs.FindIndex(n => n.Id == offer.NeedId), offer);
                }
            }
        }

        private void Relax(int r, int n, Offer offer)
        {
            var cost = LadderMatching.CostOf(offer);
            if (offer.Tier <= _needs[n].UpTo && _resource[r].Cost + cost < _need[n].Cost)
            {
                _need[n] = (_resource[r].Cost + cost, r);
            }

            if (_given[r, n] > 0 && _need[n].Cost - cost < _resource[r].Cost)
            {
                _resource[r] = (_need[n].Cost - cost, n);
            }
        }

        private long Saving(int need) => _need[need].Cost - LadderMatching.ShortCostOf(_needs[need]);

        private int GivenBy(int resource) => Enumerable.Range(0, _needs.Count).Sum(n => _given[resource, n]);

        private int GivenTo(int need) => Enumerable.Range(0, _resources.Count).Sum(r => _given[r, need]);
    }
}

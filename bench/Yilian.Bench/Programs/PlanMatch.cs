using System.Diagnostics;
using Yilian.Dispatch.Needs.Matching;

namespace Yilian.Bench.Programs;

/// <summary>A thousand units and two hundred needs matched at once by the ladder; the floor takes need after need the cheapest that is left, and is dearer.</summary>
internal static class PlanMatch
{
    private const int Capabilities = 12;
    private const int Rounds = 30;

    public static void Measure(Outcome outcome)
    {
        var stories = Enumerable.Range(0, Rounds + 3).Select(i => Tell(new Random(i))).ToList();
        var (latencies, greedy, dearer, offers) = (new Latencies(), new Latencies(), 0.0, 0);
        foreach (var (story, i) in stories.Select((s, i) => (s, i)))
        {
            var startedAt = Stopwatch.GetTimestamp();
            var proposal = LadderMatching.Propose(story.Needs, story.Resources, story.Offers);
            if (i >= 3)
            {
                latencies.Add(startedAt);
            }

            var plainAt = Stopwatch.GetTimestamp();
            var plain = Greedy(story);
            if (i >= 3)
            {
                greedy.Add(plainAt);
                dearer += (double)plain / CostOf(story, proposal) / Rounds;
                offers += story.Offers.Count / Rounds;
            }
        }

        outcome.Below("plan_p95_ms", latencies.At(0.95), 50);
        outcome.Figure("plan_p50_ms", latencies.At(0.5));
        outcome.Figure("plan_offers", offers);
        outcome.Floor("greedy_p50_ms", greedy.At(0.5));
        outcome.Floor("greedy_times_cost", dearer);
    }

    private static Story Tell(Random random)
    {
        var needs = Enumerable.Range(0, 200).Select(_ => (Need: new OpenNeed(Guid.CreateVersion7(), random.Next(1, 6), random.Next(1, 4), DispatchTier.Military), Capability: random.Next(Capabilities), X: random.NextDouble(), Y: random.NextDouble())).ToList();
        var units = Enumerable.Range(0, 1_000).Select(_ => (Unit: new FreeResource(Guid.CreateVersion7(), 1), Able: random.Next(1 << Capabilities) & random.Next(1 << Capabilities), Trade: random.Next(4), X: random.NextDouble(), Y: random.NextDouble())).ToList();
        var offers = from u in units
                     from n in needs
                     where (u.Able & (1 << n.Capability)) != 0
                     let minutes = (int)(Math.Sqrt(((u.X - n.X) * (u.X - n.X)) + ((u.Y - n.Y) * (u.Y - n.Y))) * 180)
                     select new Offer(u.Unit.Id, n.Need.Id, u.Trade == n.Capability % 4 ? DispatchTier.OwnIndustry : u.Trade == 3 ? DispatchTier.Military : DispatchTier.CrossIndustry, minutes, minutes < 90);
        return new Story([.. needs.Select(n => n.Need)], [.. units.Select(u => u.Unit)], [.. offers]);
    }

    private static long Greedy(Story story)
    {
        var (left, cost) = (story.Resources.ToDictionary(r => r.Id, r => r.Quantity), 0L);
        var byNeed = story.Offers.ToLookup(o => o.NeedId);
        foreach (var need in story.Needs.OrderBy(n => n.Priority))
        {
            var open = need.Quantity;
            foreach (var offer in byNeed[need.Id].OrderBy(LadderMatching.CostOf).TakeWhile(_ => open > 0).Where(o => left[o.ResourceId] > 0))
            {
                (left[offer.ResourceId], open, cost) = (left[offer.ResourceId] - 1, open - 1, cost + LadderMatching.CostOf(offer));
            }

            cost += open * LadderMatching.ShortCostOf(need);
        }

        return cost;
    }

    private static long CostOf(Story story, DispatchProposal proposal)
    {
        var needs = story.Needs.ToDictionary(n => n.Id);
        return proposal.Assignments.Sum(a => a.Quantity * LadderMatching.CostOf(a.Offer)) + proposal.Shortfalls.Sum(s => s.Quantity * LadderMatching.ShortCostOf(needs[s.NeedId]));
    }

    private sealed record Story(IReadOnlyList<OpenNeed> Needs, IReadOnlyList<FreeResource> Resources, IReadOnlyList<Offer> Offers);
}

namespace Yilian.Dispatch.Needs.Matching;

/// <summary>What is still asked for.</summary>
/// <param name="Quantity">Teams, pieces or units of an item; at least one.</param>
/// <param name="Priority">1 (lives) to 3.</param>
/// <param name="UpTo">The highest rung that has been approved for it.</param>
internal sealed record OpenNeed(Guid Id, int Quantity, int Priority, DispatchTier UpTo);

/// <summary>A resource that nobody has: a team is one, stock as much as its owner does not keep back.</summary>
internal sealed record FreeResource(Guid Id, int Quantity);

/// <summary>That a resource could serve a need: it has the capability, is ready, and may be asked.</summary>
/// <param name="Minutes">Until it would be there.</param>
/// <param name="InTime">There by the time that the need names.</param>
/// <param name="Toll">What taking it costs besides, in minutes: hours on duty, and what speaks against it.</param>
internal sealed record Offer(Guid ResourceId, Guid NeedId, DispatchTier Tier, int Minutes, bool InTime, int Toll = 0);

/// <param name="Quantity">How much of the resource goes there.</param>
internal sealed record Assignment(Offer Offer, int Quantity);

/// <summary>What of a need nobody can give on the rungs that are approved.</summary>
internal sealed record Shortfall(Guid NeedId, int Quantity);

/// <summary>Who goes where.</summary>
internal sealed record DispatchProposal(IReadOnlyList<Assignment> Assignments, IReadOnlyList<Shortfall> Shortfalls);

/// <summary>
/// All open needs together, as one flow of least cost: urgent needs before others, in time before late, the lower rung before the higher, rested before tired, near before far. Nobody of a higher
/// rung is proposed while one of a lower rung is free and in time, because the exchange would cost less.
/// </summary>
internal static class LadderMatching
{
    private const int MostMinutes = 100_000;
    private const int MostToll = 5_000_000;
    private const long Late = 1_000_000_000;
    private const long Unmet = 10_000_000_000;

    public static DispatchProposal Propose(IReadOnlyList<OpenNeed> needs, IReadOnlyList<FreeResource> resources, IReadOnlyList<Offer> offers)
    {
        var needOf = needs.Select((n, i) => (n, i)).ToDictionary(x => x.n.Id, x => x.i);
        var resourceOf = resources.Select((r, i) => (r, i)).ToDictionary(x => x.r.Id, x => x.i);
        var (aside, open) = (needs.Count + resources.Count, offers.Where(o => needOf.TryGetValue(o.NeedId, out var n) && resourceOf.ContainsKey(o.ResourceId) && o.Tier <= needs[n].UpTo).ToList());
        var network = new FlowNetwork(aside + 1, open.Count + needs.Count + resources.Count);
        foreach (var offer in open)
        {
            var (need, resource) = (needOf[offer.NeedId], resourceOf[offer.ResourceId]);
            network.Join(needs.Count + resource, need, Math.Min(needs[need].Quantity, resources[resource].Quantity), CostOf(offer));
        }

        // Who is not needed stays, and what nobody can give is short: both by way of a node aside.
        for (var r = 0; r < resources.Count; r++)
        {
            network.Give(needs.Count + r, resources[r].Quantity);
            network.Give(aside, -resources[r].Quantity);
            network.Join(needs.Count + r, aside, resources[r].Quantity, 0);
        }

        var firstShort = network.Arcs.Count;
        for (var n = 0; n < needs.Count; n++)
        {
            network.Give(n, -needs[n].Quantity);
            network.Give(aside, needs[n].Quantity);
            network.Join(aside, n, needs[n].Quantity, ShortCostOf(needs[n]));
        }

        var flow = network.Solve();
        return new DispatchProposal(
            [.. open.Select((o, i) => new Assignment(o, (int)flow[i])).Where(a => a.Quantity > 0)],
            [.. needs.Select((n, i) => new Shortfall(n.Id, (int)flow[firstShort + i])).Where(s => s.Quantity > 0)]);
    }

    internal static long CostOf(Offer offer) => (offer.InTime ? 0 : Late) + RungOf(offer.Tier) + Math.Clamp(offer.Minutes, 0, MostMinutes) + Math.Clamp(offer.Toll, 0, MostToll);

    internal static long ShortCostOf(OpenNeed need) => need.Priority switch { <= 1 => 100 * Unmet, 2 => 10 * Unmet, _ => Unmet };

    private static long RungOf(DispatchTier tier) => tier switch { DispatchTier.OwnIndustry => 0, DispatchTier.CrossIndustry => 10_000_000, _ => 100_000_000 };
}

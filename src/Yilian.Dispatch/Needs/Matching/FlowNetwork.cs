namespace Yilian.Dispatch.Needs.Matching;

/// <summary>A network of nodes that give or take and arcs that carry, each at a cost: what is to flow where, so that the whole costs least.</summary>
/// <param name="nodes">How many nodes there are.</param>
/// <param name="arcs">How many arcs are expected.</param>
internal sealed class FlowNetwork(int nodes, int arcs)
{
    private readonly long[] _gives = new long[nodes];
    private readonly List<FlowArc> _arcs = new(arcs);

    public int Nodes => nodes;

    public IReadOnlyList<FlowArc> Arcs => _arcs;

    public ReadOnlySpan<long> Gives => _gives;

    /// <summary>What a node gives (above zero) or takes (below); all of them together come to zero.</summary>
    public void Give(int node, long amount) => _gives[node] += amount;

    /// <returns>The number of the arc, by which <see cref="Solve"/> tells its flow.</returns>
    public int Join(int from, int to, long capacity, long cost)
    {
        _arcs.Add(new FlowArc(from, to, capacity, cost));
        return _arcs.Count - 1;
    }

    /// <summary>The cheapest flow, arc by arc.</summary>
    /// <exception cref="InvalidOperationException">What is given does not come to zero, or cannot all be carried.</exception>
    public long[] Solve() => _gives.Sum() == 0 ? new NetworkSimplex(this).Run() : throw new InvalidOperationException("What is given and what is taken do not come to the same.");
}

/// <param name="Capacity">At most so much flows; nothing flows backwards.</param>
/// <param name="Cost">Of one unit of flow; not below zero.</param>
internal readonly record struct FlowArc(int From, int To, long Capacity, long Cost);

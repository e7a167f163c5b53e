namespace Yilian.Dispatch.Needs.Matching;

/// <summary>
/// The primal network simplex method (Dantzig 1951; strongly feasible trees by Cunningham 1976, entering arcs sought in blocks): the basis is a spanning tree, and each turn
/// one arc enters the tree and another leaves. Exact in whole numbers.
/// </summary>
internal sealed class NetworkSimplex
{
    private const int LeastBlock = 32;
    private readonly int _nodes;
    private readonly int _root;
    private readonly int _arcs;
    private readonly FlowArc[] _arc;
    private readonly long[] _flow;
    private readonly Side[] _side;
    private readonly FlowTree _tree;
    private int _nextArc;

    public NetworkSimplex(FlowNetwork network)
    {
        (_nodes, _root, _arcs) = (network.Nodes, network.Nodes, network.Arcs.Count);
        _arc = new FlowArc[_arcs + _nodes];
        _flow = new long[_arc.Length];
        _side = new Side[_arc.Length];
        _tree = new FlowTree(_nodes + 1);
        for (var i = 0; i < _arcs; i++)
        {
            (_arc[i], _side[i]) = (network.Arcs[i], Side.Empty);
        }

        Begin(network.Gives, 1 + (_nodes * network.Arcs.Max(a => (long?)a.Cost) ?? 0));
    }

    private enum Side : sbyte
    {
        Full = -1,
        Tree = 0,
        Empty = 1,
    }

    public long[] Run()
    {
        while (Entering() is >= 0 and var entering)
        {
            Turn(entering);
        }

        for (var i = _arcs; i < _arc.Length; i++)
        {
            if (_flow[i] != 0)
            {
                throw new InvalidOperationException("Not all that is given can be carried.");
            }
        }

        return _flow[.._arcs];
    }

    // At first everything goes by way of the root, at a price that nobody would pay.
    private void Begin(ReadOnlySpan<long> gives, long dear)
    {
        for (var node = 0; node < _nodes; node++)
        {
            var (arc, up) = (_arcs + node, gives[node] >= 0);
            _arc[arc] = up ? new FlowArc(node, _root, long.MaxValue, dear) : new FlowArc(_root, node, long.MaxValue, dear);
            (_flow[arc], _side[arc]) = (Math.Abs(gives[node]), Side.Tree);
            _tree.Hang(node, _root, arc, up, up ? -dear : dear);
        }
    }

    // The best of a block of arcs; the next search begins where this one ended.
    private int Entering()
    {
        var (block, best, bestCost) = (Math.Max(LeastBlock, (int)Math.Sqrt(_arcs)), -1, 0L);
        var arcs = _arc.AsSpan(0, _arcs);
        var potential = _tree.Potential.AsSpan();
        for (var (seen, left) = (0, block); seen < _arcs; seen++)
        {
            var i = _nextArc;
            _nextArc = i + 1 == _arcs ? 0 : i + 1;
            ref readonly var arc = ref arcs[i];
            var cost = (long)_side[i] * (arc.Cost + potential[arc.From] - potential[arc.To]);
            if (cost < bestCost)
            {
                (best, bestCost) = (i, cost);
            }

            if (--left == 0)
            {
                if (best >= 0)
                {
                    return best;
                }

                left = block;
            }
        }

        return best;
    }

    private void Turn(int entering)
    {
        var (from, to) = (_arc[entering].From, _arc[entering].To);
        var (first, second) = _side[entering] == Side.Empty ? (from, to) : (to, from);
        var join = _tree.Join(from, to);
        var (most, leaving, onFirst) = Bottleneck(entering, first, second, join);
        Push(entering, most, join);
        if (leaving < 0)
        {
            _side[entering] = (Side)(-(sbyte)_side[entering]);
            return;
        }

        var gone = _tree.Arc[leaving];
        (_side[entering], _side[gone]) = (Side.Tree, _flow[gone] == 0 ? Side.Empty : Side.Full);
        var (inside, outside) = onFirst ? (first, second) : (second, first);
        var up = _arc[entering].From == inside;
        _tree.Rehang(leaving, inside, outside, entering, up);
        var shift = _tree.Potential[outside] - _tree.Potential[inside] - (up ? _arc[entering].Cost : -_arc[entering].Cost);
        _tree.Shift(inside, shift);
    }

    // Among equals the last on the way round keeps the tree strongly feasible, so that it never turns in a circle.
    private (long Most, int Leaving, bool OnFirst) Bottleneck(int entering, int first, int second, int join)
    {
        var (most, leaving, onFirst) = (_arc[entering].Capacity, -1, false);
        for (var u = first; u != join; u = _tree.Parent[u])
        {
            var room = _tree.Up[u] ? _flow[_tree.Arc[u]] : Room(_tree.Arc[u]);
            if (room < most)
            {
                (most, leaving, onFirst) = (room, u, true);
            }
        }

        for (var u = second; u != join; u = _tree.Parent[u])
        {
            var room = _tree.Up[u] ? Room(_tree.Arc[u]) : _flow[_tree.Arc[u]];
            if (room <= most)
            {
                (most, leaving, onFirst) = (room, u, false);
            }
        }

        return (most, leaving, onFirst);
    }

    private long Room(int arc) => _arc[arc].Capacity == long.MaxValue ? long.MaxValue : _arc[arc].Capacity - _flow[arc];

    private void Push(int entering, long most, int join)
    {
        if (most == 0)
        {
            return;
        }

        var amount = (long)_side[entering] * most;
        _flow[entering] += amount;
        for (var u = _arc[entering].From; u != join; u = _tree.Parent[u])
        {
            _flow[_tree.Arc[u]] += _tree.Up[u] ? -amount : amount;
        }

        for (var u = _arc[entering].To; u != join; u = _tree.Parent[u])
        {
            _flow[_tree.Arc[u]] += _tree.Up[u] ? amount : -amount;
        }
    }
}

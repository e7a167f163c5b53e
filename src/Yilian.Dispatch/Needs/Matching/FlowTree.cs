namespace Yilian.Dispatch.Needs.Matching;

/// <summary>The spanning tree of the simplex method: each node hangs on its parent by an arc, and has a price (its potential).</summary>
internal sealed class FlowTree
{
    private const int None = -1;
    private readonly int[] _depth;
    private readonly int[] _child;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly Stack<int> _below = new();

    public FlowTree(int nodes)
    {
        (Parent, Arc, Up, Potential) = (new int[nodes], new int[nodes], new bool[nodes], new long[nodes]);
        (_depth, _child, _next, _previous) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        Parent.AsSpan().Fill(None);
        Arc.AsSpan().Fill(None);
        _child.AsSpan().Fill(None);
        _next.AsSpan().Fill(None);
        _previous.AsSpan().Fill(None);
    }

    public int[] Parent { get; }

    /// <summary>The arc by which a node hangs.</summary>
    public int[] Arc { get; }

    /// <summary>Whether that arc goes from the node to its parent.</summary>
    public bool[] Up { get; }

    public long[] Potential { get; }

    public void Hang(int node, int parent, int arc, bool up, long potential)
    {
        (Potential[node], _depth[node]) = (potential, _depth[parent] + 1);
        Attach(node, parent, arc, up);
    }

    /// <summary>Where the ways of two nodes to the root meet.</summary>
    public int Join(int a, int b)
    {
        while (a != b)
        {
            (a, b) = _depth[a] >= _depth[b] ? (Parent[a], b) : (a, Parent[b]);
        }

        return a;
    }

    /// <summary>What hangs on <paramref name="cut"/> comes loose there and hangs on another node from now on, by another arc.</summary>
    /// <param name="inside">The node of the loose part that the new arc touches.</param>
    public void Rehang(int cut, int inside, int outside, int arc, bool up)
    {
        var (node, parent, by, upward) = (inside, outside, arc, up);
        while (true)
        {
            var (oldParent, oldArc, oldUp) = (Parent[node], Arc[node], Up[node]);
            Detach(node);
            Attach(node, parent, by, upward);
            if (node == cut)
            {
                return;
            }

            // The arc that held the node now holds its former parent, seen from the other end.
            (node, parent, by, upward) = (oldParent, node, oldArc, !oldUp);
        }
    }

    /// <summary>Moves the prices of a node and of all below it, and counts their depth anew.</summary>
    public void Shift(int node, long by)
    {
        _below.Push(node);
        while (_below.TryPop(out var one))
        {
            Potential[one] += by;
            _depth[one] = _depth[Parent[one]] + 1;
            for (var child = _child[one]; child != None; child = _next[child])
            {
                _below.Push(child);
            }
        }
    }

    private void Attach(int node, int parent, int arc, bool up)
    {
        (Parent[node], Arc[node], Up[node], _previous[node], _next[node]) = (parent, arc, up, None, _child[parent]);
        if (_child[parent] != None)
        {
            _previous[_child[parent]] = node;
        }

        _child[parent] = node;
    }

    private void Detach(int node)
    {
        if (_previous[node] != None)
        {
            _next[_previous[node]] = _next[node];
        }
        else
        {
            _child[Parent[node]] = _next[node];
        }

        if (_next[node] != None)
        {
            _previous[_next[node]] = _previous[node];
        }
    }
}

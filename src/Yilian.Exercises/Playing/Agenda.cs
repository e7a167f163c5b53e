namespace Yilian.Exercises.Playing;

/// <summary>What comes next: the acts of the script, and the receipts of units that were called in meanwhile.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<AgendaItem, (DateTimeOffset At, int Order)> _items = new();
    private readonly HashSet<string> _owing = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _bundles = [];

    public Agenda(IEnumerable<Act> acts)
    {
        foreach (var act in acts)
        {
            _items.Enqueue(new AgendaItem(act.Event.At, act, null), (act.Event.At, act.Event.N));
        }
    }

    /// <summary>The unit will acknowledge at that time, unless it acts before.</summary>
    public void Owe(string actor, DateTimeOffset at)
    {
        if (_owing.Add(actor))
        {
            _items.Enqueue(new AgendaItem(at, null, actor), (at, 0));
        }
    }

    /// <summary>The unit will take on these tasks at that time; asked for again, nothing changes.</summary>
    public void OweTasks(string actor, Guid bundleId, DateTimeOffset at)
    {
        if (_bundles.Add(bundleId))
        {
            _items.Enqueue(new AgendaItem(at, null, actor, bundleId), (at, 0));
        }
    }

    /// <summary>The owner of a team will take on the order at that time.</summary>
    public void OweOrder(string actor, Guid orderId, DateTimeOffset at) => _items.Enqueue(new AgendaItem(at, null, actor, OrderId: orderId), (at, 0));

    /// <summary>True once for a unit that has to acknowledge.</summary>
    public bool Settle(string actor) => _owing.Remove(actor);

    public AgendaItem? Next() => _items.TryDequeue(out var item, out _) ? item : null;
}

/// <param name="Act">What is played; null for a receipt.</param>
/// <param name="Receiver">Who acknowledges by itself; null for an act.</param>
/// <param name="BundleId">The tasks that the receiver takes on; null when it acknowledges the incident.</param>
/// <param name="OrderId">The order that the receiver takes on.</param>
internal sealed record AgendaItem(DateTimeOffset At, Act? Act, string? Receiver, Guid? BundleId = null, Guid? OrderId = null);

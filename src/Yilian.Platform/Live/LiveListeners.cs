using System.Diagnostics;
using Yilian.Platform.Access;

namespace Yilian.Platform.Live;

/// <summary>
/// The open pages of this node, found by what their callers see, so that an entry wakes those who may read it and nobody else:
/// with five thousand pages open, most entries concern a few hundred.
/// </summary>
internal sealed class LiveListeners
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly HashSet<LiveListener> _all = [];
    private readonly Dictionary<Guid, HashSet<LiveListener>> _byMember = [];
    private long _beatAt = Stopwatch.GetTimestamp();

    /// <summary>Open pages.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _all.Count;
            }
        }
    }

    public LiveListener Open(Caller caller)
    {
        var listener = new LiveListener(caller);
        lock (_gate)
        {
            _all.Add(listener);
            foreach (var member in MembersOf(caller))
            {
                (_byMember.TryGetValue(member, out var those) ? those : _byMember[member] = []).Add(listener);
            }
        }

        return listener;
    }

    public void Close(LiveListener listener)
    {
        lock (_gate)
        {
            _all.Remove(listener);
            foreach (var member in MembersOf(listener.Caller))
            {
                if (_byMember.TryGetValue(member, out var those) && those.Remove(listener) && those.Count == 0)
                {
                    _byMember.Remove(member);
                }
            }
        }
    }

    /// <summary>Wakes whom these entries concern; they are in the ring already.</summary>
    public void Tell(IReadOnlyList<LiveEntry> entries)
    {
        lock (_gate)
        {
            foreach (var member in entries.SelectMany(e => e.Members).Concat(entries.Select(e => e.ConcernsAccount).OfType<Guid>()).Distinct())
            {
                foreach (var listener in _byMember.GetValueOrDefault(member) ?? [])
                {
                    listener.Tell(entries[^1].Seq);
                }
            }
        }
    }

    /// <summary>Wakes those who have heard nothing for so long that they must be shown that the line still stands.</summary>
    public void Beat(TimeSpan quiet)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_beatAt) < Often)
            {
                return;
            }

            _beatAt = Stopwatch.GetTimestamp();
            foreach (var listener in _all)
            {
                listener.Beat(quiet);
            }
        }
    }

    // What changes the caller's own account is told to the caller, whoever may read the entry.
    private static IEnumerable<Guid> MembersOf(Caller caller) => caller.UserId is { } account ? caller.Sees.Append(account) : caller.Sees;
}

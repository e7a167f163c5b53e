namespace Yilian.Platform.Live;

/// <summary>An entry ready to be sent: written once, for every connection.</summary>
internal sealed record LiveEntry(long Seq, Guid[] Members, byte[] Bytes, Guid? ConcernsAccount);

/// <summary>The newest entries in memory, without gaps, so that a client that was away for a while catches up without touching the database.</summary>
internal sealed class LiveRing(int capacity)
{
    private readonly LiveEntry[] _entries = new LiveEntry[capacity];
    private readonly Lock _gate = new();
    private long _first = 1;
    private long _last;

    /// <summary>The newest Seq held.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>Starts empty after what is in the journal already.</summary>
    public void StartAfter(long seq)
    {
        lock (_gate)
        {
            (_first, _last) = (seq + 1, seq);
        }
    }

    public void Add(IReadOnlyList<LiveEntry> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries)
            {
                _entries[entry.Seq % capacity] = entry;
                _last = entry.Seq;
                _first = Math.Max(_first, _last - capacity + 1);
            }
        }
    }

    /// <summary>Copies what follows <paramref name="after"/>; false when that is no longer, or not yet, all in memory.</summary>
    public bool TryRead(long after, List<LiveEntry> into, int most)
    {
        into.Clear();
        lock (_gate)
        {
            if (after + 1 < _first)
            {
                return false;
            }

            for (var seq = after + 1; seq <= _last && into.Count < most; seq++)
            {
                into.Add(_entries[seq % capacity]);
            }

            return true;
        }
    }
}

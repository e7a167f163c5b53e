namespace Yilian.Protocols.Jt808;

/// <summary>What became of a part.</summary>
public enum Jt808PartState
{
    /// <summary>Kept; others are missing.</summary>
    Kept,

    /// <summary>It was the last that was missing; the body is whole.</summary>
    Whole,

    /// <summary>It is there already.</summary>
    Repeated,

    /// <summary>Its numbers cannot be, or it is more than the limits allow.</summary>
    Refused,
}

/// <summary>Puts the parts of long messages together, within limits. It has no clock: moments are what the caller says, on any scale that does not go back. Not for several threads.</summary>
/// <param name="maxMessages">How many unfinished messages are kept.</param>
/// <param name="maxBytes">How many bytes all of them may have.</param>
/// <param name="maxAge">How long after its last part an unfinished message is kept.</param>
public sealed class Jt808Parts(int maxMessages, int maxBytes, TimeSpan maxAge)
{
    private readonly Dictionary<Key, Pending> _pending = [];
    private int _bytes;

    /// <summary>How many messages are unfinished.</summary>
    public int Count => _pending.Count;

    /// <summary>Adds a part. The parts of one message have its id, its total, the same terminal and consecutive serial numbers.</summary>
    public Jt808PartState Add(in Jt808Frame frame, TimeSpan moment, out byte[] body)
    {
        body = [];
        Expire(moment);
        if (frame.Part == 0 || frame.Part > frame.Parts || frame.Parts > maxBytes)
        {
            return Jt808PartState.Refused;
        }

        var key = Key.Of(frame);
        if (!_pending.TryGetValue(key, out var pending))
        {
            if (_pending.Count >= maxMessages)
            {
                return Jt808PartState.Refused;
            }

            pending = new Pending(frame.Parts);
        }

        if (pending.Parts.ContainsKey(frame.Part))
        {
            return Jt808PartState.Repeated;
        }

        return _bytes + frame.Body.Length > maxBytes ? Jt808PartState.Refused : Keep(key, pending, frame, moment, out body);
    }

    /// <summary>The parts of the message of this frame that have not come, in order.</summary>
    public IReadOnlyList<ushort> Missing(in Jt808Frame frame) => _pending.TryGetValue(Key.Of(frame), out var pending) ? pending.Missing() : [];

    /// <summary>The serial number of the first part of the message of this frame: what a request to send again names.</summary>
    public static ushort FirstSerial(in Jt808Frame frame) => Key.Of(frame).FirstSerial;

    /// <summary>Drops what is too old; how many messages were lost.</summary>
    public int Expire(TimeSpan moment)
    {
        var old = _pending.Where(p => moment - p.Value.LastAt > maxAge).ToList();
        old.ForEach(p => Drop(p.Key, p.Value));
        return old.Count;
    }

    private Jt808PartState Keep(Key key, Pending pending, in Jt808Frame frame, TimeSpan moment, out byte[] body)
    {
        pending.Parts.Add(frame.Part, frame.Body.ToArray());
        pending.LastAt = moment;
        _bytes += frame.Body.Length;
        _pending[key] = pending;
        if (pending.Parts.Count < frame.Parts)
        {
            body = [];
            return Jt808PartState.Kept;
        }

        body = [.. pending.Parts.Values.SelectMany(p => p)];
        Drop(key, pending);
        return Jt808PartState.Whole;
    }

    private void Drop(Key key, Pending pending)
    {
        _pending.Remove(key);
        _bytes -= pending.Parts.Values.Sum(p => p.Length);
    }

    private readonly record struct Key(Jt808Phone Phone, Jt808Message Message, ushort Parts, ushort FirstSerial)
    {
        public static Key Of(in Jt808Frame frame) => new(frame.Phone, frame.Id, frame.Parts, (ushort)(frame.Serial - frame.Part + 1));
    }

    private sealed class Pending(ushort total)
    {
        public SortedList<ushort, byte[]> Parts { get; } = [];

        public TimeSpan LastAt { get; set; }

        public List<ushort> Missing() => [.. Enumerable.Range(1, total).Select(n => (ushort)n).Where(n => !Parts.ContainsKey(n))];
    }
}

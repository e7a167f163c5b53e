namespace Yilian.Protocols.Sl651;

/// <summary>Which message a packet belongs to: stations send one message of a function at a time.</summary>
/// <param name="Station">The station.</param>
/// <param name="Function">The function.</param>
/// <param name="Total">How many packets there are.</param>
public readonly record struct Sl651PacketsKey(Sl651Station Station, Sl651Function Function, int Total);

/// <summary>What happened to a packet.</summary>
public enum Sl651PacketFate
{
    /// <summary>Kept; others are missing.</summary>
    Kept,

    /// <summary>It was there already.</summary>
    Repeated,

    /// <summary>It was the last one missing: <see cref="Sl651Packets.TryTake"/> gives the message.</summary>
    Complete,

    /// <summary>Its numbers make no sense.</summary>
    Refused,

    /// <summary>It would have been too much to keep; what there was of its message is gone.</summary>
    TooMuch,
}

/// <summary>How much may be kept of messages whose packets have not all come.</summary>
/// <param name="Messages">Messages at once; the one that waits longest makes room.</param>
/// <param name="Bytes">Bytes of one message.</param>
/// <param name="Age">How long a message may wait for its next packet.</param>
public sealed record Sl651PacketLimits(int Messages = 64, int Bytes = 2_000_000, TimeSpan Age = default)
{
    /// <summary>How long a message may wait for its next packet; ten minutes unless said otherwise.</summary>
    public TimeSpan LongestWait => Age > TimeSpan.Zero ? Age : TimeSpan.FromMinutes(10);
}

/// <summary>
/// Joins messages of several packets (SL 651-2014, 6.3.4 mode M3). Not safe for several threads; keeps no clock: the caller says what time it is.
/// Missing packets are asked for one by one (<see cref="Sl651Writer.AskAgain"/>).
/// </summary>
public sealed class Sl651Packets(Sl651PacketLimits limits)
{
    private readonly Dictionary<Sl651PacketsKey, Waiting> _waiting = [];

    /// <summary>How many messages wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Which message a frame belongs to.</summary>
    public static Sl651PacketsKey KeyOf(in Sl651Frame frame) => new(frame.Station, frame.Function, frame.PacketCount);

    /// <summary>Keeps the body of a packet.</summary>
    public Sl651PacketFate Add(in Sl651Frame frame, DateTimeOffset now)
    {
        var (total, number) = (frame.PacketCount, frame.PacketNumber);
        if (total == 0 || number == 0 || number > total)
        {
            return Sl651PacketFate.Refused;
        }

        var key = KeyOf(frame);
        if (!_waiting.TryGetValue(key, out var message))
        {
            MakeRoom();
            message = _waiting[key] = new Waiting(total);
        }

        message.LastAt = now;
        if (message.Bodies[number - 1] is { } there)
        {
            // A first packet with another serial number begins another message of the same size.
            if (number == 1 && !frame.Body.SequenceEqual(there))
            {
                _waiting.Remove(key);
                return Add(frame, now);
            }

            return Sl651PacketFate.Repeated;
        }

        return Keep(key, message, number, frame.Body);
    }

    /// <summary>The numbers of the packets that are missing; none when nothing is known of the message.</summary>
    public IReadOnlyList<int> Missing(Sl651PacketsKey key) =>
        _waiting.TryGetValue(key, out var message) ? [.. Enumerable.Range(1, key.Total).Where(n => message.Bodies[n - 1] is null)] : [];

    /// <summary>Takes a complete message out.</summary>
    public bool TryTake(Sl651PacketsKey key, out byte[] body)
    {
        body = [];
        if (!_waiting.TryGetValue(key, out var message) || message.Present < key.Total)
        {
            return false;
        }

        _waiting.Remove(key);
        body = new byte[message.Bytes];
        var at = 0;
        foreach (var part in message.Bodies)
        {
            part!.CopyTo(body, at);
            at += part.Length;
        }

        return true;
    }

    /// <summary>Gives up messages that have waited too long, and says which.</summary>
    public IReadOnlyList<Sl651PacketsKey> Expire(DateTimeOffset now)
    {
        List<Sl651PacketsKey> old = [.. _waiting.Where(w => now - w.Value.LastAt > limits.LongestWait).Select(w => w.Key)];
        foreach (var key in old)
        {
            _waiting.Remove(key);
        }

        return old;
    }

    private Sl651PacketFate Keep(Sl651PacketsKey key, Waiting message, int number, ReadOnlySpan<byte> body)
    {
        if (message.Bytes + body.Length > limits.Bytes)
        {
            _waiting.Remove(key);
            return Sl651PacketFate.TooMuch;
        }

        message.Bodies[number - 1] = body.ToArray();
        message.Bytes += body.Length;
        return ++message.Present == key.Total ? Sl651PacketFate.Complete : Sl651PacketFate.Kept;
    }

    private void MakeRoom()
    {
        if (_waiting.Count >= limits.Messages)
        {
            _waiting.Remove(_waiting.MinBy(w => w.Value.LastAt).Key);
        }
    }

    private sealed class Waiting(int total)
    {
        public byte[]?[] Bodies { get; } = new byte[total][];

        public int Present { get; set; }

        public int Bytes { get; set; }

        public DateTimeOffset LastAt { get; set; }
    }
}

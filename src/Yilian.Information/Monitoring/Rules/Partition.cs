using System.Buffers;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>A share of the posts, worked by one task: readings come in through its channel, so that no machine is ever touched by two.</summary>
internal sealed class Partition(AlarmDesk alarms)
{
    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PriorityQueue<Post, long> _due = new();
    private Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private ILookup<int, Post> _bySeries = Array.Empty<Post>().ToLookup(_ => 0);
    private ILookup<Guid, Post> _bySilence = Array.Empty<Post>().ToLookup(_ => Guid.Empty);

    public void Send(Message message) => _messages.Writer.TryWrite(message);

    public async Task Run(Func<long> now, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Wait(ct);
            while (_messages.Reader.TryRead(out var message))
            {
                Take(message);
            }

            Tick(now());
        }
    }

    // Looks up ten times a second for what time alone brings, and at once for what comes in.
    private async Task Wait(CancellationToken ct)
    {
        if (_messages.Reader.TryPeek(out _))
        {
            return;
        }

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        soon.CancelAfter(100);
        try
        {
            await _messages.Reader.WaitToReadAsync(soon.Token);
        }
        catch (OperationCanceledException)
        {
            // Nothing came: time to look at the clock, or to stop.
        }
    }

    private void Take(Message message)
    {
        switch (message)
        {
            case Message.Batch batch:
                Feed(batch.Readings.Span, batch.Elsewhere);
                batch.Readings.Return();
                break;
            case Message.Heard heard:
                foreach (var post in _bySilence[heard.Station])
                {
                    Tell(post, post.Watch.Take(new Reading(0, heard.At, 0, ReadingMarks.None)));
                }

                break;
            case Message.Mark mark:
                mark.Reached.TrySetResult();
                break;
            case Message.Man man:
                Man(man.Posts);
                man.Done.TrySetResult();
                break;
        }
    }

    // What another node heard moves the machines here too; but that node tells of it.
    private void Feed(ReadOnlySpan<Reading> readings, bool elsewhere)
    {
        for (var i = 0; i < readings.Length;)
        {
            var series = readings[i].Series;
            var posts = _bySeries[series];
            for (; i < readings.Length && readings[i].Series == series; i++)
            {
                foreach (var post in posts)
                {
                    var verdict = post.Watch.Take(readings[i]);
                    Tell(post, elsewhere ? Verdict.Nothing : verdict);
                }
            }
        }
    }

    private void Man(IReadOnlyList<Post> posts)
    {
        _posts = posts.ToDictionary(p => p.Cause, StringComparer.Ordinal);
        _bySeries = posts.SelectMany(p => p.Series, (p, s) => (p, s)).ToLookup(x => x.s, x => x.p);
        _bySilence = posts.Where(p => p.Silence).ToLookup(p => p.Station!.Id);
        _due.Clear();
        foreach (var post in posts)
        {
            post.Queued = false;
            Queue(post);
        }
    }

    private void Tick(long now)
    {
        while (_due.TryPeek(out var post, out var due) && due <= now)
        {
            _due.Dequeue();
            post.Queued = false;

            // It may have been put off, or taken away, since it was queued.
            if (!_posts.TryGetValue(post.Cause, out var current) || !ReferenceEquals(current, post) || post.Watch.Due is not { } really)
            {
                continue;
            }

            if (really > now)
            {
                Queue(post);
                continue;
            }

            Tell(post, post.Watch.Tick(now));
        }
    }

    private void Tell(Post post, Verdict verdict)
    {
        if (verdict.Turn != Turn.Nothing)
        {
            alarms.Tell(post, verdict);
        }

        Queue(post);
    }

    // Once is enough: what is due moves away from us, and is put off when it is looked at. A chatty station costs no queue.
    private void Queue(Post post)
    {
        if (!post.Queued && post.Watch.Due is { } due)
        {
            post.Queued = true;
            _due.Enqueue(post, due);
        }
    }

    /// <summary>Readings of one partition, in memory that is given back when they have been looked at.</summary>
    internal sealed class Share(int most)
    {
        private readonly Reading[] _readings = ArrayPool<Reading>.Shared.Rent(most);
        private int _count;

        public ReadOnlySpan<Reading> Span => _readings.AsSpan(0, _count);

        public static Share Of(List<Reading> readings)
        {
            var share = new Share(readings.Count);
            share.Add(CollectionsMarshal.AsSpan(readings));
            return share;
        }

        public void Add(ReadOnlySpan<Reading> readings)
        {
            readings.CopyTo(_readings.AsSpan(_count));
            _count += readings.Length;
        }

        public void Return() => ArrayPool<Reading>.Shared.Return(_readings);
    }

    internal abstract record Message
    {
        public sealed record Batch(Share Readings, bool Elsewhere = false) : Message;

        public sealed record Heard(Guid Station, long At) : Message;

        public sealed record Mark : Message
        {
            public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        public sealed record Man(IReadOnlyList<Post> Posts) : Message
        {
            public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

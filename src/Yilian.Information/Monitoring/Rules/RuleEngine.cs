using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>
/// Rules at work: readings that are on disk go to the partition of their station, where the machines see them in order. After a start, and
/// when a rule or a station changes, a machine learns from the store where it stands.
/// </summary>
internal sealed partial class RuleEngine : BackgroundService, IReadingListener
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private readonly (StationBook Stations, RuleBook Rules, Recalling Recalling, JournalSignal Signal, TimeProvider Time) _with;
    private readonly ILogger<RuleEngine> _log;
    private readonly Partition[] _partitions;
    private Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private Dictionary<int, int[]> _routes = [];
    private (long Stations, long Rules) _seen = (-1, -1);
    private volatile bool _forget;

    public RuleEngine(IServiceProvider services, StationBook stations, RuleBook rules, AlarmDesk alarms, ILogger<RuleEngine> log)
    {
        _with = (stations, rules, services.GetRequiredService<Recalling>(), services.GetRequiredService<JournalSignal>(), services.GetRequiredService<TimeProvider>());
        _log = log;
        _partitions = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 8)).Select(_ => new Partition(alarms))];
        services.GetRequiredService<Hearing>().Spoke = (station, at) => PartitionOf(station.Id).Send(new Partition.Message.Heard(station.Id, at.ToUnixTimeMilliseconds()));
    }

    public void Written(ReadOnlySpan<Reading> readings, DateTimeOffset receivedAt) => Distribute(readings, elsewhere: false);

    /// <summary>Readings that another node has on disk.</summary>
    public void WrittenElsewhere(ReadOnlySpan<Reading> readings) => Distribute(readings, elsewhere: true);

    /// <summary>The machines may have missed something: at the next turn they learn anew from the store where they stand.</summary>
    public void Forget() => _forget = true;

    private void Distribute(ReadOnlySpan<Reading> readings, bool elsewhere)
    {
        var routes = Volatile.Read(ref _routes);
        if (routes.Count == 0)
        {
            return;
        }

        var shares = new Partition.Share?[_partitions.Length];
        for (var i = 0; i < readings.Length;)
        {
            var (from, series) = (i, readings[i].Series);
            while (i < readings.Length && readings[i].Series == series)
            {
                i++;
            }

            foreach (var share in routes.GetValueOrDefault(series) ?? [])
            {
                (shares[share] ??= new Partition.Share(readings.Length)).Add(readings[from..i]);
            }
        }

        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] is { } share)
            {
                _partitions[i].Send(new Partition.Message.Batch(share, elsewhere));
            }
        }
    }

    /// <summary>Takes changed rules and stations over, and waits until they are at work.</summary>
    public async Task Renew(CancellationToken ct)
    {
        await _with.Rules.Renew(ct);
        await Man(ct);
    }

    /// <summary>Returns when the machines have seen all that was written before.</summary>
    public Task Seen(CancellationToken ct)
    {
        var marks = _partitions.Select(_ => new Partition.Message.Mark()).ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            _partitions[i].Send(marks[i]);
        }

        return Task.WhenAll(marks.Select(m => m.Reached.Task)).WaitAsync(ct);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_partitions.Select(p => Task.Run(() => p.Run(() => _with.Time.Now().ToUnixTimeMilliseconds(), stoppingToken), CancellationToken.None)).Append(Follow(stoppingToken)));

    // The reader loop is one of the three edges that may catch everything.
    private async Task Follow(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Renew(ct);
                await _with.Signal.Wait(Math.Max(_with.Rules.Seq, _with.Stations.Seq), Idle, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(_log, failure);
                await Task.Delay(Idle, CancellationToken.None);
            }
        }
    }

    private async Task Man(CancellationToken ct)
    {
        var now = (_with.Stations.Edition, Fingerprint());
        if (_forget)
        {
            (_forget, _posts, _seen) = (false, new(StringComparer.Ordinal), (-1, -1));
        }

        if (now == _seen)
        {
            return;
        }

        var posts = new Dictionary<string, Post>(StringComparer.Ordinal);
        foreach (var post in _with.Rules.On.SelectMany(r => Watching.PostsOf(r, _with.Stations)))
        {
            posts[post.Cause] = _posts.TryGetValue(post.Cause, out var known) && Same(known, post) ? known : post;
        }

        // The route is open before the past is read: what comes in between is perhaps seen twice, which the machines bear, but never missed.
        var added = posts.Values.Where(p => !_posts.TryGetValue(p.Cause, out var known) || !ReferenceEquals(known, p)).ToList();
        Volatile.Write(ref _routes, RoutesOf(posts.Values));
        await _with.Recalling.Recall(added, ct);
        var messages = _partitions.Select((_, i) => new Partition.Message.Man([.. posts.Values.Where(p => IndexOf(p) == i)])).ToList();
        for (var i = 0; i < messages.Count; i++)
        {
            _partitions[i].Send(messages[i]);
        }

        await Task.WhenAll(messages.Select(m => m.Done.Task)).WaitAsync(ct);
        (_posts, _seen) = (posts, now);
        await CatchUp(added, ct);
    }

    // What was written between reading the past and taking up the post went to nobody: it is handed over once more.
    private async Task CatchUp(List<Post> added, CancellationToken ct)
    {
        foreach (var post in added.Where(p => !p.Silence))
        {
            var missed = await _with.Recalling.Recent(post, ct);
            _partitions[IndexOf(post)].Send(new Partition.Message.Batch(Partition.Share.Of(missed)));
        }
    }

    private long Fingerprint() => _with.Rules.On.Aggregate(17L, (sum, r) => unchecked((sum * 31) + r.Id.GetHashCode() + r.Version));

    private static bool Same(Post known, Post post) => known.Rule.Version == post.Rule.Version && known.Station?.Version == post.Station?.Version && known.Series.SequenceEqual(post.Series);

    private Dictionary<int, int[]> RoutesOf(IEnumerable<Post> posts) =>
        posts.SelectMany(p => p.Series, (p, s) => (s, i: IndexOf(p))).GroupBy(x => x.s, x => x.i).ToDictionary(g => g.Key, g => g.Distinct().ToArray());

    private int IndexOf(Post post) => (int)((uint)(post.Station?.Id ?? post.Rule.Id).GetHashCode() % (uint)_partitions.Length);

    private Partition PartitionOf(Guid station) => _partitions[(uint)station.GetHashCode() % (uint)_partitions.Length];

    [LoggerMessage(Level = LogLevel.Error, Message = "The rules could not be brought up to date; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

/// <summary>Brings machines to where they would stand had they watched all along, and makes the alarms agree with them.</summary>
internal sealed class Recalling(IReadingStore store, Hearing hearing, AlarmDesk alarms, IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task Recall(IReadOnlyList<Post> posts, CancellationToken ct)
    {
        if (posts.Count == 0)
        {
            return;
        }

        var on = await OpenCauses(ct);
        foreach (var post in posts)
        {
            await Recall(post, on.Contains(post.Cause), ct);
        }
    }

    private async Task Recall(Post post, bool on, CancellationToken ct)
    {
        var now = time.Now().ToUnixTimeMilliseconds();
        var last = Verdict.Nothing;
        post.Watch.On = on;
        var past = post.Silence ? SignOf(post, on) : await Past(post, now, ct);
        Watching.Play(post.Watch, past, now, v => last = v.Turn is Turn.Nothing ? last : v);
        if (post.Watch.On != on && last.Turn is not Turn.Nothing)
        {
            alarms.Tell(post, last with { Turn = post.Watch.On ? Turn.Raised : Turn.Cleared });
        }
    }

    // The last sign of life must not clear a silence that was alarmed after it. Who was never heard is waited for from the day it was put in service.
    private IEnumerable<Reading> SignOf(Post post, bool on) =>
        on ? [] : [new Reading(0, (hearing.At(post.Station!.Id) ?? post.Station.RegisteredAt).ToUnixTimeMilliseconds(), 0, ReadingMarks.None)];

    /// <summary>The newest readings of a post.</summary>
    public Task<List<Reading>> Recent(Post post, CancellationToken ct) => Past(post, time.Now().ToUnixTimeMilliseconds(), ct);

    private async Task<List<Reading>> Past(Post post, long now, CancellationToken ct)
    {
        var past = new List<Reading>();
        foreach (var series in post.Series)
        {
            past.AddRange(await store.Read(series, now - post.Watch.Memory, now + 3_600_000, ct));
        }

        return [.. past.OrderBy(r => r.At)];
    }

    private async Task<HashSet<string>> OpenCauses(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<YilianDb>().Set<Alarm>().Where(a => a.OpenKey != null).Select(a => a.OpenKey!).ToHashSetAsync(ct);
    }
}

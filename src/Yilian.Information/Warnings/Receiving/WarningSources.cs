using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Journal;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Receiving;

/// <summary>
/// Reads the CAP feeds of others that the settings name, and nothing else: no redirect is followed, and a feed may only point to its own host.
/// A source that fails is asked less and less often, up to once an hour; what cannot be read is told to the general headquarters, once.
/// Of several nodes one looks at a time: whoever moves the source's row on has the turn.
/// </summary>
internal sealed partial class WarningSources(IOptions<WarningOptions> options, Lane lane, TimeProvider time, ILogger<WarningSources> log) : BackgroundService
{
    private const int MostMessages = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, string> _etags = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _told = new(StringComparer.Ordinal);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), AutomaticDecompression = DecompressionMethods.All })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = CapLimits.Bytes,
    };

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(options.Value.Sources.Select(s => Follow(new Uri(s), stoppingToken)));

    // A reader-loop edge: whatever a source does, it is asked again later.
    private async Task Follow(Uri source, CancellationToken ct)
    {
        var poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Turn(source, ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogFailed(log, failure, source, 0);
            }

            await Task.Delay(poll, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks at a source when its time has come and no other node has the turn; says whether it looked.</summary>
    internal async Task<bool> Turn(Uri source, CancellationToken ct)
    {
        var mine = false;
        await lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            var row = await RowOf(source, desk, token);
            if (mine = row.NextAt <= desk.Now)
            {
                (row.LookedAt, row.NextAt) = (desk.Now, desk.Now + PauseAfter(row.Failures) - Slack);
            }
        }), ct);
        if (mine)
        {
            await Settle(source, await Tried(source, ct), ct);
        }

        return mine;
    }

    // The loop's own pause is as long as the row's; a moment earlier keeps a turn from being missed by a hair.
    private TimeSpan Slack => TimeSpan.FromSeconds(Math.Min(2, options.Value.PollSeconds / 4d));

    private async Task<Exception?> Tried(Uri source, CancellationToken ct)
    {
        try
        {
            await Look(source, ct);
            return null;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return failure;
        }
    }

    private async Task Settle(Uri source, Exception? failure, CancellationToken ct)
    {
        var failures = 0;
        await lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            var row = await RowOf(source, desk, token);
            row.Failures = failures = failure is null ? 0 : row.Failures + 1;
            row.Error = failure is null ? null : $"{failure.GetType().Name}: {failure.Message}";
            row.AnsweredAt = failure is null ? desk.Now : row.AnsweredAt;
            row.NextAt = desk.Now + PauseAfter(failures) - Slack;
        }), ct);
        if (failure is not null)
        {
            LogFailed(log, failure, source, failures);
        }
    }

    private static async Task<WarningSource> RowOf(Uri source, Desk desk, CancellationToken ct)
    {
        var row = await desk.Db.Set<WarningSource>().FindAsync([source.AbsoluteUri], ct);
        if (row is null)
        {
            desk.Add(row = new WarningSource { Address = source.AbsoluteUri, NextAt = desk.Now });
        }

        return row;
    }

    internal TimeSpan PauseAfter(int failures)
    {
        var pause = TimeSpan.FromSeconds(options.Value.PollSeconds) * Math.Pow(2, Math.Min(failures, 12));
        return pause < Longest ? pause : Longest;
    }

    /// <summary>One look at a source: the message there, or the messages of the feed there.</summary>
    internal async Task Look(Uri source, CancellationToken ct)
    {
        if (await Fetch(source, ct) is not { } found)
        {
            return;
        }

        var links = CapFeed.Links(found.Bytes);
        if (links.Count == 0 && CapReader.Read(found.Bytes).Format is not ("Atom feed" or "RSS"))
        {
            await Take(source, found.Bytes, ct);
            Remember(source, found);
            return;
        }

        var targets = links.Select(l => Uri.TryCreate(source, l, out var uri) ? uri : null).OfType<Uri>().Where(u => u.Scheme == source.Scheme && u.Authority == source.Authority).Take(MostMessages);
        var whole = true;
        foreach (var target in targets.Reverse())
        {
            whole &= await Reach(target, ct);
        }

        // A feed that was not taken in whole is read again, even when it does not change.
        if (whole)
        {
            Remember(source, found);
        }
    }

    // One message that cannot be fetched keeps none of the others away.
    private async Task<bool> Reach(Uri target, CancellationToken ct)
    {
        try
        {
            if (await Fetch(target, ct) is { } message)
            {
                await Take(target, message.Bytes, ct);
                Remember(target, message);
            }

            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            LogFailed(log, failure, target, 1);
            return false;
        }
    }

    private void Remember(Uri address, Found found)
    {
        if (found.ETag is { } mark)
        {
            _etags[address.AbsoluteUri] = mark;
        }
    }

    // Null: nothing new.
    private async Task<Found?> Fetch(Uri address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_etags.TryGetValue(address.AbsoluteUri, out var etag))
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        using var answer = await _http.SendAsync(request, ct);
        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        return new Found(await answer.Content.ReadAsByteArrayAsync(ct), answer.Headers.ETag?.ToString());
    }

    private async Task Take(Uri from, byte[] bytes, CancellationToken ct)
    {
        try
        {
            var incoming = Incoming.Of(bytes);
            await lane.Run(Command.ByPlatform((desk, token) => Reception.TakeAll(incoming, desk, token)), ct);
        }
        catch (Platform.Http.UnreadableException refused)
        {
            await Tell(from, bytes, refused, ct);
        }
    }

    private async Task Tell(Uri from, byte[] bytes, Platform.Http.UnreadableException refused, CancellationToken ct)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!_told.TryAdd(sha, 0))
        {
            return;
        }

        var reasons = refused.Extensions.GetValueOrDefault("reasons") as IEnumerable<string> ?? [];
        var verdict = refused.Extensions.GetValueOrDefault("verdict") as string ?? "";
        var id = Platform.Storage.Ids.Named("warning-refused:" + sha);
        await lane.Run(Command.ByPlatform((desk, _) =>
        {
            desk.Record(
                new WarningRefused(from.AbsoluteUri, verdict, [.. reasons], sha, $"收到无法采用的预警报文，请联系发送方：{from.AbsoluteUri}", [new Addressee(KnownHeadquarters.General, Asks.Read, id)]),
                $"来自 {from.Host} 的预警报文无法采用（{verdict}）", new Subject(Audience.OfEveryone));
            return Task.CompletedTask;
        }), ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The source of warnings {Source} could not be read ({Failures} in a row); it is asked again later.")]
    private static partial void LogFailed(ILogger log, Exception failure, Uri source, int failures);

    private sealed record Found(byte[] Bytes, string? ETag);
}

using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Live;

/// <summary>
/// 三.1 多部门网上联动: server-sent events. The id of an event is the entry's Seq, so a client that comes back with Last-Event-ID
/// misses nothing and gets nothing twice.
/// </summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class LiveSlice : ISlice
{
    private const int Chunk = 500;

    // A page that was away is sent its entries in portions: thousands of pages that come back at once must not fill the memory.
    private const int Portion = 32 * 1024;
    private static readonly byte[] BeatBytes = ": beat\n\n"u8.ToArray();
    private static readonly byte[] ChangedBytes = "event: access-changed\ndata: {}\n\n"u8.ToArray();

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/live", Handle).Produces<string>(contentType: "text/event-stream");

    private static async Task Handle(HttpContext http, LiveFeed feed, CancellationToken ct)
    {
        var caller = http.Caller();
        var from = From(http.Request);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var listener = feed.Listeners.Open(caller);
        await using var gone = ct.UnsafeRegister(static open => ((LiveListener)open!).End(), listener);
        try
        {
            var after = from ?? feed.Ring.Last;
            await http.Response.WriteAsync($"retry: 2000\nevent: head\ndata: {{\"head\":{after}}}\n\n", ct);
            await http.Response.Body.FlushAsync(ct);
            await Stream(http, listener, feed, after, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client has gone; it comes back with the id of the last entry it got.
        }
        finally
        {
            feed.Listeners.Close(listener);
        }
    }

    private static async Task Stream(HttpContext http, LiveListener listener, LiveFeed feed, long after, CancellationToken ct)
    {
        // The caller was read with all that was known by now: only what changes later ends the stream, or it would end again at every return.
        var known = feed.Ring.Last;
        var entries = new List<LiveEntry>(Chunk);
        while (!ct.IsCancellationRequested)
        {
            if (!feed.Ring.TryRead(after, entries, Chunk))
            {
                entries = await feed.Load(after, Chunk, ct);
            }

            if (entries.Count == 0)
            {
                await WaitOrBeat(http, listener, ct);
                if (Gone(http, listener.Caller))
                {
                    await SayChanged(http, ct);
                    return;
                }

                continue;
            }

            var changed = await Write(http, listener.Caller, known, entries, ct);
            after = entries[^1].Seq;
            if (changed)
            {
                await SayChanged(http, ct);
                return;
            }
        }
    }

    private static async Task SayChanged(HttpContext http, CancellationToken ct)
    {
        await http.Response.Body.WriteAsync(ChangedBytes, ct);
        await http.Response.Body.FlushAsync(ct);
    }

    // Writes what the caller may see; tells whether the caller's own rights changed, which ends the stream so that it comes back with the new ones.
    private static async Task<bool> Write(HttpContext http, Caller caller, long known, List<LiveEntry> entries, CancellationToken ct)
    {
        var waiting = 0;
        var changed = false;
        foreach (var entry in entries)
        {
            changed |= entry.Seq > known && entry.ConcernsAccount is { } account && account == caller.UserId;
            if (Audience.Sees(caller, entry.Members))
            {
                http.Response.BodyWriter.Write(entry.Bytes);
                waiting += entry.Bytes.Length;
            }

            if (waiting >= Portion)
            {
                await http.Response.BodyWriter.FlushAsync(ct);
                waiting = 0;
            }
        }

        if (waiting > 0)
        {
            await http.Response.BodyWriter.FlushAsync(ct);
        }

        return changed;
    }

    private static async Task WaitOrBeat(HttpContext http, LiveListener listener, CancellationToken ct)
    {
        var beat = await listener.Wait();
        ct.ThrowIfCancellationRequested();
        if (beat)
        {
            await http.Response.Body.WriteAsync(BeatBytes, ct);
            await http.Response.Body.FlushAsync(ct);
        }
    }

    // An ended session, or one whose rights changed, ends its stream at the next beat at the latest; who may still come comes back at
    // once, read anew. An open page counts as present.
    private static bool Gone(HttpContext http, Caller caller) => !http.RequestServices.GetRequiredService<Sessions>().Holds(caller);

    private static long? From(HttpRequest request)
    {
        var text = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : request.Query["after"].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return long.TryParse(text, out var seq) && seq >= 0 ? seq : throw new InvalidRequestException("after", "after 不是有效的序号|after is not a Seq");
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Yilian.Bench.Running;

/// <summary>What the framework can do with nothing of the platform in the way: a bare Kestrel that pushes and answers.</summary>
internal static class FloorServer
{
    public const string Announcement = "floor at ";
    private const int EventsPerFlush = 500;
    private static readonly ConcurrentDictionary<(int Count, int Size), byte[][]> Owed = new();

    public static async Task Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSockets(o => o.Backlog = 8192);
        await using var app = builder.Build();
        var push = new Push();
        app.MapGet("/plain", () => "ok");
        app.MapGet("/live", push.Stream);
        app.MapPost("/push", push.Send);
        app.MapGet("/replay", Replay);
        await app.StartAsync();
        Console.WriteLine(Announcement + app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    /// <summary>An event of just so many bytes.</summary>
    private static byte[] Event(long id, int size)
    {
        var head = $"id: {id}\nevent: entry\ndata: ";
        return Encoding.ASCII.GetBytes(head + new string('x', Math.Max(1, size - head.Length - 2)) + "\n\n");
    }

    // GET /replay?count=&size=: as much as a client that was away is owed.
    private static async Task Replay(HttpContext http, int count, int size)
    {
        http.Response.ContentType = "text/event-stream";
        var owed = Owed.GetOrAdd((count, size), o => [.. Enumerable.Range(1, o.Count).Select(id => Event(id, o.Size))]);
        for (var i = 0; i < owed.Length; i++)
        {
            http.Response.BodyWriter.Write(owed[i]);
            if (i % EventsPerFlush == EventsPerFlush - 1)
            {
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            }
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private sealed class Push
    {
        private TaskCompletionSource<byte[]> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _id;

        public async Task Stream(HttpContext http)
        {
            http.Response.ContentType = "text/event-stream";
            await http.Response.WriteAsync(": open\n\n");
            await http.Response.Body.FlushAsync();
            while (!http.RequestAborted.IsCancellationRequested)
            {
                var bytes = await Volatile.Read(ref _next).Task;
                http.Response.BodyWriter.Write(bytes);
                await http.Response.BodyWriter.FlushAsync();
            }
        }

        // POST /push?size= answers with the moment at which the push began.
        public string Send(int size)
        {
            var bytes = Event(++_id, size);
            var at = TimeProvider.System.GetUtcNow().UtcTicks;
            Interlocked.Exchange(ref _next, new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult(bytes);
            return at.ToString(CultureInfo.InvariantCulture);
        }
    }
}

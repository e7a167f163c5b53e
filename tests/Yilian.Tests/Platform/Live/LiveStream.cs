using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Xunit;

namespace Yilian.Tests.Platform.Live;

/// <summary>An open page: the stream of server-sent events of one caller.</summary>
internal sealed class LiveStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpResponseMessage _answer;
    private readonly CancellationTokenSource _end = new();
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private LiveStream(HttpResponseMessage answer, Stream content)
    {
        _answer = answer;
        _events = SseParser.Create(content).EnumerateAsync(_end.Token).GetAsyncEnumerator(_end.Token);
    }

    /// <param name="client">Whose page.</param>
    /// <param name="lastEventId">Where it was cut off, when it comes back.</param>
    public static async Task<LiveStream> Open(Client client, long? lastEventId = null)
    {
        using var request = await client.Request(HttpMethod.Get, "live");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId.ToString());
        }

        var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new LiveStream(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<LiveEvent?> Next()
    {
        _end.CancelAfter(Patience);
        return await _events.MoveNextAsync()
            ? new LiveEvent(_events.Current.EventType, _events.Current.EventId, JsonSerializer.Deserialize<JsonElement>(_events.Current.Data))
            : null;
    }

    /// <summary>The next event of this type; others before it are passed over.</summary>
    public async Task<LiveEvent> Next(string type)
    {
        while (await Next() is { } one)
        {
            if (one.Type == type)
            {
                return one;
            }
        }

        throw new EndOfStreamException(type);
    }

    /// <summary>Entries up to and including this Seq, by Seq and kind.</summary>
    public async Task<List<(long Seq, string Kind)>> Until(long seq)
    {
        var entries = new List<(long, string)>();
        while (entries.Count == 0 || entries[^1].Item1 < seq)
        {
            var entry = await Next("entry");
            entries.Add((entry.Data.GetProperty("seq").GetInt64(), entry.Data.GetProperty("kind").GetString()!));
        }

        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        try
        {
            await _events.DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // Closed while waiting, as a page is.
        }

        _answer.Dispose();
        _end.Dispose();
    }
}

internal sealed record LiveEvent(string Type, string? Id, JsonElement Data);

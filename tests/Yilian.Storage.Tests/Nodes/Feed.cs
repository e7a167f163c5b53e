using System.Globalization;
using Npgsql;
using Xunit;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Nodes;

/// <summary>A client of the live feed, open from the head on.</summary>
internal sealed class Feed(HttpResponseMessage answer, StreamReader lines) : IAsyncDisposable
{
    public static async Task<Feed> Open(City city, string userName)
    {
        var client = city.As(userName);
        using var request = await client.Request(HttpMethod.Get, "live");
        await city.Settle();
        var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var feed = new Feed(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        await feed.LineWith("event: head", TimeSpan.FromSeconds(5));
        return feed;
    }

    /// <summary>The Seq of the next entry.</summary>
    public async Task<long> Next(TimeSpan within) => long.Parse((await LineWith("id: ", within))[4..], CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        answer.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> LineWith(string start, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException("The feed ended.");
    }
}

/// <summary>Hears what the nodes tell each other through the database.</summary>
internal sealed class Announcements(NpgsqlConnection connection) : IAsyncDisposable
{
    public static async Task<Announcements> Listen(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var listen = new NpgsqlCommand("LISTEN yilian_journal", connection);
        await listen.ExecuteNonQueryAsync();
        return new Announcements(connection);
    }

    public async Task Next(TimeSpan within) => Assert.True(await connection.WaitAsync(within), "Nobody announced the entry.");

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}

using Xunit;

namespace Yilian.Storage.Tests.Stores;

/// <summary>An empty database of a test's own; gone when the test is over. SQLite needs nothing beforehand: the city brings a file.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static PostgresCluster? _cluster;

    private Ground(string? connection) => Connection = connection;

    /// <summary>The connection string; null on SQLite.</summary>
    public string? Connection { get; }

    /// <summary>How a host is told to use this database.</summary>
    public string[] Settings => Connection is null ? [] : ["--Storage:Provider=postgres", $"--Storage:Connection={Connection}"];

    public static async Task<Ground> Open(Store store) => new(store == Store.Postgres ? await NewPostgres() : null);

    public async ValueTask DisposeAsync()
    {
        if (Connection is not null)
        {
            await _cluster!.Drop(Connection);
        }
    }

    /// <summary>Ends the server, if a test needed one.</summary>
    public static async Task EndCluster()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    // Where PostgreSQL is missing a developer sees the tests skipped and why; the build server has to have it.
    private static async Task<string> NewPostgres()
    {
        if (PostgresCluster.Binaries is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Skip("PostgreSQL is not installed here; eng/setup installs it.");
        }

        await Gate.WaitAsync();
        try
        {
            _cluster ??= await PostgresCluster.Start();
            return await _cluster.NewDatabase();
        }
        finally
        {
            Gate.Release();
        }
    }
}

/// <summary>Stops the server when all tests are done.</summary>
public sealed class ClusterEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Ground.EndCluster();
}

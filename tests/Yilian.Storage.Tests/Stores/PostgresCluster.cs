using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Yilian.Storage.Tests.Stores;

/// <summary>
/// A PostgreSQL server of the tests' own: Debian's binaries on an empty folder, on loopback, run by an unprivileged user (the server
/// refuses root). It ends with the test process, however that ends: a shell waits
/// for its standard input to close, stops the server by its pid and removes the folder.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "yilian";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo _folder;
    private readonly Process _server;
    private readonly int _port;
    private int _databases;

    private PostgresCluster(DirectoryInfo folder, Process server, int port) => (_folder, _server, _port) = (folder, server, port);

    /// <summary>Where the server's programs are; null where PostgreSQL is not installed.</summary>
    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(v => int.TryParse(Path.GetFileName(v), out var version) ? version : 0)
            .Select(v => Path.Combine(v, "bin")).FirstOrDefault(b => File.Exists(Path.Combine(b, "initdb")))
        : null;

    public static async Task<PostgresCluster> Start()
    {
        var binaries = Binaries ?? throw new InvalidOperationException("PostgreSQL is not installed; eng/setup installs it.");
        var folder = Directory.CreateTempSubdirectory("yilian-pg-");
        await Give(folder);
        await Finish(Run($"'{binaries}/initdb' -D '{folder.FullName}/data' -U {User} -A trust -E UTF8 --locale=C --no-sync >'{folder.FullName}/initdb.log' 2>&1"), folder);
        var port = FreePort();
        var server = Run($"""
            '{binaries}/postgres' -D '{folder.FullName}/data' -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='{folder.FullName}' -c max_connections=300 -c fsync=off >'{folder.FullName}/server.log' 2>&1 &
            server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf '{folder.FullName}'
            """);
        var cluster = new PostgresCluster(folder, server, port);
        await cluster.Ready();
        return cluster;
    }

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"yilian_{Interlocked.Increment(ref _databases)}";
        await Execute($"CREATE DATABASE {name} TEMPLATE template0");
        return ConnectionTo(name);
    }

    public async Task Drop(string connection) => await Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _server.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await _server.WaitForExitAsync(patience.Token);
        _server.Dispose();
    }

    // A pool per database would keep connections open; in the suite each database lives for one test.
    private string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = User, Database = database, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();

    private async Task Execute(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task Ready()
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (since.Elapsed < Patience && !_server.HasExited)
            {
                // It is still starting.
            }
            catch (NpgsqlException failure)
            {
                throw new InvalidOperationException("PostgreSQL did not start: " + await File.ReadAllTextAsync(_folder + "/server.log"), failure);
            }
        }
    }

    private static async Task Give(DirectoryInfo folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", ["nobody", folder.FullName]);
            await chown.WaitForExitAsync();
        }
    }

    private static Process Run(string script)
    {
        string[] unprivileged = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"] : [];
        string[] line = [.. unprivileged, "/bin/sh", "-c", script];
        return Process.Start(new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    private static async Task Finish(Process process, DirectoryInfo folder)
    {
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("initdb failed: " + await File.ReadAllTextAsync(folder + "/initdb.log"));
        }

        process.Dispose();
    }

    /// <summary>A free port below the range from which clients' ports are taken.</summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }
}

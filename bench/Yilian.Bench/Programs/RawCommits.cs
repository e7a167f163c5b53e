using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Yilian.Bench.Programs;

/// <summary>How many commits of one row a second the disk keeps, one after another, with synchronous=FULL.</summary>
internal static class RawCommits
{
    public static double PerSecond(TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("yilian-bench-raw-");
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "raw.db")};Pooling=False");
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT);");
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO row (body) VALUES ($body)";
            insert.Parameters.AddWithValue("$body", new string('x', 600));
            var (clock, count) = (Stopwatch.StartNew(), 0);
            while (clock.Elapsed < time)
            {
                insert.ExecuteNonQuery();
                count++;
            }

            return count / clock.Elapsed.TotalSeconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

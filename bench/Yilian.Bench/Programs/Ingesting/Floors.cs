using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Bench.Programs.Ingesting;

/// <summary>What the same readings cost when nothing but SQLite, or nothing but EF Core, stands between them and the disk. Both flush to it, as the platform does.</summary>
internal static class Floors
{
    /// <summary>A prepared insert of sorted rows, a transaction for each batch.</summary>
    public static double Plain(string file, IReadOnlyList<Reading[]> batches)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -64000; CREATE TABLE reading (series INTEGER, at INTEGER, value REAL, marks INTEGER, PRIMARY KEY (series, at)) WITHOUT ROWID;");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO reading VALUES ($s, $a, $v, $m)";
        var (s, a, v, m) = (insert.Parameters.Add("$s", SqliteType.Integer), insert.Parameters.Add("$a", SqliteType.Integer), insert.Parameters.Add("$v", SqliteType.Real), insert.Parameters.Add("$m", SqliteType.Integer));
        var startedAt = Stopwatch.GetTimestamp();
        foreach (var batch in batches)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var reading in batch)
            {
                (s.Value, a.Value, v.Value, m.Value) = (reading.Series, reading.At, reading.Value, (int)reading.Marks);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return batches.Sum(b => b.Length) / Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
    }

    /// <summary>AddRange and SaveChanges, five thousand at a time, the tracker cleared after each.</summary>
    public static async Task<double> Ef(string file, IReadOnlyList<Reading> readings)
    {
        await using var db = new Rows(file);
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        await Save(db, [.. readings.Take(5_000)]);
        var rest = readings.Skip(5_000).ToList();
        var startedAt = Stopwatch.GetTimestamp();
        foreach (var batch in rest.Chunk(5_000))
        {
            await Save(db, batch);
        }

        return rest.Count / Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task Save(Rows db, Reading[] batch)
    {
        db.AddRange(batch.Select(r => new Row { Series = r.Series, At = r.At, Value = r.Value, Marks = (int)r.Marks }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private sealed class Row
    {
        public int Series { get; set; }
        public long At { get; set; }
        public double Value { get; set; }
        public int Marks { get; set; }
    }

    private sealed class Rows(string file) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={file};Pooling=False");

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Row>().HasKey(r => new { r.Series, r.At });
    }
}

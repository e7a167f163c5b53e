using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Yilian.Host.Storage.Sqlite;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Bench.Programs;

/// <summary>
/// The store of readings on SQLite: sorted batches flushed to disk against the plain sorted insert of the same run, bytes a reading once packed,
/// and a year of five-minute readings read for a curve. Decoding and rules are not in it.
/// </summary>
internal static class ReadingsBench
{
    private const long Minute = 60_000;
    private const long Start = 1_790_000_000_000 / (60 * Minute) * (60 * Minute);

    public static async Task<Outcome> Run(BenchOptions options)
    {
        var outcome = new Outcome();
        var folder = Directory.CreateTempSubdirectory("yilian-bench-readings-");
        try
        {
            var (series, batches) = (options.Number("series", 1_000), options.Number("batches", 20));
            var made = Enumerable.Range(0, batches).Select(b => Batch(series, b)).ToList();
            var count = made.Sum(b => b.Length);
            var raw = Raw(Path.Combine(folder.FullName, "raw.db"), made);
            var file = Path.Combine(folder.FullName, "readings.db");
            using var store = new SqliteReadingStore(file);
            await store.Prepare(CancellationToken.None);
            var stored = await Store(store, made);
            outcome.Floor("plain_sorted_insert_per_second", raw);
            outcome.Figure("stored_per_second", stored);
            outcome.AtLeast("of_plain_insert", stored / raw, 0.6);
            await Pack(store, folder.FullName, file, count, outcome);
            await Chart(store, series + 1, outcome);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        return outcome;
    }

    // An hour of readings a minute, as sixty thousand rows of a thousand series.
    private static Reading[] Batch(int series, int hour)
    {
        var random = new Random(hour);
        return [.. Enumerable.Range(1, series).SelectMany(s => Enumerable.Range(0, 60).Select(m =>
            new Reading(s, Start + (((hour * 60) + m) * Minute), Math.Round(100 + (s % 20) + (random.NextDouble() / 5), 2), ReadingMarks.None)))];
    }

    private static double Raw(string file, List<Reading[]> batches)
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

    private static async Task<double> Store(SqliteReadingStore store, List<Reading[]> batches)
    {
        var startedAt = Stopwatch.GetTimestamp();
        foreach (var batch in batches)
        {
            await store.Write(batch, DateTimeOffset.UnixEpoch, CancellationToken.None);
        }

        return batches.Sum(b => b.Length) / Stopwatch.GetElapsedTime(startedAt).TotalSeconds;
    }

    private static async Task Pack(SqliteReadingStore store, string folder, string file, int count, Outcome outcome)
    {
        var startedAt = Stopwatch.GetTimestamp();
        await store.Seal(DateTimeOffset.FromUnixTimeMilliseconds(Start).AddDays(30), CancellationToken.None);
        outcome.Figure("packed_per_second", count / Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
        var copy = Path.Combine(folder, "packed.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            Execute(connection, $"VACUUM INTO '{copy}';");
        }

        outcome.Below("bytes_per_reading", new FileInfo(copy).Length / (double)count, 6);
    }

    private static async Task Chart(SqliteReadingStore store, int series, Outcome outcome)
    {
        var year = Enumerable.Range(0, 105_120).Select(i => new Reading(series, Start - (i * 5L * Minute), Math.Round(108 + Math.Sin(i / 500d), 2), ReadingMarks.None)).Reverse().ToArray();
        await store.Write(year, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await store.Seal(DateTimeOffset.FromUnixTimeMilliseconds(Start), CancellationToken.None);
        var latencies = new Latencies();
        for (var i = 0; i < 22; i++)
        {
            var startedAt = Stopwatch.GetTimestamp();
            var readings = await store.Read(series, Start - (366L * 24 * 60 * Minute), Start + 1, CancellationToken.None);
            var points = Curves.Thin(readings, Start - (366L * 24 * 60 * Minute), Start + 1, 800);
            if (i >= 2)
            {
                latencies.Add(startedAt);
            }

            if (readings.Count != year.Length || points.Count == 0)
            {
                throw new InvalidOperationException($"{readings.Count} read instead of {year.Length}.");
            }
        }

        outcome.Below("chart_of_a_year_p95_ms", latencies.At(0.95), 100);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

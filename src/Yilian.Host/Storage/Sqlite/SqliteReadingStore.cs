using Microsoft.Data.Sqlite;
using SQLitePCL;
using Yilian.Host.Storage.Readings;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Sqlite;

/// <summary>
/// Readings in a file of their own. New ones go into a table keyed by series and time; past hours are packed into one blob each. One
/// connection writes; every query has its own.
/// </summary>
internal sealed class SqliteReadingStore(string file) : IReadingStore, IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS reading (series INTEGER NOT NULL, at INTEGER NOT NULL, value REAL NOT NULL, marks INTEGER NOT NULL, PRIMARY KEY (series, at)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS reading_chunk (series INTEGER NOT NULL, hour INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (series, hour)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS reading_day (series INTEGER NOT NULL, day INTEGER NOT NULL, count INTEGER NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
            sum REAL NOT NULL, first REAL NOT NULL, last REAL NOT NULL, growth REAL NOT NULL, PRIMARY KEY (series, day)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS reading_correction (series INTEGER NOT NULL, at INTEGER NOT NULL, was REAL NOT NULL, now REAL NOT NULL, received INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS reading_correction_at ON reading_correction (series, at);
        """;

    private readonly SemaphoreSlim _writing = new(1);
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, Cache = SqliteCacheMode.Private, DefaultTimeout = 30, Pooling = false }.ToString();
    private SqliteConnection? _writer;
    private ReadingInsert? _insert;

    public async Task Prepare(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            if (_writer is not null)
            {
                return;
            }

            var writer = new SqliteConnection(_connection);
            await writer.OpenAsync(ct);

            // FULL: an acknowledged reading is on disk. The log of changes may grow to some 40 MB before it is taken over, which keeps that rare.
            await Run(writer, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -64000;", ct);
            await Run(writer, Schema, ct);
            _insert = new ReadingInsert(writer);
            _writer = writer;
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task Write(ReadOnlyMemory<Reading> readings, DateTimeOffset receivedAt, CancellationToken ct) => Alone(
        writer =>
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            _insert!.Put(readings.Span, receivedAt.ToUnixTimeMilliseconds());
            transaction.Commit();
            return 0;
        }, ct);

    public async Task<List<Reading>> Read(int series, long from, long to, CancellationToken ct)
    {
        await using var reader = await Open(ct);

        // One moment for both tables, so that an hour that is being packed is not missed between them.
        await using var moment = reader.BeginTransaction(deferred: true);
        var sealedOnes = new List<Reading>();
        await Chunks(reader, series, from, to, sealedOnes, ct);
        sealedOnes.RemoveAll(r => r.At < from || r.At >= to);
        return Merging.Merge(sealedOnes, await SqliteReadings.Fresh(reader, series, from, to, ct));
    }

    public async Task<List<Reading>> Latest(IReadOnlyList<int> series, CancellationToken ct)
    {
        await using var reader = await Open(ct);
        var found = new List<Reading>(series.Count);
        foreach (var one in series)
        {
            var last = new List<Reading>();
            if (await Number(reader, "SELECT max(hour) FROM reading_chunk WHERE series = @series", one, ct) is { } hour)
            {
                await Chunks(reader, one, hour, hour + Spans.Hour, last, ct);
            }

            if (await Number(reader, "SELECT max(at) FROM reading WHERE series = @series", one, ct) is { } at && (last.Count == 0 || at >= last[^1].At))
            {
                last.AddRange(await SqliteReadings.Fresh(reader, one, at, at + 1, ct));
            }

            if (last.Count > 0)
            {
                found.Add(last[^1]);
            }
        }

        return found;
    }

    public async Task<List<ReadingCorrection>> Corrections(int series, long from, long to, CancellationToken ct)
    {
        await using var reader = await Open(ct);
        await using var query = Command(reader, "SELECT at, was, now FROM reading_correction WHERE series = @series AND at >= @from AND at < @to ORDER BY at, rowid", series, from, to);
        await using var rows = await query.ExecuteReaderAsync(ct);
        var found = new List<ReadingCorrection>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(new ReadingCorrection(series, rows.GetInt64(0), rows.GetDouble(1), rows.GetDouble(2)));
        }

        return found;
    }

    public Task<int> Seal(DateTimeOffset before, CancellationToken ct) => new SqliteSealing(Alone, Chunks).Run(Spans.HourOf(before.ToUnixTimeMilliseconds()), ct);

    public Task<int> Forget(DateTimeOffset before, CancellationToken ct) => Alone(
        writer =>
        {
            var day = Spans.DayOf(before.ToUnixTimeMilliseconds());
            using var delete = Command(writer, "DELETE FROM reading_chunk WHERE hour < @to; DELETE FROM reading WHERE at < @to;", 0, 0, day);
            return delete.ExecuteNonQuery();
        }, ct);

    public async Task<List<DayRoll>> Days(IReadOnlyList<int> series, long from, long to, CancellationToken ct)
    {
        await using var reader = await Open(ct);
        await using var query = Command(reader, "SELECT day, count, low, high, sum, first, last, growth FROM reading_day WHERE series = @series AND day >= @from AND day < @to ORDER BY day", 0, from, to);
        var found = new List<DayRoll>();
        foreach (var one in series)
        {
            query.Parameters["@series"].Value = one;
            await using var rows = await query.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                found.Add(new DayRoll(one, rows.GetInt64(0), rows.GetInt32(1), rows.GetDouble(2), rows.GetDouble(3), rows.GetDouble(4), rows.GetDouble(5), rows.GetDouble(6), rows.GetDouble(7)));
            }
        }

        return found;
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _writer?.Dispose();
        _writing.Dispose();
    }

    internal static SqliteCommand Command(SqliteConnection connection, string text, int series, long from, long to)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("@series", series);
        command.Parameters.AddWithValue("@from", from);
        command.Parameters.AddWithValue("@to", to);
        return command;
    }

    private static async Task Chunks(SqliteConnection connection, int series, long from, long to, List<Reading> into, CancellationToken ct)
    {
        await using var query = Command(connection, "SELECT hour, data FROM reading_chunk WHERE series = @series AND hour > @from AND hour < @to ORDER BY hour", series, from - Spans.Hour, to);
        await using var rows = await query.ExecuteReaderAsync(ct);
        while (rows.Read())
        {
            ChunkCodec.Unpack((byte[])rows.GetValue(1), series, rows.GetInt64(0), into);
        }
    }

    private static async Task<long?> Number(SqliteConnection connection, string text, int series, CancellationToken ct)
    {
        await using var query = Command(connection, text, series, 0, 0);
        return await query.ExecuteScalarAsync(ct) as long?;
    }

    private static async Task Run(SqliteConnection connection, string text, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<SqliteConnection> Open(CancellationToken ct)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(ct);
        return connection;
    }

    private async Task<T> Alone<T>(Func<SqliteConnection, T> work, CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            return work(_writer ?? throw new InvalidOperationException("The store of readings was not prepared."));
        }
        finally
        {
            _writing.Release();
        }
    }
}

/// <summary>The statement that everything waits for, without a parameter object on the way.</summary>
internal sealed class ReadingInsert : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _insert;
    private readonly SqliteConnection _connection;

    public ReadingInsert(SqliteConnection connection)
    {
        (_connection, _db) = (connection, connection.Handle!);
        Check(raw.sqlite3_prepare_v2(_db, "INSERT OR IGNORE INTO reading (series, at, value, marks) VALUES (?, ?, ?, ?)", out _insert));
    }

    public void Put(ReadOnlySpan<Reading> readings, long receivedAt)
    {
        foreach (ref readonly var reading in readings)
        {
            raw.sqlite3_bind_int(_insert, 1, reading.Series);
            raw.sqlite3_bind_int64(_insert, 2, reading.At);
            raw.sqlite3_bind_double(_insert, 3, reading.Value);
            raw.sqlite3_bind_int(_insert, 4, (int)reading.Marks);
            var result = raw.sqlite3_step(_insert);
            raw.sqlite3_reset(_insert);
            if (result != raw.SQLITE_DONE)
            {
                Check(result);
            }

            if (raw.sqlite3_changes(_db) == 0)
            {
                Correct(reading, receivedAt);
            }
        }
    }

    public void Dispose() => _insert.Dispose();

    // The moment is known: nothing to do, or a correction. What was there goes to a table of its own before it is replaced.
    private void Correct(in Reading reading, long receivedAt)
    {
        using var keep = SqliteReadingStore.Command(
            _connection,
            """
            INSERT INTO reading_correction (series, at, was, now, received) SELECT series, at, value, @value, @to FROM reading WHERE series = @series AND at = @from AND value <> @value;
            UPDATE reading SET value = @value, marks = @marks WHERE series = @series AND at = @from AND value <> @value;
            """, reading.Series, reading.At, receivedAt);
        keep.Parameters.AddWithValue("@value", reading.Value);
        keep.Parameters.AddWithValue("@marks", (int)(reading.Marks | ReadingMarks.Corrected));
        keep.ExecuteNonQuery();
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new SqliteException(raw.sqlite3_errmsg(_db).utf8_to_string(), result);
        }
    }
}

internal static class SqliteReadings
{
    /// <summary>What is not packed yet.</summary>
    public static async Task<List<Reading>> Fresh(SqliteConnection connection, int series, long from, long to, CancellationToken ct)
    {
        await using var query = SqliteReadingStore.Command(connection, "SELECT at, value, marks FROM reading WHERE series = @series AND at >= @from AND at < @to ORDER BY at", series, from, to);
        await using var rows = await query.ExecuteReaderAsync(ct);
        var found = new List<Reading>();
        while (rows.Read())
        {
            found.Add(new Reading(series, rows.GetInt64(0), rows.GetDouble(1), (ReadingMarks)rows.GetByte(2)));
        }

        return found;
    }
}

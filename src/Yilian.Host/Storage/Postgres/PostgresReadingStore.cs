using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Yilian.Host.Storage.Readings;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Postgres;

/// <summary>
/// Readings in partitions of a day, written by binary COPY, which takes everything: what came twice or was corrected is sorted out when it is
/// read, by the order of arrival. Old days go as whole partitions.
/// </summary>
internal sealed class PostgresReadingStore(string connection) : IReadingStore, IAsyncDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS reading (series integer NOT NULL, at bigint NOT NULL, value double precision NOT NULL, marks smallint NOT NULL, received bigint NOT NULL)
            PARTITION BY RANGE (at);
        CREATE SEQUENCE IF NOT EXISTS reading_received;
        CREATE TABLE IF NOT EXISTS reading_part (day bigint PRIMARY KEY, touched boolean NOT NULL);
        CREATE TABLE IF NOT EXISTS reading_day (series integer NOT NULL, day bigint NOT NULL, count integer NOT NULL, low double precision NOT NULL, high double precision NOT NULL,
            sum double precision NOT NULL, first double precision NOT NULL, last double precision NOT NULL, growth double precision NOT NULL, PRIMARY KEY (series, day));
        """;

    private const long SchemaLock = 0x59494C52444E; // "YILRDN"
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);
    private readonly ConcurrentDictionary<long, bool> _days = new();

    public Task Prepare(CancellationToken ct) => Alter(Schema, ct);

    public async Task Write(ReadOnlyMemory<Reading> readings, DateTimeOffset receivedAt, CancellationToken ct)
    {
        await Days(readings, ct);
        await using var open = await _source.OpenConnectionAsync(ct);
        await using var transaction = await open.BeginTransactionAsync(ct);

        // The order of arrival is a number of the database's, the same for all nodes.
        await using var next = new NpgsqlCommand("SELECT nextval('reading_received')", open);
        var received = (long)(await next.ExecuteScalarAsync(ct))!;
        await Copy(open, readings, received, ct);
        await Tell(open, [.. ReadingNotice.Of(Node, readings)], ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>By what this node knows its own notices.</summary>
    public string Node { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>A connection of its own, to listen on.</summary>
    public async Task<NpgsqlConnection> Open(CancellationToken ct)
    {
        var open = new NpgsqlConnection(connection);
        await open.OpenAsync(ct);
        return open;
    }

    public async Task Spoke(Guid station, CancellationToken ct)
    {
        await using var open = await _source.OpenConnectionAsync(ct);
        await Tell(open, [ReadingNotice.Of(Node, station)], ct);
    }

    // Notices go out with the commit, in its order.
    private static async Task Tell(NpgsqlConnection open, string[] notices, CancellationToken ct)
    {
        await using var tell = new NpgsqlCommand($"SELECT pg_notify('{ReadingNotice.Channel}', n) FROM unnest(@notices) AS n", open);
        tell.Parameters.AddWithValue("notices", notices);
        await tell.ExecuteNonQueryAsync(ct);
    }

    public async Task<List<Reading>> Read(int series, long from, long to, CancellationToken ct)
    {
        var rows = await Rows(series, from, to, ct);
        return Merging.Merge([], rows);
    }

    public async Task<List<Reading>> Latest(IReadOnlyList<int> series, CancellationToken ct)
    {
        await using var query = _source.CreateCommand(
            """
            SELECT s.series, l.at, l.value, l.marks FROM unnest(@series) AS s(series)
            CROSS JOIN LATERAL (SELECT at, value, marks FROM reading r WHERE r.series = s.series ORDER BY at DESC, received DESC LIMIT 1) l
            """);
        query.Parameters.AddWithValue("series", series.ToArray());
        await using var rows = await query.ExecuteReaderAsync(ct);
        var found = new List<Reading>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(new Reading(rows.GetInt32(0), rows.GetInt64(1), rows.GetDouble(2), (ReadingMarks)rows.GetInt16(3)));
        }

        return found;
    }

    public async Task<List<ReadingCorrection>> Corrections(int series, long from, long to, CancellationToken ct)
    {
        var corrections = new List<ReadingCorrection>();
        Merging.Merge([], await Rows(series, from, to, ct), corrections);
        return corrections;
    }

    public async Task<int> Seal(DateTimeOffset before, CancellationToken ct)
    {
        var (end, total) = (Spans.DayOf(before.ToUnixTimeMilliseconds()), 0);
        foreach (var day in await Touched(end, ct))
        {
            total += await AddUp(day, ct);
        }

        return total;
    }

    public async Task<int> Forget(DateTimeOffset before, CancellationToken ct)
    {
        var end = Spans.DayOf(before.ToUnixTimeMilliseconds());
        var days = new List<long>();
        await using (var query = _source.CreateCommand("SELECT day FROM reading_part WHERE day < @end"))
        {
            query.Parameters.AddWithValue("end", end);
            await using var rows = await query.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                days.Add(rows.GetInt64(0));
            }
        }

        foreach (var day in days)
        {
            await Alter($"DROP TABLE IF EXISTS {Partition(day)}; DELETE FROM reading_part WHERE day = {day};", ct);
            _days.TryRemove(day, out _);
        }

        return days.Count;
    }

    public async Task<List<DayRoll>> Days(IReadOnlyList<int> series, long from, long to, CancellationToken ct)
    {
        await using var query = _source.CreateCommand(
            "SELECT series, day, count, low, high, sum, first, last, growth FROM reading_day WHERE series = ANY(@series) AND day >= @from AND day < @to ORDER BY series, day");
        query.Parameters.AddWithValue("series", series.ToArray());
        query.Parameters.AddWithValue("from", from);
        query.Parameters.AddWithValue("to", to);
        await using var rows = await query.ExecuteReaderAsync(ct);
        var found = new List<DayRoll>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(new DayRoll(
                rows.GetInt32(0), rows.GetInt64(1), rows.GetInt32(2), rows.GetDouble(3), rows.GetDouble(4), rows.GetDouble(5), rows.GetDouble(6), rows.GetDouble(7), rows.GetDouble(8)));
        }

        return found;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task Copy(NpgsqlConnection open, ReadOnlyMemory<Reading> readings, long received, CancellationToken ct)
    {
        await using var copy = await open.BeginBinaryImportAsync("COPY reading (series, at, value, marks, received) FROM STDIN (FORMAT BINARY)", ct);
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings.Span[i];
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(reading.Series, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(reading.At, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(reading.Value, NpgsqlDbType.Double, ct);
            await copy.WriteAsync((short)reading.Marks, NpgsqlDbType.Smallint, ct);
            await copy.WriteAsync(received, NpgsqlDbType.Bigint, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static string Partition(long day) =>
        "reading_" + DateTimeOffset.FromUnixTimeMilliseconds(day).ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private async Task<List<Reading>> Rows(int series, long from, long to, CancellationToken ct)
    {
        await using var query = _source.CreateCommand("SELECT at, value, marks FROM reading WHERE series = @series AND at >= @from AND at < @to ORDER BY at, received");
        query.Parameters.AddWithValue("series", series);
        query.Parameters.AddWithValue("from", from);
        query.Parameters.AddWithValue("to", to);
        await using var rows = await query.ExecuteReaderAsync(ct);
        var found = new List<Reading>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(new Reading(series, rows.GetInt64(0), rows.GetDouble(1), (ReadingMarks)rows.GetInt16(2)));
        }

        return found;
    }

    // A day that is written to again after it was added up is added up again.
    private async Task Days(ReadOnlyMemory<Reading> readings, CancellationToken ct)
    {
        foreach (var day in DaysOf(readings))
        {
            if (_days.ContainsKey(day))
            {
                continue;
            }

            var name = Partition(day);
            await Alter(
                $"""
                CREATE TABLE IF NOT EXISTS {name} PARTITION OF reading FOR VALUES FROM ({day}) TO ({day + Spans.Day});
                CREATE INDEX IF NOT EXISTS {name}_at ON {name} (series, at);
                INSERT INTO reading_part (day, touched) VALUES ({day}, true) ON CONFLICT (day) DO UPDATE SET touched = true;
                """, ct);
            _days[day] = true;
        }
    }

    private static HashSet<long> DaysOf(ReadOnlyMemory<Reading> readings)
    {
        var days = new HashSet<long>();
        foreach (ref readonly var reading in readings.Span)
        {
            days.Add(Spans.DayOf(reading.At));
        }

        return days;
    }

    private async Task<List<long>> Touched(long end, CancellationToken ct)
    {
        await using var query = _source.CreateCommand("UPDATE reading_part SET touched = false WHERE touched AND day < @end RETURNING day");
        query.Parameters.AddWithValue("end", end);
        var days = new List<long>();
        await using (var rows = await query.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                days.Add(rows.GetInt64(0));
            }
        }

        days.ForEach(d => _days.TryRemove(d, out _));
        return days;
    }

    private async Task<int> AddUp(long day, CancellationToken ct)
    {
        var (total, rolls) = (0, new List<DayRoll>());
        await foreach (var (series, readings) in SeriesOf(day, ct))
        {
            total += readings.Count;
            if (Merging.Roll(series, day, Merging.Merge([], readings)) is { } roll)
            {
                rolls.Add(roll);
            }
        }

        await using var open = await _source.OpenConnectionAsync(ct);
        await using var transaction = await open.BeginTransactionAsync(ct);
        await using (var delete = new NpgsqlCommand($"DELETE FROM reading_day WHERE day = {day}", open))
        {
            await delete.ExecuteNonQueryAsync(ct);
        }

        await Keep(open, rolls, ct);
        await transaction.CommitAsync(ct);
        return total;
    }

    private static async Task Keep(NpgsqlConnection open, List<DayRoll> rolls, CancellationToken ct)
    {
        await using var copy = await open.BeginBinaryImportAsync("COPY reading_day (series, day, count, low, high, sum, first, last, growth) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var r in rolls)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(r.Series, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(r.Day, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(r.Count, NpgsqlDbType.Integer, ct);
            foreach (var value in new[] { r.Low, r.High, r.Sum, r.First, r.Last, r.Growth })
            {
                await copy.WriteAsync(value, NpgsqlDbType.Double, ct);
            }
        }

        await copy.CompleteAsync(ct);
    }

    private async IAsyncEnumerable<(int Series, List<Reading> Readings)> SeriesOf(long day, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var query = _source.CreateCommand($"SELECT series, at, value, marks FROM {Partition(day)} ORDER BY series, at, received");
        await using var rows = await query.ExecuteReaderAsync(ct);
        var readings = new List<Reading>();
        while (await rows.ReadAsync(ct))
        {
            var reading = new Reading(rows.GetInt32(0), rows.GetInt64(1), rows.GetDouble(2), (ReadingMarks)rows.GetInt16(3));
            if (readings.Count > 0 && readings[0].Series != reading.Series)
            {
                yield return (readings[0].Series, readings);
                readings = [];
            }

            readings.Add(reading);
        }

        if (readings.Count > 0)
        {
            yield return (readings[0].Series, readings);
        }
    }

    // Several nodes may make the same partition at once: one after another.
    private async Task Alter(string statement, CancellationToken ct)
    {
        await using var open = await _source.OpenConnectionAsync(ct);
        await using var transaction = await open.BeginTransactionAsync(ct);
        await using var alter = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({SchemaLock}); {statement}", open);
        await alter.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

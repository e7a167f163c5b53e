using Microsoft.Data.Sqlite;
using Yilian.Host.Storage.Readings;
using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Sqlite;

/// <summary>Packs past hours and adds up their days, a few series at a time, so that readings that arrive meanwhile hardly wait.</summary>
internal sealed class SqliteSealing(
    Func<Func<SqliteConnection, int>, CancellationToken, Task<int>> alone, Func<SqliteConnection, int, long, long, List<Reading>, CancellationToken, Task> chunks)
{
    private const int RowsAtOnce = 60_000;

    public async Task<int> Run(long before, CancellationToken ct)
    {
        var (total, after) = (0, -1);
        while (true)
        {
            var rows = await alone(writer => Part(writer, ref after, before), ct);
            total += rows;
            if (rows == 0)
            {
                return total;
            }
        }
    }

    private int Part(SqliteConnection writer, ref int after, long before)
    {
        using var transaction = writer.BeginTransaction(deferred: false);
        var rows = 0;
        while (rows < RowsAtOnce && NextSeries(writer, after, before) is { } series)
        {
            rows += One(writer, series, before);
            after = series;
        }

        transaction.Commit();
        return rows;
    }

    private static int? NextSeries(SqliteConnection writer, int after, long before)
    {
        // Skips from series to series within the key; those without old readings cost one step each.
        using var query = SqliteReadingStore.Command(
            writer, "SELECT r.series FROM reading r WHERE r.series > @series AND r.at < @to ORDER BY r.series LIMIT 1", after, 0, before);
        return query.ExecuteScalar() is long series ? (int)series : null;
    }

    private int One(SqliteConnection writer, int series, long before)
    {
        var fresh = SqliteReadings.Fresh(writer, series, long.MinValue, before, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var hour in fresh.GroupBy(r => Spans.HourOf(r.At)))
        {
            Pack(writer, series, hour.Key, [.. hour]);
        }

        using var delete = SqliteReadingStore.Command(writer, "DELETE FROM reading WHERE series = @series AND at < @to", series, 0, before);
        delete.ExecuteNonQuery();
        foreach (var day in fresh.Select(r => Spans.DayOf(r.At)).Distinct())
        {
            AddUp(writer, series, day);
        }

        return fresh.Count;
    }

    private void Pack(SqliteConnection writer, int series, long hour, List<Reading> fresh)
    {
        var former = new List<Reading>();
        chunks(writer, series, hour, hour + Spans.Hour, former, CancellationToken.None).GetAwaiter().GetResult();
        var corrections = new List<ReadingCorrection>();
        var merged = Merging.Merge(former, fresh, corrections);
        foreach (var correction in corrections)
        {
            using var keep = SqliteReadingStore.Command(writer, "INSERT INTO reading_correction (series, at, was, now, received) VALUES (@series, @from, @was, @now, @to)", series, correction.At, hour);
            keep.Parameters.AddWithValue("@was", correction.Was);
            keep.Parameters.AddWithValue("@now", correction.Now);
            keep.ExecuteNonQuery();
        }

        using var put = SqliteReadingStore.Command(writer, "INSERT OR REPLACE INTO reading_chunk (series, hour, data) VALUES (@series, @from, @data)", series, hour, 0);
        put.Parameters.AddWithValue("@data", ChunkCodec.Pack(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(merged), hour));
        put.ExecuteNonQuery();
    }

    private void AddUp(SqliteConnection writer, int series, long day)
    {
        var readings = new List<Reading>();
        chunks(writer, series, day, day + Spans.Day, readings, CancellationToken.None).GetAwaiter().GetResult();
        if (Merging.Roll(series, day, readings) is not { } roll)
        {
            return;
        }

        using var put = SqliteReadingStore.Command(
            writer, "INSERT OR REPLACE INTO reading_day (series, day, count, low, high, sum, first, last, growth) VALUES (@series, @from, @count, @low, @high, @sum, @first, @last, @growth)", series, day, 0);
        (string Name, object Value)[] values =
        [
            ("@count", roll.Count), ("@low", roll.Low), ("@high", roll.High), ("@sum", roll.Sum), ("@first", roll.First), ("@last", roll.Last), ("@growth", roll.Growth),
        ];
        foreach (var (name, value) in values)
        {
            put.Parameters.AddWithValue(name, value);
        }

        put.ExecuteNonQuery();
    }
}

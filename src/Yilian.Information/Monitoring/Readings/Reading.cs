namespace Yilian.Information.Monitoring.Readings;

/// <summary>One value of one series (an element of a station) at a moment.</summary>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct Reading(int Series, long At, double Value, ReadingMarks Marks)
{
    /// <summary>False: impossible or known to be wrong; kept, but left out of rules and statistics.</summary>
    public bool Usable => (Marks & (ReadingMarks.OutOfRange | ReadingMarks.Bad)) == ReadingMarks.None;
}

/// <summary>What is remarkable about a reading.</summary>
[Flags]
public enum ReadingMarks : byte
{
    None = 0,

    /// <summary>迟到: long under way, or older than what was known.</summary>
    Late = 1,

    /// <summary>更正: it replaced another value of the same moment.</summary>
    Corrected = 2,

    /// <summary>超量程: outside what the element can be.</summary>
    OutOfRange = 4,

    /// <summary>存疑, by the sender.</summary>
    Suspect = 8,

    /// <summary>无效, by the sender: fault, maintenance, calibration.</summary>
    Bad = 16,

    /// <summary>时钟不准: the station's clock is wrong. Where the time would lie in the future that of receipt stands in its place.</summary>
    Clock = 32,
}

/// <summary>A value that was replaced by another of the same moment.</summary>
public sealed record ReadingCorrection(int Series, long At, double Was, double Now);

/// <summary>A day (Beijing) of a series. Kept when the single readings are gone.</summary>
/// <param name="Day">Unix milliseconds of its beginning.</param>
public sealed record DayRoll(int Series, long Day, int Count, double Low, double High, double Sum, double First, double Last, double Growth);

/// <summary>
/// The one hot path: readings have a store of their own, apart from the journal's database. What <see cref="Write"/> has taken is on disk.
/// One reading a moment and series: the same again changes nothing, another value replaces it and is marked as a correction.
/// </summary>
public interface IReadingStore
{
    /// <summary>Makes the tables; harmless when they are there.</summary>
    Task Prepare(CancellationToken ct);

    /// <param name="readings">In order of series and time; of one moment the last counts.</param>
    Task Write(ReadOnlyMemory<Reading> readings, DateTimeOffset receivedAt, CancellationToken ct);

    /// <summary>Tells other nodes, if there can be any, that a station spoke without a value.</summary>
    Task Spoke(Guid station, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The readings of <c>from &lt;= At &lt; to</c>, by time.</summary>
    Task<List<Reading>> Read(int series, long from, long to, CancellationToken ct);

    /// <summary>The newest reading of each series that has one.</summary>
    Task<List<Reading>> Latest(IReadOnlyList<int> series, CancellationToken ct);

    Task<List<ReadingCorrection>> Corrections(int series, long from, long to, CancellationToken ct);

    /// <summary>Adds up the days, and packs what lies before the moment where the database gains by it.</summary>
    /// <returns>How many readings were packed or added up.</returns>
    Task<int> Seal(DateTimeOffset before, CancellationToken ct);

    /// <summary>Removes the single readings of the days that end before the moment; the days stay.</summary>
    Task<int> Forget(DateTimeOffset before, CancellationToken ct);

    /// <summary>The days added up so far, of <c>from &lt;= Day &lt; to</c>.</summary>
    Task<List<DayRoll>> Days(IReadOnlyList<int> series, long from, long to, CancellationToken ct);
}

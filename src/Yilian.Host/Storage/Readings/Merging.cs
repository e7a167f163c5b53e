using Yilian.Information.Monitoring.Readings;

namespace Yilian.Host.Storage.Readings;

/// <summary>What came later over what was there: the same again changes nothing, another value is a correction.</summary>
internal static class Merging
{
    /// <param name="former">By time.</param>
    /// <param name="later">By time, of one moment in the order it came.</param>
    /// <param name="corrections">Gets what was replaced.</param>
    public static List<Reading> Merge(List<Reading> former, List<Reading> later, List<ReadingCorrection>? corrections = null)
    {
        if (later.Count == 0)
        {
            return former;
        }

        var merged = new List<Reading>(former.Count + later.Count);
        for (int i = 0, j = 0; i < former.Count || j < later.Count;)
        {
            if (j == later.Count || (i < former.Count && former[i].At <= later[j].At))
            {
                Put(merged, former[i++], corrections);
            }
            else
            {
                Put(merged, later[j++], corrections);
            }
        }

        return merged;
    }

    private static void Put(List<Reading> merged, Reading reading, List<ReadingCorrection>? corrections)
    {
        if (merged.Count == 0 || merged[^1].At != reading.At)
        {
            merged.Add(reading);
            return;
        }

        var known = merged[^1];
        if (known.Value == reading.Value)
        {
            return;
        }

        corrections?.Add(new ReadingCorrection(reading.Series, reading.At, known.Value, reading.Value));
        merged[^1] = reading with { Marks = reading.Marks | ReadingMarks.Corrected };
    }

    /// <summary>The readings of one series and one day as one row; null when none of them can be used.</summary>
    public static DayRoll? Roll(int series, long day, IReadOnlyList<Reading> readings)
    {
        var (count, low, high, sum, first, last, growth) = (0, 0d, 0d, 0d, 0d, 0d, 0d);
        foreach (var reading in readings)
        {
            if (!reading.Usable)
            {
                continue;
            }

            if (count++ == 0)
            {
                (low, high, first) = (reading.Value, reading.Value, reading.Value);
            }
            else
            {
                (low, high) = (Math.Min(low, reading.Value), Math.Max(high, reading.Value));
                growth += reading.Value >= last ? reading.Value - last : reading.Value;
            }

            sum += reading.Value;
            last = reading.Value;
        }

        return count == 0 ? null : new DayRoll(series, day, count, low, high, sum, first, last, growth);
    }
}

/// <summary>Hours and days of the store; days are Beijing's.</summary>
internal static class Spans
{
    public const long Hour = 3_600_000;
    public const long Day = 24 * Hour;
    private const long Beijing = 8 * Hour;

    public static long HourOf(long at) => at - Modulo(at, Hour);

    public static long DayOf(long at) => at - Modulo(at + Beijing, Day);

    private static long Modulo(long value, long by) => ((value % by) + by) % by;
}

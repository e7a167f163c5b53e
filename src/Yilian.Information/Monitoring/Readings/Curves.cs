using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>Readings made into what people look at: a curve as wide as the screen, hours and days, sums.</summary>
internal static class Curves
{
    /// <summary>At most two points a slice, the lowest and the highest in order of time, so that no peak is lost.</summary>
    public static List<ChartPoint> Thin(IReadOnlyList<Reading> readings, long from, long to, int slices)
    {
        var usable = readings.Where(r => r.Usable).ToList();
        if (usable.Count <= slices * 2)
        {
            return usable.ConvertAll(PointOf);
        }

        var points = new List<ChartPoint>(slices * 2);
        var width = Math.Max(1, (to - from + slices - 1) / slices);
        for (var i = 0; i < usable.Count;)
        {
            var slice = (usable[i].At - from) / width;
            var (low, high) = (usable[i], usable[i]);
            for (; i < usable.Count && (usable[i].At - from) / width == slice; i++)
            {
                low = usable[i].Value < low.Value ? usable[i] : low;
                high = usable[i].Value > high.Value ? usable[i] : high;
            }

            points.Add(PointOf(low.At <= high.At ? low : high));
            if (low.At != high.At)
            {
                points.Add(PointOf(low.At <= high.At ? high : low));
            }
        }

        return points;
    }

    public static List<RollupRow> Roll(IReadOnlyList<Reading> readings, ElementCard element, long step, long offset)
    {
        var rows = new List<RollupRow>();
        var counted = new Counted(element.Measure);
        foreach (var group in readings.Where(r => r.Usable).GroupBy(r => StartOf(r.At, element.Sums, step, offset)))
        {
            var values = group.ToList();
            var sum = element.Sums ? values.Sum(counted.Came) : (double?)null;
            rows.Add(new RollupRow(
                DateTimeOffset.FromUnixTimeMilliseconds(group.Key), values.Count, values.Min(r => r.Value), values.Max(r => r.Value), Round(values.Average(r => r.Value)), sum is { } s ? Round(s) : null));
        }

        return rows;
    }

    /// <summary>What came in over a period; for a counter the readings must begin before it.</summary>
    public static double Sum(IReadOnlyList<Reading> readings, ElementCard element, long after)
    {
        var (counted, sum) = (new Counted(element.Measure), 0d);
        foreach (var reading in readings.Where(r => r.Usable))
        {
            var came = counted.Came(reading);
            sum += reading.At > after ? came : 0;
        }

        return Round(sum);
    }

    public static double Round(double value) => Math.Round(value, 6);

    // What is measured on the hour came in during the hour before it.
    private static long StartOf(long at, bool sums, long step, long offset)
    {
        var moment = (sums ? at - 1 : at) + offset;
        return moment - (((moment % step) + step) % step) - offset;
    }

    private static ChartPoint PointOf(Reading r) => new(r.At, r.Value);

    /// <summary>Turns the readings of a counter into what was added.</summary>
    internal sealed class Counted(string measure)
    {
        private double _before = double.NaN;

        public double Came(Reading reading)
        {
            var (before, value) = (_before, reading.Value);
            _before = value;
            return measure != Measures.Counter ? Math.Max(0, value) : double.IsNaN(before) ? 0 : value >= before ? value - before : Math.Max(0, value);
        }
    }
}

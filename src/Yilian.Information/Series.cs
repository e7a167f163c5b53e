using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Routing;
using Yilian.Platform.Journal;

namespace Yilian.Information;

/// <summary>Running numbers; never given twice, because commands run one after another.</summary>
public static class Series
{
    /// <summary>The next number of the year in Beijing, for example 2026-0001.</summary>
    /// <param name="name">What is numbered, for example incident.</param>
    public static async Task<string> Next(this Desk desk, string name, CancellationToken ct)
    {
        var year = desk.Now.ToOffset(Numbers.Beijing).Year;
        var key = $"{name}-{year}";
        var series = await desk.Db.Set<NumberSeries>().FindAsync([key], ct);
        if (series is null)
        {
            series = new NumberSeries { Name = key };
            desk.Add(series);
        }

        series.Last++;
        return $"{year}-{series.Last:0000}";
    }
}

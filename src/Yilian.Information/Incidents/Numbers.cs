using Microsoft.EntityFrameworkCore;
using Yilian.Information.Incidents.Routing;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents;

/// <summary>Beijing time and the numbers that carry its year.</summary>
internal static class Numbers
{
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The next incident number of the year, for example 2026-0001; never given twice, because commands run one after another.</summary>
    public static async Task<string> NextIncident(Desk desk, CancellationToken ct)
    {
        var year = desk.Now.ToOffset(Beijing).Year;
        var name = $"incident-{year}";
        var series = await desk.Db.Set<NumberSeries>().SingleOrDefaultAsync(n => n.Name == name, ct);
        if (series is null)
        {
            series = new NumberSeries { Name = name };
            desk.Add(series);
        }

        series.Last++;
        return $"{year}-{series.Last:0000}";
    }

    /// <summary>一, 二, … 十, 十一 … for 续报一, 续报二.</summary>
    public static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        return number switch
        {
            < 10 => digits[number].ToString(),
            10 => "十",
            < 20 => $"十{digits[number - 10]}",
            < 100 => $"{digits[number / 10]}十{(number % 10 == 0 ? "" : digits[number % 10])}",
            _ => number.ToString(),
        };
    }
}

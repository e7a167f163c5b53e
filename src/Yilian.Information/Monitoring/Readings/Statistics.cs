using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>二（一）2 统计分析: one element over a period, by station, basin or county. Long periods come from the days that are added up.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class StatisticsSlice : ISlice
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;
    private static readonly TimeSpan InDetail = TimeSpan.FromDays(62);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/monitoring/statistics", Handle);

    private static async Task<IReadOnlyList<StatisticsRow>> Handle(
        ReadingDesk desk, StationBook book, IReadingStore store, string element, string? by, string? kind, string? basin, string? county, DateTimeOffset? from, DateTimeOffset? to, CancellationToken ct)
    {
        if (by is not (null or "station" or "basin" or "county"))
        {
            throw new InvalidRequestException("by", "汇总方式为 station、basin 或 county|station, basin or county");
        }

        var (start, end) = ReadStationSlice.Span(from, to, desk, TimeSpan.FromDays(1));
        var stations = (await book.SeenBy(desk, ct)).Where(s => s.Element(element) is not null && (kind is null || s.Kind == kind) && (basin is null || s.Basin == basin) && (county is null || s.CountyCode == county));
        var lines = new List<Line>();
        foreach (var station in stations)
        {
            lines.Add(await LineOf(station, station.Element(element)!, start, end, store, ct));
        }

        var names = desk.Service<IOrganizationBook>();
        return [.. lines.GroupBy(l => KeyOf(l.Station, by), StringComparer.Ordinal).Select(g => RowOf(g.Key, [.. g], by, names)).OrderByDescending(r => r.Sum ?? r.Max).ThenBy(r => r.Key, StringComparer.Ordinal)];
    }

    private static async Task<Line> LineOf(StationCard station, ElementCard element, long start, long end, IReadingStore store, CancellationToken ct)
    {
        if (end - start > InDetail.TotalMilliseconds)
        {
            return OfDays(station, element, await store.Days([element.Series], start, end, ct), await store.Read(element.Series, Math.Max(start, end - (2 * Day)), end, ct));
        }

        var readings = await store.Read(element.Series, start - Hour, end, ct);
        var within = readings.Where(r => r.Usable && r.At >= start).ToList();
        return within.Count == 0
            ? new Line(station, element.Sums, 0, 0, 0, 0, 0)
            : new Line(station, element.Sums, within.Count, within.Min(r => r.Value), within.Max(r => r.Value), within.Sum(r => r.Value), element.Sums ? Curves.Sum(readings, element, start - 1) : 0);
    }

    // The newest days may not be added up yet: they are taken from the readings.
    private static Line OfDays(StationCard station, ElementCard element, List<DayRoll> days, List<Reading> newest)
    {
        var known = days.Select(d => d.Day).ToHashSet();
        var fresh = newest.Where(r => r.Usable && !known.Contains(r.At - ((r.At + (8 * Hour)) % Day))).ToList();
        var (count, total) = (days.Sum(d => d.Count) + fresh.Count, days.Sum(d => d.Sum) + fresh.Sum(r => r.Value));
        if (count == 0)
        {
            return new Line(station, element.Sums, 0, 0, 0, 0, 0);
        }

        var (low, high) = (days.Select(d => d.Low).Concat(fresh.Select(r => r.Value)).Min(), days.Select(d => d.High).Concat(fresh.Select(r => r.Value)).Max());
        var came = element.Measure == Measures.Counter ? days.Sum(d => d.Growth) + Curves.Sum(fresh, element, long.MinValue) : total;
        return new Line(station, element.Sums, count, low, high, total, element.Sums ? came : 0);
    }

    private static string KeyOf(StationCard station, string? by) => by switch
    {
        "basin" => station.Basin ?? "",
        "county" => station.CountyCode ?? "",
        _ => station.Code,
    };

    private static StatisticsRow RowOf(string key, List<Line> lines, string? by, IOrganizationBook book)
    {
        var measured = lines.Where(l => l.Count > 0).ToList();
        var name = by switch
        {
            "basin" => key.Length == 0 ? "未分流域" : key,
            "county" => key.Length == 0 ? "市外或未知" : book.CountyName(key) ?? key,
            _ => lines[0].Station.Name,
        };
        if (measured.Count == 0)
        {
            return new StatisticsRow(key, name, lines.Count, 0, null, null, null, null, null);
        }

        var sums = measured[0].Sums;
        var count = measured.Sum(l => l.Count);
        var highest = measured.MaxBy(l => sums ? l.Came : l.High)!;
        return new StatisticsRow(
            key, name, lines.Count, count, measured.Min(l => l.Low), measured.Max(l => l.High),
            Curves.Round(sums ? measured.Average(l => l.Came) : measured.Sum(l => l.Total) / count), sums ? Curves.Round(measured.Sum(l => l.Came)) : null, highest.Station.Name);
    }

    private sealed record Line(StationCard Station, bool Sums, int Count, double Low, double High, double Total, double Came);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>二（一）2: rain and water by basin, as a flood officer looks at them: sums of 1 to 24 hours, levels against their thresholds, the trend.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class OverviewSlice : ISlice
{
    private const long Hour = 3_600_000;
    private static readonly int[] Spans = [1, 3, 6, 12, 24];
    private static readonly string[] LevelThresholds = ["flood-limit", "warning", "guarantee", "design"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/monitoring/overview", Handle);

    private static async Task<IReadOnlyList<BasinView>> Handle(ReadingDesk desk, StationBook book, IReadingStore store, CancellationToken ct)
    {
        var seen = await book.SeenBy(desk, ct);
        var states = await StationRows.StatesOf([.. seen.Select(s => s.Id)], desk, ct);
        var basins = new List<BasinView>();
        foreach (var basin in seen.Where(s => s.Kind is "rain" or "reservoir" or "river").GroupBy(s => s.Basin ?? "", StringComparer.Ordinal).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            basins.Add(await Of(basin.Key, [.. basin], states, desk, store, ct));
        }

        return basins;
    }

    private static async Task<BasinView> Of(string basin, List<StationCard> stations, Dictionary<Guid, List<string>> states, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var hearing = desk.Service<Hearing>();
        var water = new List<WaterLevel>();
        var gauges = new List<(StationCard Station, List<Reading> Readings, ElementCard Element)>();
        var now = desk.Now.ToUnixTimeMilliseconds();
        var silent = 0;
        foreach (var station in stations)
        {
            var state = StationRows.StateOf(states.GetValueOrDefault(station.Id) ?? [], hearing.At(station.Id), station.ReportMinutes, desk.Now);
            silent += state is "silent" or "none" ? 1 : 0;
            if (station.Elements.FirstOrDefault(e => e.Sums && e.Unit is "mm" or "毫米") is { } rain)
            {
                gauges.Add((station, await store.Read(rain.Series, now - (25 * Hour), now + 1, ct), rain));
            }

            if (station.Kind != "rain" && await Level(station, state, desk, store, ct) is { } level)
            {
                water.Add(level);
            }
        }

        return new BasinView(
            basin.Length == 0 ? "未分流域" : basin, stations.Count, silent, stations.Sum(s => states.GetValueOrDefault(s.Id)?.Count(a => a != "silent") ?? 0),
            gauges.Count == 0 ? [] : [.. Spans.Select(h => RainOf(h, gauges, now))], [.. water.OrderByDescending(w => w.Over ?? double.MinValue)]);
    }

    private static RainSum RainOf(int hours, List<(StationCard Station, List<Reading> Readings, ElementCard Element)> gauges, long now)
    {
        var sums = gauges.ConvertAll(g => (g.Station, Sum: Curves.Sum(g.Readings, g.Element, now - (hours * Hour))));
        var (station, greatest) = sums.MaxBy(s => s.Sum);
        return new RainSum(hours, Math.Round(sums.Average(s => s.Sum), 1), Math.Round(greatest, 1), greatest > 0 ? station.Name : null, RainClasses.Of(hours, greatest));
    }

    private static async Task<WaterLevel?> Level(StationCard station, string state, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var element = station.Elements.FirstOrDefault(e => e.Thresholds.Count > 0) ?? station.Elements.FirstOrDefault(e => e.Unit is "m" or "米");
        if (element is null || desk.Service<LatestBook>().Of(element.Series) is not { Reading.Usable: true } latest)
        {
            return null;
        }

        var value = latest.Reading.Value;
        var near = element.InForce(desk.Now).Where(t => LevelThresholds.Contains(t.Kind)).OrderBy(t => Math.Abs(t.Value - value)).FirstOrDefault();
        var before = (await store.Read(element.Series, latest.Reading.At - Hour, latest.Reading.At - (Hour / 2), ct)).Find(r => r.Usable);
        return new WaterLevel(
            station.Id, station.Name, station.Kind, value, DateTimeOffset.FromUnixTimeMilliseconds(latest.Reading.At), before == default ? null : TrendOf(value - before.Value),
            near?.Kind, near?.Value, near is null ? null : Math.Round(value - near.Value, 3), state);
    }

    private static string TrendOf(double change) => change > 0.02 ? "rising" : change < -0.02 ? "falling" : "steady";
}

/// <summary>Classes of rain by GB/T 28592-2012.</summary>
internal static class RainClasses
{
    private static readonly (double From12, double From24, string Name)[] Classes =
        [(140, 250, "特大暴雨"), (70, 100, "大暴雨"), (30, 50, "暴雨"), (15, 25, "大雨"), (5, 10, "中雨"), (0.1, 0.1, "小雨")];

    public static string? Of(int hours, double sum) => hours is 12 or 24 ? Classes.FirstOrDefault(c => sum >= (hours == 12 ? c.From12 : c.From24)).Name : null;
}

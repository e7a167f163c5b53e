using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Monitoring.Stations;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Readings;

/// <summary>二（一）2 实时监测信息: the readings of a station as a curve, a table, hours and days, a spreadsheet.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ReadStationSlice : ISlice
{
    private const long Hour = 3_600_000;
    private const int MostRows = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3_700);

    public static void Map(IEndpointRouteBuilder api)
    {
        const string path = "/information/monitoring/stations/{id:guid}";
        api.MapGet(path + "/chart", Chart);
        api.MapGet(path + "/readings", Table);
        api.MapGet(path + "/corrections", Corrections);
        api.MapGet(path + "/rollups", Rollups);
        api.MapGet(path + "/export", Export).Produces<byte[]>(contentType: Xlsx);
    }

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static async Task<ChartView> Chart(Guid id, string element, DateTimeOffset? from, DateTimeOffset? to, int? width, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var (station, of) = await Find(id, element, desk, ct);
        var (start, end) = Span(from, to, desk, TimeSpan.FromDays(3));
        var slices = Math.Clamp(width ?? 800, 50, 4_000);
        var readings = await store.Read(of.Series, start, end, ct);
        var points = Curves.Thin(readings, start, end, slices);
        return new ChartView(
            id, station.Name, of.Code, of.Name, of.Unit, of.Decimals, of.Measure, DateTimeOffset.FromUnixTimeMilliseconds(start), DateTimeOffset.FromUnixTimeMilliseconds(end),
            points, readings.Count, readings.Count(r => !r.Usable), [.. of.InForce(DateTimeOffset.FromUnixTimeMilliseconds(end))]);
    }

    private static async Task<Page<ReadingRow>> Table(
        Guid id, string element, DateTimeOffset? from, DateTimeOffset? to, string? after, int? limit, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var (_, of) = await Find(id, element, desk, ct);
        var (start, end) = Span(from, to, desk, TimeSpan.FromDays(3));
        var (skip, take) = Paging.Of(after, limit);
        var readings = await store.Read(of.Series, start, end, ct);
        readings.Reverse();
        return Paging.Page([.. readings.Skip(skip).Take(take).Select(RowOf)], skip, take, readings.Count);
    }

    private static async Task<IReadOnlyList<ReadingCorrectionRow>> Corrections(Guid id, string element, DateTimeOffset? from, DateTimeOffset? to, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var (_, of) = await Find(id, element, desk, ct);
        var (start, end) = Span(from, to, desk, TimeSpan.FromDays(30));
        return [.. (await store.Corrections(of.Series, start, end, ct)).Select(c => new ReadingCorrectionRow(DateTimeOffset.FromUnixTimeMilliseconds(c.At), c.Was, c.Now)).Take(1_000)];
    }

    private static async Task<IReadOnlyList<RollupRow>> Rollups(
        Guid id, string element, string? step, DateTimeOffset? from, DateTimeOffset? to, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var (_, of) = await Find(id, element, desk, ct);
        var (length, offset) = step switch
        {
            null or "hour" => (Hour, 0L),
            "day" => (24 * Hour, 8 * Hour),
            "hydrological-day" => (24 * Hour, 0L),
            _ => throw new InvalidRequestException("step", "步长为 hour、day 或 hydrological-day|hour, day or hydrological-day"),
        };
        var (start, end) = Span(from, to, desk, TimeSpan.FromDays(length == Hour ? 3 : 31));

        // A counter's first reading only says where it stands: one hour more is read, and left out of the answer.
        var readings = await store.Read(of.Series, start - Hour, end, ct);
        return [.. Curves.Roll(readings, of, length, offset).Where(r => r.From.ToUnixTimeMilliseconds() >= start - length && r.From.ToUnixTimeMilliseconds() + length > start)];
    }

    private static async Task<IResult> Export(Guid id, string element, DateTimeOffset? from, DateTimeOffset? to, ReadingDesk desk, IReadingStore store, CancellationToken ct)
    {
        var (station, of) = await Find(id, element, desk, ct);
        var (start, end) = Span(from, to, desk, TimeSpan.FromDays(31));
        var readings = await store.Read(of.Series, start, end, ct);
        if (readings.Count > MostRows)
        {
            throw new InvalidRequestException("from", $"所选时段有 {readings.Count} 条数据，一次最多导出 {MostRows} 条，请缩短时段|Too many readings; choose a shorter period");
        }

        using var file = new MemoryStream();
        var heading = of.Unit.Length > 0 ? $"{of.Name}（{of.Unit}）" : of.Name;
        file.SaveAs(readings.Select(r => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["观测时间"] = DateTimeOffset.FromUnixTimeMilliseconds(r.At).ToOffset(Numbers.Beijing).ToString("yyyy-MM-dd HH:mm:ss"),
            [heading] = r.Value,
            ["标记"] = string.Join('、', MarkWords.Of(r.Marks).Select(Chinese)),
        }));
        return Results.File(file.ToArray(), Xlsx, $"{station.Name}{of.Name}.xlsx");
    }

    private static string Chinese(string mark) => mark switch
    {
        "late" => "迟到",
        "corrected" => "更正",
        "out-of-range" => "超量程",
        "suspect" => "存疑",
        "bad" => "无效",
        _ => "时钟超前",
    };

    private static ReadingRow RowOf(Reading r) => new(DateTimeOffset.FromUnixTimeMilliseconds(r.At), r.Value, MarkWords.Of(r.Marks));

    private static async Task<(Station Station, ElementCard Element)> Find(Guid id, string element, ReadingDesk desk, CancellationToken ct)
    {
        var station = await desk.Db.Set<Station>().Include(s => s.Elements).AsNoTracking().Where(s => s.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct)
            ?? throw NotFoundException.Of<Station>(id);
        return station.Elements.Find(e => string.Equals(e.Code, element, StringComparison.OrdinalIgnoreCase)) is { } found
            ? (station, found.Card())
            : throw new InvalidRequestException("element", $"{station.Name}没有这个要素|The station has no such element");
    }

    internal static (long From, long To) Span(DateTimeOffset? from, DateTimeOffset? to, ReadingDesk desk, TimeSpan usual)
    {
        var end = to ?? desk.Now.AddMilliseconds(1);
        var start = from ?? end - usual;
        return start < end && end - start <= Longest
            ? (start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds())
            : throw new InvalidRequestException("from", "时段不正确：起须早于止，最长十年|The period is wrong: from before to, at most ten years");
    }
}

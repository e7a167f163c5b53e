using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;

namespace Yilian.Host.Exercise;

/// <summary>
/// 监测站: the stations of both scenarios under the ids they have on the wire, and some around them, with rules from the templates and three
/// days of readings before the exercise begins. Flood-limit, normal and warning levels are the published ones where there are any; every
/// other value is made up (see <see cref="DemoReadings"/>).
/// </summary>
internal static class DemoStations
{
    private const string Datum = "1985国家高程基准（想定）";

    public static async Task Create(IServiceProvider services, CancellationToken ct)
    {
        var (book, seed) = (services.GetRequiredService<IOrganizationBook>(), services.GetRequiredService<StationSeed>());
        var start = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await seed.Enter([.. Water(book), .. Others(book)], ct);
        foreach (var (station, element, values) in DemoReadings.Before(start))
        {
            await seed.Measure(station, element, values);
        }

        await seed.Make([.. Rules(seed)], ct);
    }

    private static IEnumerable<EditStation> Water(IOrganizationBook book)
    {
        StationThreshold[] banqiao = [new() { Kind = "flood-limit", Value = 110.0, From = "0515", To = "0930" }, new() { Kind = "normal", Value = 111.5 }];
        yield return Of("SL-BQ", "板桥水库水位站", "reservoir", "sl651", "0041172601", "汝河", "驿城区板桥镇", (113.625, 32.985), book, [Level(banqiao, 90, 130), Counter, Battery]);
        yield return Of("SL-LZ", "林庄雨量站", "rain", "sl651", "0041172602", "汝河", "泌阳县林庄", (113.36, 33.03), book, [Counter, new EditElement { Code = "20", Name = "1小时降水量", Unit = "mm", Decimals = 1, Low = 0, High = 300 }, Battery]) with { ReportMinutes = 10 };
        yield return Of("SL-BS", "薄山水库水位站", "reservoir", "sl651", "0041172503", "汝河", "确山县", (113.945, 32.656), book, [Level([new() { Kind = "flood-limit", Value = 116.0, From = "0515", To = "0930" }], 90, 140), Counter, Battery]) with { ReportMinutes = 30 };
        yield return Of("SL-SY", "宿鸭湖水库水位站", "reservoir", "sl651", "0041172704", "汝河", "汝南县", (114.27, 33.02), book, [Level([new() { Kind = "flood-limit", Value = 52.5, From = "0515", To = "0930" }, new() { Kind = "crest", Value = 58.0 }], 45, 65), Counter, Battery]) with { ReportMinutes = 30 };
        yield return Of("YZ", "杨庄水文站", "river", "http", null, "小洪河", "西平县杨庄乡", (113.83, 33.32), book, [Level([new() { Kind = "warning", Value = 64.5 }], 50, 80), Counter]);
        yield return Of("GL", "桂李水文站", "river", "http", null, "小洪河", "西平县", (113.98, 33.39), book, [Level([new() { Kind = "warning", Value = 60.5 }], 45, 75)]);
        yield return Of("WGY", "五沟营水文站", "river", "http", null, "小洪河", "西平县五沟营镇", (114.16, 33.45), book, [Level([new() { Kind = "warning", Value = 55.29 }], 40, 70)]);
        (string Code, string Name, string Basin, double X, double Y)[] gauges =
            [("RG-XH", "下碑寺雨量站（想定）", "汝河", 113.33, 32.93), ("RG-TS", "铜山雨量站（想定）", "汝河", 113.55, 32.78), ("RG-ZG", "竹沟雨量站（想定）", "臻头河", 113.72, 32.66), ("RG-CYS", "嵖岈山雨量站（想定）", "小洪河", 113.74, 33.14)];
        foreach (var (code, name, basin, x, y) in gauges)
        {
            yield return Of(code, name, "rain", "http", null, basin, "", (x, y), book, [Counter]);
        }
    }

    private static IEnumerable<EditStation> Others(IOrganizationBook book)
    {
        EditElement Gas(string code, string name, string unit, int decimals, params StationThreshold[] thresholds) => new() { Code = code, Name = name, Unit = unit, Decimals = decimals, Low = 0, High = 1_000, Thresholds = thresholds };
        yield return Of("HJ-SP1", "遂平城区空气站", "air", "hj212", "4117280000000000000000A1", null, "遂平县城区", (113.96, 33.15), book,
            [Gas("a21001", "氨", "mg/m3", 3, new StationThreshold { Kind = "alarm-1", Value = 0.2 }, new StationThreshold { Kind = "alarm-2", Value = 20 }), Gas("a34004", "PM2.5", "ug/m3", 0), Gas("a01007", "风速", "m/s", 1), Gas("a01008", "风向", "°", 0)], "ENV") with
        { ReportMinutes = 5 };
        yield return Of("HJ-RH1", "奎旺河入汝河水质站", "water-quality", "hj212", "4117280000000000000000B1", "汝河", "遂平县", (114.05, 33.13), book,
            [Gas("w21003", "氨氮", "mg/L", 2, new StationThreshold { Kind = "limit", Value = 1.5 }), Gas("w01001", "pH", "", 1), Gas("w01009", "溶解氧", "mg/L", 1)], "ENV") with
        { ReportMinutes = 5 };
        yield return Of("JT-TANK", "危化品运输车终端", "vehicle", "jt808", "13900004117", null, "G4 京港澳高速", (114.068, 33.222), book,
            [new EditElement { Code = "speed", Name = "车速", Unit = "km/h", Decimals = 0, Low = 0, High = 220 }, new EditElement { Code = "alarm29", Name = "碰撞报警", Measure = Measures.State, Decimals = 0 }], "TRANS");
        yield return Of("GB-HS", "西平服务区消防传输装置", "fire", "gb26875", "889", null, "西平服务区", (114.066, 33.255), book,
            [new EditElement { Code = "fire", Name = "火灾报警", Measure = Measures.State, Decimals = 0 }, new EditElement { Code = "fault", Name = "设备故障", Measure = Measures.State, Decimals = 0 }], "FIRE");
    }

    private static IEnumerable<EditMonitorRule> Rules(StationSeed seed)
    {
        EditMonitorRule Template(string key) => StationSeed.Template(key) with { On = true };
        string[] keys = ["flood-limit", "warning", "design", "rise", "rain-1h-20", "rain-1h-50", "rain-orange", "rain-red", "gas-1", "gas-2", "water-limit", "fire", "crash"];
        foreach (var key in keys)
        {
            yield return Template(key);
        }

        yield return Template("silence") with { On = false };
        yield return new EditMonitorRule
        {
            Name = "板桥超汛限且林庄强降雨",
            Kind = MonitorRuleKinds.Combination,
            Severity = Severities.Red,
            Minutes = 60,
            On = true,
            EventCode = "11A01",
            Advice = "立即会商调度，通知下游转移准备。",
            Parts = [new() { StationId = seed.IdOf("SL-BQ"), Element = "39", Limit = 110 }, new() { StationId = seed.IdOf("SL-LZ"), Element = "20", Limit = 60 }],
        };
    }

    private static EditElement Level(StationThreshold[] thresholds, double low, double high) => new() { Code = "39", Name = "水位", Unit = "m", Decimals = 2, Low = low, High = high, Thresholds = thresholds };

    private static EditElement Counter => new() { Code = "26", Name = "累计降水量", Unit = "mm", Measure = Measures.Counter, Decimals = 1, Low = 0 };

    private static EditElement Battery => new() { Code = "38", Name = "电源电压", Unit = "V", Decimals = 2, Low = 0, High = 60 };

    private static EditStation Of(
        string code, string name, string kind, string protocol, string? wire, string? basin, string place, (double X, double Y) at, IOrganizationBook book, EditElement[] elements, string headquarters = "FLOOD") => new()
        {
            Code = code,
            Name = name,
            Kind = kind,
            Protocol = protocol,
            WireId = wire,
            OwnerId = OwnerOf(headquarters, book),
            HeadquartersIds = [KnownHeadquarters.Of(headquarters)],
            Basin = basin,
            Place = place,
            Longitude = at.X,
            Latitude = at.Y,
            Datum = elements[0].Code == "39" ? Datum : null,
            Elements = elements,
        };

    // Who runs the stations of a trade; a scenario's cast may not have them, then it is the headquarters itself.
    private static Guid OwnerOf(string headquarters, IOrganizationBook book)
    {
        string[] candidates = headquarters switch
        {
            "FLOOD" => ["WATER", "HYDRO"],
            "ENV" => ["EPB"],
            "TRANS" => ["TRAF", "HWCO"],
            _ => ["FRS"],
        };
        return candidates.Select(c => book.ByCode(c)?.Id).FirstOrDefault(id => id is not null) ?? KnownHeadquarters.Of(headquarters);
    }
}

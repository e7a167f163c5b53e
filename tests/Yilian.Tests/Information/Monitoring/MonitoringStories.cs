using Yilian.Contracts;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Monitoring;

/// <summary>Stations, readings and rules of the test city, told in one line each.</summary>
internal static class MonitoringStories
{
    public const string Stations = "information/monitoring/stations";
    public const string Readings = "information/monitoring/readings";
    public const string Rules = "information/monitoring/rules";
    public const string Alarms = "information/monitoring/alarms";

    /// <summary>A reservoir of the water bureau in Yicheng with a flood-limit level of 110 m in the main season.</summary>
    public static EditStation Reservoir(string code = "BQ") => new()
    {
        Code = code,
        Name = "板桥水库" + code,
        Kind = "reservoir",
        Protocol = "sl651",
        WireId = "00" + code + "26",
        Basin = "汝河",
        Place = "驿城区板桥镇",
        Longitude = 113.625,
        Latitude = 32.985,
        CountyCode = "411702",
        Elements =
        [
            new EditElement
            {
                Code = "39", Name = "水位", Unit = "m", Low = 50, High = 150,
                Thresholds = [new() { Kind = "flood-limit", Value = 110, From = "0601", To = "0831" }, new() { Kind = "flood-limit", Value = 111.5, From = "0901", To = "0531" }, new() { Kind = "design", Value = 117 }],
            },
            new EditElement { Code = "26", Name = "降水量累计", Unit = "mm", Measure = Measures.Counter, Decimals = 1, Low = 0 },
        ],
    };

    public static EditMonitorRule FloodLimit => new()
    {
        Name = "超汛限水位",
        Kind = MonitorRuleKinds.Threshold,
        Severity = Severities.Yellow,
        Element = "39",
        Threshold = "flood-limit",
        Hysteresis = 0.1,
        EventCode = "11A01",
        On = true,
    };

    public static Task<StationView> Enter(this City city, EditStation station, string as_ = "water") => city.As(as_).Post<StationView>(Stations, station);

    public static Task<MonitorRuleView> Make(this City city, EditMonitorRule rule, string as_ = "flood") => city.As(as_).Post<MonitorRuleView>(Rules, rule);

    public static Task<ReadingsAccepted> Measure(this City city, string station, string element, params (double MinutesAgo, double Value)[] values) =>
        city.As("water").Post<ReadingsAccepted>(Readings, values.Select(v => new ReadingLine { Station = station, Element = element, At = city.Now.AddMinutes(-v.MinutesAgo), Value = v.Value }).ToList());

    public static async Task<IReadOnlyList<AlarmRow>> OpenAlarms(this City city, string as_ = "flood", string query = "") => (await city.As(as_).Get<Page<AlarmRow>>(Alarms + query)).Items;

    /// <summary>Waits until as many alarms are on; they follow the readings within a second.</summary>
    public static async Task<IReadOnlyList<AlarmRow>> Alarmed(this City city, int count, string as_ = "flood")
    {
        IReadOnlyList<AlarmRow> alarms = [];
        await City.Eventually(async () => (alarms = await city.OpenAlarms(as_)).Count == count);
        return alarms;
    }
}

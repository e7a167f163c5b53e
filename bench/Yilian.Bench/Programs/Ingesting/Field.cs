using System.Globalization;
using System.Text;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Protocols.Hj212;

namespace Yilian.Bench.Programs.Ingesting;

/// <summary>Stations that report twelve elements every second, the rules that watch them, and the frames they send.</summary>
internal sealed class Field(int stations, DateTimeOffset start)
{
    public const string Probe = "a05024";
    private const double Crossing = 900;
    private static readonly string[] Codes = ["a21005", "a21004", "a21026", Probe, "a34004", "a34002", "a01001", "a01002", "a01006", "a01007", "a01008", "a34001"];

    public static int Elements => Codes.Length;

    public int Stations => stations;

    public static string CodeOf(int station) => $"AIR-{station:D4}";

    /// <summary>Enters the stations and switches five rules on: two limits, a rise, a sum, silence; nothing but the probe is ever crossed.</summary>
    public async Task Enter(StationSeed seed)
    {
        await seed.Enter([.. Enumerable.Range(0, stations).Select(StationOf)], CancellationToken.None);
        EditMonitorRule Rule(string name, string kind, string? element) => new() { Name = name, Kind = kind, Severity = Severities.Orange, StationKind = "air", Element = element, On = true };
        await seed.Make(
        [
            Rule("超限", MonitorRuleKinds.Threshold, Probe) with { Limit = 500 },
            Rule("颗粒物超限", MonitorRuleKinds.Threshold, "a34004") with { Limit = 9_000, HoldSeconds = 600 },
            Rule("陡升", MonitorRuleKinds.Rise, "a21026") with { Limit = 9_000, Minutes = 60 },
            Rule("累计", MonitorRuleKinds.Sum, "a34002") with { Limit = 1e12, Hours = 1 },
            Rule("失联", MonitorRuleKinds.Silence, null) with { Minutes = 1_440 },
        ], CancellationToken.None);
    }

    /// <summary>What a station sends in a second.</summary>
    public byte[] Frame(int station, int second, bool crossing)
    {
        var at = start.AddSeconds(second).ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var items = string.Join(';', Codes.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{c}-Rtd={(crossing && c == Probe ? Crossing : ValueOf(station, i, second)):0.00},{c}-Flag=N")));
        var segment = $"QN={at}000;ST=22;CN=2011;PW=123456;MN=4117{station:D20};Flag=5;CP=&&DataTime={at};{items}&&";
        return Encoding.ASCII.GetBytes($"##{segment.Length:D4}{segment}{Hj212Checksum.Of(Encoding.ASCII.GetBytes(segment)):X4}\r\n");
    }

    /// <summary>The same as readings, in order of the key, as one flush of a store takes them.</summary>
    public Reading[] Readings(int from, int seconds) =>
    [
        .. Enumerable.Range(0, stations).SelectMany(s => Enumerable.Range(0, Codes.Length), (s, e) => (s, e)).SelectMany(
            _ => Enumerable.Range(from, seconds),
            (x, t) => new Reading((x.s * Codes.Length) + x.e + 1, start.AddSeconds(t).ToUnixTimeMilliseconds(), ValueOf(x.s, x.e, t), ReadingMarks.None)),
    ];

    // Slowly wandering, with noise in the second decimal, as instruments have it.
    private static double ValueOf(int station, int element, int second) =>
        Math.Round(20 + (element * 7) + (station % 20) + (2 * Math.Sin((second + station) / 300d)) + ((((second * 7919) + (station * 104_729) + element) % 10) / 100d), 2);

    private static EditStation StationOf(int number) => new()
    {
        Code = CodeOf(number),
        Name = $"空气站{number}",
        Kind = "air",
        Protocol = "hj212",
        WireId = $"4117{number:D20}",
        OwnerId = KnownHeadquarters.Flood,
        HeadquartersIds = [KnownHeadquarters.Flood],
        ReportMinutes = 60,
        Elements = [.. Codes.Select(c => new EditElement { Code = c, Name = c, Low = 0, High = 100_000 })],
    };
}

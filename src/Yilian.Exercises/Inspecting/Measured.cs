using Yilian.Contracts.Information;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Inspecting;

/// <summary>Facts about what the stations said and which alarms rose by themselves.</summary>
internal sealed class Measured(Readings readings, Stage stage)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Machine data came in: the value was shown at that moment, or the alarm bit raised its alarm; where nothing was crossed, none.</summary>
    public async Task<(bool Met, string Reason)?> Seen(ScenarioEvent e, CancellationToken ct)
    {
        if (e.Word("station") is not { } code)
        {
            return null;
        }

        if (await readings.Station(code, ct) is not { } station)
        {
            return (false, $"没有监测站 {code}");
        }

        var alarms = (await Raised(ct)).Where(a => a.StationId == station.Id && a.ObservedAt <= e.At).ToList();
        if (e.Number("value") is not { } value)
        {
            var risen = alarms.Where(a => a.ObservedAt == e.At).ToList();
            return (risen.Count == 1, risen.Count == 0 ? $"{station.Name}没有报警" : string.Join('；', risen.Select(Told)));
        }

        var shown = await Shown(station, e, value, ct);
        var quiet = !e.Text.Contains("未超警", StringComparison.Ordinal) || alarms.Count == 0;
        return (shown is not null && quiet, $"{shown ?? $"{station.Name}没有显示 {value}"}；{(alarms.Count == 0 ? "没有报警" : string.Join('；', alarms.Select(Told)))}");
    }

    /// <summary>The crossing raised one alarm at the station, no later than people told of it.</summary>
    public async Task<(bool Met, string Reason)> Crossed(ScenarioEvent e, string threshold, CancellationToken ct)
    {
        var station = e.Word("station") is { } code ? await readings.Station(code, ct) : null;
        var alarms = (await Raised(ct)).Where(a => a.StationId == station?.Id && a.RuleName.Contains(threshold, StringComparison.Ordinal)).ToList();
        return (alarms.Count == 1 && alarms[0].ObservedAt <= e.At, alarms.Count == 0 ? "没有报警" : string.Join('；', alarms.Select(Told)));
    }

    /// <summary>The alarms of the scenario's time, oldest first, each in a line.</summary>
    public async Task<IReadOnlyList<string>> Alarms(CancellationToken ct) => [.. (await Raised(ct)).Select(a => $"{Told(a)}{(a.ClearedAt is null ? "" : "，已解除")}")];

    private static string Told(AlarmRow a) => $"{a.ObservedAt.ToOffset(Beijing):MM-dd HH:mm} {Color(a.Severity)}报警 {a.Title}";

    private static string Color(string severity) => severity switch
    {
        Severities.Red => "红色",
        Severities.Orange => "橙色",
        Severities.Yellow => "黄色",
        _ => "蓝色",
    };

    private async Task<IReadOnlyList<AlarmRow>> Raised(CancellationToken ct) =>
        [.. (await readings.Alarms(ct)).Where(a => a.ObservedAt >= stage.Scenario.Meta.Start).OrderBy(a => a.ObservedAt).ThenBy(a => a.Number, StringComparer.Ordinal)];

    private async Task<string?> Shown(StationRow station, ScenarioEvent e, decimal value, CancellationToken ct)
    {
        foreach (var element in station.Latest.Where(l => e.Word("element") is not { } named || named == l.Element))
        {
            if (await readings.At(station.Id, element.Element, e.At, ct) is { } reading && Math.Abs((decimal)reading.Value - value) < 0.000_001m)
            {
                return $"{reading.At.ToOffset(Beijing):HH:mm} {station.Name}{element.Name} {value}{element.Unit}";
            }
        }

        return null;
    }
}

namespace Yilian.Host.Exercise;

/// <summary>
/// Readings of the three days before an exercise begins. Made up, the same at every start: levels swing by some centimeters about the value
/// with which the scenario begins and stay below every threshold; one shower a day and a half before leaves 5 to 18 mm; gases follow the hour of the day.
/// </summary>
internal static class DemoReadings
{
    private const int Days = 3;

    // Station, element, minutes between readings, the value the scenario begins with, the swing around it, decimals.
    private static readonly (string Station, string Element, int Step, double End, double Swing, int Decimals)[] Steady =
    [
        ("SL-BQ", "39", 5, 108.90, 0.06, 2), ("SL-BS", "39", 30, 115.20, 0.05, 2), ("SL-SY", "39", 30, 52.10, 0.03, 2), ("YZ", "39", 30, 61.80, 0.15, 2), ("GL", "39", 30, 57.40, 0.12, 2),
        ("WGY", "39", 30, 52.30, 0.10, 2), ("SL-BQ", "38", 60, 12.6, 0.1, 2), ("HJ-SP1", "a21001", 15, 0.03, 0.008, 3), ("HJ-SP1", "a34004", 15, 38, 9, 0), ("HJ-RH1", "w21003", 15, 0.50, 0.08, 2),
        ("HJ-RH1", "w01001", 15, 7.6, 0.1, 1), ("HJ-RH1", "w01009", 15, 6.2, 0.4, 1),
    ];

    private static readonly (string Station, int Step, double Shower)[] Gauges =
        [("SL-BQ", 5, 9), ("SL-LZ", 10, 18), ("SL-BS", 30, 6), ("SL-SY", 30, 5), ("RG-XH", 10, 14), ("RG-TS", 10, 11), ("RG-ZG", 10, 7), ("RG-CYS", 10, 8), ("YZ", 30, 10)];

    public static IEnumerable<(string Station, string Element, IReadOnlyList<(DateTimeOffset At, double Value)> Values)> Before(DateTimeOffset start)
    {
        foreach (var (station, element, step, end, swing, decimals) in Steady)
        {
            yield return (station, element, [.. Times(start, step).Select(at => (at, Math.Round(end + (swing * Wave(start - at)), decimals)))]);
        }

        foreach (var (station, step, shower) in Gauges)
        {
            // The counter is set back when the exercise begins, as the scenario's first frame is: the last reading before shows the shower.
            yield return (station, "26", [.. Times(start, step).Select(at => (at, Math.Round(shower * Fallen(start - at), 1)))]);
        }
    }

    private static IEnumerable<DateTimeOffset> Times(DateTimeOffset start, int step)
    {
        var first = start.AddDays(-Days);
        first = first.AddTicks(-(first.Ticks % TimeSpan.FromMinutes(step).Ticks));
        for (var at = first; at < start.AddMinutes(-1); at = at.AddMinutes(step))
        {
            yield return at;
        }
    }

    // Zero where the exercise begins, so that the curve runs into it.
    private static double Wave(TimeSpan before) => Math.Sin(before.TotalHours / 24 * 2 * Math.PI) * Math.Min(1, before.TotalHours / 6);

    // It rained from 38 to 34 hours before.
    private static double Fallen(TimeSpan before) => Math.Clamp((38 - before.TotalHours) / 4, 0, 1);
}

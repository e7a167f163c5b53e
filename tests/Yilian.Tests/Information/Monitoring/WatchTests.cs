using Xunit;
using Yilian.Information.Monitoring.Readings;
using Yilian.Information.Monitoring.Rules;

namespace Yilian.Tests.Information.Monitoring;

/// <summary>The machines by themselves: minutes and values in, turns out.</summary>
public sealed class WatchTests
{
    private const long Minute = 60_000;
    private const long Base = 1_800_000_000_000 / (3_600_000 * 24) * (3_600_000 * 24);

    [Fact]
    public void A_threshold_with_hysteresis_does_not_flutter() =>
        Assert.Equal("R110.1@1 C109.8@4", Run(new ThresholdWatch(_ => 110, above: true, hysteresis: 0.1, hold: 0), (0, 109.9), (1, 110.1), (2, 109.95), (3, 110.2), (4, 109.8)));

    [Fact]
    public void A_delay_lets_short_peaks_pass_and_counts_in_time_even_without_a_further_reading() =>
        Assert.Equal("R111@15", Run(new ThresholdWatch(_ => 110, true, 0, hold: 10 * Minute), until: 30, (0, 111), (3, 109), (5, 111), (9, 111)));

    [Fact]
    public void Below_works_the_other_way_round() =>
        Assert.Equal("R19@1 C20.6@3", Run(new ThresholdWatch(_ => 19.5, above: false, hysteresis: 1, hold: 0), (0, 21), (1, 19), (2, 20.4), (3, 20.6)));

    [Fact]
    public void Impossible_values_and_the_past_change_nothing() => Assert.Equal(
        "", Run(new ThresholdWatch(_ => 110, true, 0, 0), new Reading(1, Base, 999, ReadingMarks.OutOfRange), new Reading(1, Base + (5 * Minute), 100, ReadingMarks.None), new Reading(1, Base + Minute, 120, ReadingMarks.Late)));

    [Fact]
    public void A_rise_within_the_hour_counts_from_the_lowest() =>
        Assert.Equal("R0.6@50 C0@120", Run(new RiseWatch(0.5, 60 * Minute, up: true, hysteresis: 0.2), (0, 10.2), (20, 10), (40, 10.4), (50, 10.6), (120, 10.7), (121, 10.7)));

    [Fact]
    public void A_moving_sum_of_a_counter_crosses_when_it_has_rained_enough_and_ends_when_the_rain_is_past() =>
        Assert.Equal("R21@30 C13@70", Run(new SumWatch(20, 60 * Minute, calendar: false, counter: true, hysteresis: 0), until: 100, (0, 100), (10, 108), (20, 112), (30, 121)));

    [Fact]
    public void A_moving_sum_does_not_end_between_two_readings_of_rain_that_goes_on() =>
        Assert.Equal("R24@30", Run(new SumWatch(20, 30 * Minute, calendar: false, counter: true, hysteresis: 0, patience: 20 * Minute), until: 89, (0, 0), (10, 8), (20, 16), (30, 24), (40, 32), (50, 40), (60, 48), (70, 56)));

    [Fact]
    public void A_moving_sum_ends_by_time_when_the_station_keeps_silent() =>
        Assert.Equal("R24@30 C8@50", Run(new SumWatch(20, 30 * Minute, calendar: false, counter: true, hysteresis: 0, patience: 20 * Minute), until: 60, (0, 0), (10, 8), (20, 16), (30, 24)));

    [Fact]
    public void A_sum_by_the_clock_begins_anew_each_hour_and_the_reading_on_the_hour_belongs_to_the_hour_before() =>
        Assert.Equal("R20@60 C5@70", Run(new SumWatch(20, 60 * Minute, calendar: true, counter: false, hysteresis: 0), (30, 12), (60, 8), (70, 5)));

    [Fact]
    public void A_corrected_newest_reading_stands_in_its_place() =>
        Assert.Equal("R25@20 C17@20", Run(new SumWatch(20, 60 * Minute, false, counter: true, 0), (0, 0), (10, 10), (20, 25), (20, 17)));

    [Fact]
    public void Silence_is_alarmed_to_the_millisecond_and_ends_with_a_word() =>
        Assert.Equal("R30@35 C0@40", Run(new SilenceWatch(30 * Minute), (0, 0), (5, 0), (40, 0)));

    [Fact]
    public void A_combination_needs_its_parts_near_in_time()
    {
        CombinationWatch Make() => new([new CombinationPart(1, true, 50), new CombinationPart(2, true, 110)], 2, 30 * Minute);
        Reading At(int series, int minute, double value) => new(series, Base + (minute * Minute), value, ReadingMarks.None);

        Assert.Equal("R2@20", Run(Make(), At(1, 0, 60), At(2, 20, 111)));
        Assert.Equal("", Run(Make(), At(1, 0, 60), At(2, 40, 111)));
    }

    [Fact]
    public void A_season_has_its_own_limit()
    {
        double? Limit(long at) => at < Base + (10 * Minute) ? 112 : 110;

        Assert.Equal("R111@10", Run(new ThresholdWatch(Limit, true, 0, 0), (0, 111), (10, 111)));
    }

    private static string Run(Watch watch, params (int Minute, double Value)[] readings) => Run(watch, readings[^1].Minute, readings);

    private static string Run(Watch watch, int until, params (int Minute, double Value)[] readings) =>
        Run(watch, until, [.. readings.Select(r => new Reading(1, Base + (r.Minute * Minute), r.Value, ReadingMarks.None))]);

    private static string Run(Watch watch, params Reading[] readings) => Run(watch, (int)((readings[^1].At - Base) / Minute), readings);

    private static string Run(Watch watch, int until, Reading[] readings)
    {
        var turns = new List<string>();
        Watching.Play(watch, readings, Base + (until * Minute), v =>
        {
            if (v.Turn is Turn.Raised or Turn.Cleared)
            {
                turns.Add($"{v.Turn.ToString()[0]}{Math.Round(v.Value, 3)}@{(v.At - Base) / Minute}");
            }
        });
        return string.Join(' ', turns);
    }
}

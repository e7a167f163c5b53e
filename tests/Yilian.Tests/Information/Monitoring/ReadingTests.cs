using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information;

namespace Yilian.Tests.Information.Monitoring;

public sealed class ReadingTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_batch_is_taken_whole_or_not_at_all_and_the_bad_rows_are_named()
    {
        await _city.Enter(MonitoringStories.Reservoir("R1"));
        ReadingLine Line(string station, string element, double minutes, string? quality = null) => new() { Station = station, Element = element, At = _city.Now.AddMinutes(minutes), Value = 108, Quality = quality };

        var refused = await _city.As("water").PostRefused(
            HttpStatusCode.BadRequest, MonitoringStories.Readings, new[] { Line("R1", "39", -1), Line("nowhere", "39", -1), Line("R1", "99", -1), Line("R1", "39", 60), Line("R1", "39", -1, "fine") });

        Assert.Equal(["[1].station", "[2].element", "[3].at", "[4].quality"], refused.Fields);
        Assert.Empty((await Chart("R1")).Points);
    }

    [Fact]
    public async Task Only_who_keeps_the_station_may_feed_it()
    {
        await _city.Enter(MonitoringStories.Reservoir("R2"));

        await _city.As("met").PostRefused(HttpStatusCode.Forbidden, MonitoringStories.Readings, new[] { new ReadingLine { Station = "R2", Element = "39", At = _city.Now, Value = 1 } });
    }

    [Fact]
    public async Task Late_impossible_and_doubtful_readings_are_kept_and_marked()
    {
        await _city.Enter(MonitoringStories.Reservoir("R3"));

        var accepted = await _city.Measure("R3", "39", (1, 108), (600, 107), (0, 999));

        Assert.Equal(new ReadingsAccepted(3, 1, 1, 0), accepted);
        var rows = (await Table("R3")).Items;
        Assert.Equal([999, 108, 107], rows.Select(r => r.Value));
        Assert.Equal(["out-of-range", "", "late"], rows.Select(r => string.Join(',', r.Marks)));
        Assert.Equal((2, 1), ((await Chart("R3")).Points.Count, (await Chart("R3")).Left));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_another_value_is_a_correction()
    {
        var station = await _city.Enter(MonitoringStories.Reservoir("R4"));
        await _city.Measure("R4", "39", (5, 108));
        await _city.Measure("R4", "39", (5, 108));

        await _city.Measure("R4", "39", (5, 108.2));

        var row = Assert.Single((await Table("R4")).Items);
        Assert.Equal((108.2, "corrected"), (row.Value, string.Join(',', row.Marks)));
        var kept = Assert.Single(await _city.As("water").Get<List<ReadingCorrectionRow>>($"{MonitoringStories.Stations}/{station.Station.Id}/corrections?element=39"));
        Assert.Equal((108d, 108.2), (kept.Was, kept.Now));
    }

    [Fact]
    public async Task Rain_of_a_counter_is_summed_by_hour_over_its_setting_back()
    {
        var station = await _city.Enter(MonitoringStories.Reservoir("R5"));
        await _city.Measure("R5", "26", (121, 10), (120, 10), (90, 15), (60, 25), (30, 2), (0, 4));

        var hours = await _city.As("water").Get<List<RollupRow>>($"{MonitoringStories.Stations}/{station.Station.Id}/rollups?element=26");

        Assert.Equal([0, 15, 4], hours.Select(h => h.Sum ?? -1));
    }

    [Fact]
    public async Task Statistics_and_the_overview_add_up_what_the_caller_may_see()
    {
        await using var city = await City.Start();
        await city.Enter(MonitoringStories.Reservoir("A"));
        await city.Enter(MonitoringStories.Reservoir("B") with { Longitude = 113.9, Kind = "rain" });
        await city.Measure("A", "26", (90, 0), (60, 5), (30, 10));
        await city.Measure("B", "26", (90, 0), (60, 5), (30, 30));
        await city.Measure("A", "39", (50, 109), (1, 110.5));

        var basin = Assert.Single(await city.As("flood").Get<List<StatisticsRow>>($"information/monitoring/statistics?element=26&by=basin&from={Uri.EscapeDataString(city.Now.AddHours(-2).ToString("O"))}"));
        var view = Assert.Single(await city.As("flood").Get<List<BasinView>>("information/monitoring/overview"));

        Assert.Equal(("汝河", 2, 20d, 40d, "板桥水库B"), (basin.Key, basin.Stations, basin.Mean, basin.Sum, basin.HighestStation));
        Assert.Equal((3, 20d, 30d), (view.Rain[1].Hours, view.Rain[1].Mean, view.Rain[1].Greatest));
        var level = Assert.Single(view.Water);
        Assert.Equal((110.5, "flood-limit", 0.5, "rising"), (level.Value, level.Threshold, level.Over, level.Trend));
        Assert.Empty(await city.As("by").Get<List<BasinView>>("information/monitoring/overview"));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_power_cut()
    {
        await using var city = await City.Start();
        var station = await city.Enter(MonitoringStories.Reservoir("P"));
        await city.Measure("P", "39", (2, 108), (1, 109));

        await city.Restart();

        var view = await city.As("water").Get<StationView>($"{MonitoringStories.Stations}/{station.Station.Id}");
        Assert.Equal((109d, "normal"), (view.Station.Latest[0].Value, view.Station.State));
    }

    [Fact]
    public async Task A_gateway_hands_over_what_a_station_says_and_hears_of_a_stranger()
    {
        var station = await _city.Enter(MonitoringStories.Reservoir("G1"));
        var intake = _city.Services.GetRequiredService<IReadingIntake>();
        StationSignal Signal(string wire, params SignalReading[] readings) => new("sl651", wire, readings, default, _city.Now);

        var known = await intake.Accept(Signal("G126", new SignalReading("39", _city.Now.AddDays(3), 108), new SignalReading("F4", _city.Now, 1)));
        var stranger = await intake.Accept(Signal("nobody"));

        Assert.Equal((station.Station.Id, 1), (known.StationId, known.Accepted));
        Assert.Equal(["F4"], known.UnknownElements);
        Assert.Null(stranger.StationId);

        // A clock three days ahead: the time of receipt stands in its place.
        var row = Assert.Single((await Table("G1")).Items);
        Assert.Equal((_city.Now, "clock"), (row.At, string.Join(',', row.Marks)));
    }

    [Fact]
    public async Task A_year_of_five_minute_readings_keeps_its_peaks_on_a_screen()
    {
        await using var city = await City.Start();
        var station = await city.Enter(MonitoringStories.Reservoir("Y"));
        var start = city.Now.AddDays(-30);
        for (var day = 0; day < 30; day++)
        {
            await city.As("water").Post<ReadingsAccepted>(MonitoringStories.Readings, Enumerable.Range(0, 288).Select(i => new ReadingLine
            {
                Station = "Y",
                Element = "39",
                At = start.AddDays(day).AddMinutes(i * 5),
                Value = day == 12 && i == 77 ? 116.66 : 108 + Math.Round(Math.Sin(i / 40d), 2),
            }).ToList());
        }

        var chart = await city.As("water").Get<ChartView>($"{MonitoringStories.Stations}/{station.Station.Id}/chart?element=39&width=400&from={Uri.EscapeDataString(start.ToString("O"))}");

        Assert.Equal(30 * 288, chart.Readings);
        Assert.InRange(chart.Points.Count, 400, 800);
        Assert.Contains(chart.Points, p => p.V == 116.66);
        Assert.Equal(chart.Points.OrderBy(p => p.T), chart.Points);
    }

    private async Task<Guid> IdOf(string code) => (await _city.As("water").Get<Page<StationRow>>($"{MonitoringStories.Stations}?search={code}")).Items.Single(s => s.Code == code).Id;

    private async Task<ChartView> Chart(string code) => await _city.As("water").Get<ChartView>($"{MonitoringStories.Stations}/{await IdOf(code)}/chart?element=39");

    private async Task<Page<ReadingRow>> Table(string code) => await _city.As("water").Get<Page<ReadingRow>>($"{MonitoringStories.Stations}/{await IdOf(code)}/readings?element=39");
}

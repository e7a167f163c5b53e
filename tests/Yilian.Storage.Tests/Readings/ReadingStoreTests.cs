using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Information.Monitoring.Readings;
using Yilian.Storage.Tests.Stores;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Readings;

/// <summary>What a store of readings promises, on both databases.</summary>
public sealed class ReadingStoreTests
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly long Morning = City.Morning.ToUnixTimeMilliseconds();

    [Theory, ClassData(typeof(BothStores))]
    public async Task What_is_written_is_read_in_order_of_time(Store store)
    {
        await using var place = await Place.Open(store);

        await place.Write((1, 0, 5), (1, 10, 6), (2, 0, 7));
        await place.Write((1, 5, 5.5));

        Assert.Equal([5, 5.5, 6], (await place.Of(1)).Select(r => r.Value));
        Assert.Equal([5.5], (await place.Store.Read(1, Morning + (3 * Minute), Morning + (10 * Minute), Ct)).Select(r => r.Value));
        Assert.Equal([(1, 6d), (2, 7d)], (await place.Store.Latest([1, 2, 3], Ct)).Select(r => (r.Series, r.Value)).Order());
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task The_same_again_changes_nothing_and_another_value_corrects_before_and_after_packing(Store store)
    {
        await using var place = await Place.Open(store);
        await place.Write((1, -300, 1), (1, -295, 2));
        await place.Write((1, -300, 1), (1, -295, 2.5));
        await place.Store.Seal(City.Morning.AddHours(-2), Ct);

        await place.Write((1, -300, 1), (1, -295, 2.7), (1, -290, 3));
        var before = await place.Of(1);
        await place.Store.Seal(City.Morning.AddHours(-2), Ct);
        var after = await place.Of(1);

        Assert.Equal([1, 2.7, 3], before.Select(r => r.Value));
        Assert.Equal(before, after);
        Assert.Equal(ReadingMarks.Corrected, after[1].Marks);
        Assert.Equal([(2, 2.5), (2.5, 2.7)], (await place.Store.Corrections(1, 0, long.MaxValue / 2, Ct)).Select(c => (c.Was, c.Now)));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Packing_keeps_every_value_and_mark_to_the_last_bit(Store store)
    {
        await using var place = await Place.Open(store);
        double[] values = [110.62, -0.001, 1e-9, Math.PI, 123456.789012, 0, 1e12, 48.5, 48.5, 48.5];
        var readings = values.Select((v, i) => new Reading(1, Morning - (10 * Hour) + (i * 17 * Minute) + i, v, (ReadingMarks)(i % 3 * 4))).ToArray();
        await place.Store.Write(readings, City.Morning, Ct);

        await place.Store.Seal(City.Morning, Ct);

        Assert.Equal(readings, await place.Of(1));
        Assert.Equal(readings[^1], Assert.Single(await place.Store.Latest([1], Ct)));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Days_are_added_up_without_what_cannot_be_and_stay_when_the_readings_go(Store store)
    {
        await using var place = await Place.Open(store);

        // The morning is 10:00 in Beijing: thirty hours before lies in the day before yesterday's night.
        await place.Store.Write(
            new[] { new Reading(1, Morning - (30 * Hour), 10, ReadingMarks.None), new Reading(1, Morning - (29 * Hour), 14, ReadingMarks.None), new Reading(1, Morning - (28 * Hour), 999, ReadingMarks.OutOfRange), new Reading(1, Morning - (27 * Hour), 3, ReadingMarks.None) },
            City.Morning, Ct);
        await place.Store.Seal(City.Morning, Ct);

        var day = Assert.Single(await place.Store.Days([1], 0, long.MaxValue / 2, Ct));
        await place.Store.Forget(City.Morning, Ct);

        Assert.Equal((3, 3d, 14d, 27d, 10d, 3d, 7d), (day.Count, day.Low, day.High, day.Sum, day.First, day.Last, day.Growth));
        Assert.Empty(await place.Of(1));
        Assert.Equal(day, Assert.Single(await place.Store.Days([1], 0, long.MaxValue / 2, Ct)));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task A_late_reading_of_a_day_that_was_added_up_is_added_to_it(Store store)
    {
        await using var place = await Place.Open(store);
        await place.Store.Write(new[] { new Reading(1, Morning - (30 * Hour), 10, ReadingMarks.None) }, City.Morning, Ct);
        await place.Store.Seal(City.Morning, Ct);

        await place.Store.Write(new[] { new Reading(1, Morning - (29 * Hour), 30, ReadingMarks.Late) }, City.Morning, Ct);
        await place.Store.Seal(City.Morning, Ct);

        var day = Assert.Single(await place.Store.Days([1], 0, long.MaxValue / 2, Ct));
        Assert.Equal((2, 30d), (day.Count, day.High));
    }

    private sealed class Place(Ground ground, City city) : IAsyncDisposable
    {
        public IReadingStore Store { get; } = city.Services.GetRequiredService<IReadingStore>();

        public static async Task<Place> Open(Store store)
        {
            var ground = await Ground.Open(store);
            return new Place(ground, await City.Start(ground.Settings));
        }

        public Task Write(params (int Series, int Minute, double Value)[] readings) =>
            Store.Write(readings.Select(r => new Reading(r.Series, Morning + (r.Minute * Minute), r.Value, ReadingMarks.None)).ToArray(), City.Morning, Ct);

        public Task<List<Reading>> Of(int series) => Store.Read(series, 0, long.MaxValue / 2, Ct);

        public async ValueTask DisposeAsync()
        {
            await city.DisposeAsync();
            await ground.DisposeAsync();
        }
    }
}

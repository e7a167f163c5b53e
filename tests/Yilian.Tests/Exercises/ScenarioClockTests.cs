using Xunit;
using Yilian.Exercises;

namespace Yilian.Tests.Exercises;

public sealed class ScenarioClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 5, 2, 0, 0, TimeSpan.FromHours(8));
    private readonly LeapingTime _real = new();

    [Fact]
    public void It_stands_shortly_before_the_start_until_the_play_begins()
    {
        var clock = new ScenarioClock(Start, 60, _real);

        _real.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Start - ScenarioClock.Lead, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
    }

    [Fact]
    public void It_runs_at_its_speed()
    {
        var clock = new ScenarioClock(Start, 60, _real);

        clock.Begin();
        _real.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(Start - ScenarioClock.Lead + TimeSpan.FromMinutes(10), clock.GetUtcNow());
    }

    [Fact]
    public void Beginning_twice_changes_nothing()
    {
        var clock = new ScenarioClock(Start, 1, _real);

        clock.Begin();
        _real.Advance(TimeSpan.FromSeconds(5));
        clock.Begin();

        Assert.Equal(Start - ScenarioClock.Lead + TimeSpan.FromSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void It_leaps_forward_and_runs_on_from_there()
    {
        var clock = new ScenarioClock(Start, 60, _real);
        clock.Begin();

        clock.Advance(Start.AddDays(3));
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Start.AddDays(3).AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back()
    {
        var clock = new ScenarioClock(Start, 60, _real);
        clock.Begin();
        _real.Advance(TimeSpan.FromMinutes(10));
        var before = clock.GetUtcNow();

        clock.Advance(Start);

        Assert.Equal(before, clock.GetUtcNow());
    }

    [Fact]
    public void It_says_how_long_really_to_wait()
    {
        var clock = new ScenarioClock(Start, 600, _real);
        clock.Advance(Start);
        clock.Begin();

        Assert.Equal(TimeSpan.FromSeconds(1), clock.RealUntil(Start.AddMinutes(10)));
        Assert.Equal(TimeSpan.Zero, clock.RealUntil(Start.AddMinutes(-1)));
    }

    [Fact]
    public void Timestamps_stay_real()
    {
        var clock = new ScenarioClock(Start, 600, _real);
        var began = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(2), clock.GetElapsedTime(began));
    }

    [Fact]
    public void It_does_not_go_back_while_many_read_and_one_leaps()
    {
        var clock = new ScenarioClock(Start, 1000);
        clock.Begin();

        Parallel.For(0, 4, worker =>
        {
            var last = DateTimeOffset.MinValue;
            for (var i = 0; i < 20_000; i++)
            {
                if (worker == 0 && i % 100 == 0)
                {
                    clock.Advance(Start.AddMinutes(i));
                }

                var now = clock.GetUtcNow();
                Assert.True(now >= last, "The clock went back.");
                last = now;
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_that_is_no_speed_is_refused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioClock(Start, speed, _real));
}

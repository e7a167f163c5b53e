namespace Yilian.Exercises;

/// <summary>
/// The platform's time in an exercise: the scenario's start plus the real time since the play began, times the speed. Timers and
/// timestamps stay real, so that sweeps, time-outs and measurements are not sped up. Safe to use from many threads; never goes back.
/// </summary>
public sealed class ScenarioClock : TimeProvider
{
    /// <summary>How long before the first event the clock stands, so that what is prepared lies before it.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly TimeProvider _real;
    private DateTimeOffset _anchor;
    private long _since;
    private bool _running;

    /// <param name="start">When the scenario begins.</param>
    /// <param name="speed">Scenario seconds per real second.</param>
    /// <param name="real">The real clock; the system's when null.</param>
    public ScenarioClock(DateTimeOffset start, double speed, TimeProvider? real = null)
    {
        if (!double.IsFinite(speed) || speed <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed is above zero.");
        }

        (Start, Speed, _real) = (start.ToUniversalTime(), speed, real ?? System);
        _anchor = Start - Lead;
    }

    public DateTimeOffset Start { get; }

    public double Speed { get; }

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return Now();
        }
    }

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Lets the clock run; until then it stands shortly before the start.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (!_running)
            {
                (_running, _since) = (true, _real.GetTimestamp());
            }
        }
    }

    /// <summary>Fast-forwards over a quiet stretch. A moment that has passed already changes nothing.</summary>
    public void Advance(DateTimeOffset to)
    {
        lock (_gate)
        {
            if (to > Now())
            {
                (_anchor, _since) = (to.ToUniversalTime(), _real.GetTimestamp());
            }
        }
    }

    /// <summary>The real time until a moment of the scenario; zero when it has passed.</summary>
    public TimeSpan RealUntil(DateTimeOffset at)
    {
        var left = (at - GetUtcNow()) / Speed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private DateTimeOffset Now() => _running ? _anchor + (_real.GetElapsedTime(_since) * Speed) : _anchor;
}

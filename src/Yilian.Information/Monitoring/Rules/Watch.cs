using Yilian.Information.Monitoring.Readings;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>What a reading, or time alone, has changed.</summary>
internal enum Turn
{
    Nothing,
    Raised,
    Holding,
    Cleared,
}

/// <param name="Value">What crossed: the value, the rise, the sum, the minutes of silence, the parts that hold.</param>
/// <param name="At">Unix milliseconds.</param>
internal readonly record struct Verdict(Turn Turn, double Value, long At)
{
    public static Verdict Nothing => default;
}

/// <summary>
/// One rule at one station: a small machine that is fed readings in order of time and asked when time alone matters. The same machine runs
/// live, over the past for a trial, and over the last hours after a start. It knows neither clock nor database.
/// </summary>
internal abstract class Watch
{
    /// <summary>True while the alarm is on.</summary>
    public bool On { get; set; }

    /// <summary>When time alone may change it, Unix milliseconds; null when only a reading can.</summary>
    public virtual long? Due => null;

    /// <summary>How much of the past it needs to know where it stands, milliseconds.</summary>
    public abstract long Memory { get; }

    public abstract Verdict Take(Reading reading);

    public virtual Verdict Tick(long now) => Verdict.Nothing;

    protected Verdict Turned(bool holds, bool gone, double value, long at)
    {
        if (!On)
        {
            On = holds;
            return holds ? new Verdict(Turn.Raised, value, at) : Verdict.Nothing;
        }

        On = !gone;
        return new Verdict(gone ? Turn.Cleared : Turn.Holding, value, at);
    }
}

/// <summary>越限: a value crosses a limit and stays there for a while; it is over when it has gone back by the hysteresis.</summary>
/// <param name="limit">By the moment, because thresholds have seasons; null when there is none then.</param>
internal sealed class ThresholdWatch(Func<long, double?> limit, bool above, double hysteresis, long hold) : Watch
{
    private long _last = long.MinValue;
    private double _value;
    private long? _since;

    public override long? Due => !On && _since is { } since && hold > 0 ? since + hold : null;

    public override long Memory => hold + (2 * 3_600_000);

    public override Verdict Take(Reading reading)
    {
        if (!reading.Usable || reading.At < _last || limit(reading.At) is not { } bound)
        {
            return Verdict.Nothing;
        }

        (_last, _value) = (reading.At, reading.Value);
        var over = above ? reading.Value >= bound : reading.Value <= bound;
        var back = above ? reading.Value < bound - hysteresis : reading.Value > bound + hysteresis;
        _since = over ? _since ?? reading.At : back || !On ? null : _since;
        var lasted = over && _since is { } since && reading.At - since >= hold;
        return Turned(lasted, back || (!over && hysteresis == 0), reading.Value, reading.At);
    }

    public override Verdict Tick(long now) => Due is { } due && now >= due ? Turned(holds: true, gone: false, _value, now) : Verdict.Nothing;
}

/// <summary>变率: the value has risen (or fallen) by an amount within a span of time.</summary>
internal sealed class RiseWatch(double amount, long span, bool up, double hysteresis) : Watch
{
    // The lowest (or highest) that may still matter, in order: the first is the lowest of the span.
    private readonly LinkedList<(long At, double Value)> _lowest = [];
    private long _last = long.MinValue;

    public override long Memory => span;

    public override Verdict Take(Reading reading)
    {
        if (!reading.Usable || reading.At < _last)
        {
            return Verdict.Nothing;
        }

        _last = reading.At;
        var value = up ? reading.Value : -reading.Value;
        while (_lowest.First is { } first && first.Value.At < reading.At - span)
        {
            _lowest.RemoveFirst();
        }

        while (_lowest.Last is { } last && (last.Value.Value >= value || last.Value.At == reading.At))
        {
            _lowest.RemoveLast();
        }

        _lowest.AddLast((reading.At, value));
        var rise = value - _lowest.First!.Value.Value;
        return Turned(rise >= amount, rise < amount - hysteresis, rise, reading.At);
    }
}

/// <summary>累计: what came in within a span of hours, moving or by the clock.</summary>
/// <param name="counter">The readings are of a counter that only grows until it is set back.</param>
/// <param name="patience">How long the next reading is waited for before time alone ends it: between two readings a window only loses, and would open and shut with each.</param>
internal sealed class SumWatch(double amount, long span, bool calendar, bool counter, double hysteresis, long patience = 0) : Watch
{
    private readonly LinkedList<(long At, double Amount)> _parts = [];
    private long _last = long.MinValue;
    private double _before = double.NaN;
    private double _counted = double.NaN;
    private double _total;

    public override long? Due => On && !calendar && _parts.First is { } first ? Math.Max(first.Value.At + span, _last + patience) : null;

    // One span more for a counter: the first reading only says where it stands.
    public override long Memory => span + 3_600_000;

    public override Verdict Take(Reading reading)
    {
        if (!reading.Usable || reading.At < _last)
        {
            return Verdict.Nothing;
        }

        if (reading.At == _last && _parts.Last is { } same)
        {
            // A correction of the newest: it stands in its place.
            _total -= same.Value.Amount;
            _parts.RemoveLast();
            _counted = _before;
        }

        var came = Came(reading.Value);
        (_last, _before, _counted) = (reading.At, _counted, reading.Value);
        _parts.AddLast((reading.At, came));
        _total += came;
        Leave(calendar ? Start(reading.At) : reading.At - span);
        return Turned(_total >= amount - 1e-9, _total < amount - hysteresis - 1e-9, Math.Round(_total, 6), reading.At);
    }

    public override Verdict Tick(long now)
    {
        if (Due is null)
        {
            return Verdict.Nothing;
        }

        Leave(now - span);
        return _total < amount - hysteresis - 1e-9 ? Turned(holds: false, gone: true, Math.Round(_total, 6), now) : Verdict.Nothing;
    }

    private double Came(double value) => !counter ? Math.Max(0, value) : double.IsNaN(_counted) ? 0 : value >= _counted ? value - _counted : Math.Max(0, value);

    // Hours are counted from 08:00 in Beijing, which is midnight UTC; a reading on the hour belongs to the hour that ends.
    private long Start(long at) => (at - 1) / span * span;

    private void Leave(long until)
    {
        while (_parts.First is { } first && first.Value.At <= until)
        {
            _total = _parts.Count == 1 ? 0 : _total - first.Value.Amount;
            _parts.RemoveFirst();
        }
    }
}

/// <summary>失联: a station has not been heard for a time. It is fed one reading for every sign of life.</summary>
internal sealed class SilenceWatch(long patience) : Watch
{
    private long _heard;

    public override long? Due => On || _heard == 0 ? null : _heard + patience;

    public override long Memory => 0;

    public override Verdict Take(Reading reading)
    {
        _heard = Math.Max(_heard, reading.At);
        return On ? Turned(holds: false, gone: true, 0, reading.At) : Verdict.Nothing;
    }

    public override Verdict Tick(long now) =>
        Due is { } due && now >= due ? Turned(holds: true, gone: false, Math.Round((now - _heard) / 60_000d, 1), now) : Verdict.Nothing;
}

/// <summary>组合: so many of several conditions hold within a span of time.</summary>
internal sealed class CombinationWatch(IReadOnlyList<CombinationPart> parts, int need, long within) : Watch
{
    private readonly (double Value, long At)[] _newest = [.. parts.Select(_ => (double.NaN, long.MinValue))];

    public override long? Due => On && Holding().Select(i => (long?)(_newest[i].At + within + 1)).Min() is { } due ? due : null;

    public override long Memory => within;

    public override Verdict Take(Reading reading)
    {
        if (!reading.Usable)
        {
            return Verdict.Nothing;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Series == reading.Series && reading.At >= _newest[i].At)
            {
                _newest[i] = (reading.Value, reading.At);
            }
        }

        return Judge(reading.At);
    }

    public override Verdict Tick(long now) => Due is { } due && now >= due ? Judge(now) is { Turn: Turn.Cleared } cleared ? cleared : Verdict.Nothing : Verdict.Nothing;

    private Verdict Judge(long at)
    {
        var count = Holding().Count(i => _newest[i].At >= at - within);
        return Turned(count >= need, count < need, count, at);
    }

    private IEnumerable<int> Holding() => Enumerable.Range(0, parts.Count).Where(i => parts[i].Above ? _newest[i].Value >= parts[i].Limit : _newest[i].Value <= parts[i].Limit);
}

internal sealed record CombinationPart(int Series, bool Above, double Limit);

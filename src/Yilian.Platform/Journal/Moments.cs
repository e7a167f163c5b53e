namespace Yilian.Platform.Journal;

/// <summary>Moments are kept in UTC and in whole milliseconds, so that both databases and the hash chain read back what was written.</summary>
public static class Moments
{
    public static DateTimeOffset Whole(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }

    public static DateTimeOffset Now(this TimeProvider time) => Whole(time.GetUtcNow());
}

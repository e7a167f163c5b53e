namespace Yilian.Organization.Duty;

/// <summary>Rosters are kept by the days of the Beijing calendar; stored and compared are moments.</summary>
internal static class BeijingDays
{
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>When a day of duty begins.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    /// <summary>When the second half of a day of duty begins.</summary>
    public static readonly TimeOnly Evening = new(20, 0);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Beijing).ToUniversalTime();

    public static DateTimeOffset Start(DateOnly day) => At(day, TimeOnly.MinValue);

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);

    /// <summary>For people: <c>11-23 20:05</c>.</summary>
    public static string Short(DateTimeOffset at) => at.ToOffset(Beijing).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

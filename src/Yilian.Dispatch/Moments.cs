namespace Yilian.Dispatch;

/// <summary>Moments as documents write them, in Beijing time.</summary>
internal static class Moments
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static string Of(DateTimeOffset at) => at.ToOffset(Beijing).ToString("yyyy年M月d日H时mm分");

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);
}

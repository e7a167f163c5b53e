namespace Yilian.Protocols;

/// <summary>Times of devices: Beijing time without a zone. An impossible one is null, never an exception.</summary>
internal static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset? Of(int year, int month, int day, int hour, int minute, int second) =>
        year is > 0 and < 10000 && month is > 0 and <= 12 && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60
        && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, hour, minute, second, Offset)
            : null;

    /// <summary>Six bytes of two digits: year of the century, month, day, hour, minute, second.</summary>
    public static DateTimeOffset? Bcd(ReadOnlySpan<byte> six) =>
        Two(six[0], out var year) && Two(six[1], out var month) && Two(six[2], out var day) && Two(six[3], out var hour) && Two(six[4], out var minute) && Two(six[5], out var second)
            ? Of(2000 + year, month, day, hour, minute, second)
            : null;

    public static void WriteBcd(DateTimeOffset moment, Span<byte> six)
    {
        six[0] = Bcd(moment.Year % 100);
        six[1] = Bcd(moment.Month);
        six[2] = Bcd(moment.Day);
        six[3] = Bcd(moment.Hour);
        six[4] = Bcd(moment.Minute);
        six[5] = Bcd(moment.Second);
    }

    private static byte Bcd(int two) => (byte)((two / 10 << 4) | (two % 10));

    private static bool Two(byte bcd, out int value)
    {
        value = ((bcd >> 4) * 10) + (bcd & 0xF);
        return bcd >> 4 <= 9 && (bcd & 0xF) <= 9;
    }
}

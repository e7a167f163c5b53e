namespace Yilian.Protocols.Gb26875;

/// <summary>The six bytes of a time: second, minute, hour, day, month, year of the century, Beijing time (GB/T 26875.3-2011 clause 8.2.1).</summary>
internal static class Gb26875Time
{
    public static DateTimeOffset? Read(ReadOnlySpan<byte> six) =>
        ChinaTime.Of(2000 + six[5], six[4], six[3], six[2], six[1], six[0]);

    public static void Write(DateTimeOffset moment, Span<byte> six)
    {
        var local = moment.ToOffset(ChinaTime.Offset);
        six[0] = (byte)local.Second;
        six[1] = (byte)local.Minute;
        six[2] = (byte)local.Hour;
        six[3] = (byte)local.Day;
        six[4] = (byte)local.Month;
        six[5] = (byte)(local.Year - 2000);
    }
}

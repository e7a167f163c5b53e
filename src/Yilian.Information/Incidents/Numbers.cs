namespace Yilian.Information.Incidents;

/// <summary>Beijing time and Chinese numbers.</summary>
internal static class Numbers
{
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>一, 二, … 十, 十一 … for 续报一, 续报二.</summary>
    public static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        return number switch
        {
            < 10 => digits[number].ToString(),
            10 => "十",
            < 20 => $"十{digits[number - 10]}",
            < 100 => $"{digits[number / 10]}十{(number % 10 == 0 ? "" : digits[number % 10])}",
            _ => number.ToString(),
        };
    }
}

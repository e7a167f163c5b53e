namespace Yilian.Platform.Documents;

/// <summary>结构层次序数 (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）.</summary>
internal static class Headings
{
    public const int Levels = 4;

    public static string StyleOf(int level) => $"Heading{level}";

    public static string Mark(int level, int number) => level switch
    {
        1 => $"{Chinese(number)}、",
        2 => $"（{Chinese(number)}）",
        3 => $"{number}.",
        _ => $"（{number}）",
    };

    /// <summary>一, 二, … 十, 十一 … up to 九十九; beyond that in digits.</summary>
    public static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        return number switch
        {
            >= 100 or < 0 => number.ToString(),
            < 10 => digits[number].ToString(),
            < 20 => "十" + Ones(number),
            _ => $"{digits[number / 10]}十{Ones(number)}",
        };

        static string Ones(int number) => number % 10 == 0 ? "" : digits[number % 10].ToString();
    }
}

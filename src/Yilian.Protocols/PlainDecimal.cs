namespace Yilian.Protocols;

/// <summary>Decimal numbers in text, read without rounding and without a string.</summary>
internal static class PlainDecimal
{
    private const int MostDigits = 18;

    /// <summary>30.18 is 3018 with two decimals. False for anything that is no plain decimal number of at most 18 digits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long mantissa, out int decimals)
    {
        (mantissa, decimals) = (0, 0);
        var negative = !text.IsEmpty && text[0] == '-';
        var digits = negative || (!text.IsEmpty && text[0] == '+') ? text[1..] : text;
        var (count, point) = (0, -1);
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            if (digit == '.' - '0' && point < 0)
            {
                point = i;
                continue;
            }

            if ((uint)digit > 9 || ++count > MostDigits)
            {
                return false;
            }

            mantissa = (mantissa * 10) + digit;
        }

        mantissa = negative ? -mantissa : mantissa;
        decimals = point < 0 ? 0 : digits.Length - point - 1;
        return count > 0;
    }

    /// <summary>The number as a decimal; at most 28 decimals.</summary>
    public static decimal Of(long mantissa, int decimals)
    {
        var size = (ulong)Math.Abs(mantissa);
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, mantissa < 0, (byte)decimals);
    }
}

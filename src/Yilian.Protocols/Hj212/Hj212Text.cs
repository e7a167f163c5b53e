using System.Buffers.Text;

namespace Yilian.Protocols.Hj212;

/// <summary>Numbers and times of HJ 212, read where they lie.</summary>
public static class Hj212Text
{
    /// <summary>A whole number without sign of at most nine digits, or -1.</summary>
    public static int Number(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 9)
        {
            return -1;
        }

        var value = 0;
        foreach (var character in text)
        {
            if (character is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            value = (value * 10) + character - '0';
        }

        return value;
    }

    /// <summary>A measured value without rounding: 30.18 is 3018 with two decimals. False for anything that is no plain decimal number of at most 18 digits.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out long mantissa, out int decimals) => PlainDecimal.TryRead(text, out mantissa, out decimals);

    /// <summary>A measured value; also numbers with an exponent, which some stations send.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        if (TryDecimal(text, out var mantissa, out var decimals))
        {
            value = PlainDecimal.Of(mantissa, decimals);
            return true;
        }

        return (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length)
            || (Utf8Parser.TryParse(text, out value, out used, 'e') && used == text.Length);
    }

    /// <summary>A time of 14 digits, or of 17 with thousandths, in Beijing time; null when it is none, for example the 30th of February.</summary>
    public static DateTimeOffset? Time(ReadOnlySpan<byte> text)
    {
        if (text.Length is not (14 or 17))
        {
            return null;
        }

        var thousandths = text.Length == 17 ? Number(text[14..]) : 0;
        var time = ChinaTime.Of(Number(text[..4]), Number(text[4..6]), Number(text[6..8]), Number(text[8..10]), Number(text[10..12]), Number(text[12..14]));
        return thousandths < 0 ? null : time?.AddMilliseconds(thousandths);
    }
}

namespace Yilian.Protocols;

/// <summary>Numbers written as hexadecimal text, read without a string.</summary>
internal static class Hexadecimal
{
    /// <summary>The value of a digit, or -1.</summary>
    public static int Digit(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'A' and <= (byte)'F' => character - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
        _ => -1,
    };

    /// <summary>The value of up to seven digits, or -1.</summary>
    public static int Word(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var character in digits)
        {
            var digit = Digit(character);
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    /// <summary>The value of up to sixteen digits.</summary>
    public static bool TryLong(ReadOnlySpan<byte> digits, out ulong value)
    {
        value = 0;
        foreach (var character in digits)
        {
            var digit = Digit(character);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | (uint)digit;
        }

        return digits.Length is > 0 and <= 16;
    }

    /// <summary>The digits of a number, upper case.</summary>
    public static void Write(Span<byte> digits, ulong value)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = "0123456789ABCDEF"u8[(int)(value & 15)];
            value >>= 4;
        }
    }
}

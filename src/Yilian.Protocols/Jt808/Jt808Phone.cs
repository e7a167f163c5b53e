using System.Globalization;

namespace Yilian.Protocols.Jt808;

/// <summary>The number of a terminal. Twelve digits of 2013 and twenty of 2019 that differ only in leading zeros are the same terminal.</summary>
/// <param name="Nibbles">The digits, four bits each.</param>
public readonly record struct Jt808Phone(UInt128 Nibbles)
{
    /// <summary>Whether every digit is one: some terminals send their device id instead of a number.</summary>
    public bool IsDecimal
    {
        get
        {
            for (var rest = Nibbles; rest != 0; rest >>= 4)
            {
                if ((rest & 0xF) > 9)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>From bytes of two digits each.</summary>
    public static Jt808Phone Read(ReadOnlySpan<byte> digits)
    {
        UInt128 nibbles = 0;
        foreach (var two in digits)
        {
            nibbles = (nibbles << 8) | two;
        }

        return new Jt808Phone(nibbles);
    }

    /// <summary>From up to twenty digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Jt808Phone phone)
    {
        phone = default;
        if (text.Length is 0 or > 20 || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        phone = new Jt808Phone(UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>From up to twenty digits that are known to be some.</summary>
    public static Jt808Phone Parse(ReadOnlySpan<char> text) => TryParse(text, out var phone) ? phone : throw new FormatException($"'{text}' is not the number of a terminal");

    /// <summary>The digits as bytes of two, padded with zeros on the left.</summary>
    public void Write(Span<byte> digits)
    {
        var rest = Nibbles;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)(rest & 0xFF);
            rest >>= 8;
        }
    }

    /// <summary>The digits without leading zeros.</summary>
    public override string ToString() => Nibbles.ToString("X", CultureInfo.InvariantCulture);
}

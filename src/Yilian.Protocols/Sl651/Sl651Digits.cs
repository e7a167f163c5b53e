namespace Yilian.Protocols.Sl651;

/// <summary>The three ways in which SL 651 writes numbers (6.6.3.3): packed digits, unsigned binary, and text.</summary>
internal static class Sl651Digits
{
    /// <summary>More digits than a long holds are no measurement.</summary>
    private const long MostBeforeTwoMore = 9_999_999_999_999_999;

    /// <summary>Two digits a byte; FF at the front is the minus sign; all F, and on some devices all A, means that there is no value.</summary>
    public static Sl651Value Packed(ReadOnlySpan<byte> bytes, int decimals)
    {
        if (bytes.IsEmpty)
        {
            return new Sl651Value(Sl651Validity.Malformed);
        }

        var negative = bytes[0] == 0xFF;
        long mantissa = 0;
        foreach (var one in negative ? bytes[1..] : bytes)
        {
            var (high, low) = (one >> 4, one & 0xF);
            if (high > 9 || low > 9 || mantissa > MostBeforeTwoMore)
            {
                return new Sl651Value(IsNone(bytes) ? Sl651Validity.Missing : Sl651Validity.Malformed);
            }

            mantissa = (mantissa * 100) + (high * 10) + low;
        }

        return negative && bytes.Length == 1
            ? new Sl651Value(Sl651Validity.Missing)
            : new Sl651Value(Sl651Validity.Good, negative ? -mantissa : mantissa, decimals);
    }

    /// <summary>Values of five minutes (F4 to FC): unsigned, all ones when there is none.</summary>
    public static Sl651Value Counted(ReadOnlySpan<byte> raw, bool ascii, int decimals)
    {
        var (value, none) = ascii ? ((long)Hexadecimal.Word(raw), (1L << (4 * raw.Length)) - 1) : ((long)Binary(raw), (1L << (8 * raw.Length)) - 1);
        return value < 0 ? new Sl651Value(Sl651Validity.Malformed)
            : value == none ? new Sl651Value(Sl651Validity.Missing)
            : new Sl651Value(Sl651Validity.Good, value, decimals);
    }

    /// <summary>A number in text, M when there is none.</summary>
    public static Sl651Value Written(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("M"u8) ? new Sl651Value(Sl651Validity.Missing)
        : PlainDecimal.TryRead(text, out var mantissa, out var decimals) ? new Sl651Value(Sl651Validity.Good, mantissa, decimals)
        : new Sl651Value(Sl651Validity.Malformed);

    public static ulong Binary(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (var one in bytes)
        {
            value = (value << 8) | one;
        }

        return value;
    }

    private static bool IsNone(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyExcept((byte)0xFF) == false || bytes.ContainsAnyExcept((byte)0xAA) == false;
}

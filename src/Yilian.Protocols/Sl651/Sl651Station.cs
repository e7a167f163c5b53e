namespace Yilian.Protocols.Sl651;

/// <summary>
/// The address of a station (SL 651-2014, 6.2.3.2): five bytes. Hydrological stations write 00 and the eight digits of SL 502; others the six digits of their
/// county and a number of two bytes.
/// </summary>
/// <param name="Value">The five bytes as a number.</param>
public readonly record struct Sl651Station(ulong Value)
{
    /// <summary>How many characters an address has.</summary>
    public const int Digits = 10;

    /// <summary>Reads ten hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Sl651Station station)
    {
        station = default;
        if (text.Length != Digits || !ulong.TryParse(text, global::System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
        {
            return false;
        }

        station = new Sl651Station(value);
        return true;
    }

    /// <summary>Ten hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("X10", null);

    internal static Sl651Station Of(ReadOnlySpan<byte> five) =>
        new(((ulong)five[0] << 32) | ((ulong)five[1] << 24) | ((ulong)five[2] << 16) | ((ulong)five[3] << 8) | five[4]);
}

using System.Collections.Frozen;

namespace Yilian.Protocols.Sl651;

/// <summary>What the standard calls an element.</summary>
/// <param name="Id">The identifier in frames of bytes.</param>
/// <param name="Name">The name in frames of characters.</param>
/// <param name="Title">The name in Chinese.</param>
/// <param name="Unit">The unit in Chinese, if it has one.</param>
/// <param name="Decimals">Usual digits behind the point; a frame of bytes says its own.</param>
public sealed record Sl651ElementName(byte Id, string Name, string Title, string? Unit, int Decimals);

/// <summary>The elements of SL 651-2014, annex C.</summary>
public static class Sl651Catalog
{
    private static readonly Sl651ElementName?[] ById = Index();
    private static readonly FrozenDictionary<ulong, byte> ByName = All.ToFrozenDictionary(e => Packed(global::System.Text.Encoding.ASCII.GetBytes(e.Name)), e => e.Id);

    /// <summary>All elements, by identifier.</summary>
    public static IEnumerable<Sl651ElementName> All => ById.OfType<Sl651ElementName>();

    /// <summary>The element of an identifier; null for extended ones and those that the standard leaves free.</summary>
    public static Sl651ElementName? Find(ushort id) => id < ById.Length ? ById[id] : null;

    /// <summary>The identifier of a name, or 0.</summary>
    public static ushort IdOf(ReadOnlySpan<byte> name) => name.Length <= sizeof(ulong) && ByName.TryGetValue(Packed(name), out var id) ? id : (ushort)0;

    internal static bool IsHexadecimal(ushort id) => id is 0x45 or (>= 0xF4 and <= 0xFC);

    private static ulong Packed(ReadOnlySpan<byte> name)
    {
        ulong packed = 0;
        foreach (var one in name)
        {
            packed = (packed << 8) | one;
        }

        return packed;
    }

    private static Sl651ElementName?[] Index()
    {
        var all = new Sl651ElementName?[256];
        foreach (var row in Sl651CatalogRows.All)
        {
            all[row.Id] = row;
        }

        return all;
    }
}

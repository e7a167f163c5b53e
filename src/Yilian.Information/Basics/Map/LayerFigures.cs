using Yilian.Contracts.Information;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>
/// The figures of a layer beside one another in memory, kinds and items of stock by number: a total over fifty thousand entries runs along
/// them and neither touches the entries nor hashes a text.
/// </summary>
internal sealed class LayerFigures
{
    private readonly Figure[] _figures;

    public LayerFigures(PointGrid<MapEntry> points)
    {
        var kinds = new Numbering<string>();
        var stock = new Numbering<(string Name, string Unit)>();
        var ranks = Enumerable.Range(0, points.Count).OrderBy(i => points[i], Comparer<MapEntry>.Create(Order)).Select((place, rank) => (place, rank)).ToArray();
        _figures = new Figure[points.Count];
        foreach (var (place, rank) in ranks)
        {
            var entry = points[place];
            _figures[place] = new Figure(
                entry.Audience, rank, kinds.Of(entry.Kind, entry), (byte)(entry.Level ?? 0), string.Equals(entry.Readiness, Readinesses.Ready, StringComparison.Ordinal),
                entry.People ?? 0, entry.Quantity is null ? -1 : stock.Of((entry.Name, entry.Unit ?? ""), entry), entry.Quantity ?? 0);
        }

        (Kinds, Stock, ByRank) = (kinds.First, stock.First, Array.ConvertAll(ranks, r => r.place));
    }

    /// <summary>An entry of each kind, by its number.</summary>
    public IReadOnlyList<MapEntry> Kinds { get; }

    /// <summary>An entry of each item of stock, by its number.</summary>
    public IReadOnlyList<MapEntry> Stock { get; }

    /// <summary>Places in the order in which entries are listed.</summary>
    public IReadOnlyList<int> ByRank { get; }

    public ref readonly Figure this[int place] => ref _figures[place];

    /// <summary>Risk sources first, the highest level first; then register by register.</summary>
    public static int Order(MapEntry a, MapEntry b)
    {
        var risk = IsRisk(b).CompareTo(IsRisk(a));
        var level = risk != 0 ? risk : (a.Level ?? 9).CompareTo(b.Level ?? 9);
        var register = level != 0 ? level : string.CompareOrdinal(a.Register, b.Register);
        return register != 0 ? register : string.CompareOrdinal(a.Code, b.Code);
    }

    private static bool IsRisk(MapEntry entry) => string.Equals(entry.Register, Contracts.Information.Registers.RiskSource, StringComparison.Ordinal);

    /// <param name="Stock">-1: nothing that is counted.</param>
    public readonly record struct Figure(int Audience, int Rank, int Kind, byte Level, bool Ready, int People, int Stock, double Quantity);

    private sealed class Numbering<TKey>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, int> _numbers = [];

        public List<MapEntry> First { get; } = [];

        public int Of(TKey key, MapEntry entry)
        {
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers[key] = number = First.Count;
                First.Add(entry);
            }

            return number;
        }
    }
}

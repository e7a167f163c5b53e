using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;
using Yilian.Organization;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>Adds up what lies in an area, in one pass over it.</summary>
internal sealed class Totals
{
    private const int MostItems = 200;
    private const int MostStock = 500;

    private readonly Dictionary<string, LayerSum> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RiskSum> _risks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Register, string Name, string Unit), StockSum> _stock = [];
    private readonly PriorityQueue<MapEntry, MapEntry> _first = new(Comparer<MapEntry>.Create((a, b) => Order(b, a)));
    private int _total;

    public static MapTotals Of(IEnumerable<MapEntry> inside, IMapArea area, IOrganizationBook book, DateTimeOffset now)
    {
        var totals = new Totals();
        foreach (var entry in inside)
        {
            totals.Add(entry);
        }

        return totals.View(area, book, now);
    }

    private void Add(MapEntry entry)
    {
        _total++;
        Get(_layers, entry.Register).Add(entry);
        if (string.Equals(entry.Register, Contracts.Information.Registers.RiskSource, StringComparison.Ordinal))
        {
            Get(_risks, entry.Kind).Add(entry);
        }
        else if (entry.Quantity is { } quantity)
        {
            var sum = Get(_stock, (entry.Register, entry.Name, entry.Unit ?? ""));
            (sum.Quantity, sum.Places) = (sum.Quantity + quantity, sum.Places + 1);
        }

        _first.Enqueue(entry, entry);
        if (_first.Count > MostItems)
        {
            _first.Dequeue();
        }
    }

    private MapTotals View(IMapArea area, IOrganizationBook book, DateTimeOffset now) => new(
        Math.Round(area.SquareMetres / 1e6, 3), _total,
        [.. Definitions.All.Where(d => _layers.ContainsKey(d.Key)).Select(d => _layers[d.Key].View(d))],
        [.. _risks.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value.View(r.Key))],
        [.. _stock.OrderBy(s => s.Key.Register, StringComparer.Ordinal).ThenBy(s => s.Key.Name, StringComparer.Ordinal).Take(MostStock)
            .Select(s => new MapStockTotal(s.Key.Register, s.Key.Name, s.Key.Unit, s.Value.Quantity, s.Value.Places))],
        [.. _first.UnorderedItems.Select(i => i.Element).Order(Comparer<MapEntry>.Create(Order)).Select(e => e.Hit(book, now))]);

    // Risk sources first, the highest level first; then register by register.
    private static int Order(MapEntry a, MapEntry b)
    {
        var risk = IsRisk(b).CompareTo(IsRisk(a));
        var level = risk != 0 ? risk : (a.Level ?? 9).CompareTo(b.Level ?? 9);
        var register = level != 0 ? level : string.CompareOrdinal(a.Register, b.Register);
        return register != 0 ? register : string.CompareOrdinal(a.Code, b.Code);
    }

    private static bool IsRisk(MapEntry entry) => string.Equals(entry.Register, Contracts.Information.Registers.RiskSource, StringComparison.Ordinal);

    private static TSum Get<TKey, TSum>(Dictionary<TKey, TSum> sums, TKey key)
        where TKey : notnull
        where TSum : new()
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums[key] = sum = new TSum();
        }

        return sum;
    }

    private sealed class LayerSum
    {
        private int _count;
        private int _ready;
        private long _people;

        public void Add(MapEntry entry)
        {
            _count++;
            _people += entry.People ?? 0;
            _ready += string.Equals(entry.Readiness, Readinesses.Ready, StringComparison.Ordinal) ? 1 : 0;
        }

        public MapLayerTotal View(RegisterDefinition register) => new(register.Key, register.Title, register.TitleEn, _count, _ready, _people);
    }

    private sealed class RiskSum
    {
        private readonly int[] _byLevel = new int[5];
        private MapEntry? _one;

        public void Add(MapEntry entry)
        {
            _one ??= entry;
            _byLevel[entry.Level ?? 0]++;
        }

        public MapRiskTotal View(string kind) => new(kind, _one?.KindName ?? kind, _one?.KindNameEn ?? kind, _byLevel.Sum(), _byLevel[1], _byLevel[2], _byLevel[3], _byLevel[4], _byLevel[0]);
    }

    private sealed class StockSum
    {
        public double Quantity { get; set; }

        public int Places { get; set; }
    }
}

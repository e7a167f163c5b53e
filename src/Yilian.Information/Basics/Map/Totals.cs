using System.Runtime.InteropServices;
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

    public static MapTotals Of(IEnumerable<MapLayer> layers, MapFilter filter, IMapArea area, IOrganizationBook book, DateTimeOffset now)
    {
        var totals = new Totals();
        foreach (var layer in layers)
        {
            totals.Add(layer, filter, area);
        }

        return totals.View(area, book, now);
    }

    private void Add(MapLayer layer, MapFilter filter, IMapArea area)
    {
        var (sum, risk) = (new LayerSum(), string.Equals(layer.Register, Contracts.Information.Registers.RiskSource, StringComparison.Ordinal));
        foreach (var entry in layer.Points.Within(area))
        {
            if (!filter.Takes(entry))
            {
                continue;
            }

            sum.Add(entry);
            Keep(entry);
            if (risk)
            {
                Get(_risks, entry.Kind).Add(entry);
            }
            else if (entry.Quantity is { } quantity)
            {
                ref var stock = ref CollectionsMarshal.GetValueRefOrAddDefault(_stock, (entry.Register, entry.Name, entry.Unit ?? ""), out _);
                stock = new StockSum(stock.Quantity + quantity, stock.Places + 1);
            }
        }

        if (sum.Count > 0)
        {
            _layers[layer.Register] = sum;
            _total += sum.Count;
        }
    }

    // Most of many entries come after the first two hundred: one look at the last of those tells.
    private void Keep(MapEntry entry)
    {
        if (_first.Count < MostItems)
        {
            _first.Enqueue(entry, entry);
        }
        else if (Order(entry, _first.Peek()) < 0)
        {
            _first.DequeueEnqueue(entry, entry);
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
        where TSum : class, new()
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        return sum ??= new TSum();
    }

    private sealed class LayerSum
    {
        private int _ready;
        private long _people;

        public int Count { get; private set; }

        public void Add(MapEntry entry)
        {
            Count++;
            _people += entry.People ?? 0;
            _ready += string.Equals(entry.Readiness, Readinesses.Ready, StringComparison.Ordinal) ? 1 : 0;
        }

        public MapLayerTotal View(RegisterDefinition register) => new(register.Key, register.Title, register.TitleEn, Count, _ready, _people);
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

    private readonly record struct StockSum(double Quantity, int Places);
}

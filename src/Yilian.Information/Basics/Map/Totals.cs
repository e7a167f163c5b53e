using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;
using Yilian.Organization;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>Adds up what lies in an area.</summary>
internal static class Totals
{
    private const int MostItems = 200;
    private const int MostStock = 500;

    public static MapTotals Of(IEnumerable<MapLayer> layers, MapFilter filter, IMapArea area, IOrganizationBook book, DateTimeOffset now)
    {
        var sums = layers.Select(l => (l.Register, Sum: LayerSum.Of(l, filter, area))).Where(s => s.Sum.Count > 0).ToDictionary(s => s.Register, s => s.Sum, StringComparer.Ordinal);
        var risks = sums.GetValueOrDefault(Contracts.Information.Registers.RiskSource)?.Risks() ?? [];
        var stock = sums.Where(s => s.Key != Contracts.Information.Registers.RiskSource).SelectMany(s => s.Value.Stock());
        return new MapTotals(
            Math.Round(area.SquareMetres / 1e6, 3), sums.Values.Sum(s => s.Count),
            [.. Definitions.All.Where(d => sums.ContainsKey(d.Key)).Select(d => sums[d.Key].View(d))],
            [.. risks.OrderBy(r => r.Kind, StringComparer.Ordinal)],
            [.. stock.OrderBy(s => s.Register, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal).Take(MostStock)],
            [.. sums.Values.SelectMany(s => s.First(MostItems)).Order(Comparer<MapEntry>.Create(LayerFigures.Order)).Take(MostItems).Select(e => e.Hit(book, now))]);
    }
}

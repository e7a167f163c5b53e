using Yilian.Contracts.Information;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>What of one layer lies in an area, added up in one pass along its figures.</summary>
internal sealed class LayerSum
{
    private readonly MapLayer _layer;
    private readonly int[] _risks;
    private readonly (double Quantity, int Places)[] _stock;
    private readonly List<int> _ranks = [];
    private int _ready;
    private long _people;

    private LayerSum(MapLayer layer)
    {
        (_layer, _risks, _stock) = (layer, new int[layer.Figures.Kinds.Count * 5], new (double, int)[layer.Figures.Stock.Count]);
    }

    public int Count => _ranks.Count;

    public static LayerSum Of(MapLayer layer, MapFilter filter, IMapArea area)
    {
        var sum = new LayerSum(layer);
        foreach (var place in layer.Points.PlacesWithin(area))
        {
            ref readonly var figure = ref layer.Figures[place];
            if (filter.OnlyVisible ? filter.Sees(figure.Audience) : filter.Takes(layer.Points[place]))
            {
                sum.Add(figure);
            }
        }

        return sum;
    }

    public MapLayerTotal View(RegisterDefinition register) => new(register.Key, register.Title, register.TitleEn, Count, _ready, _people);

    public IEnumerable<MapRiskTotal> Risks()
    {
        for (var kind = 0; kind < _layer.Figures.Kinds.Count; kind++)
        {
            var (one, levels) = (_layer.Figures.Kinds[kind], _risks.AsSpan(kind * 5, 5).ToArray());
            if (levels.Sum() is > 0 and var count)
            {
                yield return new MapRiskTotal(one.Kind, one.KindName, one.KindNameEn, count, levels[1], levels[2], levels[3], levels[4], levels[0]);
            }
        }
    }

    public IEnumerable<MapStockTotal> Stock() => _stock.Select((sum, number) => (sum, One: _layer.Figures.Stock[number])).Where(s => s.sum.Places > 0)
        .Select(s => new MapStockTotal(_layer.Register, s.One.Name, s.One.Unit ?? "", s.sum.Quantity, s.sum.Places));

    /// <summary>The first entries in the order of the list.</summary>
    public IEnumerable<MapEntry> First(int most)
    {
        _ranks.Sort();
        return _ranks.Take(most).Select(rank => _layer.Points[_layer.Figures.ByRank[rank]]);
    }

    private void Add(in LayerFigures.Figure figure)
    {
        _ranks.Add(figure.Rank);
        _people += figure.People;
        _ready += figure.Ready ? 1 : 0;
        _risks[(figure.Kind * 5) + figure.Level]++;
        if (figure.Stock >= 0)
        {
            ref var stock = ref _stock[figure.Stock];
            stock = (stock.Quantity + figure.Quantity, stock.Places + 1);
        }
    }
}

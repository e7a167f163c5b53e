using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>All placed entries at one moment, register by register; never changed, only replaced.</summary>
/// <param name="Audiences">The members of each audience, in the order that entries refer to.</param>
internal sealed record MapPicture(IReadOnlyDictionary<string, MapLayer> Layers, IReadOnlyList<Guid[]> Audiences)
{
    public IEnumerable<MapLayer> Of(MapFilter filter) => Layers.Values.Where(l => filter.TakesLayer(l.Register));
}

/// <summary>The entries of one register that have a place.</summary>
internal sealed class MapLayer
{
    public MapLayer(string register, IReadOnlyList<MapEntry> entries)
    {
        (Register, Entries) = (register, entries);
        Points = new PointGrid<MapEntry>(entries, e => e.At);
        Impacts = new ShapeIndex<MapEntry>(entries, e => e.Impact);
        Figures = new LayerFigures(Points);
    }

    public string Register { get; }

    public IReadOnlyList<MapEntry> Entries { get; }

    public PointGrid<MapEntry> Points { get; }

    /// <summary>What totals need of each entry, in the grid's order.</summary>
    public LayerFigures Figures { get; }

    /// <summary>By range of impact.</summary>
    public ShapeIndex<MapEntry> Impacts { get; }

    /// <summary>The places of the entries in a window; told from the figures alone when nothing but visibility is asked.</summary>
    public IEnumerable<int> Places(GeoBox window, MapFilter filter)
    {
        foreach (var place in Points.PlacesWithin(window))
        {
            if (filter.OnlyVisible ? filter.Sees(Figures[place].Audience) : filter.Takes(Points[place]))
            {
                yield return place;
            }
        }
    }
}

using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>Entries of one cell of the map, shown as one.</summary>
internal sealed class Cluster(string id)
{
    private readonly Dictionary<string, int> _registers = new(StringComparer.Ordinal);
    private (double Longitude, double Latitude) _sum;
    private MapEntry? _first;

    public string Id { get; } = id;

    public int Count { get; private set; }

    public int? Level { get; private set; }

    public IReadOnlyDictionary<string, int> Registers => _registers;

    /// <summary>The middle of its entries.</summary>
    public GeoPoint At => new(_sum.Longitude / Count, _sum.Latitude / Count);

    /// <summary>The entry itself, when there is but one.</summary>
    public MapEntry? Only => Count == 1 ? _first : null;

    public void Add(MapEntry entry)
    {
        _first ??= entry;
        Count++;
        _sum = (_sum.Longitude + entry.At.Longitude, _sum.Latitude + entry.At.Latitude);
        _registers[entry.Register] = _registers.GetValueOrDefault(entry.Register) + 1;
        Level = Level is null || entry.Level < Level ? entry.Level ?? Level : Level;
    }
}

/// <summary>Counts neighbors together: by a grid that belongs to the zoom, not to the window, so that nothing jumps when the map is moved.</summary>
internal static class Clusters
{
    private const double CellPixels = 72;
    private const double WorldPixels = 512;

    // A cell is as high as it is wide on the ground at the city's latitude.
    private const double Shortening = 0.84;

    public static IReadOnlyCollection<Cluster> Of(IReadOnlyList<MapEntry> entries, double zoom, int most)
    {
        for (var level = (int)Math.Floor(zoom); ; level--)
        {
            var clusters = At(entries, 360 * CellPixels / WorldPixels / Math.Pow(2, level), level);
            if (clusters.Count <= most)
            {
                return clusters;
            }
        }
    }

    private static Dictionary<(int, int), Cluster>.ValueCollection At(IReadOnlyList<MapEntry> entries, double width, int level)
    {
        var cells = new Dictionary<(int, int), Cluster>();
        foreach (var entry in entries)
        {
            var cell = ((int)Math.Floor(entry.At.Longitude / width), (int)Math.Floor(entry.At.Latitude / (width * Shortening)));
            if (!cells.TryGetValue(cell, out var cluster))
            {
                cells[cell] = cluster = new Cluster($"{level}/{cell.Item1}/{cell.Item2}");
            }

            cluster.Add(entry);
        }

        return cells.Values;
    }
}

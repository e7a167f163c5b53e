using System.Runtime.InteropServices;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>Entries of one cell of the map, shown as one.</summary>
internal sealed class Cluster(string id)
{
    private readonly List<(string Register, int Count)> _registers = [];
    private (double Longitude, double Latitude) _sum;
    private MapEntry? _first;

    public string Id { get; } = id;

    public int Count { get; private set; }

    public int? Level { get; private set; }

    public IReadOnlyDictionary<string, int> Registers =>
        _registers.GroupBy(r => r.Register, StringComparer.Ordinal).ToDictionary(r => r.Key, r => r.Sum(c => c.Count), StringComparer.Ordinal);

    /// <summary>The middle of its entries.</summary>
    public GeoPoint At => new(_sum.Longitude / Count, _sum.Latitude / Count);

    /// <summary>The entry itself, when there is but one.</summary>
    public MapEntry? Only => Count == 1 ? _first : null;

    public void Add(MapEntry entry)
    {
        _first ??= entry;
        Count++;
        _sum = (_sum.Longitude + entry.At.Longitude, _sum.Latitude + entry.At.Latitude);
        CountRegister(entry.Register);
        Level = Level is null || entry.Level < Level ? entry.Level ?? Level : Level;
    }

    // Entries come register by register, so the one counted last is nearly always the one again.
    private void CountRegister(string register)
    {
        if (_registers.Count > 0 && ReferenceEquals(_registers[^1].Register, register))
        {
            CollectionsMarshal.AsSpan(_registers)[^1].Count++;
        }
        else
        {
            _registers.Add((register, 1));
        }
    }
}

/// <summary>Counts neighbors together: by a grid that belongs to the zoom, not to the window, so that nothing jumps when the map is moved.</summary>
internal static class Clusters
{
    private const double CellPixels = 72;
    private const double WorldPixels = 512;

    // A cell is as high as it is wide on the ground at the city's latitude.
    private const double Shortening = 0.84;

    public static IReadOnlyCollection<Cluster> Of(IEnumerable<MapEntry> entries, double zoom, int most)
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

    private static Dictionary<(int, int), Cluster>.ValueCollection At(IEnumerable<MapEntry> entries, double width, int level)
    {
        var cells = new Dictionary<(int, int), Cluster>();
        var last = (int.MinValue, int.MinValue);
        Cluster? cluster = null;
        foreach (var entry in entries)
        {
            var cell = ((int)Math.Floor(entry.At.Longitude / width), (int)Math.Floor(entry.At.Latitude / (width * Shortening)));

            // Neighbors come one after the other out of the grid.
            if ((cluster is null || cell != last) && !cells.TryGetValue(cell, out cluster))
            {
                cells[cell] = cluster = new Cluster($"{level}/{cell.Item1}/{cell.Item2}");
            }

            cluster.Add(entry);
            last = cell;
        }

        return cells.Values;
    }
}

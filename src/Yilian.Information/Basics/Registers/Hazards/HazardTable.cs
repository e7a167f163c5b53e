using System.Text.Json;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Hazards;

/// <summary>Tables 1 to 5 of GB 18218-2018: critical quantities by substance and by category, the correction factors, the levels.</summary>
internal sealed record HazardTable(
    IReadOnlyList<ListedSubstance> Chemicals, IReadOnlyList<HazardCategory> Categories, IReadOnlyDictionary<string, double> BetaByName,
    IReadOnlyList<AlphaStep> Alpha, IReadOnlyList<HazardLevel> Levels)
{
    public static HazardTable OfTheStandard { get; } = Load();

    private readonly Dictionary<string, ListedSubstance> _byName = Index(Chemicals);

    /// <summary>A substance by its name in the standard, another name, or its CAS number.</summary>
    public ListedSubstance? Find(string name) => _byName.GetValueOrDefault(Key(name));

    public HazardCategory? Category(string? symbol) => Categories.FirstOrDefault(c => string.Equals(c.Symbol, symbol, StringComparison.Ordinal));

    public double AlphaOf(int people) => Alpha.First(a => people >= a.Min).Alpha;

    public int LevelOf(double r) => Levels.First(l => r >= (l.RMin ?? double.MinValue)).Level;

    /// <summary>The factor of a substance named in the table of factors; null when its category decides.</summary>
    public double? BetaOf(ListedSubstance substance)
    {
        foreach (var name in Names(substance))
        {
            if (BetaByName.TryGetValue(name, out var beta))
            {
                return beta;
            }
        }

        return null;
    }

    private static HazardTable Load()
    {
        using var stream = typeof(HazardTable).Assembly.GetManifestResourceStream("Yilian.Information.Basics.Registers.Hazards.gb18218.json")!;
        return JsonSerializer.Deserialize<HazardTable>(stream, YilianJson.Options)!;
    }

    private static Dictionary<string, ListedSubstance> Index(IReadOnlyList<ListedSubstance> chemicals)
    {
        var index = new Dictionary<string, ListedSubstance>(StringComparer.Ordinal);
        foreach (var chemical in chemicals)
        {
            foreach (var name in Names(chemical).Concat(chemical.Cas))
            {
                index.TryAdd(Key(name), chemical);
            }
        }

        return index;
    }

    // 氯化氢(无水) is asked for as 氯化氢 too.
    private static IEnumerable<string> Names(ListedSubstance substance) => substance.Aliases.Prepend(substance.Name).SelectMany(n => new[] { n, n.Split('(', '（')[0] }).Distinct(StringComparer.Ordinal);

    private static string Key(string name) => name.Trim().Replace('（', '(').Replace('）', ')').ToUpperInvariant();
}

/// <param name="CriticalTonnes">Q</param>
/// <param name="Usual">The category the substance usually falls under, where nothing else can be meant; the one entered goes before it.</param>
internal sealed record ListedSubstance(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Cas, double CriticalTonnes, string? Usual);

/// <param name="Symbol">J1 to W11.</param>
internal sealed record HazardCategory(string Symbol, string Hazard, string Detail, double CriticalTonnes, double Beta);

internal sealed record AlphaStep(int Min, int? Max, double Alpha);

internal sealed record HazardLevel(int Level, string Name, double? RMin, double? RMax);

using System.Text.Json;
using Yilian.Contracts.Information;

namespace Yilian.Information.Basics.Registers.Hazards;

/// <summary>
/// GB 18218-2018: a unit is a major hazard installation when the sum of q/Q reaches 1; its level follows from R, which weighs each
/// substance by its danger (beta) and the whole by the people within 500 m (alpha).
/// </summary>
internal static class MajorHazard
{
    /// <summary>The computation for the substances among the facts; null when there are none.</summary>
    public static HazardView? Of(JsonElement facts)
    {
        if (!facts.TryGetProperty(Definitions.Substances, out var rows) || rows.ValueKind != JsonValueKind.Array || rows.GetArrayLength() == 0)
        {
            return null;
        }

        var substances = rows.EnumerateArray().Select(r => SubstanceOf(Text(r, "name") ?? "", r.TryGetProperty("tonnes", out var q) ? q.GetDouble() : 0, Text(r, "category")));
        int? people = facts.TryGetProperty(Definitions.PeopleNear, out var near) ? near.GetInt32() : null;
        return Of([.. substances], people);
    }

    /// <param name="people">Within 500 m outside the fence; unknown people are counted as 100, so that the level errs to the safe side.</param>
    public static HazardView Of(IReadOnlyList<HazardSubstance> substances, int? people)
    {
        const int many = 100;
        var table = HazardTable.OfTheStandard;
        var alpha = table.AlphaOf(people ?? many);
        var s = substances.Sum(x => x.Ratio ?? 0);
        var r = alpha * substances.Sum(x => (x.Beta ?? 1) * (x.Ratio ?? 0));
        var major = s >= 1 - 1e-9;
        return new HazardView(
            Math.Round(s, 4), Math.Round(r, 4), alpha, people ?? 0, people is not null, major, major ? table.LevelOf(Math.Round(r, 9)) : null,
            substances.All(x => x is { Critical: not null, Beta: not null }), substances);
    }

    public static HazardSubstance SubstanceOf(string name, double tonnes, string? category)
    {
        var table = HazardTable.OfTheStandard;
        var named = table.Category(category);
        if (table.Find(name) is { } listed)
        {
            var beta = table.BetaOf(listed) ?? named?.Beta ?? table.Category(listed.Usual)?.Beta;
            return new HazardSubstance(name, listed.Name, tonnes, listed.CriticalTonnes, beta, tonnes / listed.CriticalTonnes);
        }

        return named is null
            ? new HazardSubstance(name, null, tonnes, null, null, null)
            : new HazardSubstance(name, $"{named.Symbol} {named.Hazard}", tonnes, named.CriticalTonnes, table.BetaByName.TryGetValue(name.Trim(), out var own) ? own : named.Beta, tonnes / named.CriticalTonnes);
    }

    private static string? Text(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.GetString() : null;
}

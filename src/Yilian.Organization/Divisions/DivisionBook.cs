using System.Text.Json;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Divisions;

/// <summary>The city's county-level divisions and townships: public data, the same on every installation.</summary>
internal static class DivisionBook
{
    private const int CountyCodeLength = 6;
    private static readonly Lazy<IReadOnlyList<District>> Loaded = new(Load);
    private static readonly Lazy<HashSet<string>> Codes = new(() => [.. Loaded.Value.Select(d => d.Code)]);

    public static IReadOnlyList<District> Districts => Loaded.Value;

    /// <summary>True for the code of a county-level division of this city.</summary>
    public static bool Knows(string code) => Codes.Value.Contains(code);

    /// <summary>The county part of the code of a county, township or village.</summary>
    public static string CountyCode(string code) => code.Length > CountyCodeLength ? code[..CountyCodeLength] : code;

    public static DivisionView ViewOf(District district) => new(district.Code, district.Name, district.Functional, district.Townships);

    private static List<District> Load()
    {
        using var stream = Resources.Open("divisions.json");
        return JsonSerializer.Deserialize<List<District>>(stream, YilianJson.Options) ?? [];
    }
}

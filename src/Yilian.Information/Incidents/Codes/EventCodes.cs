using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Codes;

/// <summary>The class codes of the national warning network, categories 11 to 14. A code that is not in the table is kept raw.</summary>
internal static class EventCodes
{
    public static IReadOnlyList<EventCode> All { get; } = Read();

    private static readonly Dictionary<string, EventCode> ByCode = All.ToDictionary(c => c.Code, StringComparer.Ordinal);

    public static bool Knows(string code) => ByCode.ContainsKey(code);

    public static string NameOf(string code) => ByCode.TryGetValue(code, out var known) ? known.Name : $"未知类型 {code}";

    private static IReadOnlyList<EventCode> Read()
    {
        using var stream = typeof(EventCodes).Assembly.GetManifestResourceStream("Yilian.Information.Incidents.Codes.event-codes.json")!;
        return JsonSerializer.Deserialize<List<EventCode>>(stream, YilianJson.Options)!;
    }
}

using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>Rules to begin with, from the standards; data.</summary>
internal static class RuleTemplates
{
    public static IReadOnlyList<MonitorRuleTemplate> All { get; } = Load();

    private static List<MonitorRuleTemplate> Load()
    {
        using var stream = typeof(RuleTemplates).Assembly.GetManifestResourceStream("Yilian.Information.Monitoring.Rules.rule-templates.json")!;
        return JsonSerializer.Deserialize<List<MonitorRuleTemplate>>(stream, YilianJson.Options)!;
    }
}

using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Platform.Http;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>报警规则: what makes an alarm, how grave it is and whose it is. The definition is kept as it was entered.</summary>
internal sealed class MonitorRule
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string RuleKind { get; set; }
    public required string Severity { get; set; }
    public required Guid OwnerId { get; set; }
    public required Guid AudienceId { get; set; }
    public bool On { get; set; }

    /// <summary>JSON of <see cref="EditMonitorRule"/>.</summary>
    public required string Definition { get; set; }

    public int Version { get; set; } = 1;
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }

    public EditMonitorRule Read() => JsonSerializer.Deserialize<EditMonitorRule>(Definition, YilianJson.Options)! with { On = On, Version = Version, OwnerId = OwnerId };

    public void Write(EditMonitorRule rule, DateTimeOffset now, string by)
    {
        (Name, RuleKind, Severity, On) = (rule.Name.Trim(), rule.Kind, rule.Severity, rule.On);
        (Definition, UpdatedAt, UpdatedBy) = (JsonSerializer.Serialize(rule, YilianJson.Options), now, by);
    }
}

/// <summary>A rule as the engine sees it.</summary>
internal sealed record RuleCard(Guid Id, int Version, EditMonitorRule Rule);

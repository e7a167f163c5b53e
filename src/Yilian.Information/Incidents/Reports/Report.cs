using System.Text.Json;

namespace Yilian.Information.Incidents.Reports;

/// <summary>One report of an incident: 首报, 续报, 终报 or 更正. Never changed; a correction is a report of its own.</summary>
internal sealed class Report
{
    public const string First = "first";
    public const string FollowUp = "followUp";
    public const string Final = "final";
    public const string Correction = "correction";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required int Number { get; init; }
    public required string ReportKind { get; init; }
    public required string Label { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required bool Late { get; init; }
    public required Guid OrganizationId { get; init; }
    public required string ByName { get; init; }

    /// <summary>The figures it states, as JSON; keys left out are not stated.</summary>
    public required string Figures { get; init; }

    public string? Reason { get; init; }
    public int? Corrects { get; init; }
    public int? CorrectedBy { get; set; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }

    public IReadOnlyDictionary<string, decimal> FiguresStated() => JsonSerializer.Deserialize<Dictionary<string, decimal>>(Figures) ?? [];
}

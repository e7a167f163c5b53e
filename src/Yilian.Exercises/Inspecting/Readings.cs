using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Playing;
using Yilian.Exercises.Scenarios;

namespace Yilian.Exercises.Inspecting;

/// <summary>The incident as the general headquarters reads it on the platform.</summary>
internal sealed class Readings(Api api, Stage stage)
{
    private static readonly string Reader = Cast.UserOf(Scenario.GeneralActor);

    public Task<IncidentView> Incident(CancellationToken ct) => api.Get<IncidentView>(Reader, stage.IncidentPath, ct);

    public async Task<decimal?> Figure(string key, CancellationToken ct) =>
        (await Incident(ct)).Figures.FirstOrDefault(f => f.Key == key)?.Value;

    public Task<List<RecipientRow>> Recipients(CancellationToken ct) => api.Get<List<RecipientRow>>(Reader, $"{stage.IncidentPath}/recipients", ct);

    public Task<List<ReportView>> Reports(CancellationToken ct) => api.Get<List<ReportView>>(Reader, $"{stage.IncidentPath}/reports", ct);

    /// <summary>The warnings in force, the highest color first.</summary>
    public Task<List<WarningInForce>> Warnings(CancellationToken ct) => api.Get<List<WarningInForce>>(Reader, "/api/information/warnings/in-force", ct);

    public Task<TaskBoard> Tasks(CancellationToken ct) => api.Get<TaskBoard>(Reader, $"{stage.IncidentPath}/tasks", ct);

    /// <summary>The whole timeline, newest first.</summary>
    /// <param name="by">occurred or recorded</param>
    public async Task<IReadOnlyList<EntryView>> Timeline(string by, CancellationToken ct)
    {
        var entries = new List<EntryView>();
        string? after = null;
        do
        {
            var page = await api.Get<Page<TimelineRow>>(Reader, $"{stage.IncidentPath}/timeline?by={by}&limit=200{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", ct);
            entries.AddRange(page.Items.Select(r => r.Entry));
            after = page.Next;
        }
        while (after is not null);

        return entries;
    }

    /// <summary>The steps that the platform took by itself about units that did not acknowledge, oldest first.</summary>
    public async Task<IReadOnlyList<OverdueStep>> OverdueSteps(CancellationToken ct) =>
    [
        .. (await Timeline("recorded", ct)).Where(e => e.Kind == ReceiptOverdue.Kind).Reverse()
            .Select(e => new OverdueStep(e.Body.GetProperty("organizationId").GetGuid(), e.Body.GetProperty("step").GetString() ?? "", e.OccurredAt)),
    ];
}

/// <summary>A step of the ladder: standIn, dutyPhone or leader.</summary>
internal sealed record OverdueStep(Guid OrganizationId, string Step, DateTimeOffset At);

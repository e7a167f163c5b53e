using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
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

    public Task<NeedBoard> Needs(CancellationToken ct) => api.Get<NeedBoard>(Reader, $"/api/dispatch/needs?incident={stage.IncidentId}", ct);

    public Task<TaskBoard> Tasks(CancellationToken ct) => api.Get<TaskBoard>(Reader, $"{stage.IncidentPath}/tasks", ct);

    /// <summary>All alarms, those that are over too.</summary>
    public async Task<IReadOnlyList<AlarmRow>> Alarms(CancellationToken ct) => (await api.Get<Page<AlarmRow>>(Reader, "/api/information/monitoring/alarms?state=all&limit=200", ct)).Items;

    public async Task<StationRow?> Station(string code, CancellationToken ct) =>
        (await api.Get<Page<StationRow>>(Reader, "/api/information/monitoring/stations?limit=200", ct)).Items.FirstOrDefault(s => s.Code == code);

    /// <summary>What a station's element showed at that moment; null when it had shown nothing for the quarter of an hour before.</summary>
    public async Task<ReadingRow?> At(Guid station, string element, DateTimeOffset at, CancellationToken ct)
    {
        var (from, to) = (Uri.EscapeDataString(at.AddMinutes(-15).ToString("O")), Uri.EscapeDataString(at.AddMilliseconds(1).ToString("O")));
        return (await api.Get<Page<ReadingRow>>(Reader, $"/api/information/monitoring/stations/{station}/readings?element={element}&from={from}&to={to}&limit=1", ct)).Items is [var newest, ..] ? newest : null;
    }

    /// <summary>How many incidents are not closed.</summary>
    public async Task<int> OpenIncidents(CancellationToken ct) =>
        (await api.Get<Page<IncidentRow>>(Reader, "/api/information/incidents?limit=200", ct)).Items.Count(i => i.State != "closed");

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

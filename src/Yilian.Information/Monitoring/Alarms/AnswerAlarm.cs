using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Information.Incidents.Intake;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>二（一）2: an alarm is acknowledged, cleared by hand, or made an incident in one act.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class AnswerAlarmSlice : ISlice
{
    private const string DefaultCode = "11A00";

    public static void Map(IEndpointRouteBuilder api)
    {
        var shown = Show.As<Guid, AlarmRow>(AlarmRows.Read);
        api.MapCommand<AcknowledgeAlarm, Guid>("POST", "/information/monitoring/alarms/{id}/acknowledge", Acknowledge, shown);
        api.MapCommand<ClearAlarm, Guid>("POST", "/information/monitoring/alarms/{id}/clear", Clear, shown);
        api.MapCommand<OpenIncidentFromAlarm, Guid>("POST", "/information/monitoring/alarms/{id}/incident", Open, shown);
        api.MapCommand<AcknowledgeAlarm, int>("POST", "/information/monitoring/storms/{id}/acknowledge", AcknowledgeStorm);
    }

    private static async Task<Guid> Acknowledge(Guid id, AcknowledgeAlarm request, Desk desk, CancellationToken ct)
    {
        var alarm = await desk.FindAlarm(id, ct);
        var actingFor = desk.Caller.AnswersFor(alarm.HeadquartersIds, request.OrganizationId);
        await Answer(desk, alarm, actingFor, request.Note, ct);
        return id;
    }

    internal static async Task Answer(Desk desk, Alarm alarm, Guid actingFor, string? note, CancellationToken ct)
    {
        alarm.Acknowledge(desk.Caller.DisplayName, note, desk.Now);
        var late = alarm.DueAt < desk.Now;
        List<Settlement> settles = [new(alarm.Id, Asks.Acknowledge, null)];
        if (await Alarming.ClockOf(desk, alarm.ClockId, ct) is { } clock)
        {
            clock.Meet(desk.Now);
            settles.Add(new Settlement(clock.Id, Asks.Call, null));
        }

        desk.Record(
            new AlarmAcknowledged(alarm.Id, actingFor, late, note, settles), $"{desk.Service<IOrganizationBook>().Find(actingFor)?.ShortName}确认报警：{alarm.Title}",
            new Subject(alarm.AudienceId, alarm.IncidentId, actingFor));
    }

    private static async Task<Guid> Clear(Guid id, ClearAlarm request, Desk desk, CancellationToken ct)
    {
        var alarm = await desk.FindAlarm(id, ct);
        desk.Caller.AnswersFor(alarm.HeadquartersIds);
        await Alarming.Clear(desk, alarm, "person", request.Reason.Trim(), null, ct);
        return id;
    }

    private static async Task<int> AcknowledgeStorm(Guid id, AcknowledgeAlarm request, Desk desk, CancellationToken ct)
    {
        var storm = await desk.Find<AlarmStorm>(id, ct);
        var actingFor = desk.Caller.AnswersFor(storm.HeadquartersIds, request.OrganizationId);
        if (storm.AcknowledgedAt is not null)
        {
            throw new RuleBrokenException("monitoring.storm-acknowledged", $"多站报警已由 {storm.AcknowledgedBy} 确认。|The storm of alarms was acknowledged already.");
        }

        (storm.AcknowledgedAt, storm.AcknowledgedBy) = (desk.Now, desk.Caller.DisplayName);
        var alarms = await desk.Db.Set<Alarm>().Where(a => a.StormId == id && a.OpenKey != null && a.AcknowledgedAt == null).ToListAsync(ct);
        foreach (var alarm in alarms)
        {
            await Answer(desk, alarm, actingFor, request.Note, ct);
        }

        var clock = await Alarming.ClockOf(desk, storm.ClockId, ct);
        clock?.Meet(desk.Now);
        desk.Record(
            new AlarmStormAcknowledged(id, actingFor, alarms.Count, [new Settlement(id, Asks.Acknowledge, null), new Settlement(id, Asks.Read, null), new Settlement(clock?.Id ?? id, Asks.Call, null)]),
            $"确认{storm.Basin}流域多站报警，共 {alarms.Count} 个", new Subject(storm.AudienceId, Organization: actingFor));
        return alarms.Count;
    }

    // The alarm becomes the first report of an incident, in the same commit; whoever opens it has thereby answered.
    private static async Task<Guid> Open(Guid id, OpenIncidentFromAlarm request, Desk desk, CancellationToken ct)
    {
        var alarm = await desk.FindAlarm(id, ct);
        var actingFor = desk.Caller.AnswersFor(alarm.HeadquartersIds);
        if (alarm.IncidentId is not null)
        {
            throw new RuleBrokenException("monitoring.alarm-has-incident", $"该报警已转为事件 {alarm.IncidentNumber}。|The alarm became an incident already.");
        }

        var incidentId = await ReportIncidentSlice.Handle(ReportOf(alarm, request, actingFor), desk, ct);
        var incident = desk.Db.Set<Incident>().Local.Single(i => i.Id == incidentId);
        (alarm.IncidentId, alarm.IncidentNumber) = (incidentId, incident.Number);
        if (alarm.State == "raised")
        {
            await Answer(desk, alarm, actingFor, $"转为事件 {incident.Number}", ct);
        }

        desk.Record(
            new AlarmToIncident(alarm.Id, incidentId, incident.Number, []), $"报警转为事件 {incident.Number}：{alarm.Title}",
            new Subject(alarm.AudienceId, Organization: actingFor));
        return id;
    }

    private static ReportIncident ReportOf(Alarm alarm, OpenIncidentFromAlarm request, Guid actingFor) => new()
    {
        OrganizationId = actingFor,
        Code = request.Code ?? alarm.EventCode ?? DefaultCode,
        Title = request.Title ?? (alarm.Title.Length > 120 ? alarm.Title[..120] : alarm.Title),
        Imminent = true,
        OccurredAt = alarm.ObservedAt,
        Place = alarm.Place.Length > 0 ? alarm.Place : alarm.StationName ?? "监测站",
        CountyCode = alarm.CountyCode,
        Longitude = alarm.Longitude,
        Latitude = alarm.Latitude,
        Harm = request.Harm ?? $"{alarm.Title}（{alarm.ObservedAt.ToOffset(Numbers.Beijing):MM-dd HH:mm} 观测，报警编号 {alarm.Number}）。{alarm.Advice}",
        Source = $"监测报警 {alarm.Number}",
        Send = request.Send,
    };
}

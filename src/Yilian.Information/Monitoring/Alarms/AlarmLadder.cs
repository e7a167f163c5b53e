using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Alarms;

/// <summary>Nobody acknowledged an alarm in time: the headquarters has to be called, then the general headquarters takes it up.</summary>
internal sealed class AlarmLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => Alarming.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var alarm = await desk.Db.Set<Alarm>().FindAsync([clock.SubjectId], ct);
        var storm = alarm is null ? await desk.Db.Set<AlarmStorm>().FindAsync([clock.SubjectId], ct) : null;
        if (alarm is { State: not "raised" } || storm is { AcknowledgedAt: not null } or { EndedAt: not null } || (alarm is null && storm is null))
        {
            clock.Waive();
            return null;
        }

        var (what, audience) = alarm is not null ? (alarm.Title, alarm.AudienceId) : ($"{storm!.Basin}流域 {storm.Alarms} 个报警", storm.AudienceId);
        var owner = book.Find(clock.OwnerId)?.ShortName;
        var first = clock.Step == 0 && clock.OwnerId != KnownHeadquarters.General;
        var title = first ? $"报警超时未确认，请立即电话核实：{what}" : $"{owner}仍未确认报警，请总指挥部督办：{what}";
        desk.Record(
            new AlarmOverdue(clock.SubjectId, first ? "call" : "general", title, [new Addressee(first ? clock.OwnerId : KnownHeadquarters.General, Asks.Call, clock.Id, clock.DueAt)]),
            title, new Subject(audience));
        return first ? desk.Now + ((clock.DueAt - clock.StartedAt) / 2) : null;
    }
}

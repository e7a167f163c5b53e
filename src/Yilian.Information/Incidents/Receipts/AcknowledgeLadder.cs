using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Receipts;

/// <summary>
/// Chases a unit that did not acknowledge in time: its liaison in person, then the stand-in, then the duty phone (somebody at the lead
/// headquarters has to call), then the leaders of the headquarters. Each step is an entry; acknowledging ends it.
/// </summary>
internal sealed class AcknowledgeLadder(IOrganizationBook book) : IClockLadder
{
    public string ClockKind => Sending.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var incident = await desk.Find<Incident>(clock.SubjectId, ct);
        var recipient = await desk.Db.Set<Recipient>().FindAsync([incident.Id, clock.OwnerId], ct);
        if (recipient is null || recipient.AcknowledgedAt is not null || !incident.IsOpen)
        {
            clock.Waive();
            return null;
        }

        var step = Steps.InOrder[Math.Min(clock.Step, Steps.InOrder.Length - 1)];
        (recipient.Escalation, recipient.EscalatedAt) = (step, desk.Now);
        Record(clock, incident, step, desk);
        var deadline = await Sending.DeadlineOf(desk, incident.Grade, ct);
        var next = clock.Step + 1;
        return next < Steps.InOrder.Length ? clock.DueAt.AddMinutes(deadline.After(next)) : null;
    }

    private void Record(Clock clock, Incident incident, string step, Desk desk)
    {
        var unit = book.Find(clock.OwnerId);
        var minutes = (int)(desk.Now - clock.StartedAt).TotalMinutes;
        var title = $"{unit?.Name}逾期未签收，{Steps.TitleOf(step)}（{incident.Title}）";
        desk.Record(
            new ReceiptOverdue(incident.Id, clock.OwnerId, step, title, clock.DueAt, ToWhom(clock, incident, step, unit)),
            $"{unit?.ShortName}未在 {minutes} 分钟内签收，{Steps.TitleOf(step)}", new Subject(incident.Id, incident.Id, clock.OwnerId));
    }

    private static IReadOnlyList<Addressee> ToWhom(Clock clock, Incident incident, string step, OrganizationCard? unit) => Steps.ToWhom(
        step, unit, clock, incident.LeadHeadquartersId ?? incident.ReporterId, [incident.LeadHeadquartersId ?? KnownHeadquarters.General, KnownHeadquarters.General]);
}

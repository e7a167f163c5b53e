using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Grading;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Clocks;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Receipts;

/// <summary>Sends an incident: every unit becomes a party, gets a clock and must acknowledge. Units that have it already are left alone.</summary>
internal static class Sending
{
    public const string ClockKind = "acknowledge";

    public static async Task Send(Desk desk, Incident incident, SendIncident request, Guid actingFor, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        CheckUnits(request, book);
        incident.LeadHeadquartersId = request.LeadHeadquartersId;
        var wanted = request.UnitIds.Append(request.LeadHeadquartersId).Append(KnownHeadquarters.General).Distinct().Where(id => id != actingFor && id != incident.ReporterId).ToList();
        var known = await desk.Db.Set<Recipient>().Where(r => r.IncidentId == incident.Id).Select(r => r.OrganizationId).ToListAsync(ct);
        known.AddRange(desk.Db.Set<Recipient>().Local.Where(r => r.IncidentId == incident.Id).Select(r => r.OrganizationId));
        var deadline = await DeadlineOf(desk, incident.Grade, ct);
        var due = desk.Now.AddMinutes(request.AcknowledgeMinutes ?? deadline.AcknowledgeMinutes);
        var added = wanted.Except(known).ToList();
        foreach (var unit in added)
        {
            AddRecipient(desk, incident, unit, due);
        }

        await desk.Widen(incident.Id, wanted.Append(actingFor).Append(incident.ReporterId), ct);
        Record(desk, incident, request, actingFor, due, added, book);
    }

    public static async Task<Deadline> DeadlineOf(Desk desk, string? grade, CancellationToken ct)
    {
        var key = grade ?? Deadline.NotGraded;
        return await desk.Db.Set<Deadline>().AsNoTracking().SingleOrDefaultAsync(d => d.Grade == key, ct)
            ?? new Deadline { Grade = key, AcknowledgeMinutes = 15, StandInAfterMinutes = 4, DutyPhoneAfterMinutes = 8, LeaderAfterMinutes = 15 };
    }

    private static void AddRecipient(Desk desk, Incident incident, Guid unit, DateTimeOffset due)
    {
        var clock = new Clock { ClockKind = ClockKind, Title = "签收", SubjectId = incident.Id, OwnerId = unit, StartedAt = desk.Now, DueAt = due, NextAt = due, Basis = $"{GradeTable.TitleOf(incident.Grade)}事件签收时限" };
        desk.Add(clock);
        desk.Add(new Recipient { IncidentId = incident.Id, OrganizationId = unit, ClockId = clock.Id, SentAt = desk.Now, DueAt = due });
    }

    private static void Record(Desk desk, Incident incident, SendIncident request, Guid actingFor, DateTimeOffset due, List<Guid> added, IOrganizationBook book)
    {
        var to = added.Select(u => new Addressee(u, Asks.Acknowledge, incident.Id, due)).ToList();
        var names = string.Join("、", added.Take(8).Select(u => book.Find(u)?.ShortName));
        var text = added.Count == 0
            ? $"{book.Find(actingFor)?.ShortName}确认牵头指挥部：{book.Find(request.LeadHeadquartersId)?.Name}"
            : $"{book.Find(actingFor)?.ShortName}向 {added.Count} 个单位发送：{names}{(added.Count > 8 ? " 等" : "")}";
        desk.Record(
            new IncidentSent(incident.Id, incident.Number, $"{incident.Title}（{GradeTable.TitleOf(incident.Grade)}）", request.LeadHeadquartersId, due, request.Message, to),
            text, new Subject(incident.Id, incident.Id, actingFor));
    }

    private static void CheckUnits(SendIncident request, IOrganizationBook book)
    {
        if (!book.Find(request.LeadHeadquartersId).IsHeadquarters())
        {
            throw new InvalidRequestException("leadHeadquartersId", "请选择牵头指挥部|Choose the headquarters that leads");
        }

        foreach (var unit in request.UnitIds)
        {
            if (book.Find(unit) is not { Dissolved: false })
            {
                throw new InvalidRequestException("unitIds", "有单位不存在或已撤销，请刷新后重选|A unit does not exist or was dissolved");
            }
        }
    }
}

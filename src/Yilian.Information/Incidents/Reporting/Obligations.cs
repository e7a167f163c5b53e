using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Routing;
using Yilian.Platform.Clocks;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Reporting;

/// <summary>The legal reporting clocks of an incident: made at intake, made again after each re-grading (突发事件应对法 第六十一条 forbids 迟报, 漏报).</summary>
internal static class Obligations
{
    public const string ClockKind = "report";

    /// <summary>The grade that counts for reporting: a sensitive incident is treated as one step higher.</summary>
    public static string? GradeFor(Incident incident) => GradeFor(incident.Grade, incident.Sensitive);

    public static string? GradeFor(string? grade, bool sensitive) => (grade, sensitive) switch
    {
        ("IV", true) => "III",
        ("III", true) => "II",
        ("II", true) => "I",
        (null, true) => "III",
        _ => grade,
    };

    /// <summary>Starts the clocks that the grade demands and waives those it no longer does; returns who is asked.</summary>
    public static async Task<IReadOnlyList<Addressee>> Demand(Desk desk, Incident incident, CancellationToken ct)
    {
        var grade = GradeFor(incident);
        var rules = (await desk.Db.Set<ReportingRule>().AsNoTracking().ToListAsync(ct)).Where(r => r.HoldsFor(incident.Code, grade) && !incident.Imminent).ToList();
        var existing = await desk.Db.Set<Clock>().Where(c => c.SubjectId == incident.Id && c.ClockKind == ClockKind).ToListAsync(ct);
        foreach (var clock in existing.Where(c => !rules.Exists(r => Same(c, r))))
        {
            clock.Waive();
        }

        var asked = new List<Addressee>();
        foreach (var rule in rules.Where(r => !existing.Exists(c => Same(c, r))))
        {
            var clock = Start(desk, incident, rule);
            asked.Add(new Addressee(clock.OwnerId, Asks.Report, clock.Id, clock.DueAt));
        }

        return asked;
    }

    /// <summary>When a rule is due for an incident.</summary>
    public static DateTimeOffset DueAt(ReportingRule rule, DateTimeOffset occurredAt, DateTimeOffset receivedAt, DateTimeOffset after) =>
        rule.Minutes is { } minutes
            ? (string.Equals(rule.Anchor, "occurred", StringComparison.Ordinal) ? occurredAt : receivedAt).AddMinutes(minutes)
            : NextDaily(rule, after);

    public static Clock Start(Desk desk, Incident incident, ReportingRule rule)
    {
        var due = DueAt(rule, incident.OccurredAt, incident.ReceivedAt, desk.Now);
        var clock = new Clock
        {
            ClockKind = ClockKind,
            Title = rule.Title,
            SubjectId = incident.Id,
            OwnerId = incident.LeadHeadquartersId ?? incident.ReporterId,
            StartedAt = desk.Now,
            DueAt = due,
            NextAt = due,
            Basis = rule.Basis,
            Data = rule.Id.ToString(),
        };
        desk.Add(clock);
        return clock;
    }

    private static bool Same(Clock clock, ReportingRule rule) => string.Equals(clock.Data, rule.Id.ToString(), StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset NextDaily(ReportingRule rule, DateTimeOffset after)
    {
        var local = after.ToOffset(Numbers.Beijing);
        var hours = rule.DailyAt.Split(',').Select(h => TimeSpan.Parse(h, System.Globalization.CultureInfo.InvariantCulture));
        return hours.SelectMany(h => new[] { 0, 1 }.Select(day => new DateTimeOffset(local.Date.AddDays(day) + h, Numbers.Beijing)))
            .Where(at => at > after).Min().ToUniversalTime();
    }
}

/// <summary>What happens when a legal report is not made in time: it is marked, the general headquarters is told; a daily report starts its next round.</summary>
internal sealed class ReportLadder : IClockLadder
{
    public string ClockKind => Obligations.ClockKind;

    public async Task<DateTimeOffset?> Climb(Clock clock, Desk desk, CancellationToken ct)
    {
        var incident = await desk.Find<Incident>(clock.SubjectId, ct);
        var title = $"逾期未报：{clock.Title}（{incident.Title}）";
        var to = new List<Addressee> { new(Organization.KnownHeadquarters.General, Asks.Read, clock.Id), };
        desk.Record(new ReportObligationOverdue(incident.Id, clock.Id, clock.Title, clock.DueAt, to), title, new Subject(incident.Id, incident.Id, clock.OwnerId));
        await NextRound(clock, incident, desk, ct);
        return null;
    }

    /// <summary>Rules that recur start the next round when one is over, met or not, as long as the incident is open.</summary>
    public static async Task NextRound(Clock clock, Incident incident, Desk desk, CancellationToken ct)
    {
        if (!incident.IsOpen || !Guid.TryParse(clock.Data, out var ruleId))
        {
            return;
        }

        var rule = await desk.Db.Set<ReportingRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == ruleId, ct);
        if (rule is { Minutes: null } && rule.HoldsFor(incident.Code, Obligations.GradeFor(incident)))
        {
            Obligations.Start(desk, incident, rule);
        }
    }
}

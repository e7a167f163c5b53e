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

    /// <summary>Starts the clocks that the grade demands and waives those it no longer does; returns who is asked, and what is no longer asked.</summary>
    public static async Task<Demanded> Demand(Desk desk, Incident incident, CancellationToken ct)
    {
        var grade = GradeFor(incident);
        var rules = (await desk.Db.Set<ReportingRule>().AsNoTracking().ToListAsync(ct)).Where(r => r.HoldsFor(incident.Code, grade) && !incident.Imminent).ToList();
        await desk.Db.Set<Clock>().Where(c => c.SubjectId == incident.Id && c.ClockKind == ClockKind).LoadAsync(ct);
        var existing = desk.Db.Set<Clock>().Local.Where(c => c.SubjectId == incident.Id && c.ClockKind == ClockKind).ToList();
        var dropped = existing.FindAll(c => c.State == Clock.Running && !rules.Exists(r => Same(c, r)));
        dropped.ForEach(c => c.Waive());

        var asked = new List<Addressee>();
        foreach (var rule in rules)
        {
            // What was waived (by a lower grade, or the close) is owed again; a rule that recurs has one round ahead.
            var same = existing.FindAll(c => Same(c, rule) && c.State != Clock.Waived);
            if (!same.Exists(c => rule.Minutes is not null || c.State == Clock.Running))
            {
                var clock = Start(desk, incident, rule, same.Select(c => c.DueAt).Append(desk.Now).Max());
                asked.Add(Asked(clock));
            }
        }

        return new Demanded(asked, [.. dropped.Select(c => new Settlement(c.Id, Asks.Report, null))]);
    }

    /// <summary>When a rule is due for an incident.</summary>
    public static DateTimeOffset DueAt(ReportingRule rule, DateTimeOffset occurredAt, DateTimeOffset receivedAt, DateTimeOffset after) =>
        rule.Minutes is { } minutes
            ? (string.Equals(rule.Anchor, "occurred", StringComparison.Ordinal) ? occurredAt : receivedAt).AddMinutes(minutes)
            : NextDaily(rule, after);

    /// <param name="after">A round of a rule that recurs is due after this.</param>
    public static Clock Start(Desk desk, Incident incident, ReportingRule rule, DateTimeOffset after)
    {
        var due = DueAt(rule, incident.OccurredAt, incident.ReceivedAt, after);
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

    public static Addressee Asked(Clock clock) => new(clock.OwnerId, Asks.Report, clock.Id, clock.DueAt);

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
        IReadOnlyList<Addressee> to = [new Addressee(Organization.KnownHeadquarters.General, Asks.Read, clock.Id), .. await NextRound(clock, incident, desk, ct)];
        desk.Record(new ReportObligationOverdue(incident.Id, clock.Id, clock.Title, clock.DueAt, to), title, new Subject(incident.Id, incident.Id, clock.OwnerId));
        return null;
    }

    /// <summary>
    /// Rules that recur start the next round when one is over, met or not, as long as the incident is open. Rounds follow one another
    /// by their due times, so that a report made early does not ask for the same round again and none is skipped after a standstill.
    /// </summary>
    /// <returns>Who is asked for the next round.</returns>
    public static async Task<IReadOnlyList<Addressee>> NextRound(Clock clock, Incident incident, Desk desk, CancellationToken ct)
    {
        if (!incident.IsOpen || !Guid.TryParse(clock.Data, out var ruleId))
        {
            return [];
        }

        var rule = await desk.Db.Set<ReportingRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == ruleId, ct);
        return rule is { Minutes: null } && rule.HoldsFor(incident.Code, Obligations.GradeFor(incident))
            ? [Obligations.Asked(Obligations.Start(desk, incident, rule, clock.DueAt))]
            : [];
    }
}

/// <param name="Asked">Who owes a report from now on.</param>
/// <param name="Dropped">What is no longer owed, to be settled in the inbox.</param>
internal sealed record Demanded(IReadOnlyList<Addressee> Asked, IReadOnlyList<Settlement> Dropped);

using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Reporting;
using Yilian.Information.Incidents.Reports;
using Yilian.Organization;
using Yilian.Platform.Journal;

namespace Yilian.Information.Incidents.Grading;

/// <summary>
/// After each report the figures are judged again: what had no grade gets the one they give, and where they give a higher one than the officer set,
/// the headquarters that leads is told. The grade of an officer is never lowered or raised by the platform (国务院令第493号: 补报 changes the grade).
/// </summary>
internal static class Regrading
{
    public static async Task Consider(Desk desk, Incident incident, IEnumerable<Report> reports, CancellationToken ct)
    {
        var figures = FigureBook.Current(reports).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var (proposed, reason) = GradeTable.Propose(incident.Code, incident.Imminent, figures);
        var before = incident.ProposedGrade;
        incident.ProposedGrade = proposed;
        if (proposed is null)
        {
            return;
        }

        if (incident.Grade is null)
        {
            incident.GradeAs(proposed, reason);
            var (asked, dropped) = await Obligations.Demand(desk, incident, ct);
            desk.Record(
                new IncidentGraded(incident.Id, null, proposed, reason, dropped, asked, $"请按时限报送：{incident.Title}（{GradeTable.TitleOf(proposed)}）"),
                $"按数据定级：{GradeTable.TitleOf(proposed)}，{reason}", new Subject(incident.Id, incident.Id));
        }
        else if (Outranks(proposed, incident.Grade) && !string.Equals(proposed, before, StringComparison.Ordinal))
        {
            Tell(desk, incident, proposed, reason);
        }
    }

    private static bool Outranks(string one, string other) => Array.IndexOf(GradeTable.Grades, one) < Array.IndexOf(GradeTable.Grades, other);

    private static void Tell(Desk desk, Incident incident, string proposed, string reason) => desk.Record(
        new GradeProposed(
            incident.Id, incident.Grade, proposed, reason, [new Addressee(incident.LeadHeadquartersId ?? KnownHeadquarters.General, Asks.Read, incident.Id)],
            $"建议定级为{GradeTable.TitleOf(proposed)}：{incident.Title}"),
        $"数据达到{GradeTable.TitleOf(proposed)}标准，现为{GradeTable.TitleOf(incident.Grade)}，请核定：{reason}", new Subject(incident.Id, incident.Id));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Information.Incidents.Reporting;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Information.Incidents.Reporting;

/// <summary>The legal limits for reporting upward; the test city's morning is 10:00 in Beijing.</summary>
public sealed class ObligationTests
{
    private const string Daily = "每日续报（8时、17时前）";

    [Fact]
    public async Task A_major_incident_is_phoned_in_fifteen_minutes_and_written_in_thirty_five()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(dead: 10));

        Assert.Equal(15, Minutes(incident, city, "电话报告省应急管理部门"));
        Assert.Equal(35, Minutes(incident, city, "书面报告省应急管理部门"));
        Assert.Equal(25, Minutes(incident, city, "电话报告国务院总值班室"));
        Assert.Equal(55, Minutes(incident, city, "书面报告国务院总值班室"));
        Assert.Equal(120, Minutes(incident, city, "逐级上报事故情况"));
        Assert.Equal(7 * 60, Minutes(incident, city, Daily));
    }

    [Theory]
    [InlineData(3, 60)]
    [InlineData(1, 360)]
    public async Task Smaller_incidents_are_written_in_an_hour_or_in_six(int dead, int minutes)
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(dead) with { Code = "11A01" });

        Assert.Equal(minutes, Minutes(incident, city, "书面报告省应急管理部门"));
        Assert.DoesNotContain(incident.Clocks, c => c.Title.Contains("国务院", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_limit_counts_from_when_the_information_reached_us()
    {
        await using var city = await City.Start();

        var incident = await city.As("flood").Report(city.Accident(3) with { ReceivedAt = city.Now.AddMinutes(-20) });

        Assert.Equal(40, Minutes(incident, city, "书面报告省应急管理部门"));
    }

    [Theory]
    [InlineData("IV", "III")]
    [InlineData("III", "II")]
    [InlineData("II", "I")]
    [InlineData("I", "I")]
    [InlineData(null, "III")]
    public void A_sensitive_incident_counts_one_step_higher(string? grade, string counted)
    {
        Assert.Equal(counted, Obligations.GradeFor(grade, sensitive: true));
        Assert.Equal(grade, Obligations.GradeFor(grade, sensitive: false));
    }

    [Fact]
    public async Task A_sensitive_small_incident_is_written_in_an_hour()
    {
        await using var city = await City.Start();

        var incident = await city.As("flood").Report(city.Flood() with { Sensitive = true });

        Assert.Equal(("IV", 60), (incident.Grade, Minutes(incident, city, "书面报告省应急管理部门")));
    }

    [Fact]
    public async Task What_is_only_imminent_owes_no_legal_report()
    {
        await using var city = await City.Start();

        Assert.Empty((await city.As("flood").Report(city.Accident(10) with { Imminent = true })).Clocks);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(6.99, 7)]
    [InlineData(7, 22)]
    [InlineData(12, 22)]
    [InlineData(22, 31)]
    public async Task Daily_reports_are_due_at_eight_and_at_seventeen(double hoursLater, double due)
    {
        await using var city = await City.Start();
        city.Time.Advance(TimeSpan.FromHours(hoursLater));

        var incident = await city.As("flood").Report(city.Accident(3));

        Assert.Equal(City.Morning.AddHours(due), incident.Clocks.Single(c => c.Title == Daily).DueAt);
    }

    [Fact]
    public async Task Each_daily_report_is_followed_by_the_next_round_and_none_is_asked_for_twice()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));

        incident = await Meet(city, incident, Daily);
        Assert.Equal([7.0, 22], Rounds(incident));
        await city.Advance(8 * 60);
        Assert.Equal([7.0, 22], Rounds(await city.As("flood").Incident(incident.Id)));
        await city.Advance(15 * 60);

        var clocks = (await city.As("flood").Incident(incident.Id)).Clocks.Where(c => c.Title == Daily).ToList();
        Assert.Equal(["met", "overdue", "running"], clocks.OrderBy(c => c.DueAt).Select(c => c.State));
    }

    [Fact]
    public async Task Rounds_missed_while_the_platform_was_down_are_each_on_record_once()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));

        await city.Restart(() => city.Time.Advance(TimeSpan.FromHours(48)));
        await city.Advance(0);

        Assert.Equal([7.0, 22, 31, 46, 55], Rounds(await city.As("flood").Incident(incident.Id)));
    }

    [Fact]
    public async Task A_report_that_is_not_made_in_time_is_recorded_once_and_the_general_headquarters_told()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));

        await city.Advance(61);
        await city.Advance(30);

        Assert.Equal(1, await Overdue(city, incident.Id));
        Assert.Contains((await city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == incident.Id && i.Ask == Asks.Read);
        Assert.Equal("overdue", (await city.As("flood").Incident(incident.Id)).Clocks.Single(c => c.Title == "书面报告省应急管理部门").State);
    }

    [Fact]
    public async Task A_report_made_in_time_is_met_and_never_overdue()
    {
        await using var city = await City.Start();
        var incident = await Meet(city, await city.As("flood").Report(city.Accident(3)), "书面报告省应急管理部门");

        await city.Advance(61);

        Assert.Equal("met", incident.Clocks.Single(c => c.Title == "书面报告省应急管理部门").State);
        Assert.Equal(0, await Overdue(city, incident.Id));
    }

    [Fact]
    public async Task A_report_made_late_is_marked_so()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));
        await city.Advance(61);

        Assert.Equal("late", (await Meet(city, incident, "书面报告省应急管理部门")).Clocks.Single(c => c.Title == "书面报告省应急管理部门").State);
    }

    [Fact]
    public async Task A_report_that_was_made_in_time_may_be_entered_late()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));
        var at = city.Now.AddMinutes(30);
        await city.Advance(61);

        Assert.Equal("met", (await Meet(city, incident, "书面报告省应急管理部门", at)).Clocks.Single(c => c.Title == "书面报告省应急管理部门").State);
    }

    [Fact]
    public async Task Regrading_starts_what_the_new_grade_demands_and_waives_what_it_does_not()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));

        var higher = await Grade(city, incident.Id, "II");
        Assert.Equal(35, Minutes(higher, city, "书面报告省应急管理部门"));
        var lower = await Grade(city, incident.Id, "IV");

        Assert.Equal((1, 360), (lower.Clocks.Count, Minutes(lower, city, "书面报告省应急管理部门")));
    }

    [Fact]
    public async Task A_grade_that_comes_back_brings_its_obligations_back()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));
        await Grade(city, incident.Id, "IV");

        var again = await Grade(city, incident.Id, "III");

        Assert.Equal(incident.Clocks.Select(c => (c.Title, c.DueAt)), again.Clocks.Select(c => (c.Title, c.DueAt)));
    }

    [Fact]
    public async Task A_reopened_incident_owes_its_reports_again()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3));
        await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/close", new CloseIncident { Outcome = "完" });

        var open = await city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/reopen", new ReopenIncident { Reason = "又发现被困人员" });

        Assert.Contains(open.Clocks, c => c.Title == Daily);
    }

    [Fact]
    public async Task What_was_imminent_and_then_happened_owes_its_reports()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(10) with { Imminent = true });

        await city.As("flood").FollowUp(incident.Id, Stories.Further("已经发生", ("dead", 10)));

        Assert.NotEmpty((await city.As("flood").Incident(incident.Id)).Clocks);
    }

    [Fact]
    public async Task What_is_owed_is_in_the_inbox_of_who_owes_it_and_so_is_the_next_round()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3) with { Code = "11A01" });
        Assert.Equal([1.0, 7], await Asked(city, incident.Id));

        await Meet(city, incident, Daily);
        Assert.Equal([1.0, 22], await Asked(city, incident.Id));
        await city.Advance(23 * 60);

        Assert.Equal([1.0, 22, 31], await Asked(city, incident.Id));
    }

    [Fact]
    public async Task What_a_lower_grade_no_longer_demands_leaves_the_inbox()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3) with { Code = "11A01" });

        await Grade(city, incident.Id, "IV");

        Assert.Equal([6.0], await Asked(city, incident.Id));
    }

    [Fact]
    public async Task Who_only_takes_part_does_not_say_that_the_report_was_made()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(3).SentTo(city, "MET"));

        await city.As("met").PostRefused(HttpStatusCode.Forbidden, $"{Stories.Incidents}/{incident.Id}/clocks/{incident.Clocks[0].Id}/met", new MeetObligation());
        await city.As("flood").PostRefused(HttpStatusCode.NotFound, $"{Stories.Incidents}/{incident.Id}/clocks/{Guid.CreateVersion7()}/met", new MeetObligation());
    }

    [Fact]
    public async Task What_the_proposal_promises_is_what_the_incident_owes()
    {
        await using var city = await City.Start();
        var report = city.Accident(10);

        var promised = await city.As("flood").Post<ProposalView>($"{Stories.Incidents}/proposal", new ProposeIncident { Code = report.Code, OccurredAt = report.OccurredAt, Figures = report.Figures });
        var owed = await city.As("flood").Report(report);

        Assert.Equal(promised.Deadlines.Select(d => (d.Title, d.DueAt)).Order(), owed.Clocks.Select(c => (c.Title, c.DueAt)).Order());
    }

    private static double Minutes(IncidentView incident, City city, string title) => (incident.Clocks.Single(c => c.Title == title).DueAt - city.Now).TotalMinutes;

    private static IEnumerable<double> Rounds(IncidentView incident) => incident.Clocks.Where(c => c.Title == Daily).Select(c => (c.DueAt - City.Morning).TotalHours).Order();

    // When, in hours from the morning, the flood headquarters is asked in its inbox for a report.
    private static async Task<IEnumerable<double>> Asked(City city, Guid id)
    {
        await city.Settle();
        var page = await city.As("flood").Get<InboxPage>("inbox?ask=report&limit=200");
        return page.Items.Where(i => i.IncidentId == id).Select(i => (i.DueAt!.Value - City.Morning).TotalHours).Order();
    }

    private static Task<IncidentView> Meet(City city, IncidentView incident, string title, DateTimeOffset? at = null) =>
        city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{incident.Id}/clocks/{incident.Clocks.Single(c => c.Title == title).Id}/met", new MeetObligation { OccurredAt = at });

    private static Task<IncidentView> Grade(City city, Guid id, string grade) => city.As("flood").Post<IncidentView>($"{Stories.Incidents}/{id}/grade", new GradeIncident { Grade = grade, Reason = "核实" });

    private static Task<int> Overdue(City city, Guid id) => city.Read(db => db.Set<JournalRow>().CountAsync(r => r.IncidentId == id && r.Kind == ReportObligationOverdue.Kind));
}

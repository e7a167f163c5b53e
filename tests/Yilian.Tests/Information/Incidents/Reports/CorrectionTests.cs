using System.Net;
using Xunit;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Incidents.Reports;

public sealed class CorrectionTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_correction_keeps_what_it_corrects()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 4));

        var correction = await Correct(incident.Id, 1, Right(dead: 3));

        var reports = await Reports(incident.Id);
        Assert.Equal((2, "更正（首报）", 1), (correction.Number, correction.Label, correction.Corrects));
        Assert.Equal(("厂房坍塌", 2), (reports[0].Text, reports[0].CorrectedBy));
        Assert.Equal(4, reports[0].Figures.Single(f => f.Key == "dead").After);
        Assert.Equal(3, (await _city.As("flood").Incident(incident.Id)).Figures.Single().Value);
    }

    [Fact]
    public async Task A_correction_takes_effect_at_the_moment_the_corrected_report_speaks_of()
    {
        await using var city = await City.Start();
        var incident = await city.As("flood").Report(city.Accident(dead: 1));
        city.Time.Advance(TimeSpan.FromHours(1));
        await city.As("flood").FollowUp(incident.Id, Stories.Further("现状", ("dead", 5)));

        var correction = await city.As("flood").Post<ReportView>($"{Stories.Incidents}/{incident.Id}/reports/1/correction", Right(dead: 2));

        Assert.Equal(incident.OccurredAt, correction.OccurredAt);
        Assert.Equal(5, (await city.As("flood").Incident(incident.Id)).Figures.Single(f => f.Key == "dead").Value);
    }

    [Fact]
    public async Task What_was_corrected_is_not_corrected_again_but_the_correction_may_be()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 4));
        await Correct(incident.Id, 1, Right(dead: 3));

        Assert.Equal("incidents.already-corrected", (await Refuse(HttpStatusCode.Conflict, "flood", incident.Id, 1, Right(dead: 2))).Code);
        await Correct(incident.Id, 2, Right(dead: 2));
        Assert.Equal(2, (await _city.As("flood").Incident(incident.Id)).Figures.Single().Value);
    }

    [Fact]
    public async Task A_correction_says_why_and_what()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 4));

        Assert.Equal(["reason"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, 1, Right(dead: 3) with { Reason = "" })).Fields);
        Assert.Equal(["figures"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, 1, new CorrectReport { Reason = "写错" })).Fields);
        Assert.Equal(["figures.dead"], (await Refuse(HttpStatusCode.BadRequest, "flood", incident.Id, 1, Right(dead: -1))).Fields);
    }

    [Fact]
    public async Task A_party_corrects_its_own_reports_only_and_who_commands_corrects_any()
    {
        var incident = await _city.Sent("MET", "WATER");
        var report = await _city.As("met").FollowUp(incident.Id, Stories.Further("雨量 80 毫米"));

        await Refuse(HttpStatusCode.Forbidden, "water", incident.Id, report.Number, new CorrectReport { Text = "雨量 90 毫米", Reason = "代改" });
        Assert.Equal(3, (await _city.As("flood").Post<ReportView>($"{Stories.Incidents}/{incident.Id}/reports/{report.Number}/correction", new CorrectReport { Text = "雨量 85 毫米", Reason = "核实" })).Number);
    }

    [Fact]
    public async Task A_report_that_does_not_exist_is_not_corrected()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        await Refuse(HttpStatusCode.NotFound, "flood", incident.Id, 7, Right(dead: 1));
    }

    private static CorrectReport Right(decimal dead) => new() { Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["dead"] = dead }, Reason = "重复统计" };

    private Task<ReportView> Correct(Guid id, int number, CorrectReport correction) => _city.As("flood").Post<ReportView>($"{Stories.Incidents}/{id}/reports/{number}/correction", correction);

    private Task<Problem> Refuse(HttpStatusCode status, string user, Guid id, int number, CorrectReport correction) =>
        _city.As(user).PostRefused(status, $"{Stories.Incidents}/{id}/reports/{number}/correction", correction);

    private Task<List<ReportView>> Reports(Guid id) => _city.As("flood").Get<List<ReportView>>($"{Stories.Incidents}/{id}/reports");
}

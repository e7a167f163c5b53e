using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Platform;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Information.Incidents.Intake;

public sealed class ReportIncidentTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Fact]
    public async Task A_reported_incident_is_open_numbered_by_the_year_and_graded()
    {
        var incident = await _city.As("flood").Report(_city.Accident(dead: 3));

        Assert.Equal(("open", "III", "III", 1, 1), (incident.State, incident.Grade, incident.ProposedGrade, incident.Reports, incident.Version));
        Assert.Matches("^2026-[0-9]{4}$", incident.Number);
        Assert.Equal("泌阳县", incident.CountyName);
        Assert.Contains("死亡 3 人", incident.GradeReason, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(incident.Figures).Value);
    }

    [Fact]
    public async Task Only_its_reporter_and_the_general_headquarters_see_what_was_not_sent()
    {
        var incident = await _city.As("flood").Report(_city.Flood());

        Assert.Equal(incident.Id, (await _city.As("gen").Incident(incident.Id)).Id);
        foreach (var user in new[] { "met", "safe", "by", "sysadmin", "auditadmin", "nobody" })
        {
            await _city.As(user).GetRefused(HttpStatusCode.NotFound, $"{Stories.Incidents}/{incident.Id}");
        }
    }

    [Fact]
    public async Task What_is_not_sent_reaches_the_inbox_of_the_general_headquarters()
    {
        var incident = await _city.As("met").Report(_city.Flood());
        await _city.Settle();

        Assert.Contains((await _city.As("gen").Get<InboxPage>("inbox?limit=200")).Items, i => i.IncidentId == incident.Id && i.Ask == Asks.Read);
    }

    [Theory]
    [InlineData("dead", -1, "figures.dead")]
    [InlineData("dead", 2.5, "figures.dead")]
    [InlineData("lossWan", 1_000_000_001, "figures.lossWan")]
    [InlineData("unicorns", 1, "figures.unicorns")]
    public async Task A_figure_that_cannot_be_is_refused_by_its_name(string key, double value, string field)
    {
        var refused = await Refuse(_city.Flood() with { Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { [key] = (decimal)value } });

        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task A_loss_may_be_a_fraction()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["lossWan"] = 12.5m } });

        Assert.Equal(12.5m, Assert.Single(incident.Figures).Value);
    }

    [Fact]
    public async Task An_event_of_the_future_is_refused()
    {
        Assert.Equal(["occurredAt"], (await Refuse(_city.Flood() with { OccurredAt = _city.Now.AddMinutes(11) })).Fields);
        Assert.Equal(["receivedAt"], (await Refuse(_city.Flood() with { ReceivedAt = _city.Now.AddHours(1) })).Fields);
        Assert.Equal(["occurredAt"], (await Refuse(_city.Flood() with { OccurredAt = new DateTimeOffset(1999, 12, 31, 0, 0, 0, TimeSpan.Zero) })).Fields);
    }

    [Fact]
    public async Task A_clock_that_is_a_little_fast_is_taken_as_now() =>
        Assert.Equal(_city.Now, (await _city.As("flood").Report(_city.Flood() with { OccurredAt = _city.Now.AddMinutes(5) })).OccurredAt);

    [Fact]
    public async Task A_moment_in_beijing_time_is_the_same_moment()
    {
        var at = _city.Now.AddHours(-1);

        Assert.Equal(at, (await _city.As("flood").Report(_city.Flood() with { OccurredAt = at.ToOffset(TimeSpan.FromHours(8)) })).OccurredAt);
    }

    [Fact]
    public async Task An_unknown_class_is_kept_as_it_is_and_flagged()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Code = "11Z77" });

        Assert.Equal(("11Z77", false), (incident.Code, incident.CodeKnown));
    }

    [Fact]
    public async Task A_place_outside_the_city_is_allowed_and_flagged()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Place = "北京市", CountyCode = null, Longitude = 116.4, Latitude = 39.9 });

        Assert.True(incident.OutsideCity);
        Assert.Null(incident.CountyCode);
    }

    [Fact]
    public async Task A_place_inside_the_city_names_its_county()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { CountyCode = null, Longitude = 113.32, Latitude = 32.73 });

        Assert.Equal(("411726", false), (incident.CountyCode, incident.OutsideCity));
    }

    [Theory]
    [InlineData("😀 𠮷野家 👨‍👩‍👧‍👦")]
    [InlineData("\U00020BB7\U0002A6D6 生僻字")]
    [InlineData("<script>alert('x')</script> & \"quotes\" \\ / \t 制表")]
    [InlineData("العربية עברית ไทย")]
    public async Task Every_character_of_every_plane_is_kept(string text)
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Title = text.Replace('\t', ' '), Harm = text });

        var read = await _city.As("gen").Incident(incident.Id);
        Assert.Equal((text, text.Replace('\t', ' ')), (read.Harm, read.Title));
    }

    [Fact]
    public async Task A_long_line_is_cut_between_characters_and_never_inside_one()
    {
        var incident = await _city.As("flood").Report(_city.Flood() with { Harm = string.Concat(Enumerable.Repeat("𠮷", 200)) });

        var text = await _city.Read(db => db.Set<JournalRow>().Where(r => r.IncidentId == incident.Id && r.Kind == IncidentReported.Kind).Select(r => r.Text).SingleAsync());
        Assert.DoesNotContain('�', text);
        Assert.EndsWith("𠮷…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_grade_than_the_proposed_one_needs_a_reason()
    {
        Assert.Equal(["gradeReason"], (await Refuse(_city.Flood() with { Grade = "II" })).Fields);

        var incident = await _city.As("flood").Report(_city.Flood() with { Grade = "II", GradeReason = "水库下游有县城" });

        Assert.Equal(("II", "IV", "水库下游有县城"), (incident.Grade, incident.ProposedGrade, incident.GradeReason));
    }

    [Fact]
    public async Task A_grade_that_is_none_is_refused() => Assert.Equal(["grade"], (await Refuse(_city.Flood() with { Grade = "V", GradeReason = "x" })).Fields);

    [Fact]
    public async Task A_title_is_made_from_place_and_class_when_there_is_none() =>
        Assert.StartsWith("泌阳县板桥镇洪水", (await _city.As("flood").Report(_city.Flood())).Title, StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_reports_for_an_organization_that_is_not_theirs()
    {
        var refused = await _city.As("met").PostRefused(HttpStatusCode.Forbidden, Stories.Incidents, _city.Flood() with { OrganizationId = _city.Of("FLOOD") });

        Assert.Equal(Permissions.IncidentsReport, refused.Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task A_liaison_reports_but_does_not_send()
    {
        var refused = await _city.As("met").PostRefused(HttpStatusCode.Forbidden, Stories.Incidents, _city.Flood().SentTo(_city, "WATER"));

        Assert.Equal(Permissions.IncidentsSend, refused.Body.GetProperty("permission").GetString());
    }

    [Fact]
    public async Task A_refused_report_leaves_nothing_behind()
    {
        var (head, number) = (await _city.Head(), (await _city.As("flood").Report(_city.Flood())).Number);
        await _city.Settle();
        var before = await _city.Head();

        await Refuse(_city.Flood() with { Send = new SendIncident { LeadHeadquartersId = _city.Of("MET") } });

        Assert.Equal(before, await _city.Head());
        Assert.True(before > head);
        Assert.Equal(int.Parse(number[5..]) + 1, int.Parse((await _city.As("flood").Report(_city.Flood())).Number[5..]));
    }

    [Fact]
    public async Task A_new_year_in_beijing_starts_the_numbers_again()
    {
        await using var city = await City.Start();
        await city.As("flood").Report(city.Flood());
        city.Time.SetUtcNow(new DateTimeOffset(2026, 12, 31, 16, 0, 1, TimeSpan.Zero));

        Assert.Equal("2027-0001", (await city.As("flood").Report(city.Flood())).Number);
    }

    private Task<Problem> Refuse(ReportIncident report) => _city.As("flood").PostRefused(HttpStatusCode.BadRequest, Stories.Incidents, report);
}

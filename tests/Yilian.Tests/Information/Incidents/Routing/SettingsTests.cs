using System.Net;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;

namespace Yilian.Tests.Information.Incidents.Routing;

public sealed class SettingsTests
{
    private const string Routes = Stories.Incidents + "/routes";

    [Fact]
    public async Task A_longer_prefix_that_the_city_adds_wins_over_the_shorter()
    {
        await using var city = await City.Start();

        var added = await city.As("editor").Put<RouteRow>(Routes, new EditRoute { CodePrefix = "11A51", LeadHeadquartersId = city.Of("GEO"), UnitIds = [city.Of("POWER")] });
        var proposal = await city.As("flood").Post<ProposalView>($"{Stories.Incidents}/proposal", new ProposeIncident { Code = "11A51" });
        var other = await city.As("flood").Post<ProposalView>($"{Stories.Incidents}/proposal", new ProposeIncident { Code = "11A01" });

        Assert.Equal((city.Of("GEO"), city.Of("FLOOD")), (proposal.LeadHeadquartersId, other.LeadHeadquartersId));
        Assert.Contains(proposal.Units, u => u.OrganizationId == city.Of("POWER"));
        await city.As("editor").Command(HttpMethod.Delete, $"{Routes}/{added.Id}");
        Assert.Equal(city.Of("FLOOD"), (await city.As("flood").Post<ProposalView>($"{Stories.Incidents}/proposal", new ProposeIncident { Code = "11A51" })).LeadHeadquartersId);
    }

    [Fact]
    public async Task The_same_prefix_is_changed_and_not_added_twice()
    {
        await using var city = await City.Start();
        var before = await city.As("editor").Get<List<RouteRow>>(Routes);

        await city.As("editor").Put<RouteRow>(Routes, new EditRoute { CodePrefix = "11A", LeadHeadquartersId = city.Of("GEN"), WithCounty = false });

        var after = await city.As("editor").Get<List<RouteRow>>(Routes);
        Assert.Equal(before.Count, after.Count);
        Assert.Equal((city.Of("GEN"), false), (after.Single(r => r.CodePrefix == "11A").LeadHeadquartersId, after.Single(r => r.CodePrefix == "11A").WithCounty));
    }

    [Fact]
    public async Task The_route_of_everything_else_cannot_be_removed()
    {
        await using var city = await City.Start();
        var last = (await city.As("editor").Get<List<RouteRow>>(Routes)).Single(r => r.CodePrefix == "1");

        Assert.Equal("incidents.last-route", (await city.As("editor").Refused(HttpStatusCode.Conflict, HttpMethod.Delete, $"{Routes}/{last.Id}")).Code);
    }

    [Fact]
    public async Task Only_a_headquarters_leads_and_only_units_that_exist_are_routed_to()
    {
        await using var city = await City.Start();

        Assert.Equal(["leadHeadquartersId"], (await Refuse(city, HttpStatusCode.BadRequest, new EditRoute { CodePrefix = "11A", LeadHeadquartersId = city.Of("MET") })).Fields);
        Assert.Equal(["unitIds"], (await Refuse(city, HttpStatusCode.BadRequest, new EditRoute { CodePrefix = "11A", LeadHeadquartersId = city.Of("GEN"), UnitIds = [Guid.CreateVersion7()] })).Fields);
        Assert.Equal(["codePrefix"], (await Refuse(city, HttpStatusCode.BadRequest, new EditRoute { CodePrefix = "11a-", LeadHeadquartersId = city.Of("GEN") })).Fields);
    }

    [Fact]
    public async Task The_settings_are_the_editors_and_not_the_duty_officers()
    {
        await using var city = await City.Start();

        var refused = await city.As("flood").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, Routes, new EditRoute { CodePrefix = "11A", LeadHeadquartersId = city.Of("GEN") });

        Assert.Equal(Permissions.IncidentsSettings, refused.Body.GetProperty("permission").GetString());
        await city.As("flood").Refused(HttpStatusCode.Forbidden, HttpMethod.Put, $"{Stories.Incidents}/deadlines", Minutes(1, 2, 3));
    }

    [Fact]
    public async Task The_steps_of_a_ladder_come_one_after_another()
    {
        await using var city = await City.Start();

        await city.As("editor").Refused(HttpStatusCode.BadRequest, HttpMethod.Put, $"{Stories.Incidents}/deadlines", Minutes(4, 4, 15));
        await city.As("editor").Refused(HttpStatusCode.BadRequest, HttpMethod.Put, $"{Stories.Incidents}/deadlines", Minutes(4, 8, 8));
        Assert.Equal(5, (await city.As("editor").Put<DeadlineRow>($"{Stories.Incidents}/deadlines", Minutes(5, 6, 7))).StandInAfterMinutes);
        Assert.Equal(["I", "II", "III", "IV", "-"], (await city.As("editor").Get<List<DeadlineRow>>($"{Stories.Incidents}/deadlines")).Select(d => d.Grade));
    }

    [Fact]
    public async Task Every_legal_limit_names_its_law()
    {
        await using var city = await City.Start();

        var rules = await city.As("flood").Get<List<ReportingRuleRow>>($"{Stories.Incidents}/reporting-rules");

        Assert.NotEmpty(rules);
        Assert.All(rules, r => Assert.True(r.Basis.Length > 5 && (r.Minutes > 0 || r.DailyAt.Count > 0)));
        Assert.Equal([15, 35, 60, 360], rules.Where(r => r.Basis.Contains("豫应急办", StringComparison.Ordinal)).Select(r => r.Minutes).OfType<int>().Order());
    }

    private static EditDeadline Minutes(int standIn, int phone, int leader) =>
        new() { Grade = "III", AcknowledgeMinutes = 15, StandInAfterMinutes = standIn, DutyPhoneAfterMinutes = phone, LeaderAfterMinutes = leader };

    private static Task<Problem> Refuse(City city, HttpStatusCode status, EditRoute route) => city.As("editor").Refused(status, HttpMethod.Put, Routes, route);
}

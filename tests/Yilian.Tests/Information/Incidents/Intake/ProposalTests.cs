using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Information;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Information.Incidents.Intake;

public sealed class ProposalTests(SharedCity shared) : IClassFixture<SharedCity>
{
    private readonly City _city = shared.City;

    [Theory]
    [InlineData("11A01", "FLOOD")]
    [InlineData("11C01", "EQ")]
    [InlineData("12D01", "SAFE")]
    [InlineData("12G01", "FIRE")]
    [InlineData("12Q01", "ENV")]
    [InlineData("13A01", "HEALTH")]
    [InlineData("13B01", "FOOD")]
    [InlineData("14A01", "PSEC")]
    [InlineData("14B02", "PSEC")]
    [InlineData("11E01", "GEN")]
    [InlineData("11Z99", "GEN")]
    public async Task The_longest_prefix_decides_who_leads(string code, string lead) =>
        Assert.Equal(_city.Of(lead), (await Ask(new ProposeIncident { Code = code })).LeadHeadquartersId);

    [Fact]
    public async Task The_routes_units_the_county_and_the_members_of_the_lead_are_proposed_each_once_with_a_reason()
    {
        var proposal = await Ask(new ProposeIncident { Code = "11A01", CountyCode = "411726" });

        Assert.Distinct(proposal.Units.Select(u => u.OrganizationId));
        Assert.Equal("路由表：水旱灾害", Reason(proposal, "GEO"));
        Assert.Equal("事发地", Reason(proposal, "411726"));
        Assert.Equal("防汛抗旱指挥部成员单位", Reason(proposal, "WATER"));
        Assert.True(proposal.Units.Single(u => u.OrganizationId == _city.Of("HYDRO")).LiaisonMissing);
        Assert.DoesNotContain(proposal.Units, u => u.OrganizationId == _city.Of("FLOOD") || u.OrganizationId == _city.Of("GEN") || u.OrganizationId == _city.Of("POWER"));
    }

    [Fact]
    public async Task A_point_on_the_map_names_the_county()
    {
        var proposal = await Ask(new ProposeIncident { Code = "11A01", Longitude = 113.32, Latitude = 32.73 });

        Assert.Equal(("411726", "泌阳县", false), (proposal.CountyCode, proposal.CountyName, proposal.OutsideCity));
    }

    [Fact]
    public async Task A_point_outside_the_city_and_an_unknown_class_are_warned_of_and_not_refused()
    {
        var proposal = await Ask(new ProposeIncident { Code = "11Z77", Longitude = 116.4, Latitude = 39.9 });

        Assert.True(proposal.OutsideCity);
        Assert.Equal(2, proposal.Warnings.Count);
    }

    [Fact]
    public async Task Nothing_is_proposed_before_there_is_a_class()
    {
        var proposal = await Ask(new ProposeIncident());

        Assert.Null(proposal.Grade);
        Assert.Null(proposal.LeadHeadquartersId);
        Assert.Empty(proposal.Units);
    }

    [Fact]
    public async Task A_proposal_changes_nothing()
    {
        await _city.Settle();
        var head = await _city.Head();

        await Ask(new ProposeIncident { Code = "11A01" });

        Assert.Empty(await _city.Read(db => db.Set<JournalRow>().Where(r => r.Seq > head && r.Kind.StartsWith("information.")).Select(r => r.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("III", 15)]
    [InlineData("IV", 30)]
    public async Task The_minutes_to_acknowledge_follow_the_grade(string grade, int minutes)
    {
        var proposal = await Ask(new ProposeIncident { Code = "12F01", Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["dead"] = grade == "III" ? 3 : 1 } });

        Assert.Equal((grade, minutes), (proposal.Grade, proposal.AcknowledgeMinutes));
    }

    [Fact]
    public async Task Who_may_not_report_is_proposed_nothing() =>
        await _city.As("leader").PostRefused(HttpStatusCode.Forbidden, $"{Stories.Incidents}/proposal", new ProposeIncident { Code = "11A01" });

    [Fact]
    public async Task A_wrong_figure_is_refused_while_typing()
    {
        var refused = await _city.As("flood").PostRefused(HttpStatusCode.BadRequest, $"{Stories.Incidents}/proposal", new ProposeIncident { Figures = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["dead"] = -1 } });

        Assert.Equal(["figures.dead"], refused.Fields);
    }

    [Fact]
    public async Task All_376_classes_of_the_four_categories_and_all_figures_are_known_to_the_page()
    {
        var codes = await _city.As("flood").Get<List<EventCode>>($"{Stories.Incidents}/codes");

        Assert.Equal(376, codes.Count);
        Assert.Equal(["11", "12", "13", "14"], codes.Select(c => c.Code[..2]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(FigureKinds.All.Count, (await _city.As("flood").Get<List<FigureKind>>($"{Stories.Incidents}/figure-kinds")).Count);
    }

    private Task<ProposalView> Ask(ProposeIncident request) => _city.As("flood").Post<ProposalView>($"{Stories.Incidents}/proposal", request);

    private string Reason(ProposalView proposal, string code) => proposal.Units.Single(u => u.OrganizationId == _city.Of(code)).Reason;
}

using Xunit;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Exercises.Casting;
using Yilian.Exercises.Scenarios;

namespace Yilian.Tests.Exercises;

public sealed class CastTests
{
    private static readonly string[] Headquarters = ["GEN", "FLOOD", "FOREST", "ENV", "PSEC", "GEO", "TRANS", "HEALTH", "FOOD", "FIRE", "SAFE", "EQ"];
    private readonly Scenario _scenario = ScenarioShelf.Open("rain-reservoir");
    private readonly Cast _cast = Cast.Of(ScenarioShelf.Open("rain-reservoir"));

    [Fact]
    public void The_headquarters_exist_already_and_are_not_made_again() =>
        Assert.DoesNotContain(_cast.Organizations, o => Headquarters.Contains(o.Code, StringComparer.Ordinal));

    [Fact]
    public void Every_actor_but_the_platform_has_an_organization_and_an_account()
    {
        foreach (var actor in _scenario.Actors.Keys.Where(a => a != Scenario.PlatformActor))
        {
            var code = _cast.OrganizationOf(actor);

            Assert.True(Headquarters.Contains(code, StringComparer.Ordinal) || _cast.Organizations.Any(o => o.Code == code), actor);
            Assert.Contains(_cast.Accounts, a => a.UserName == Cast.UserOf(actor) && a.OrganizationCode == code);
            Assert.Equal(actor, _cast.ActorOf(code));
        }
    }

    [Fact]
    public void A_county_carries_its_division_code()
    {
        var county = Assert.Single(_cast.Organizations, o => o.Actor == "BY");

        Assert.Equal(("411726", "411726", OrganizationKinds.County, "泌阳县"), (county.Code, county.DivisionCode, county.Kind, county.ShortName));
    }

    [Fact]
    public void Every_organization_can_be_reached_by_invented_phones_and_has_a_liaison_and_a_stand_in()
    {
        Assert.All(_cast.Organizations, o =>
        {
            Assert.Matches("^0396-555[0-9]{4}$", o.DutyPhone);
            Assert.Equal([false, true], o.Liaisons.Select(l => l.StandIn));
            Assert.All(o.Liaisons, l => Assert.Matches("^100[0-9]{8}$", l.Mobile));
            Assert.All(o.HeadquartersCodes, h => Assert.Contains(h, Headquarters));
        });
        Assert.Distinct(_cast.Organizations.Select(o => o.DutyPhone));
        Assert.Distinct(_cast.Organizations.SelectMany(o => o.Liaisons).Select(l => l.Mobile));
    }

    [Theory]
    [InlineData("flood", Roles.DutyOfficer, "FLOOD", "防汛指挥部值班员")]
    [InlineData("yc", Roles.DutyOfficer, "411702", "驿城区值班员")]
    [InlineData("met", Roles.Liaison, "MET", "气象局联络员")]
    [InlineData("pla", Roles.Liaison, "PLA", "军分区联络员")]
    [InlineData("fwd", Roles.ForwardPostMember, "FWD", "前方指挥部成员")]
    [InlineData("leader", Roles.Leader, "GEN", "市领导（想定）")]
    [InlineData("auditadmin", Roles.AuditAdministrator, "GEN", "审计管理员")]
    public void Each_account_has_the_role_of_its_part(string userName, string role, string organization, string displayName) =>
        Assert.Contains(new DemoAccount(userName, displayName, role, organization), _cast.Accounts);
}

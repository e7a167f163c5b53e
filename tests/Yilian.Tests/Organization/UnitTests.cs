using Xunit;
using Yilian.Contracts.Organization;
using Yilian.Organization;
using Yilian.Organization.Headquarters;
using Yilian.Organization.Liaisons;
using Yilian.Organization.Units;
using Yilian.Platform.Http;

namespace Yilian.Tests.Organization;

public sealed class UnitTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 5, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_appendix_lists_twelve_headquarters_and_a_phone_may_belong_to_several()
    {
        Assert.Equal(Enumerable.Range(1, 12), Appendix.All.Select(h => h.Number));
        Assert.Equal(12, Appendix.All.Select(h => h.Id).Distinct().Count());
        Assert.Equal(["GEN", "FLOOD", "FOREST", "SAFE"], Appendix.All.Where(h => h.DutyPhones.Contains("0396-2606238")).Select(h => h.Code));
        Assert.Equal("市自然资源和规划局", Appendix.All.Single(h => h.Id == KnownHeadquarters.Geology).Host);
    }

    [Fact]
    public void Of_a_headquarters_only_the_duty_phones_can_be_changed()
    {
        var flood = Headquarters();

        Assert.True(flood.Change(flood.Facts() with { DutyPhones = ["110"] }));
        Assert.Equal(2, flood.Version);
        Assert.Equal("organization.headquarters-fixed", Assert.Throws<RuleBrokenException>(() => flood.Change(flood.Facts() with { Name = "改名" })).Code);
        Assert.Equal("organization.headquarters-fixed", Assert.Throws<RuleBrokenException>(() => flood.Dissolve(Now)).Code);
        Assert.False(flood.NeedsLiaison);
    }

    [Fact]
    public void A_dissolved_unit_cannot_be_changed_and_needs_no_liaison()
    {
        var unit = Member([]);
        unit.Dissolve(Now);

        Assert.False(unit.NeedsLiaison);
        Assert.Equal("organization.dissolved", Assert.Throws<RuleBrokenException>(() => unit.Change(unit.Facts() with { Name = "改名" })).Code);
        Assert.Equal("organization.dissolved", Assert.Throws<RuleBrokenException>(() => unit.Dissolve(Now)).Code);
    }

    [Fact]
    public void A_county_needs_a_liaison_only_as_a_member_of_a_headquarters()
    {
        var county = Unit.New(Guid.CreateVersion7(), new UnitFacts("411726", "泌阳县应急指挥部", "泌阳县", OrganizationKinds.County, "411726", [], []));
        Assert.False(county.NeedsLiaison);

        county.Change(county.Facts() with { HeadquartersIds = [KnownHeadquarters.Flood] });
        Assert.True(county.NeedsLiaison);
    }

    [Fact]
    public void A_unit_joins_and_leaves_headquarters()
    {
        var unit = Member([KnownHeadquarters.Flood, KnownHeadquarters.Fire]);

        unit.Change(unit.Facts() with { HeadquartersIds = UnitFacts.Ordered([KnownHeadquarters.Fire, KnownHeadquarters.Health]) });

        Assert.Equal(new[] { KnownHeadquarters.Fire, KnownHeadquarters.Health }.Order(), unit.HeadquartersIds);
    }

    [Fact]
    public void A_unit_of_an_unknown_kind_or_headquarters_is_refused_by_field()
    {
        var request = new EditUnit { Code = "A", Name = "甲", Kind = OrganizationKinds.GeneralHeadquarters, DutyPhones = ["x"], HeadquartersIds = [Guid.Empty] };

        var refusal = Assert.Throws<InvalidRequestException>(() => UnitFacts.Of(request, edited: null));

        Assert.Equal(["dutyPhones", "headquartersIds", "kind"], refusal.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_liaison_ends_once()
    {
        var liaison = new Liaison { UnitId = Guid.CreateVersion7(), Name = "张三", Rank = "正科级", Mobile = "10000000001", StandIn = false, From = Now };
        liaison.End(Now.AddDays(1));

        Assert.Equal(Now.AddDays(1), liaison.Until);
        Assert.Throws<RuleBrokenException>(() => liaison.End(Now.AddDays(2)));
    }

    private static Unit Member(IReadOnlyList<Guid> headquarters) =>
        Unit.New(Guid.CreateVersion7(), new UnitFacts("A", "甲", "甲", OrganizationKinds.MemberUnit, null, [], UnitFacts.Ordered(headquarters)));

    private static Unit Headquarters()
    {
        var listed = Appendix.All[1];
        return Unit.New(listed.Id, new UnitFacts(listed.Code, listed.Name, listed.ShortName, listed.Kind, null, listed.DutyPhones, []), listed.Number, listed.Host);
    }
}

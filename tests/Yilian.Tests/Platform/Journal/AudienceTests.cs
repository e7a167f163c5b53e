using CsCheck;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Platform.Journal;

public sealed class AudienceTests
{
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Two = Guid.CreateVersion7();

    [Fact]
    public void The_order_of_members_and_repeats_make_no_other_audience() =>
        Gen.Guid.Array[0, 6].Sample(members => Audience.IdOf(members) == Audience.IdOf(members.Reverse().Concat(members)));

    [Fact]
    public void Other_members_make_another_audience() =>
        Gen.Select(Gen.Guid.Array[0, 4], Gen.Guid).Where((members, one) => !members.Contains(one)).Sample((members, one) => Audience.IdOf(members) != Audience.IdOf([.. members, one]));

    [Fact]
    public void An_organization_sees_what_it_is_a_member_of_and_nothing_else()
    {
        var caller = Holding((Roles.DutyOfficer, One));

        Assert.True(Sees(caller, Two, One));
        Assert.False(Sees(caller, Two));
        Assert.False(Sees(caller));
    }

    [Fact]
    public void Everybody_sees_what_is_for_everyone_and_only_auditors_what_is_for_them()
    {
        Assert.True(Sees(Holding(), Audience.Everyone));
        Assert.False(Sees(Holding((Roles.DutyOfficer, One)), Audience.Auditors));
        Assert.True(Sees(Holding((Roles.AuditAdministrator, One)), Audience.Auditors));
    }

    [Theory]
    [InlineData(Roles.SystemAdministrator)]
    [InlineData(Roles.SecurityAdministrator)]
    [InlineData(Roles.AuditAdministrator)]
    public void An_administrator_sees_no_business_of_the_organization_it_administers(string role) =>
        Assert.False(Sees(Holding((role, One)), One));

    [Fact]
    public async Task An_audience_is_kept_once_however_often_it_is_used()
    {
        await using var city = await City.Start();
        var id = Audience.IdOf([One, Two]);

        await city.Do(async desk =>
        {
            await desk.AudienceOf([One, Two], default);
            await desk.AudienceOf([Two, One, One], default);
        });
        await city.Do(desk => desk.AudienceOf([Two, One], default));

        Assert.Equal(2, await city.Read(db => db.Set<AudienceMember>().CountAsync(m => m.AudienceId == id)));
    }

    private static bool Sees(Caller caller, params Guid[] members) => Audience.Sees(caller, members);

    private static Caller Holding(params (string Role, Guid At)[] grants) =>
        new(Guid.CreateVersion7(), "somebody", "某人", [.. grants.Select(g => new Grant(Guid.CreateVersion7(), g.Role, g.At))]);
}

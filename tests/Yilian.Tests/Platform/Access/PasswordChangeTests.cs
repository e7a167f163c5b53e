using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts.Access;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Tests.Information.Incidents;

namespace Yilian.Tests.Platform.Access;

public sealed class PasswordChangeTests
{
    private const string New = "Shui-Ku#2026x";

    [Fact]
    public async Task A_one_time_password_must_be_changed_before_anything_else()
    {
        await using var city = await City.Start();
        var created = await city.As("sysadmin").Post<AccountCreated>("access/accounts", new CreateAccount { UserName = "xin.ren", DisplayName = "新人" });
        using var fresh = new Client(city.Connection(), "xin.ren", created.OneTimePassword);

        Assert.True((await fresh.Get<Me>("access/me")).MustChangePassword);
        Assert.Equal("access.password-must-change", (await fresh.GetRefused(HttpStatusCode.Conflict, "inbox")).Code);

        var me = await fresh.Post<Me>("access/password", new ChangePassword { Current = created.OneTimePassword, New = New });
        Assert.False(me.MustChangePassword);
        using var answer = await fresh.Send(HttpMethod.Get, "inbox");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_older_than_ninety_days_must_be_changed()
    {
        await using var city = await City.Start();
        city.Wall.Advance(TimeSpan.FromDays(90.1));

        Assert.Equal("access.password-must-change", (await city.As("flood").PostRefused(HttpStatusCode.Conflict, Stories.Incidents, city.Flood())).Code);
    }

    [Fact]
    public async Task The_current_password_is_asked_for()
    {
        await using var city = await City.Start();

        var refused = await city.As("flood").PostRefused(HttpStatusCode.BadRequest, "access/password", new ChangePassword { Current = "Wrong#Demo7", New = New });

        Assert.Equal(["current"], refused.Fields);
    }

    [Fact]
    public async Task A_weak_password_is_refused_by_the_field()
    {
        await using var city = await City.Start();

        var refused = await city.As("flood").PostRefused(HttpStatusCode.BadRequest, "access/password", new ChangePassword { Current = Residents.Password, New = "abc" });

        Assert.Equal(["new"], refused.Fields);
        Assert.NotNull(await city.SignIn("flood").Token());
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var city = await City.Start();
        var (one, other) = (city.As("flood"), city.SignIn("flood"));
        await other.Get<Me>("access/me");

        await one.Post<Me>("access/password", new ChangePassword { Current = Residents.Password, New = New });

        await other.GetRefused(HttpStatusCode.Unauthorized, "access/me");
        Assert.Equal("flood", (await one.Get<Me>("access/me")).UserName);
    }

    [Fact]
    public async Task A_reset_password_works_once_it_is_changed_and_the_old_one_no_more()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        await flood.Get<Me>("access/me");

        var reset = await city.As("sysadmin").Post<AccountCreated>($"access/accounts/{Residents.IdOf("flood")}/reset-password");
        await city.Settle();

        await flood.GetRefused(HttpStatusCode.Unauthorized, "access/me");
        using var http = city.Connection();
        using var old = await http.PostAsJsonAsync("/api/access/sign-in", new SignIn { UserName = "flood", Password = Residents.Password }, YilianJson.Options);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        using var again = new Client(city.Connection(), "flood", reset.OneTimePassword);
        Assert.True((await again.Get<Me>("access/me")).MustChangePassword);
    }

    [Fact]
    public async Task A_one_time_password_is_shown_once_and_never_stored()
    {
        await using var city = await City.Start();
        var key = Guid.CreateVersion7();
        var request = new CreateAccount { UserName = "xin.ren", DisplayName = "新人" };

        var first = await city.As("sysadmin").Post<AccountCreated>("access/accounts", request, key);
        var repeat = await city.As("sysadmin").Post<AccountCreated>("access/accounts", request, key);

        Assert.Equal(("", first.Account.Id), (repeat.OneTimePassword, repeat.Account.Id));
        Assert.False(await city.Read(db => db.Set<CommandRow>().AnyAsync(c => c.Receipt.Contains(first.OneTimePassword))));
        Assert.False(await city.Read(db => db.Set<Account>().AnyAsync(a => a.PasswordHash.Contains(first.OneTimePassword))));
    }
}

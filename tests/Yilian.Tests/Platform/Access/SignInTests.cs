using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Platform;
using Yilian.Platform.Http;

namespace Yilian.Tests.Platform.Access;

public sealed class SignInTests
{
    private const string Refused = "access.sign-in-refused";

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_refused_in_the_same_words()
    {
        await using var city = await City.Start();

        var wrong = await Refuse(city, "flood", "Wrong#Demo7");
        var unknown = await Refuse(city, "no.such.name", "Wrong#Demo7");

        Assert.Equal((Refused, wrong.Detail), (unknown.Code, unknown.Detail));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password_until_half_an_hour_has_passed()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 5);

        var locked = await Refuse(city, "flood", Residents.Password);
        city.Wall.Advance(TimeSpan.FromMinutes(29.9));
        await Refuse(city, "flood", Residents.Password);
        city.Wall.Advance(TimeSpan.FromMinutes(0.2));

        Assert.Contains("锁定", locked.Detail, StringComparison.Ordinal);
        Assert.Equal("flood", (await city.As("flood").Get<Me>("access/me")).UserName);
    }

    [Fact]
    public async Task Four_failures_do_not_lock()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 4);

        Assert.NotNull(await city.As("flood").Token());
    }

    [Fact]
    public async Task Failures_further_apart_than_the_window_do_not_lock()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 4);
        city.Wall.Advance(TimeSpan.FromMinutes(16));
        await Fail(city, "flood", 4);

        Assert.NotNull(await city.As("flood").Token());
    }

    [Fact]
    public async Task A_sign_in_that_succeeds_forgets_the_failures_before_it()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 4);
        await city.SignIn("flood").Token();
        await Fail(city, "flood", 4);

        Assert.NotNull(await city.SignIn("flood").Token());
    }

    [Fact]
    public async Task The_system_administrator_unlocks_an_account()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 5);

        var row = await city.As("sysadmin").Post<AccountRow>($"access/accounts/{Residents.IdOf("flood")}/unlock");

        Assert.Equal("active", row.State);
        Assert.NotNull(await city.As("flood").Token());
    }

    [Fact]
    public async Task The_security_administrator_does_not_unlock()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 5);

        await city.As("secadmin").PostRefused(HttpStatusCode.Forbidden, $"access/accounts/{Residents.IdOf("flood")}/unlock");

        await Refuse(city, "flood", Residents.Password);
    }

    [Fact]
    public async Task A_disabled_account_does_not_get_in_and_its_session_ends()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        await flood.Get<Me>("access/me");

        await city.As("sysadmin").Put<AccountRow>($"access/accounts/{Residents.IdOf("flood")}", new EditAccount { DisplayName = "停用", Disabled = true });
        await city.Settle();

        await flood.GetRefused(HttpStatusCode.Unauthorized, "access/me");
        Assert.Contains("停用", (await Refuse(city, "flood", Residents.Password)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fourth_sign_in_ends_the_oldest_session_and_no_other()
    {
        await using var city = await City.Start();
        var sessions = new List<Client>();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            city.Wall.Advance(TimeSpan.FromSeconds(1));
            var session = city.SignIn("flood");
            await session.Get<Me>("access/me");
            sessions.Add(session);
        }

        await city.Settle();
        await City.Eventually(async () => (await sessions[0].Send(HttpMethod.Get, "access/me")).StatusCode == HttpStatusCode.Unauthorized);
        Assert.All(sessions[1..], s => Assert.Equal("flood", s.Get<Me>("access/me").GetAwaiter().GetResult().UserName));
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request_and_not_before()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        await flood.Get<Me>("access/me");

        city.Wall.Advance(TimeSpan.FromMinutes(29));
        await flood.Get<Me>("access/me");
        city.Wall.Advance(TimeSpan.FromMinutes(29));
        await flood.Get<Me>("access/me");
        city.Wall.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("access.not-signed-in", (await flood.GetRefused(HttpStatusCode.Unauthorized, "access/me")).Code);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_is()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        for (var i = 0; i < 36; i++)
        {
            await flood.Get<Me>("access/me");
            city.Wall.Advance(TimeSpan.FromMinutes(20));
        }

        city.Wall.Advance(TimeSpan.FromMinutes(1));

        await flood.GetRefused(HttpStatusCode.Unauthorized, "access/me");
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_platform()
    {
        await using var city = await City.Start();
        var token = await city.As("flood").Token();

        await city.Restart();
        using var http = city.Connection();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/access/me")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");

        await flood.Command(HttpMethod.Post, "access/sign-out");

        await flood.GetRefused(HttpStatusCode.Unauthorized, "access/me");
    }

    [Fact]
    public async Task A_browser_gets_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var city = await City.Start();
        using var http = city.Connection();

        using var answer = await http.PostAsJsonAsync("/api/access/sign-in", new SignIn { UserName = "flood", Password = Residents.Password }, YilianJson.Options);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Null((await answer.Content.ReadFromJsonAsync<SignedIn>(YilianJson.Options))!.Token);
        http.DefaultRequestHeaders.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/access/me")).StatusCode);
    }

    [Fact]
    public async Task A_token_with_a_wrong_secret_opens_nothing()
    {
        await using var city = await City.Start();
        var token = (await city.As("flood").Token())!;
        using var http = city.Connection();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token[..33] + new string('0', 64));

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/access/me")).StatusCode);
    }

    [Fact]
    public async Task Attempts_are_on_record_for_the_audit_administrator_and_the_password_is_not()
    {
        await using var city = await City.Start();
        await Fail(city, "flood", 1);

        var page = await city.As("auditadmin").Get<Page<EntryView>>("audit?kind=access.sign-in-refused");

        Assert.Equal("flood", Assert.Single(page.Items).Body.GetProperty("userName").GetString());
        Assert.DoesNotContain("Wrong#Demo7", page.Items[0].Body.GetRawText(), StringComparison.Ordinal);
        Assert.False(await city.Read(db => db.Set<Yilian.Platform.Journal.JournalRow>().AnyAsync(r => r.Body.Contains("Demo7"))));
    }

    private static async Task<Problem> Refuse(City city, string userName, string password)
    {
        using var http = city.Connection();
        using var answer = await http.PostAsJsonAsync("/api/access/sign-in", new SignIn { UserName = userName, Password = password }, YilianJson.Options);
        var problem = await Problem.Of(answer, HttpStatusCode.Unauthorized);
        Assert.Equal(Refused, problem.Code);
        return problem;
    }

    private static async Task Fail(City city, string userName, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Refuse(city, userName, "Wrong#Demo7");
        }
    }
}

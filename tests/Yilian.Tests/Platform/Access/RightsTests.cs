using Microsoft.AspNetCore.Http.Metadata;
using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Tests.Information.Incidents;
using Yilian.Tests.Platform.Live;

namespace Yilian.Tests.Platform.Access;

public sealed class RightsTests
{
    [Theory]
    [InlineData("flood", Roles.SystemAdministrator)]
    [InlineData("flood", Roles.AuditAdministrator)]
    [InlineData("sysadmin", Roles.SecurityAdministrator)]
    [InlineData("auditadmin", Roles.DutyOfficer)]
    [InlineData("sysadmin", Roles.Editor)]
    public async Task Roles_that_exclude_each_other_are_not_granted_to_one_person(string user, string role)
    {
        await using var city = await City.Start();

        var refused = await Grant(city, "secadmin", user, role);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("access.roles-exclude", (await Problem.Of(refused, HttpStatusCode.Conflict)).Code);
    }

    [Fact]
    public void Every_two_administrators_exclude_each_other_and_every_business_role()
    {
        var roles = RoleBook.All().ToDictionary(r => r.Role, StringComparer.Ordinal);

        Assert.All(roles.Keys.Where(RoleBook.IsAdministrator), a => Assert.Equal(roles.Count - 1, roles[a].Excludes.Count));
        Assert.DoesNotContain(Roles.Editor, roles[Roles.DutyOfficer].Excludes);
    }

    [Fact]
    public void No_administrators_role_gives_a_right_over_incidents() =>
        Assert.All(RoleBook.All().Where(r => RoleBook.IsAdministrator(r.Role)), r => Assert.DoesNotContain(
            r.Permissions, p => p.StartsWith("information.incidents.", StringComparison.Ordinal) && p != Permissions.IncidentsSettings));

    [Fact]
    public async Task Nobody_grants_a_role_to_oneself()
    {
        await using var city = await City.Start();

        Assert.Equal("access.not-yourself", (await Problem.Of(await Grant(city, "secadmin", "secadmin", Roles.Leader), HttpStatusCode.Conflict)).Code);
    }

    [Fact]
    public async Task The_system_administrator_creates_accounts_but_grants_nothing()
    {
        await using var city = await City.Start();

        Assert.Equal(HttpStatusCode.Forbidden, (await Grant(city, "sysadmin", "nobody", Roles.Leader)).StatusCode);
        await city.As("secadmin").PostRefused(HttpStatusCode.Forbidden, "access/accounts", new CreateAccount { UserName = "xin.ren", DisplayName = "新人" });
    }

    [Fact]
    public async Task A_role_is_not_granted_twice_nor_an_unknown_one()
    {
        await using var city = await City.Start();

        Assert.Equal("access.already-granted", (await Problem.Of(await Grant(city, "secadmin", "gen", Roles.DutyOfficer), HttpStatusCode.Conflict)).Code);
        Assert.Equal(["role"], (await Problem.Of(await Grant(city, "secadmin", "nobody", "king"), HttpStatusCode.BadRequest)).Fields);
    }

    [Fact]
    public async Task A_granted_role_takes_effect_at_the_next_request()
    {
        await using var city = await City.Start();
        var nobody = city.As("nobody");
        await nobody.PostRefused(HttpStatusCode.Forbidden, Stories.Incidents, city.Flood());

        await Grant(city, "secadmin", "nobody", Roles.DutyOfficer);
        await city.Settle();

        Assert.Equal("open", (await nobody.Report(city.Flood())).State);
    }

    [Fact]
    public async Task A_withdrawn_right_is_gone_at_the_next_request_and_the_live_stream_ends()
    {
        await using var city = await City.Start();
        var flood = city.As("flood");
        var incident = await flood.Report(city.Flood());
        await using var live = await LiveStream.Open(flood);
        await live.Next("head");

        var grant = (await flood.Get<Me>("access/me")).Grants.Single();
        await city.As("secadmin").Command(HttpMethod.Delete, $"access/accounts/{Residents.IdOf("flood")}/grants/{grant.Id}");

        await live.Next("access-changed");
        Assert.Null(await live.Next());
        await flood.PostRefused(HttpStatusCode.Forbidden, Stories.Incidents, city.Flood());
        await flood.GetRefused(HttpStatusCode.NotFound, $"{Stories.Incidents}/{incident.Id}");
    }

    [Fact]
    public async Task A_refusal_names_the_right_and_is_on_record_for_the_audit_administrator_only()
    {
        await using var city = await City.Start();

        var refused = await city.As("leader").PostRefused(HttpStatusCode.Forbidden, Stories.Incidents, city.Flood());
        var audit = await city.As("auditadmin").Get<Page<EntryView>>("audit?kind=access.denied");

        Assert.Equal(Permissions.IncidentsReport, refused.Body.GetProperty("permission").GetString());
        Assert.Contains("报告突发事件", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(Permissions.IncidentsReport, Assert.Single(audit.Items).Body.GetProperty("permission").GetString());
        foreach (var user in new[] { "leader", "gen", "sysadmin", "secadmin" })
        {
            Assert.DoesNotContain((await city.As(user).Get<EntryPage>("sync?after=0&limit=200")).Items, e => e.Kind == AccessDenied.Kind);
        }
    }

    [Fact]
    public async Task A_stranger_is_refused_at_every_endpoint_that_is_not_open_to_all()
    {
        await using var city = await City.Start();
        var stranger = city.Stranger();
        var closed = city.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && e.Metadata.GetMetadata<OpenToAll>() is null).ToList();
        Assert.True(closed.Count > 60);

        foreach (var endpoint in closed)
        {
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => Written(s.Parts[0])));
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
            using var content = Content(endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? []);
            using var answer = await stranger.Send(new HttpMethod(method), path, content);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
        }
    }

    private static HttpContent? Content(IReadOnlyList<string> taken) =>
        taken.Count == 0 || taken.Contains("application/json") ? null
        : taken.Contains("multipart/form-data") ? new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.jpg" } }
        : new ByteArrayContent([1]) { Headers = { ContentType = new(taken[0]) } };

    [Fact]
    public async Task Only_known_endpoints_are_open_to_all()
    {
        await using var city = await City.Start();

        var open = city.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && e.Metadata.GetMetadata<OpenToAll>() is not null)
            .Select(e => e.RoutePattern.RawText!);

        Assert.Equal(["/api/access/sign-in", "/api/{*path:nonfile}"], open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_sees_or_ends_the_sessions_of_others_except_the_security_administrator()
    {
        await using var city = await City.Start();
        await city.As("flood").Get<Me>("access/me");
        var all = await city.As("secadmin").Get<List<SessionRow>>("access/sessions");
        var others = all.Single(s => s.UserName == "flood");

        Assert.All(await city.As("gen").Get<List<SessionRow>>("access/sessions"), s => Assert.Equal("gen", s.UserName));
        await city.As("gen").Refused(HttpStatusCode.Forbidden, HttpMethod.Delete, $"access/sessions/{others.Id}");
        await city.As("secadmin").Command(HttpMethod.Delete, $"access/sessions/{others.Id}");
        await city.Settle();
        await city.As("flood").GetRefused(HttpStatusCode.Unauthorized, "access/me");
    }

    [Fact]
    public async Task A_first_start_makes_three_administrators_who_must_change_their_passwords_and_nobody_else()
    {
        await using var city = await City.FirstStart();

        var accounts = await city.Read(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<Account>()));

        Assert.Equal(["auditadmin", "secadmin", "sysadmin"], accounts.Select(a => a.UserName).Order(StringComparer.Ordinal));
        Assert.All(accounts, a => Assert.True(a.MustChangePassword));
    }

    [Fact]
    public async Task A_second_start_makes_nobody()
    {
        await using var city = await City.FirstStart();
        var head = await city.Head();

        await city.Restart();

        Assert.Equal(head, await city.Head());
    }

    private static Task<HttpResponseMessage> Grant(City city, string by, string to, string role) =>
        city.As(by).Send(HttpMethod.Post, $"access/accounts/{Residents.IdOf(to)}/grants", new GrantRole { Role = role, OrganizationId = city.Of("GEN") });

    private static string Written(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content == "int") => "1",
        _ => Guid.Empty.ToString(),
    };
}

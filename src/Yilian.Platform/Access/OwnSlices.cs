using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>Who am I, and what does the page need to know.</summary>
internal sealed class MeSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/access/me", (HttpContext http, Introduction introduction) => introduction.Of(http.Caller())).WithMetadata(BeforePasswordChange.Instance);
}

/// <summary>Ends the session of the request.</summary>
internal sealed class SignOutSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/access/sign-out", Handle).WithMetadata(BeforePasswordChange.Instance).Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> Handle(HttpContext http, Lane lane, Sessions sessions, WallClock clock, CancellationToken ct)
    {
        var caller = http.Caller();
        await lane.Run(new Command(null, "", caller, async (desk, token) =>
        {
            var session = await desk.Find<Session>(caller.SessionId ?? Guid.Empty, token);
            session.EndedAt = clock.Time.Now();
            var auditors = await desk.AudienceOf([Audience.Auditors], token);
            desk.Record(new SignedOut(session.AccountId, caller.UserName), $"{caller.DisplayName} 退出登录", new Subject(auditors));
            return "null";
        }), ct);
        sessions.Forget(caller.UserId ?? Guid.Empty);
        http.Response.Cookies.Delete(CallerOfRequest.CookieName);
        return Results.NoContent();
    }
}

/// <summary>Changes one's own password; every other session of the account ends.</summary>
internal sealed class ChangePasswordSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/access/password", Handle).WithMetadata(BeforePasswordChange.Instance).Produces<Me>();

    private static async Task<IResult> Handle(ChangePassword request, HttpContext http, Lane lane, Sessions sessions, Passwords passwords, WallClock clock, Introduction introduction, CancellationToken ct)
    {
        Validation.Check(request);
        var caller = http.Caller();
        await lane.Run(new Command(null, "", caller, (desk, token) => Change(request, caller, desk, passwords, clock, token)), ct);
        sessions.Forget(caller.UserId ?? Guid.Empty);
        var changed = new Caller(caller.UserId, caller.UserName, caller.DisplayName, caller.Grants) { SessionId = caller.SessionId, Address = caller.Address };
        return Results.Json(introduction.Of(changed), YilianJson.Options);
    }

    private static async Task<string> Change(ChangePassword request, Caller caller, Desk desk, Passwords passwords, WallClock clock, CancellationToken ct)
    {
        var account = await desk.Find<Account>(caller.UserId ?? Guid.Empty, ct);
        if (!passwords.Check(account.PasswordHash, request.Current))
        {
            throw new InvalidRequestException("current", "当前密码不正确|The current password is wrong");
        }

        if (passwords.Judge(request.New, account) is { } wrong)
        {
            throw new InvalidRequestException("new", wrong);
        }

        var now = clock.Time.Now();
        account.SetPassword(passwords.Hash(request.New), now, mustChange: false);
        await desk.Db.Set<Session>().Where(s => s.AccountId == account.Id && s.Id != caller.SessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now), ct);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new PasswordChanged(account.Id, ByAdministrator: false), $"{caller.DisplayName} 修改了密码", new Subject(auditors));
        return "null";
    }
}

/// <summary>Sessions in force: one's own, or everybody's for the security administrator.</summary>
internal sealed class SessionsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/access/sessions", List);
        api.MapBareCommand("DELETE", "/access/sessions/{id}", End, Show<bool>.NoContent);
    }

    private static async Task<List<SessionRow>> List(ReadingDesk desk, WallClock clock, CancellationToken ct)
    {
        var all = desk.Caller.Has(Permissions.GrantsEdit);
        var me = desk.Caller.UserId;
        var current = desk.Caller.SessionId;
        var since = clock.Time.Now().AddHours(-24);
        return await desk.Db.Set<Session>()
            .Where(s => s.EndedAt == null && s.CreatedAt > since && (all || s.AccountId == me))
            .OrderByDescending(s => s.LastSeenAt)
            .Join(desk.Db.Set<Account>(), s => s.AccountId, a => a.Id, (s, a) => new SessionRow(s.Id, a.Id, a.UserName, s.SessionKind, s.Address, s.CreatedAt, s.LastSeenAt, s.Id == current))
            .Take(200)
            .ToListAsync(ct);
    }

    private static async Task<bool> End(Guid id, Desk desk, CancellationToken ct)
    {
        var session = await desk.Find<Session>(id, ct);
        if (session.AccountId != desk.Caller.UserId)
        {
            desk.Caller.Demand(Permissions.GrantsEdit);
        }

        session.EndedAt = desk.Service<WallClock>().Time.Now();
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new SignedOut(session.AccountId, desk.Caller.UserName), "会话已结束", new Subject(auditors));
        return true;
    }
}

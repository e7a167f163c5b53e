using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Access;

/// <summary>Signs in. The password is checked outside the lane (it is slow on purpose); the lane records the outcome and opens the session.</summary>
internal sealed class SignInSlice : ISlice
{
    private const string Wrong = "用户名或密码不正确。|The user name or password is wrong.";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/access/sign-in", Handle).WithMetadata(OpenToAll.Instance).Produces<SignedIn>().ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> Handle(SignIn request, HttpContext http, YilianDb db, Passwords passwords, Lane lane, WallClock clock, IOptions<AccessOptions> options, Introduction introduction, CancellationToken ct)
    {
        Validation.Check(request);
        var now = clock.Time.Now();
        var name = Account.Normalize(request.UserName);
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedName == name, ct);
        var right = passwords.Check(account?.PasswordHash ?? Decoy.Hash(passwords), request.Password);
        var attempt = new Attempt(request.UserName, account?.Id, right, http.Connection.RemoteIpAddress?.ToString(), request.Token ? Session.Bearer : Session.Cookie, now, options.Value);

        SignInOutcome? outcome = null;
        await lane.Run(Command.ByPlatform(async (desk, token) => outcome = await Decide(attempt, desk, token)), ct);
        if (outcome?.Token is null)
        {
            throw new NotSignedInException("access.sign-in-refused", outcome?.Refusal ?? Wrong);
        }

        return await Welcome(http, request, outcome.Token, introduction, options.Value, ct);
    }

    private static async Task<IResult> Welcome(HttpContext http, SignIn request, string token, Introduction introduction, AccessOptions options, CancellationToken ct)
    {
        var caller = await http.RequestServices.GetRequiredService<Sessions>().Find(token, http.Connection.RemoteIpAddress?.ToString(), ct) ?? throw new NotSignedInException();
        if (!request.Token)
        {
            http.Response.Cookies.Append(CallerOfRequest.CookieName, token, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromHours(options.SessionHours),
                Path = "/",
            });
        }

        return Results.Json(new SignedIn(introduction.Of(caller), request.Token ? token : null), YilianJson.Options);
    }

    private static async Task<SignInOutcome> Decide(Attempt attempt, Desk desk, CancellationToken ct)
    {
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        var account = attempt.AccountId is { } id ? await desk.Find<Account>(id, ct) : null;
        var refusal = Refusal(attempt, account);
        if (refusal is not null)
        {
            desk.Record(new SignInRefused(attempt.UserName, attempt.Address, refusal[..refusal.IndexOf('|', StringComparison.Ordinal)]), $"{attempt.UserName} 登录失败", new Subject(auditors));
            return new SignInOutcome(null, refusal);
        }

        account!.Unlock();
        account.LastSignInAt = attempt.At;
        await EndOldest(account, attempt, auditors, desk, ct);
        var sessionId = Guid.CreateVersion7();
        var (token, secretHash) = Sessions.NewSecret(sessionId);
        desk.Add(new Session { Id = sessionId, AccountId = account.Id, SecretHash = secretHash, SessionKind = attempt.SessionKind, Address = attempt.Address, CreatedAt = attempt.At, LastSeenAt = attempt.At });
        desk.Record(new SignedInEntry(account.Id, account.UserName, attempt.Address, attempt.SessionKind), $"{account.DisplayName}（{account.UserName}）登录", new Subject(auditors));
        return new SignInOutcome(token, null);
    }

    private static string? Refusal(Attempt attempt, Account? account)
    {
        if (account is null)
        {
            return Wrong;
        }

        if (account.IsLocked(attempt.At))
        {
            return $"登录失败次数过多，账号已锁定，请 {attempt.Options.LockMinutes} 分钟后再试或联系系统管理员。|The account is locked after too many failures.";
        }

        if (!attempt.Right)
        {
            account.Fail(attempt.At, attempt.Options);
            return Wrong;
        }

        return account.Disabled ? "账号已停用，请联系系统管理员。|The account is disabled." : null;
    }

    // The entry also tells every node to forget the session it may still hold in memory.
    private static async Task EndOldest(Account account, Attempt attempt, Guid auditors, Desk desk, CancellationToken ct)
    {
        var oldest = attempt.At.AddHours(-attempt.Options.SessionHours);
        var open = await desk.Db.Set<Session>().Where(s => s.AccountId == account.Id && s.EndedAt == null && s.CreatedAt > oldest).OrderByDescending(s => s.CreatedAt).ToListAsync(ct);
        foreach (var session in open.Skip(attempt.Options.SessionsPerAccount - 1))
        {
            session.EndedAt = attempt.At;
            desk.Record(new SignedOut(account.Id, account.UserName), $"{account.DisplayName}（{account.UserName}）同时登录过多，最早的会话已结束", new Subject(auditors));
        }
    }

    private sealed record Attempt(string UserName, Guid? AccountId, bool Right, string? Address, string SessionKind, DateTimeOffset At, AccessOptions Options);

    private sealed record SignInOutcome(string? Token, string? Refusal);

    /// <summary>An unknown name takes as long as a wrong password.</summary>
    private static class Decoy
    {
        private static string? _hash;

        public static string Hash(Passwords passwords) => _hash ??= passwords.Hash(Passwords.OneTime());
    }
}

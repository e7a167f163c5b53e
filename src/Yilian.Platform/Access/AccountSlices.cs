using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>三.2 落实责任: the list of accounts, for the system and the security administrator.</summary>
internal sealed class ListAccountsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/access/accounts", Handle);
        api.MapGet("/access/roles", () => RoleBook.All().ToList());
    }

    private static async Task<Page<AccountRow>> Handle(ReadingDesk desk, WallClock clock, Introduction introduction, string? search, string? state, string? after, int? limit, CancellationToken ct)
    {
        if (!desk.Caller.Has(Permissions.GrantsEdit))
        {
            desk.Caller.Demand(Permissions.AccountsEdit);
        }

        var now = clock.Time.Now();
        var accounts = desk.Db.Set<Account>().Include(a => a.Grants).AsQueryable();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var text = search.Trim();
            var upper = Account.Normalize(text);
            accounts = accounts.Where(a => a.NormalizedName.Contains(upper) || a.DisplayName.Contains(text));
        }

        accounts = state switch
        {
            "disabled" => accounts.Where(a => a.Disabled),
            "locked" => accounts.Where(a => a.LockedUntil > now),
            "active" => accounts.Where(a => !a.Disabled && (a.LockedUntil == null || a.LockedUntil <= now)),
            _ => accounts,
        };
        var total = await accounts.CountAsync(ct);
        var (skip, take) = Paging.Of(after, limit);
        var page = await accounts.OrderBy(a => a.NormalizedName).Skip(skip).Take(take).AsNoTracking().ToListAsync(ct);
        return Paging.Page([.. page.Select(a => AccountRows.Of(a, introduction, now))], skip, take, total);
    }
}

internal static class AccountRows
{
    public static AccountRow Of(Account a, Introduction introduction, DateTimeOffset now) => new(
        a.Id, a.UserName, a.DisplayName, a.Phone, a.Disabled ? "disabled" : a.IsLocked(now) ? "locked" : "active", a.MustChangePassword, a.CreatedAt, a.LastSignInAt,
        [.. a.Grants.Select(g => introduction.ViewOf(g.Id, g.Role, g.OrganizationId))]);

    public static async Task<AccountRow> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var account = await desk.Db.Set<Account>().Include(a => a.Grants).AsNoTracking().SingleAsync(a => a.Id == id, ct);
        return Of(account, desk.Service<Introduction>(), desk.Service<WallClock>().Time.Now());
    }
}

/// <summary>Creates an account with a password for one sign-in; the system administrator's right.</summary>
internal sealed class CreateAccountSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<CreateAccount, OneTime>("POST", "/access/accounts", Handle, OneTime.Shown(StatusCodes.Status201Created));

    private static async Task<OneTime> Handle(CreateAccount request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AccountsEdit);
        var normalized = Account.Normalize(request.UserName);
        if (await desk.Db.Set<Account>().AnyAsync(a => a.NormalizedName == normalized, ct))
        {
            throw new RuleBrokenException("access.user-name-taken", $"用户名 {request.UserName} 已被使用，请换一个。|The user name is taken.");
        }

        var password = Passwords.OneTime();
        var now = desk.Service<WallClock>().Time.Now();
        var account = new Account
        {
            UserName = request.UserName.Trim(),
            NormalizedName = normalized,
            DisplayName = request.DisplayName.Trim(),
            Phone = request.Phone,
            PasswordHash = desk.Service<Passwords>().Hash(password),
            PasswordAt = now,
            MustChangePassword = true,
            CreatedAt = now,
        };
        desk.Add(account);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new AccountCreatedEntry(account.Id, account.UserName, account.DisplayName), $"创建账号 {account.UserName}（{account.DisplayName}）", new Subject(auditors));
        return desk.Service<OneTimePasswords>().Keep(account.Id, password);
    }
}

/// <summary>Changes an account's name, phone or state, unlocks it or gives it a new one-time password.</summary>
internal sealed class EditAccountSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var row = Show.As<Guid, AccountRow>(AccountRows.Read);
        api.MapCommand<EditAccount, Guid>("PUT", "/access/accounts/{id}", Edit, row);
        api.MapBareCommand("POST", "/access/accounts/{id}/unlock", Unlock, row);
        api.MapBareCommand("POST", "/access/accounts/{id}/reset-password", Reset, OneTime.Shown(StatusCodes.Status200OK));
    }

    private static async Task<Guid> Edit(Guid id, EditAccount request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AccountsEdit);
        var account = await desk.Find<Account>(id, ct);
        if (request.Disabled && id == desk.Caller.UserId)
        {
            throw new RuleBrokenException("access.not-yourself", "不能停用自己的账号。|You cannot disable your own account.");
        }

        (account.DisplayName, account.Phone, account.Disabled) = (request.DisplayName.Trim(), request.Phone, request.Disabled);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new AccountEdited(id, account.DisplayName, account.Disabled), $"修改账号 {account.UserName}{(account.Disabled ? "（停用）" : "")}", new Subject(auditors));
        return id;
    }

    private static async Task<Guid> Unlock(Guid id, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AccountsEdit);
        var account = await desk.Find<Account>(id, ct);
        account.Unlock();
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new AccountUnlocked(id), $"解锁账号 {account.UserName}", new Subject(auditors));
        return id;
    }

    private static async Task<OneTime> Reset(Guid id, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.AccountsEdit);
        var account = await desk.Find<Account>(id, ct);
        var password = Passwords.OneTime();
        var now = desk.Service<WallClock>().Time.Now();
        account.SetPassword(desk.Service<Passwords>().Hash(password), now, mustChange: true);
        await desk.Db.Set<Session>().Where(s => s.AccountId == id && s.EndedAt == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now), ct);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new PasswordChanged(id, ByAdministrator: true), $"重置账号 {account.UserName} 的密码", new Subject(auditors));
        return desk.Service<OneTimePasswords>().Keep(id, password);
    }
}

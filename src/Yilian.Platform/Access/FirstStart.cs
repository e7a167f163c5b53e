using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Access;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>Creates accounts outside the API: the three administrators of a first start, and the people of an exercise.</summary>
public sealed class FirstStart(Lane lane, IOrganizationNames names, WallClock clock, IServiceProvider services)
{
    private static readonly (string UserName, string DisplayName, string Role)[] Administrators =
    [
        ("sysadmin", "系统管理员", Roles.SystemAdministrator),
        ("secadmin", "安全管理员", Roles.SecurityAdministrator),
        ("auditadmin", "审计管理员", Roles.AuditAdministrator),
    ];

    /// <summary>The one-time passwords of the administrators just made; empty when there were accounts already.</summary>
    public async Task<IReadOnlyList<(string UserName, string Title, string Password)>> Administer(CancellationToken ct)
    {
        var made = new List<(string, string, string)>();
        await lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            made.Clear();
            if (await desk.Db.Set<Account>().AnyAsync(token))
            {
                return;
            }

            foreach (var (userName, displayName, role) in Administrators)
            {
                var password = Passwords.OneTime();
                await Make(desk, new NewAccount(userName, displayName, password, null, [(role, names.General)]), mustChange: true, token);
                made.Add((userName, displayName, password));
            }
        }), ct);
        return made;
    }

    /// <summary>Creates accounts with known passwords, for exercises and measurements.</summary>
    public Task Populate(IReadOnlyList<NewAccount> accounts, CancellationToken ct) => lane.Run(Command.ByPlatform(async (desk, token) =>
    {
        foreach (var account in accounts)
        {
            await Make(desk, account, mustChange: false, token);
        }
    }), ct);

    private async Task Make(Desk desk, NewAccount wanted, bool mustChange, CancellationToken ct)
    {
        var passwords = (Passwords)services.GetService(typeof(Passwords))!;
        var now = clock.Time.Now();
        var account = new Account
        {
            Id = wanted.Id ?? Guid.CreateVersion7(),
            UserName = wanted.UserName,
            NormalizedName = Account.Normalize(wanted.UserName),
            DisplayName = wanted.DisplayName,
            Phone = wanted.Phone,
            PasswordHash = wanted.PasswordHash ?? passwords.Hash(wanted.Password),
            PasswordAt = now,
            MustChangePassword = mustChange,
            CreatedAt = now,
        };
        desk.Add(account);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        desk.Record(new AccountCreatedEntry(account.Id, account.UserName, account.DisplayName), $"创建账号 {account.UserName}（{account.DisplayName}）", new Subject(auditors));
        foreach (var (role, organizationId) in wanted.Grants)
        {
            var grant = new GrantRow { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganizationId = organizationId, Role = role };
            desk.Add(grant);
            desk.Record(new RoleGranted(grant.Id, account.Id, role, organizationId), $"授予 {account.DisplayName} {names.NameOf(organizationId)}{RoleBook.TitleOf(role)}", new Subject(auditors, Organization: organizationId));
        }
    }

    /// <summary>Hashes a password once for many accounts that share it.</summary>
    public string HashOf(string password) => ((Passwords)services.GetService(typeof(Passwords))!).Hash(password);
}

/// <param name="PasswordHash">When many accounts share a password, its hash made once.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Password, string? Phone, IReadOnlyList<(string Role, Guid OrganizationId)> Grants, Guid? Id = null, string? PasswordHash = null);

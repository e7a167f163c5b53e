using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Access;

/// <summary>三.2 各司其职: roles are granted by the security administrator, never to oneself, never two that exclude each other.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class GrantRoleSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapCommand<GrantRole, Grant>("POST", "/access/accounts/{id}/grants", Give, Show.As<Grant, GrantView>(
            (grant, desk, _) => Task.FromResult(desk.Service<Introduction>().ViewOf(grant)), StatusCodes.Status201Created));
        api.MapBareCommand("DELETE", "/access/accounts/{id}/grants/{second}", Withdraw, Show<bool>.NoContent);
    }

    private static async Task<Grant> Give(Guid id, GrantRole request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.GrantsEdit);
        var account = await desk.Db.Set<Account>().Include(a => a.Grants).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw NotFoundException.Of<Account>(id);
        Refuse(request, account, desk);
        var grant = new GrantRow { Id = Guid.CreateVersion7(), AccountId = id, OrganizationId = request.OrganizationId, Role = request.Role };
        desk.Add(grant);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        var where = desk.Service<IOrganizationNames>().NameOf(request.OrganizationId);
        desk.Record(new RoleGranted(grant.Id, id, request.Role, request.OrganizationId), $"授予 {account.DisplayName}（{account.UserName}）{where}{RoleBook.TitleOf(request.Role)}", new Subject(auditors, Organization: request.OrganizationId));
        return new Grant(grant.Id, grant.Role, grant.OrganizationId);
    }

    private static void Refuse(GrantRole request, Account account, Desk desk)
    {
        if (!RoleBook.Knows(request.Role))
        {
            throw new InvalidRequestException("role", "没有这个角色|There is no such role");
        }

        if (!desk.Service<IOrganizationNames>().Knows(request.OrganizationId))
        {
            throw new InvalidRequestException("organizationId", "没有这个单位|There is no such organization");
        }

        if (account.Id == desk.Caller.UserId)
        {
            throw new RuleBrokenException("access.not-yourself", "不能给自己授权。|You cannot grant a role to yourself.");
        }

        if (account.Grants.FirstOrDefault(g => RoleBook.Exclude(g.Role, request.Role)) is { } other)
        {
            throw new RuleBrokenException("access.roles-exclude", $"“{RoleBook.TitleOf(request.Role)}”与已有的“{RoleBook.TitleOf(other.Role)}”互斥，不能由同一人担任。|The roles exclude each other.");
        }

        if (account.Grants.Any(g => g.OrganizationId == request.OrganizationId && string.Equals(g.Role, request.Role, StringComparison.Ordinal)))
        {
            throw new RuleBrokenException("access.already-granted", "该账号已有此角色。|Already granted.");
        }
    }

    private static async Task<bool> Withdraw(Guid id, Guid grantId, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.GrantsEdit);
        var account = await desk.Find<Account>(id, ct);
        var grant = await desk.Db.Set<GrantRow>().SingleOrDefaultAsync(g => g.Id == grantId && g.AccountId == id, ct) ?? throw NotFoundException.Of<GrantRow>(grantId);
        desk.Db.Remove(grant);
        var auditors = await desk.AudienceOf([Audience.Auditors], ct);
        var where = desk.Service<IOrganizationNames>().NameOf(grant.OrganizationId);
        desk.Record(new RoleWithdrawn(grantId, id, grant.Role, grant.OrganizationId), $"收回 {account.DisplayName}（{account.UserName}）{where}{RoleBook.TitleOf(grant.Role)}", new Subject(auditors, Organization: grant.OrganizationId));
        return true;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>二（一）2: rules are made, changed, switched and removed by the headquarters that keeps them.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class KeepRulesSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        const string path = "/information/monitoring/rules";
        var shown = Show.As<Guid, MonitorRuleView>(ReadRulesSlice.Read);
        api.MapCommand<EditMonitorRule, Guid>("POST", path, Make, shown with { Status = StatusCodes.Status201Created }).RenewsRules();
        api.MapCommand<EditMonitorRule, Guid>("PUT", path + "/{id}", Change, shown).RenewsRules();
        api.MapCommand<SwitchMonitorRule, Guid>("POST", path + "/{id}/switch", Switch, shown).RenewsRules();
        api.MapBareCommand("DELETE", path + "/{id}", Remove, Show<Guid>.NoContent).RenewsRules();
    }

    internal static async Task<Guid> Make(EditMonitorRule request, Desk desk, CancellationToken ct)
    {
        var owner = OwnerOf(request, null, desk);
        RuleDraft.Check(request, desk.Service<StationBook>(), desk.Service<IOrganizationBook>());
        var rule = new MonitorRule
        {
            Id = Guid.CreateVersion7(),
            Name = "",
            RuleKind = "",
            Severity = "",
            Definition = "",
            OwnerId = owner,
            AudienceId = await AudienceOf(request, owner, desk, ct),
            UpdatedAt = desk.Now,
            UpdatedBy = desk.Caller.DisplayName,
        };
        rule.Write(request with { OwnerId = owner }, desk.Now, desk.Caller.DisplayName);
        desk.Add(rule);
        Record(desk, rule, "新增");
        return rule.Id;
    }

    private static async Task<Guid> Change(Guid id, EditMonitorRule request, Desk desk, CancellationToken ct)
    {
        var rule = await Find(id, desk, ct);
        DemandVersion(rule, request.Version);
        var owner = OwnerOf(request, rule.OwnerId, desk);
        RuleDraft.Check(request, desk.Service<StationBook>(), desk.Service<IOrganizationBook>());
        rule.Write(request with { OwnerId = owner }, desk.Now, desk.Caller.DisplayName);
        (rule.OwnerId, rule.AudienceId, rule.Version) = (owner, await AudienceOf(request, owner, desk, ct), rule.Version + 1);

        // What it meant before does not hold any more; where the new meaning holds it is raised anew.
        await EndAlarms(desk, id, "规则已修改", ct);
        Record(desk, rule, "修改");
        return id;
    }

    private static async Task<Guid> Switch(Guid id, SwitchMonitorRule request, Desk desk, CancellationToken ct)
    {
        var rule = await Find(id, desk, ct);
        if (rule.On == request.On)
        {
            return id;
        }

        (rule.On, rule.UpdatedAt, rule.UpdatedBy, rule.Version) = (request.On, desk.Now, desk.Caller.DisplayName, rule.Version + 1);
        if (!request.On)
        {
            await EndAlarms(desk, id, "规则已停用", ct);
        }

        desk.Record(
            new MonitorRuleSwitched(id, rule.Name, request.On, request.Reason), $"{(request.On ? "启用" : "停用")}报警规则 {rule.Name}", new Subject(rule.AudienceId, Organization: rule.OwnerId));
        return id;
    }

    private static async Task<Guid> Remove(Guid id, Desk desk, CancellationToken ct)
    {
        var rule = await Find(id, desk, ct);
        (rule.On, rule.RemovedAt) = (false, desk.Now);
        await EndAlarms(desk, id, "规则已删除", ct);
        desk.Record(new MonitorRuleRemoved(id, rule.Name), $"删除报警规则 {rule.Name}", new Subject(rule.AudienceId, Organization: rule.OwnerId));
        return id;
    }

    private static async Task EndAlarms(Desk desk, Guid rule, string reason, CancellationToken ct)
    {
        foreach (var alarm in await desk.Db.Set<Alarm>().Where(a => a.RuleId == rule && a.OpenKey != null).ToListAsync(ct))
        {
            await Alarming.Clear(desk, alarm, "person", reason, null, ct);
        }
    }

    private static async Task<MonitorRule> Find(Guid id, Desk desk, CancellationToken ct)
    {
        var rule = await desk.Db.Set<MonitorRule>().Where(r => r.Id == id && r.RemovedAt == null).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct) ?? throw NotFoundException.Of<MonitorRule>(id);
        desk.Caller.DemandHolding(Permissions.MonitoringRules, rule.OwnerId);
        return rule;
    }

    private static void DemandVersion(MonitorRule rule, int? version)
    {
        if (version != rule.Version)
        {
            throw version is null
                ? new InvalidRequestException("version", "缺少版本号，请刷新后重新编辑|The version is missing; reload and edit again")
                : new RuleBrokenException("monitoring.rule-changed-meanwhile", $"规则“{rule.Name}”已被 {rule.UpdatedBy} 修改，请核对最新内容后再提交。|Somebody changed the rule meanwhile; check the current values.") { Extensions = { ["currentVersion"] = rule.Version } };
        }
    }

    private static Guid OwnerOf(EditMonitorRule request, Guid? former, Desk desk)
    {
        var owner = request.OwnerId ?? former ?? (desk.Caller.IsPlatform ? KnownHeadquarters.General : desk.Caller.With(Permissions.MonitoringRules).FirstOrDefault());
        if (owner == Guid.Empty)
        {
            throw new RightMissingException(Permissions.MonitoringRules, null);
        }

        desk.Caller.DemandHolding(Permissions.MonitoringRules, owner);
        return desk.Service<IOrganizationBook>().Find(owner) is { Dissolved: false } ? owner : throw new InvalidRequestException("ownerId", "所属机构不存在|There is no such organization");
    }

    // Whoever its alarms go to sees the rule: without addressees those are the headquarters concerned with its stations.
    private static Task<Guid> AudienceOf(EditMonitorRule request, Guid owner, Desk desk, CancellationToken ct)
    {
        var book = desk.Service<IOrganizationBook>();
        var concerned = request.HeadquartersIds.Count > 0 ? request.HeadquartersIds : Watching.StationsOf(request, desk.Service<StationBook>()).SelectMany(s => s.Concerned(book));
        return desk.AudienceOf(concerned.Append(owner).Append(KnownHeadquarters.General), ct);
    }

    private static void Record(Desk desk, MonitorRule rule, string act) => desk.Record(
        new MonitorRuleSet(rule.Id, rule.Name, rule.RuleKind, rule.Severity, rule.On, rule.OwnerId), $"{act}报警规则 {rule.Name}", new Subject(rule.AudienceId, Organization: rule.OwnerId));
}

internal static class RenewingRules
{
    /// <summary>Once the command is committed the rules at work are renewed before the answer goes out.</summary>
    public static RouteHandlerBuilder RenewsRules(this RouteHandlerBuilder command) => command.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        await context.HttpContext.RequestServices.GetRequiredService<RuleEngine>().Renew(context.HttpContext.RequestAborted);
        return answer;
    });
}

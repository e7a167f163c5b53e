using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Monitoring.Alarms;
using Yilian.Information.Monitoring.Stations;
using Yilian.Organization;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Rules;

/// <summary>二（一）2: the rules, and the templates to begin with.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ReadRulesSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/monitoring/rules", List);
        api.MapGet("/information/monitoring/rules/templates", () => RuleTemplates.All);
        api.MapGet("/information/monitoring/rules/{id:guid}", (Guid id, ReadingDesk desk, CancellationToken ct) => Read(id, desk, ct));
    }

    internal static async Task<MonitorRuleView> Read(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var rule = await desk.Db.Set<MonitorRule>().AsNoTracking().Where(r => r.Id == id && r.RemovedAt == null).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct)
            ?? throw NotFoundException.Of<MonitorRule>(id);
        return ViewOf(rule, await desk.Db.Set<Alarm>().CountAsync(a => a.RuleId == id && a.OpenKey != null, ct), desk);
    }

    private static async Task<Page<MonitorRuleView>> List(ReadingDesk desk, bool? on, string? search, string? after, int? limit, CancellationToken ct)
    {
        var (skip, take) = Paging.Of(after, limit);
        var rules = desk.Db.Set<MonitorRule>().AsNoTracking().Where(r => r.RemovedAt == null).VisibleTo(desk.Caller, desk.Db);
        rules = on is { } only ? rules.Where(r => r.On == only) : rules;
        var text = search?.Trim() ?? "";
        rules = text.Length == 0 ? rules : rules.Where(r => r.Name.Contains(text));
        var total = await rules.CountAsync(ct);
        var page = await rules.OrderBy(r => r.Name).ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(ct);
        var ids = page.ConvertAll(r => r.Id);
        var open = await desk.Db.Set<Alarm>().Where(a => a.OpenKey != null && EF.Parameter(ids).Contains(a.RuleId)).GroupBy(a => a.RuleId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return Paging.Page([.. page.Select(r => ViewOf(r, open.Find(o => o.Key == r.Id)?.Count ?? 0, desk))], skip, take, total);
    }

    private static MonitorRuleView ViewOf(MonitorRule rule, int open, ReadingDesk desk)
    {
        var (book, read) = (desk.Service<IOrganizationBook>(), rule.Read());
        return new MonitorRuleView(
            rule.Id, read, book.Find(rule.OwnerId)?.ShortName ?? "", [.. read.HeadquartersIds.Select(h => book.Find(h)?.ShortName ?? "")], AlarmWords.Meaning(read),
            Watching.StationsOf(read, desk.Service<StationBook>()).Count(), open, desk.Caller.Holds(Permissions.MonitoringRules, rule.OwnerId), rule.UpdatedAt, rule.UpdatedBy);
    }
}

internal static class RuleRights
{
    public static IQueryable<MonitorRule> VisibleTo(this IQueryable<MonitorRule> rules, Caller caller, YilianDb db)
    {
        var mine = caller.Sees;
        return caller.IsPlatform ? rules : rules.Where(r => db.Set<AudienceMember>().Any(m => m.AudienceId == r.AudienceId && mine.Contains(m.OrganizationId)));
    }
}

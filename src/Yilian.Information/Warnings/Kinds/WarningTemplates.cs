using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Warnings.Kinds;

/// <summary>二（一）2: the kinds of warnings with the words they begin with; the editor changes the words, and adds colors and kinds.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class WarningTemplatesSlice : ISlice
{
    private const string Path = "/information/warnings/kinds/{code}/{color}";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/warnings/kinds", List);
        api.MapMethods(Path, ["PUT"], async (string code, string color, EditWarningTemplate request, HttpContext http, CancellationToken ct) =>
                await Commands.Run(http, request, (desk, token) => Edit(code, color, request, desk, token), Show<bool>.NoContent, ct))
            .Produces(204).ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
        api.MapPost(Path + "/restore", async (string code, string color, RestoreWarningTemplate request, HttpContext http, CancellationToken ct) =>
                await Commands.Run(http, request, (desk, token) => Restore(code, color, request, desk, token), Show<bool>.NoContent, ct))
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IReadOnlyList<WarningKindView>> List(ReadingDesk desk, CancellationToken ct)
    {
        var edited = (await desk.Db.Set<WarningTemplate>().AsNoTracking().ToListAsync(ct)).ToLookup(t => t.KindCode, StringComparer.Ordinal);
        var added = edited.Where(g => g.Any(t => !t.Restored)).Select(g => g.Key).Where(code => WarningKinds.Find(code) is null).Order(StringComparer.Ordinal).Select(WarningKinds.KindOf).OfType<WarningKind>();
        return [.. WarningKinds.All.Concat(added).Select(k => new WarningKindView(k.Code, k.Name, k.NameEn, k.Category, Templates(k, [.. edited[k.Code]])))];
    }

    private static IReadOnlyList<WarningTemplateView> Templates(WarningKind kind, List<WarningTemplate> edited) =>
        [.. WarningColors.HighestFirst.Select(color => ViewOf(kind.Templates.FirstOrDefault(t => t.Color == color), edited.Find(e => e.Color == color))).OfType<WarningTemplateView>()];

    private static WarningTemplateView? ViewOf(KindTemplate? shipped, WarningTemplate? edited) => (shipped, edited) switch
    {
        (_, { Restored: false } e) => new WarningTemplateView(e.Color, e.Caution, e.Measures, e.Hours, true, shipped is not null, e.Version, e.UpdatedAt, e.UpdatedBy),
        ({ } s, var e) => new WarningTemplateView(s.Color, s.Caution, s.Measures, s.Hours, false, true, e?.Version ?? 0, e?.UpdatedAt, e?.UpdatedBy),
        _ => null,
    };

    private static async Task<bool> Edit(string code, string color, EditWarningTemplate request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.WarningsTemplates, KnownHeadquarters.General);
        var kind = WarningKinds.KindOf(code) ?? throw new NotFoundException($"kind {code}");
        _ = Colors.Find(color) ?? throw new NotFoundException($"color {color}");
        var template = await desk.Db.Set<WarningTemplate>().FindAsync([code, color], ct);
        DemandVersion(template, request.Version);
        if (template is null)
        {
            desk.Add(template = new WarningTemplate { KindCode = code, Color = color, Caution = "", Measures = "", Hours = 0 });
        }

        (template.Caution, template.Measures, template.Hours) = (request.Caution.Trim(), request.Measures.Trim(), request.Hours);
        var isNew = (template.Version == 0 || template.Restored) && kind.Templates.All(t => t.Color != color);
        Sign(template, false, desk);
        desk.Record(
            new WarningTemplateEdited(code, color, template.Caution, template.Measures, template.Hours),
            $"{(isNew ? "增加" : "修改")}预警模板：{kind.Name}{Colors.TitleOf(color)}", About());
        return true;
    }

    private static async Task<bool> Restore(string code, string color, RestoreWarningTemplate request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.WarningsTemplates, KnownHeadquarters.General);
        var template = await desk.Db.Set<WarningTemplate>().FindAsync([code, color], ct);
        if (template is not { Restored: false })
        {
            throw new NotFoundException($"template {code} {color}");
        }

        DemandVersion(template, request.Version);
        Sign(template, true, desk);
        var gone = WarningKinds.Find(code)?.Templates.Any(t => t.Color == color) != true;
        desk.Record(new WarningTemplateRestored(code, color, gone), $"{(gone ? "删除" : "恢复")}预警模板：{WarningKinds.NameOf(code)}{Colors.TitleOf(color)}", About());
        return true;
    }

    private static void Sign(WarningTemplate template, bool restored, Desk desk) =>
        (template.Restored, template.Version, template.UpdatedAt, template.UpdatedBy) = (restored, template.Version + 1, desk.Now, desk.Caller.DisplayName);

    // What was added and taken away again is new to whoever adds it: its version is not shown to anybody.
    private static void DemandVersion(WarningTemplate? template, int seen)
    {
        if (template is not null && seen != template.Version && !(template.Restored && seen == 0))
        {
            throw new RuleBrokenException(
                "warnings.template-changed", $"该模板在您操作期间已由{template.UpdatedBy}{(template.Restored ? "恢复为原文或删除" : "修改")}（第 {template.Version} 版），请查看后再决定。|Somebody changed this template meanwhile; look at it and decide.")
            {
                Extensions = { ["currentVersion"] = template.Version },
            };
        }
    }

    private static Subject About() => new(Audience.OfEveryone, Organization: KnownHeadquarters.General);
}

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

/// <summary>二（一）2: the kinds of warnings with the words they begin with; the editor changes the words.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class WarningTemplatesSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/warnings/kinds", List);
        api.MapMethods("/information/warnings/kinds/{code}/{color}", ["PUT"], async (string code, string color, EditWarningTemplate request, HttpContext http, CancellationToken ct) =>
                await Commands.Run(http, request, (desk, token) => Edit(code, color, request, desk, token), Show<bool>.NoContent, ct))
            .Produces(204).ProducesProblem(400).ProducesProblem(403);
    }

    private static async Task<IReadOnlyList<WarningKindView>> List(ReadingDesk desk, CancellationToken ct)
    {
        var edited = await desk.Db.Set<WarningTemplate>().AsNoTracking().ToListAsync(ct);
        return [.. WarningKinds.All.Select(k => new WarningKindView(k.Code, k.Name, k.NameEn, k.Category, [.. k.Templates.Select(t => ViewOf(t, edited.Find(e => e.KindCode == k.Code && e.Color == t.Color)))]))];
    }

    private static WarningTemplateView ViewOf(KindTemplate shipped, WarningTemplate? edited) => edited is null
        ? new WarningTemplateView(shipped.Color, shipped.Caution, shipped.Measures, shipped.Hours, false)
        : new WarningTemplateView(edited.Color, edited.Caution, edited.Measures, edited.Hours, true);

    private static async Task<bool> Edit(string code, string color, EditWarningTemplate request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.WarningsTemplates, KnownHeadquarters.General);
        if (await WarningKinds.TemplateOf(code, color, desk.Db, ct) is null)
        {
            throw new NotFoundException($"template {code} {color}");
        }

        var template = await desk.Db.Set<WarningTemplate>().FindAsync([code, color], ct);
        if (template is null)
        {
            desk.Add(template = new WarningTemplate { KindCode = code, Color = color, Caution = "", Measures = "", Hours = 0 });
        }

        (template.Caution, template.Measures, template.Hours) = (request.Caution.Trim(), request.Measures.Trim(), request.Hours);
        desk.Record(
            new WarningTemplateEdited(code, color, template.Caution, template.Measures, template.Hours), $"修改预警模板：{WarningKinds.NameOf(code)}{Colors.TitleOf(color)}",
            new Subject(Audience.OfEveryone, Organization: KnownHeadquarters.General));
        return true;
    }
}

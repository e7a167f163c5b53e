using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Organization.Import;
using Yilian.Organization.Units;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Liaisons;

/// <summary>三.2: liaisons from a spreadsheet. The same person gets new numbers, another person succeeds; the file once more changes nothing.</summary>
[Clause("三.2", "认真落实责任")]
internal sealed class ImportLiaisonsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/organization/liaisons/import", Handle).DisableAntiforgery().Produces<ImportResult>().ProducesProblem(StatusCodes.Status400BadRequest).RenewsBook();
        api.MapGet("/organization/liaisons/template", () => LiaisonSheet.Template.Send()).Produces<byte[]>(contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static Task<IResult> Handle(IFormFile file, bool? partial, HttpContext http, IOrganizationBook book, CancellationToken ct) =>
        Incoming.Run(file, partial ?? false, http, sheet => LiaisonSheet.Parse(sheet, code => book.ByCode(code) is not null), Apply, ct);

    private static async Task<ImportResult> Apply(Parsed<LiaisonLine> parsed, string fileName, Desk desk, CancellationToken ct)
    {
        var units = await desk.Db.Set<Unit>().Where(u => u.DissolvedAt == null).Select(u => new { u.Code, u.Id }).ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal, ct);
        var current = await desk.Db.Set<Liaison>().Where(l => l.Until == null).ToDictionaryAsync(l => (l.UnitId, l.StandIn), ct);
        var (added, updated) = (0, 0);
        foreach (var line in parsed.Lines)
        {
            var unitId = units.TryGetValue(line.UnitCode, out var id) ? id : throw Gone(line);
            switch (Carry(line, unitId, current.GetValueOrDefault((unitId, line.StandIn)), desk))
            {
                case Change.Added:
                    added++;
                    break;
                case Change.Updated:
                    updated++;
                    break;
            }
        }

        if (added + updated > 0)
        {
            desk.Record(new LiaisonsImported(added, updated, fileName), $"导入联络员：新增 {added} 人，更新 {updated} 人（{fileName}）", await desk.AboutUnit(null, ct));
        }

        return new ImportResult(Applied: true, parsed.Rows, added, updated, parsed.Lines.Count - added - updated, parsed.Errors);
    }

    private static Change Carry(LiaisonLine line, Guid unitId, Liaison? holder, Desk desk)
    {
        var facts = line.Over(holder);
        if (holder is not null && string.Equals(holder.Name, line.Name, StringComparison.Ordinal))
        {
            return holder.Correct(facts) ? Change.Updated : Change.None;
        }

        holder?.End(desk.Now);
        desk.Appoint(unitId, facts with { OfficePhone = line.OfficePhone is { Length: > 0 } phone ? phone : null });
        return holder is null ? Change.Added : Change.Updated;
    }

    private static RuleBrokenException Gone(LiaisonLine line) =>
        new("organization.unit-gone", $"第 {line.Row} 行的单位 {line.UnitCode} 刚被撤销或改了代码，请刷新后重新导入。|The unit of row {line.Row} has just gone; import again.");

    private enum Change
    {
        None,
        Added,
        Updated,
    }
}

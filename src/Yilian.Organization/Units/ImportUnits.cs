using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Organization.Book;
using Yilian.Organization.Import;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Units;

/// <summary>三.1 信息汇集共享: units from a spreadsheet. A code that is known is updated, a new one added; the file once more changes nothing.</summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class ImportUnitsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/organization/units/import", Handle).DisableAntiforgery().Produces<ImportResult>().ProducesProblem(StatusCodes.Status400BadRequest).RenewsBook();
        api.MapGet("/organization/units/template", () => UnitSheet.Template.Send()).Produces<byte[]>(contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static Task<IResult> Handle(IFormFile file, bool? partial, HttpContext http, CancellationToken ct) =>
        Incoming.Run(file, partial ?? false, http, UnitSheet.Parse, Apply, ct);

    private static async Task<ImportResult> Apply(Parsed<UnitLine> parsed, string fileName, Desk desk, CancellationToken ct)
    {
        var known = await desk.Db.Set<Unit>().Include(u => u.Memberships).Where(u => u.DissolvedAt == null).ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, ct);
        var (added, updated) = (0, 0);
        foreach (var line in parsed.Lines)
        {
            if (!known.TryGetValue(line.Code, out var unit))
            {
                desk.Add(Unit.New(Guid.CreateVersion7(), line.Over(null)));
                added++;
            }
            else if (unit.Change(line.Over(unit.Facts())))
            {
                updated++;
            }
        }

        if (added + updated > 0)
        {
            desk.Record(new UnitsImported(added, updated, fileName), $"导入单位：新增 {added} 个，更新 {updated} 个（{fileName}）", await desk.AboutUnit(null, ct));
        }

        return new ImportResult(Applied: true, parsed.Rows, added, updated, parsed.Lines.Count - added - updated, parsed.Errors);
    }
}

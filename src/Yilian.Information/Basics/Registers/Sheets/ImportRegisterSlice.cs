using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Organization;
using Yilian.Organization.Import;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Sheets;

/// <summary>
/// 二（一）1 基本应急信息: a register from a spreadsheet. Read and checked outside the write lane, carried out in it as one command: all there or
/// not at all, unless the caller asks for the good rows only. A code that is known is updated.
/// </summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ImportRegisterSlice : ISlice
{
    private const int MostErrors = 1_000;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/information/registers/import", Handle).DisableAntiforgery().Produces<ImportResult>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/information/registers/template", (string register) => RegisterSheet.Template(Definitions.Of(register)).Send()).Produces<byte[]>(contentType: Xlsx);
    }

    private static async Task<IResult> Handle(IFormFile file, string register, Guid? ownerId, bool? partial, ReadingDesk desk, HttpContext http)
    {
        desk.Caller.Demand(Permissions.RegistersEdit);
        var id = Commands.IdOf(http.Request);
        var definition = Definitions.Of(register);
        var usual = desk.Caller.OwnerFor(ownerId, desk.Service<IOrganizationBook>());
        var content = await Content(file, http.RequestAborted);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var order = new RegisterImportOrder(definition.Key, name.Length <= 100 ? name : name[..100], Convert.ToHexStringLower(SHA256.HashData(content)), partial ?? false);
        return await desk.Service<RunningImports>().Run(id, desk.Caller, $"{order} {usual}", import => Carry(content, definition, usual, order, new Progressing(import, desk, http)));
    }

    // A lost connection does not stop an import: whoever sent it finds it by its id, or stops it there.
    private static async Task<IResult> Carry(byte[] content, RegisterDefinition definition, Guid usual, RegisterImportOrder order, Progressing at)
    {
        var (rows, good, errors) = await Read(SheetFile.Read(content, RegisterSheet.Limits, at.Import.Read), definition, usual, at);
        if (rows == 0 && errors.Count == 0)
        {
            throw new InvalidRequestException("file", "文件中只有标题行，没有内容|There are only headings in the file");
        }

        if (errors.Count > 0 && (!order.Partial || good.Count == 0))
        {
            return Results.Json(new ImportResult(Applied: false, rows, 0, 0, 0, Capped(errors)), YilianJson.Options);
        }

        return await Commands.Run(at.Http, order, async (d, token) =>
        {
            var (added, updated) = await RegisterImport.Apply(definition, good, new ImportSource(order.FileName, order.Sha256, rows, at.Import), d, token);
            return new ImportResult(Applied: true, rows, added, updated, good.Count - added - updated, Capped(errors));
        }, Show<ImportResult>.Receipt, CancellationToken.None);
    }

    private static async Task<(int Rows, List<SheetEntry> Good, List<ImportError> Errors)> Read(Sheet sheet, RegisterDefinition register, Guid usual, Progressing at)
    {
        List<ImportError> errors = [.. sheet.Missing(RegisterSheet.Name, RegisterSheet.Kind), .. sheet.Doubled(), .. Unknown(sheet, register)];
        if (errors.Exists(e => !e.Message.StartsWith("不认识", StringComparison.Ordinal)))
        {
            return (sheet.Rows.Count, [], errors);
        }

        at.Import.Checked(0, sheet.Rows.Count);
        var desk = at.Desk;
        var codes = sheet.Rows.Select(r => sheet.Reader(r, []).Plain(RegisterSheet.Code)).Where(c => !string.IsNullOrEmpty(c)).Distinct(StringComparer.Ordinal).ToList();
        var known = await desk.Db.Set<RegisterEntry>().AsNoTracking().Include(e => e.Capabilities).AsSplitQuery()
            .Where(e => e.Register == register.Key && EF.Parameter(codes).Contains(e.Code)).ToDictionaryAsync(e => e.Code, StringComparer.Ordinal);
        var reader = new EntryReader(register, desk.Service<IOrganizationBook>(), desk.Caller, usual, known);
        return (sheet.Rows.Count, Rows(sheet, reader, errors, at.Import), errors);
    }

    private static List<SheetEntry> Rows(Sheet sheet, EntryReader reader, List<ImportError> errors, RunningImport import)
    {
        var good = new List<SheetEntry>(sheet.Rows.Count);
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var done = 0;
        foreach (var line in sheet.Rows)
        {
            import.Checked(done++, sheet.Rows.Count);
            var row = sheet.Reader(line, errors);
            var entry = reader.Read(row, errors);
            if (row.Plain(RegisterSheet.Code) is { Length: > 0 } code && !rowOf.TryAdd(code, line.Number))
            {
                row.Wrong(RegisterSheet.Code, $"编码 {code} 与第 {rowOf[code]} 行重复");
            }

            if (entry is not null && row.Good)
            {
                good.Add(entry);
            }
        }

        return good;
    }

    // A heading with a typing error would otherwise leave its whole column out without a word.
    private static IEnumerable<ImportError> Unknown(Sheet sheet, RegisterDefinition register)
    {
        var known = RegisterSheet.Columns(register).Select(c => c.Heading.Split('(')[0]).Concat(RegisterSheet.Extra).ToHashSet(StringComparer.Ordinal);
        return sheet.Headings.Where(h => h.Length > 0 && !known.Contains(h)).Select(h => new ImportError(1, h, $"不认识“{h}”列，请按模板改名，或删除该列"));
    }

    private static IReadOnlyList<ImportError> Capped(List<ImportError> errors) => errors.Count <= MostErrors
        ? errors
        : [.. errors.Take(MostErrors), new ImportError(0, "", $"其余 {errors.Count - MostErrors} 处错误未列出，请先改正以上各处")];

    private static async Task<byte[]> Content(IFormFile file, CancellationToken ct)
    {
        if (file.Length > RegisterSheet.Limits.Megabytes * 1024L * 1024L)
        {
            throw new InvalidRequestException("file", $"文件不得超过 {RegisterSheet.Limits.Megabytes} MB|At most {RegisterSheet.Limits.Megabytes} MB");
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, ct);
        return content;
    }

    private sealed record Progressing(RunningImport Import, ReadingDesk Desk, HttpContext Http);

    private sealed record RegisterImportOrder(string Register, string FileName, string Sha256, bool Partial);
}

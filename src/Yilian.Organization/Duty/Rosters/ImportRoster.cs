using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Organization.Import;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Duty.Rosters;

/// <summary>附件 值班电话: the roster of an organization from a spreadsheet, all of it or nothing; the file once more changes nothing.</summary>
[Clause("附件", "联络方式")]
internal sealed class ImportRosterSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/organization/duty/roster/{id}/import", Handle).DisableAntiforgery().Produces<ImportResult>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/organization/duty/roster/template", () => RosterSheet.Template.Send()).Produces<byte[]>(contentType: Template.Xlsx);
    }

    private static async Task<IResult> Handle(Guid id, IFormFile file, bool? replace, HttpContext http, CancellationToken ct)
    {
        http.Caller().Demand(Permissions.DutyKeep, id);
        _ = Commands.IdOf(http.Request);
        var content = await Incoming.Content(file, ct);
        var parsed = RosterSheet.Parse(SheetFile.Read(content));
        if (parsed.Errors.Count > 0)
        {
            return Results.Json(Refused(parsed, parsed.Errors), YilianJson.Options);
        }

        if (parsed.Rows == 0)
        {
            throw new InvalidRequestException("file", "文件中只有标题行，没有内容|There are only headings in the file");
        }

        var order = new RosterOrder(Incoming.NameOf(file), Convert.ToHexStringLower(SHA256.HashData(content)), replace ?? false);
        return await Commands.Run(http, order, (desk, token) => Apply(id, parsed, order, desk, token), Show<ImportResult>.Receipt, ct);
    }

    private static async Task<ImportResult> Apply(Guid organizationId, Parsed<ShiftLine> parsed, RosterOrder order, Desk desk, CancellationToken ct)
    {
        var roster = await desk.OpenRoster(organizationId, [.. parsed.Lines.Select(l => l.Facts)], [], ct);
        var accounts = await AccountsOf(organizationId, desk, ct);
        var fresh = parsed.Lines.Where(l => !roster.Holds(l.Facts)).Select(l => l with { Facts = l.Facts with { UserId = accounts.GetValueOrDefault((l.Facts.PersonName, l.Facts.Phone)) } }).ToList();
        var errors = fresh.SelectMany(l => roster.Conflicts(l.Facts, null, order.Replace).Take(1).Select(s => Overlap(l, s, desk.Now))).ToList();
        if (errors.Count > 0)
        {
            return Refused(parsed, errors);
        }

        foreach (var line in fresh)
        {
            roster.Add(line.Facts, order.Replace);
        }

        await desk.CloseRoster(roster, order.FileName, ct);
        return new ImportResult(Applied: true, parsed.Rows, fresh.Count, roster.Changed.Count + roster.Removed.Count, parsed.Lines.Count - fresh.Count, []);
    }

    // A spreadsheet knows no accounts; whoever stood on the roster with one keeps it.
    private static async Task<Dictionary<(string Name, string Phone), Guid?>> AccountsOf(Guid organizationId, Desk desk, CancellationToken ct)
    {
        var known = await desk.Db.Set<DutyShift>().Where(s => s.OrganizationId == organizationId && s.UserId != null).Select(s => new { s.PersonName, s.Phone, s.UserId }).Distinct().ToListAsync(ct);
        return known.DistinctBy(k => (k.PersonName, k.Phone)).ToDictionary(k => (k.PersonName, k.Phone), k => k.UserId);
    }

    private static ImportResult Refused(Parsed<ShiftLine> parsed, IReadOnlyList<ImportError> errors) => new(Applied: false, parsed.Rows, 0, 0, 0, errors);

    private static ImportError Overlap(ShiftLine line, DutyShift shift, DateTimeOffset now) =>
        new(line.Row, RosterSheet.Date, $"与已有的 {shift} 时间重叠{(shift.Ended(now) ? "，该班次已结束，不能替换" : "；如需替换请勾选“替换已有班次”")}");

    /// <summary>What makes two imports the same command.</summary>
    private sealed record RosterOrder(string FileName, string Sha256, bool Replace);
}

/// <summary>附件 值班电话: the roster as a spreadsheet, in the columns of the import.</summary>
[Clause("附件", "联络方式")]
internal sealed class ExportRosterSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/organization/duty/roster/{id}/export", Handle).Produces<byte[]>(contentType: Template.Xlsx);

    private static async Task<IResult> Handle(Guid id, ReadingDesk desk, IOrganizationBook book, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var organization = book.Find(id) ?? throw NotFoundException.Of<OrganizationCard>(id);
        var (first, last) = ShowRosterSlice.Days(from, to, desk.Now);
        var shifts = await ShowRosterSlice.ShiftsOf(desk, id, first, last, ct);
        foreach (var shift in shifts)
        {
            shift.Phone = ShiftRows.Of(shift, desk.Now, desk.Caller).Phone;
        }

        return Results.File(RosterSheet.Template.Filled(RosterSheet.Rows(shifts)), Template.Xlsx, $"{organization.ShortName}值班表 {first:yyyy-MM-dd} 至 {last:yyyy-MM-dd}.xlsx");
    }
}

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
using Yilian.Platform.Journal;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>二（一）2: stations from a spreadsheet (xlsx, csv in UTF-8 or GB18030). A code that is known is updated; bad rows are named by row and column.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ImportStationsSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/information/monitoring/stations/import", Handle).DisableAntiforgery().Produces<ImportResult>().ProducesProblem(StatusCodes.Status400BadRequest).RenewsStations();
        api.MapGet("/information/monitoring/stations/template", () => StationSheet.Template.Send()).Produces<byte[]>(contentType: Template.Xlsx);
    }

    private static async Task<IResult> Handle(IFormFile file, bool? partial, ReadingDesk desk, HttpContext http, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.MonitoringStations);
        _ = Commands.IdOf(http.Request);
        var content = await Content(file, ct);
        var parsed = StationSheet.Parse(SheetFile.Read(content), desk.Service<IOrganizationBook>());
        if (parsed.Rows == 0 && parsed.Errors.Count == 0)
        {
            throw new InvalidRequestException("file", "文件中只有标题行，没有内容|There are only headings in the file");
        }

        if (parsed.Errors.Count > 0 && (partial != true || parsed.Lines.Count == 0))
        {
            return Results.Json(new ImportResult(Applied: false, parsed.Rows, 0, 0, 0, parsed.Errors), YilianJson.Options);
        }

        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var order = new Order(name.Length <= 100 ? name : name[..100], Convert.ToHexStringLower(SHA256.HashData(content)), partial ?? false);
        return await Commands.Run(http, order, (d, token) => Apply(parsed, order.FileName, d, token), Show<ImportResult>.Receipt, ct);
    }

    private static async Task<ImportResult> Apply(Parsed<EditStation> parsed, string fileName, Desk desk, CancellationToken ct)
    {
        var (added, updated) = (0, 0);
        var audience = new HashSet<Guid>();
        foreach (var line in parsed.Lines)
        {
            var known = await desk.Db.Set<Station>().Include(s => s.Elements).SingleOrDefaultAsync(s => s.Code == line.Code && s.RetiredAt == null, ct);
            StationDraft.Check(line, desk.Service<IOrganizationBook>());
            var owner = StationDraft.OwnerOf(line, known?.OwnerId, desk);
            if (known is not null)
            {
                desk.Caller.DemandHolding(Permissions.MonitoringStations, known.OwnerId);
            }

            await StationDraft.RefuseTaken(desk, line, known?.Id ?? Guid.Empty, ct);
            audience.Add(owner);
            if (known is null)
            {
                await EnterStationSlice.New(line, owner, desk, ct);
                added++;
                continue;
            }

            // What the spreadsheet has no column for stays as it is.
            await StationDraft.Fill(desk, known, line with { HeadquartersIds = known.HeadquartersIds, Datum = known.Datum, RiskSourceId = known.RiskSourceId }, owner, ct);
            known.Version++;
            await desk.EndAlarms(known, "监测站已修改", ct);
            updated++;
        }

        desk.Record(
            new StationsImported(added, updated, fileName), $"导入监测站：新增 {added} 个，更新 {updated} 个（{fileName}）",
            new Subject(await desk.AudienceOf(audience.Append(KnownHeadquarters.General), ct)));
        return new ImportResult(Applied: true, parsed.Rows, added, updated, parsed.Lines.Count - added - updated, parsed.Errors);
    }

    private static async Task<byte[]> Content(IFormFile file, CancellationToken ct)
    {
        if (file.Length > SheetFile.Megabytes * 1024L * 1024L)
        {
            throw new InvalidRequestException("file", $"文件不得超过 {SheetFile.Megabytes} MB|At most {SheetFile.Megabytes} MB");
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, ct);
        return content;
    }

    private sealed record Order(string FileName, string Sha256, bool Partial);
}

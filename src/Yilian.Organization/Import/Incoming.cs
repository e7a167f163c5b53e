using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Yilian.Contracts.Access;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Import;

/// <summary>What makes two imports the same command: the file's content and how it was asked for.</summary>
internal sealed record ImportOrder(string FileName, string Sha256, bool Partial);

/// <summary>The lines of a spreadsheet that can be carried out, and what is wrong with the others.</summary>
public sealed record Parsed<TLine>(int Rows, IReadOnlyList<TLine> Lines, IReadOnlyList<ImportError> Errors);

/// <summary>An import: read and checked outside the write lane, carried out in it as one command, so that it is all there or not at all.</summary>
internal static class Incoming
{
    private const int LongestName = 100;

    public static async Task<IResult> Run<TLine>(
        IFormFile file, bool partial, HttpContext http, Func<Sheet, Parsed<TLine>> parse, Func<Parsed<TLine>, string, Desk, CancellationToken, Task<ImportResult>> apply, CancellationToken ct)
    {
        http.Caller().Demand(Permissions.OrganizationEdit);
        _ = Commands.IdOf(http.Request);
        var content = await Content(file, ct);
        var parsed = parse(SheetFile.Read(content));
        if (parsed.Errors.Count > 0 && !partial)
        {
            return Results.Json(new ImportResult(Applied: false, parsed.Rows, 0, 0, 0, parsed.Errors), YilianJson.Options);
        }

        if (parsed.Rows == 0)
        {
            throw new InvalidRequestException("file", "文件中只有标题行，没有内容|There are only headings in the file");
        }

        var name = NameOf(file);
        var order = new ImportOrder(name, Convert.ToHexStringLower(SHA256.HashData(content)), partial);
        return await Commands.Run(http, order, (desk, token) => Apply(parsed, name, desk, apply, token), Show<ImportResult>.Receipt, ct);
    }

    private static Task<ImportResult> Apply<TLine>(
        Parsed<TLine> parsed, string name, Desk desk, Func<Parsed<TLine>, string, Desk, CancellationToken, Task<ImportResult>> apply, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.OrganizationEdit);
        return apply(parsed, name, desk, ct);
    }

    public static async Task<byte[]> Content(IFormFile file, CancellationToken ct)
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

    public static string NameOf(IFormFile file)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}

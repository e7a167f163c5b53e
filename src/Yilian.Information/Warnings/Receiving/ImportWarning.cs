using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Warnings.Reading;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;
using Yilian.Protocols.Cap;

namespace Yilian.Information.Warnings.Receiving;

/// <summary>What is imported, for the command's fingerprint.</summary>
internal sealed record ImportedMessage(string Sha256);

/// <summary>二（一）2: a warning of somebody else comes in as CAP 1.2, in an EDXL-DE envelope, or as the national platform's XML: kept and flagged, refused only where nothing can be made of it.</summary>
[Clause("二（一）2", "监测预警信息")]
internal sealed class ImportWarningSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/information/warnings/import", Handle)
        .Accepts<string>("application/cap+xml", "application/xml", "text/xml").DisableAntiforgery()
        .Produces<WarningView>(StatusCodes.Status201Created).Produces<WarningView>()
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(HttpContext http, YilianDb db, CancellationToken ct)
    {
        var caller = http.Caller();
        caller.Demand(Permissions.WarningsImport);
        var bytes = await Body(http.Request, ct);
        var incoming = Incoming.Of(bytes);
        var desk = new ReadingDesk(db, caller, http.RequestServices);
        if (await Reception.KnownAll(incoming, db, ct) is { } known)
        {
            return Results.Json(await ShowWarningSlice.Handle(known, desk, ct), YilianJson.Options);
        }

        if (!http.Request.Headers.ContainsKey(Commands.IdHeader))
        {
            // Programs of others know no such header; the message's own identity keeps it from being taken twice.
            http.Request.Headers[Commands.IdHeader] = Guid.CreateVersion7().ToString();
        }

        return await Commands.Run(
            http, new ImportedMessage(Convert.ToHexStringLower(SHA256.HashData(bytes))), (d, token) => Reception.TakeAll(incoming, d, token), ShowWarningSlice.Shown with { Status = StatusCodes.Status201Created }, ct);
    }

    private static async Task<byte[]> Body(HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0 && body.Length <= CapLimits.Bytes)
        {
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}

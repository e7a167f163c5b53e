using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Organization;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>三.1 信息汇集共享: how far one's own import is, also after the connection was lost; and stopping it before it is written.</summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class ImportProgressSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organization/imports/{id}", (Guid id, HttpContext http, RunningImports imports) => imports.Of(id, http.Caller()).Progress);

        // Not a command: it keeps something from being written, and must not wait behind it in the write lane.
        api.MapPost("/organization/imports/{id}/stop", (Guid id, HttpContext http, RunningImports imports) => Stop(imports.Of(id, http.Caller())))
            .Produces<ImportProgress>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static ImportProgress Stop(RunningImport import)
    {
        import.Stop();
        return import.Progress;
    }
}

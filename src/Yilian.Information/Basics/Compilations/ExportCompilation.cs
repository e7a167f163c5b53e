using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Contracts;
using Yilian.Platform.Access;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: the compilation as an official document, and its annex as a spreadsheet. An issued one is the file as it was issued; a draft is made now and marked so.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ExportCompilationSlice : ISlice
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/information/compilations/{id}/document", Document).Produces(StatusCodes.Status200OK, contentType: Docx);
        api.MapGet("/information/compilations/{id}/annex", Annex).Produces(StatusCodes.Status200OK, contentType: CompilationAnnex.Xlsx);
    }

    private static async Task<IResult> Document(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var (compilation, items) = await Load(id, desk, ct);
        return compilation.DocumentId is { } kept
            ? await desk.SendKept(kept, ct)
            : Results.File(CompilationDocument.Write(compilation, items, desk.Service<IOptions<CompilationOptions>>().Value, desk.Service<Operation>()), Docx, CompilationDocument.FileName(compilation));
    }

    private static async Task<IResult> Annex(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var (compilation, items) = await Load(id, desk, ct);
        if (!CompilationAnnex.Has(items))
        {
            throw new NotFoundException($"annex {id}");
        }

        return compilation.AnnexId is { } kept ? await desk.SendKept(kept, ct) : Results.File(CompilationAnnex.Write(items), CompilationAnnex.Xlsx, CompilationAnnex.FileName(compilation));
    }

    private static async Task<(Compilation Compilation, List<ItemContent> Items)> Load(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var compilation = await desk.Db.Set<Compilation>().AsNoTracking().Visible(desk.Caller, desk.Db).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw NotFoundException.Of<Compilation>(id);
        return (compilation, await CompilationContent.Load(compilation, desk.Db, desk.Service<IEnumerable<ICompilationSource>>(), ct));
    }
}

using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: a draft that is not wanted goes away; what was issued stays.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class DiscardCompilationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapBareCommand("DELETE", "/information/compilations/{id}", Handle, Show<bool>.NoContent);

    private static async Task<bool> Handle(Guid id, Desk desk, CancellationToken ct)
    {
        var compilation = await desk.FindForOffice(id, ct);
        compilation.DemandDraft();
        desk.Db.RemoveRange(await desk.Db.Set<CompilationItem>().Where(i => i.CompilationId == id).ToListAsync(ct));
        desk.Db.Remove(compilation);
        desk.Record(new CompilationDiscarded(id, compilation.Title), $"删除信息汇编草稿：{compilation.Title}", new Subject(compilation.AudienceId, Organization: KnownHeadquarters.General));
        return true;
    }
}

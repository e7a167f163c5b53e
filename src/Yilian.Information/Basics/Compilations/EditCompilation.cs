using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: the editor picks, words and orders the items; of two editors the second learns what the first did.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class EditCompilationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<EditCompilation, Guid>("PUT", "/information/compilations/{id}", Handle, ShowCompilationSlice.Shown);

    internal static async Task<Guid> Handle(Guid id, EditCompilation request, Desk desk, CancellationToken ct)
    {
        var compilation = await desk.FindForOffice(id, ct);
        compilation.DemandDraft();
        compilation.DemandVersion(request.Version);
        Check(request);
        await Replace(desk, id, request, ct);
        compilation.Edit(request.Title, request.Introduction, desk.Now, desk.Caller.DisplayName);
        desk.Record(
            new CompilationEdited(id, compilation.Title, compilation.Version, request.Items.Count),
            $"保存信息汇编（第 {compilation.Version} 版，{request.Items.Count} 条）：{compilation.Title}", new Subject(compilation.AudienceId, Organization: KnownHeadquarters.General));
        return id;
    }

    private static async Task Replace(Desk desk, Guid id, EditCompilation request, CancellationToken ct)
    {
        var sources = await CompilationContent.Find([.. request.Items.Where(i => i.SourceId is not null).Select(i => (i.SourceKind, i.SourceId!.Value))], desk.Db, desk.Service<IEnumerable<ICompilationSource>>(), ct);
        var before = await desk.Db.Set<CompilationItem>().Where(i => i.CompilationId == id).ToListAsync(ct);
        var versions = before.Where(i => i.SourceId is not null).ToDictionary(i => i.SourceId!.Value, i => i.SourceVersion);
        desk.Db.RemoveRange(before);
        for (var i = 0; i < request.Items.Count; i++)
        {
            var item = request.Items[i];
            var source = item.SourceId is { } sourceId
                ? sources.GetValueOrDefault(sourceId) ?? throw new InvalidRequestException($"items[{i}].sourceId", "来源已不存在，请从本期移除该条|The source is gone; take the item out")
                : null;
            desk.Add(ItemOf(id, i, item, source, versions));
        }
    }

    // An item that was there keeps the version at which it was picked: what changed since is still to be looked at.
    private static CompilationItem ItemOf(Guid compilation, int position, EditCompilationItem item, SourceContent? source, Dictionary<Guid, int> versions) => new()
    {
        CompilationId = compilation,
        Position = position,
        SourceKind = item.SourceKind,
        SourceId = item.SourceId,
        SourceVersion = item.SourceId is { } id ? item.Refreshed ? source!.Version : versions.GetValueOrDefault(id, source!.Version) : 0,
        OrganizationId = source?.OrganizationId,
        Section = item.Section.Trim(),
        Title = item.Title.Trim(),
        Summary = string.IsNullOrWhiteSpace(item.Summary) ? null : item.Summary.Trim(),
    };

    private static void Check(EditCompilation request)
    {
        var seen = new HashSet<Guid>();
        for (var i = 0; i < request.Items.Count; i++)
        {
            var item = request.Items[i];
            var free = string.Equals(item.SourceKind, CompilationSources.Free, StringComparison.Ordinal);
            if (!free && item.SourceKind is not (CompilationSources.Article or CompilationSources.Register))
            {
                throw new InvalidRequestException($"items[{i}].sourceKind", "来源类别为 article、register 或 free|The kind of source is article, register or free");
            }

            if (free == item.SourceId.HasValue)
            {
                throw new InvalidRequestException($"items[{i}].sourceId", "交流材料和登记信息须注明来源，编者撰写的条目没有来源|Articles and entries name their source; what the editor writes has none");
            }

            if (free && string.IsNullOrWhiteSpace(item.Summary))
            {
                throw new InvalidRequestException($"items[{i}].summary", "请填写编者撰写条目的内容|Write the item's text");
            }

            if (item.SourceId is { } id && !seen.Add(id))
            {
                throw new InvalidRequestException($"items[{i}].sourceId", $"“{item.Title}”在本期中重复，请保留一条|The source stands twice in this issue");
            }
        }
    }
}

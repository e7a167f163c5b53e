using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Http;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Compilations;

/// <summary>The items of a compilation with their sources: as they are now in a draft, as they were when it was issued.</summary>
internal static class CompilationContent
{
    public static async Task<List<ItemContent>> Load(Compilation compilation, YilianDb db, IEnumerable<ICompilationSource> sources, CancellationToken ct)
    {
        var items = await db.Set<CompilationItem>().Where(i => i.CompilationId == compilation.Id).OrderBy(i => i.Position).ToListAsync(ct);
        if (!compilation.IsDraft)
        {
            return items.ConvertAll(i => new ItemContent(i, Thaw(i.Content)));
        }

        var found = await Find([.. items.Where(i => i.SourceId is not null).Select(i => (i.SourceKind, i.SourceId!.Value))], db, sources, ct);
        return items.ConvertAll(i => new ItemContent(i, i.SourceId is { } id ? found.GetValueOrDefault(id) : null));
    }

    public static async Task<Dictionary<Guid, SourceContent>> Find(IReadOnlyList<(string Kind, Guid Id)> wanted, YilianDb db, IEnumerable<ICompilationSource> sources, CancellationToken ct)
    {
        var found = new Dictionary<Guid, SourceContent>();
        foreach (var source in sources)
        {
            var ids = wanted.Where(w => string.Equals(w.Kind, source.Kind, StringComparison.Ordinal)).Select(w => w.Id).ToList();
            if (ids.Count == 0)
            {
                continue;
            }

            foreach (var (id, content) in await source.Find(ids, db, ct))
            {
                found[id] = content;
            }
        }

        return found;
    }

    public static string Freeze(SourceContent content) => JsonSerializer.Serialize(content, YilianJson.Options);

    private static SourceContent? Thaw(string? content) => content is null ? null : JsonSerializer.Deserialize<SourceContent>(content, YilianJson.Options);
}

/// <param name="Source">Null for what the editor wrote, or when the source is gone.</param>
internal sealed record ItemContent(CompilationItem Item, SourceContent? Source)
{
    /// <summary>What is printed.</summary>
    public string Text => Item.Summary ?? Source?.Text ?? "";

    /// <summary>What the editor of a draft must look at: withdrawn, missing or changed.</summary>
    public string? Notice => Item.SourceId is null ? null : Source is null ? "missing" : Source.Gone ?? (Source.Version != Item.SourceVersion ? "changed" : null);
}

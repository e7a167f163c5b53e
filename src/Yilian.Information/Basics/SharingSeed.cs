using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Articles;
using Yilian.Information.Basics.Compilations;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics;

/// <summary>An article to begin an exercise with.</summary>
/// <param name="By">Who wrote it.</param>
public sealed record NewArticle(Guid OrganizationId, string By, SubmitArticle Article);

/// <summary>Begins an exercise with shared articles and one issue that is signed for by most. Needs the write lane running.</summary>
public sealed class SharingSeed(Lane lane)
{
    /// <param name="articles">All are shared; the first <paramref name="issued"/> stand in the issue.</param>
    /// <param name="waiting">The organizations that have not signed for it.</param>
    public async Task Begin(IReadOnlyList<NewArticle> articles, int issued, string title, IReadOnlyCollection<Guid> waiting, CancellationToken ct)
    {
        List<Guid> shared = [];
        await lane.Run(Command.ByPlatform(async (desk, token) =>
        {
            shared.Clear();
            foreach (var one in articles)
            {
                shared.Add((await SubmitArticleSlice.Submit(one.OrganizationId, one.Article, one.By, desk, token)).Id);
            }
        }), ct);
        var draft = Guid.Empty;
        await lane.Run(Command.ByPlatform(async (desk, token) => draft = await StartCompilationSlice.Handle(new StartCompilation { Title = title }, desk, token)), ct);
        var edit = new EditCompilation { Title = title, Version = 1, Items = [.. shared.Take(issued).Select((id, i) => ItemOf(id, articles[i].Article))] };
        await lane.Run(Command.ByPlatform((desk, token) => EditCompilationSlice.Handle(draft, edit, desk, token)), ct);
        await lane.Run(Command.ByPlatform((desk, token) => IssueCompilationSlice.Handle(draft, new IssueCompilation { Signatory = "办公室主任（想定）", Version = 2 }, desk, token)), ct);
        await lane.Run(Command.ByPlatform((desk, token) => Sign(draft, waiting, desk, token)), ct);
    }

    private static async Task Sign(Guid id, IReadOnlyCollection<Guid> waiting, Desk desk, CancellationToken ct)
    {
        var compilation = await desk.Find<Compilation>(id, ct);
        foreach (var receipt in await desk.Db.Set<CompilationReceipt>().Where(r => r.CompilationId == id && !waiting.Contains(r.OrganizationId)).ToListAsync(ct))
        {
            await AcknowledgeCompilationSlice.Sign(compilation, receipt, "值班员（想定）", desk.Now, desk, ct);
        }
    }

    private static EditCompilationItem ItemOf(Guid id, SubmitArticle article) => new()
    {
        SourceKind = CompilationSources.Article,
        SourceId = id,
        Section = ArticleKinds.Titles[article.Kind],
        Title = article.Title,
    };
}

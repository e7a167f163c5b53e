using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Timeline;

namespace Yilian.Platform.Sync;

/// <summary>三.1 信息汇集共享: the entries the caller may see, in the journal's order, for clients that were away.</summary>
[Clause("三.1", "加强信息化建设")]
internal sealed class SyncSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/sync", Handle);

    private static async Task<EntryPage> Handle(ReadingDesk desk, IOrganizationNames names, long after, int? limit, CancellationToken ct)
    {
        if (after < 0)
        {
            throw new InvalidRequestException("after", "after 不得小于 0|after must not be below 0");
        }

        var take = Paging.Limit(limit);
        var head = await desk.Db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        var items = await desk.Db.Set<JournalRow>().Where(r => r.Seq > after && r.Seq <= head).VisibleTo(desk.Caller, desk.Db).OrderBy(r => r.Seq).Take(take).ToViews(names, ct);
        var more = items.Count == take;
        return new EntryPage(items, more ? items[^1].Seq : head, head, more);
    }
}

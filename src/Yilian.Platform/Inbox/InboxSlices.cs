using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Platform.Inbox;

/// <summary>二（一）3: one inbox per person: what the caller's organizations, or the caller personally, must see or answer.</summary>
[Clause("二（一）3", "应急救援信息")]
internal sealed class InboxSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inbox", List);
        api.MapBareCommand("POST", "/inbox/{id}/seen", Seen, Show.As<Guid, InboxItem>(Read));
    }

    internal static IQueryable<InboxRow> Mine(Caller caller, Storage.YilianDb db)
    {
        var organizations = caller.Sees;
        var me = caller.UserId;
        return db.Set<InboxRow>().Where(i => organizations.Contains(i.OrganizationId) && (i.AccountId == null || i.AccountId == me));
    }

    private static async Task<InboxPage> List(ReadingDesk desk, IOrganizationNames names, string? state, string? ask, string? after, int? limit, CancellationToken ct)
    {
        var now = desk.Now;
        var mine = Mine(desk.Caller, desk.Db);
        var open = mine.Where(i => i.SettledAt == null);
        var openCount = await open.CountAsync(ct);
        var overdue = await open.CountAsync(i => i.DueAt < now, ct);
        var rows = string.Equals(state, "all", StringComparison.Ordinal) ? mine : open;
        rows = string.IsNullOrEmpty(ask) ? rows : rows.Where(i => i.Ask == ask);
        var (skip, take) = Paging.Of(after, limit);
        var page = await rows
            .OrderBy(i => i.SettledAt != null).ThenBy(i => i.DueAt == null).ThenBy(i => i.SettledAt == null ? i.DueAt : null).ThenByDescending(i => i.CreatedAt)
            .Skip(skip).Take(take).AsNoTracking().ToListAsync(ct);
        return new InboxPage([.. page.Select(i => ItemOf(i, names, now))], page.Count == take ? (skip + take).ToString() : null, openCount, overdue);
    }

    private static async Task<Guid> Seen(Guid id, Desk desk, CancellationToken ct)
    {
        var item = await Mine(desk.Caller, desk.Db).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw NotFoundException.Of<InboxRow>(id);
        if (item.SeenAt is null)
        {
            (item.SeenAt, item.SeenBy) = (desk.Now, desk.Caller.DisplayName);
        }

        if (string.Equals(item.Ask, Asks.Read, StringComparison.Ordinal))
        {
            item.SettledAt ??= desk.Now;
        }

        return id;
    }

    private static async Task<InboxItem> Read(Guid id, ReadingDesk desk, CancellationToken ct) =>
        ItemOf(await desk.Db.Set<InboxRow>().AsNoTracking().SingleAsync(i => i.Id == id, ct), desk.Service<IOrganizationNames>(), desk.Now);

    private static InboxItem ItemOf(InboxRow i, IOrganizationNames names, DateTimeOffset now) => new(
        i.Id, i.Ask, i.Title, i.OrganizationId, names.NameOf(i.OrganizationId), i.SubjectId, i.IncidentId, i.Kind, i.Seq, i.CreatedAt, i.DueAt,
        i.SettledAt is not null ? "settled" : i.SeenAt is not null ? "seen" : "open", i.SeenAt, i.SeenBy, i.SettledAt, i.SettledAt is null && i.DueAt < now, i.AccountId is not null);
}

using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>Entries found near a place, with whom to call; a personal phone only for those who may see it.</summary>
internal sealed class Neighbors(IOrganizationBook book)
{
    /// <summary>As many as fit on a panel.</summary>
    public const int Few = 10;

    public async Task<IReadOnlyList<MapNeighbor>> Show(IReadOnlyList<Near<MapEntry>> found, ReadingDesk desk, CancellationToken ct)
    {
        var ids = found.Select(n => n.Item.Id).ToList();
        var contacts = await desk.Db.Set<RegisterEntry>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id))
            .Select(e => new Contact(e.Id, e.ContactName, e.ContactPhone)).ToDictionaryAsync(c => c.Id, ct);
        var now = desk.Now;
        return [.. found.Select(n => Of(n, contacts.GetValueOrDefault(n.Item.Id), desk, now))];
    }

    private MapNeighbor Of(Near<MapEntry> near, Contact? contact, ReadingDesk desk, DateTimeOffset now) => new(
        near.Item.Hit(book, now), (int)Math.Round(near.Metres), near.Item.Capabilities, contact?.Name, desk.Caller.PhoneFor(contact?.Phone, near.Item.OwnerId, book));

    private sealed record Contact(Guid Id, string? Name, string? Phone);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yilian.Dispatch.Orders;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Teams;

/// <summary>How things stand for all teams at one moment; read once, however many needs are looked at.</summary>
/// <param name="Held">The order each team is on.</param>
/// <param name="Duty">Hours on duty within the last 24.</param>
internal sealed record Ground(
    IReadOnlyDictionary<Guid, Order> Held, IReadOnlyDictionary<Guid, double> Duty, IReadOnlyList<Closure> Closures, Ways Ways, IRegisterBook Registers, IOrganizationBook Book, int TiredHours, DateTimeOffset Now)
{
    public static Task<Ground> Of(Desk desk, CancellationToken ct) => Of(desk.Db, desk.Service<Ways>(), desk.Service<IRegisterBook>(), desk.Service<IOrganizationBook>(), desk.Service<IOptions<DispatchOptions>>().Value, desk.Now, ct);

    public static Task<Ground> Of(ReadingDesk desk, CancellationToken ct) => Of(desk.Db, desk.Service<Ways>(), desk.Service<IRegisterBook>(), desk.Service<IOrganizationBook>(), desk.Service<IOptions<DispatchOptions>>().Value, desk.Now, ct);

    private static async Task<Ground> Of(YilianDb db, Ways ways, IRegisterBook registers, IOrganizationBook book, DispatchOptions options, DateTimeOffset now, CancellationToken ct)
    {
        var held = await db.Set<Order>().AsNoTracking().Where(o => o.ActiveTeamId != null).ToDictionaryAsync(o => o.TeamId, ct);
        return new Ground(held, await Orders.Duty.Lately(db, now, ct), await ClosuresSlice.Now(db, ct), ways, registers, book, options.TiredHours, now);
    }
}

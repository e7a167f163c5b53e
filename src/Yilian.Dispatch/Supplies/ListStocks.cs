using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Dispatch.Supplies;

/// <summary>二（三）3: where an item lies, what of it can be given, and who else wants it.</summary>
[Clause("二（三）3", "应急装备物资联动")]
internal sealed class ListStocksSlice : ISlice
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dispatch/needs/{id}/stocks", Handle);

    private static async Task<StockBoard> Handle(Guid id, ReadingDesk desk, IRegisterBook registers, IOrganizationBook book, CancellationToken ct)
    {
        var need = await desk.Db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.Item != null, ct) ?? throw NotFoundException.Of<Need>(id);
        if ((await desk.Incidents((IReadOnlyCollection<Guid>)[need.IncidentId], ct)).Count == 0)
        {
            throw NotFoundException.Of<Need>(id);
        }

        var gap = Tally.Of(need, (await Tally.SharesOf([id], desk.Db, ct))[id]).Gap;
        var others = await Contention.Others(need, desk.Db, ct);
        var stocks = await Stocks.Of(need, registers, desk.Service<Ways>(), desk.Db, desk.Now, ct);
        var left = gap;
        var views = new List<StockView>();
        foreach (var s in stocks.Take(Most))
        {
            var proposed = Math.Min(left, s.Free);
            left -= proposed;
            views.Add(new StockView(
                s.Entry.Id, s.Entry.Code, s.Entry.Name, s.Entry.OwnerId, book.Find(s.Entry.OwnerId)?.Name ?? "", s.Entry.Place, s.Entry.Unit, s.Quantity, s.Reserved, s.Out, s.Safety, s.Free, s.Way?.Km, s.Way?.Minutes, s.InTime, proposed));
        }

        return new StockBoard(
            need.Item!, need.Unit, gap, others.Sum(o => o.Gap), stocks.Sum(s => s.Free), [.. others.Select(o => new RivalNeed(o.Need.Number, book.Find(o.Need.OrganizationId)?.Name ?? "", o.Gap, o.Need.Priority))], views);
    }
}

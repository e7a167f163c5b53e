using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Dispatch;
using Yilian.Dispatch.Needs;
using Yilian.Dispatch.Roads;
using Yilian.Information;
using Yilian.Organization;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Dispatch.Supplies;

/// <summary>Several needs that want the same item.</summary>
internal static class Contention
{
    /// <summary>The other open needs of the item that are short, the most urgent first.</summary>
    public static async Task<List<(Need Need, int Gap)>> Others(Need need, YilianDb db, CancellationToken ct)
    {
        var wanting = await db.Set<Need>().AsNoTracking().Where(n => n.Item == need.Item && n.CancelledAt == null && n.Id != need.Id).ToListAsync(ct);
        var open = await db.OpenAmong([.. wanting.Select(n => n.IncidentId).Distinct()], ct);
        var shares = await Tally.SharesOf(wanting.ConvertAll(n => n.Id), db, ct);
        return [.. wanting.Where(n => open.Contains(n.IncidentId)).Select(n => (Need: n, Tally.Of(n, shares[n.Id]).Gap)).Where(n => n.Gap > 0).OrderBy(n => n.Need.Priority).ThenBy(n => n.Need.AskedAt)];
    }

    /// <summary>Tells the general headquarters when what all of them want is more than all stocks can give.</summary>
    /// <param name="gap">What the need itself is short of.</param>
    public static async Task Watch(Desk desk, Need need, int gap, DateTimeOffset at, CancellationToken ct)
    {
        var others = await Others(need, desk.Db, ct);
        if (gap == 0 || others.Count == 0)
        {
            return;
        }

        var free = (await Stocks.Of(need, desk.Service<IRegisterBook>(), desk.Service<Ways>(), desk.Db, desk.Now, ct)).Sum(s => s.Free);
        var wanted = gap + others.Sum(o => o.Gap);
        if (wanted <= free)
        {
            return;
        }

        List<string> numbers = [.. others.Select(o => o.Need.Number), need.Number];
        var book = desk.Service<IOrganizationBook>();
        var line = $"{string.Join("、", others.Select(o => o.Need.OrganizationId).Append(need.OrganizationId).Distinct().Select(o => book.Find(o)?.ShortName))}同时需要{need.Item}，合计缺 {wanted}{need.Unit}，库存可调 {free}{need.Unit}，请总指挥部统筹分配（{string.Join("、", numbers)}）";
        desk.Record(
            new StockContended(need.Id, need.IncidentId, need.Item!, need.Unit, wanted, free, numbers, [new Addressee(KnownHeadquarters.General, Asks.Answer, need.Id)], line),
            line, new Subject(need.IncidentId, need.IncidentId, need.HeadquartersId, at));
    }
}

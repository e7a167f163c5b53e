using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Organization.Liaisons;
using Yilian.Organization.Units;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Organization.Book;

/// <summary>All organizations at one moment; never changed, only replaced.</summary>
internal sealed class Picture
{
    public static readonly Picture Empty = new(0, []);

    private readonly FrozenDictionary<Guid, OrganizationCard> _byId;
    private readonly FrozenDictionary<string, OrganizationCard> _byCode;
    private readonly FrozenDictionary<string, OrganizationCard> _counties;

    private Picture(long seq, IReadOnlyList<OrganizationCard> all)
    {
        (Seq, All) = (seq, all);
        _byId = all.ToFrozenDictionary(c => c.Id);
        _byCode = all.Where(c => !c.Dissolved).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _counties = all.Where(c => c is { Dissolved: false, Kind: OrganizationKinds.County, DivisionCode: not null })
            .DistinctBy(c => c.DivisionCode).ToFrozenDictionary(c => c.DivisionCode!, StringComparer.Ordinal);
    }

    /// <summary>The journal's head when it was taken: what was recorded up to there is in it.</summary>
    public long Seq { get; }

    public IReadOnlyList<OrganizationCard> All { get; }

    public static async Task<Picture> Take(YilianDb db, CancellationToken ct)
    {
        // The head is read first: an entry that comes in between is read again rather than missed.
        var seq = await db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        var units = await db.Set<Unit>().Include(u => u.Memberships).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        var liaisons = (await db.Set<Liaison>().Where(l => l.Until == null).Select(l => new Holder(l.UnitId, l.StandIn, l.UserId)).ToListAsync(ct)).ToLookup(l => l.UnitId);
        return new Picture(seq, [.. units.OrderBy(u => u.Number ?? int.MaxValue).ThenBy(u => u.Code, StringComparer.Ordinal).Select(u => CardOf(u, [.. liaisons[u.Id]]))]);
    }

    public OrganizationCard? Find(Guid id) => _byId.GetValueOrDefault(id);

    public OrganizationCard? ByCode(string code) => _byCode.GetValueOrDefault(code);

    public OrganizationCard? CountyOf(string countyCode) => _counties.GetValueOrDefault(countyCode);

    private static OrganizationCard CardOf(Unit u, List<Holder> holders)
    {
        var liaison = holders.Find(h => !h.StandIn);
        return new OrganizationCard(
            u.Id, u.Code, u.Name, u.ShortName, u.Kind, u.DivisionCode, u.DutyPhones, u.HeadquartersIds,
            liaison?.UserId, holders.Find(h => h.StandIn)?.UserId, u.NeedsLiaison && liaison is null, u.IsDissolved);
    }

    private sealed record Holder(Guid UnitId, bool StandIn, Guid? UserId);
}

using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Information.Monitoring.Stations;

/// <summary>This node's picture of the stations in use: no database on the way of a reading.</summary>
internal sealed class StationBook(IServiceScopeFactory scopes)
{
    private volatile Picture _picture = Picture.Empty;

    /// <summary>Grows with every change.</summary>
    public long Edition => _picture.Edition;

    /// <summary>What was recorded up to this entry is known here.</summary>
    public long Seq { get; set; }

    public IReadOnlyList<StationCard> All => _picture.All;

    public StationCard? Find(Guid id) => _picture.ById.GetValueOrDefault(id);

    public StationCard? ByCode(string code) => _picture.ByCode.GetValueOrDefault(code);

    public StationCard? ByWire(string protocol, string wireId) => _picture.ByWire.GetValueOrDefault(protocol)?.GetValueOrDefault(wireId);

    public (StationCard Station, ElementCard Element)? BySeries(int series) => _picture.BySeries.TryGetValue(series, out var found) ? found : null;

    /// <summary>Reads the stations again.</summary>
    public async Task Renew(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YilianDb>();
        var seq = await db.Set<JournalRow>().MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        var stations = await db.Set<Station>().Include(s => s.Elements).AsSplitQuery().AsNoTracking().Where(s => s.RetiredAt == null).ToListAsync(ct);
        _picture = new Picture(_picture.Edition + 1, [.. stations.Select(CardOf).OrderBy(s => s.Code, StringComparer.Ordinal)]);
        Seq = seq;
    }

    internal static StationCard CardOf(Station s) => new(
        s.Id, s.Code, s.Name, s.Kind, s.Protocol, s.WireId, s.OwnerId, s.AudienceId, s.HeadquartersIds, s.CountyCode, s.Basin, s.Place, s.Longitude, s.Latitude,
        s.ReportMinutes, s.Version, [.. s.Elements.Where(e => !e.Ended).OrderBy(e => e.Position).Select(e => e.Card())])
    { RegisteredAt = s.RegisteredAt, Password = s.Password };

    private sealed class Picture(long edition, IReadOnlyList<StationCard> all)
    {
        public static readonly Picture Empty = new(0, []);

        public long Edition { get; } = edition;
        public IReadOnlyList<StationCard> All { get; } = all;
        public FrozenDictionary<Guid, StationCard> ById { get; } = all.ToFrozenDictionary(s => s.Id);
        public FrozenDictionary<string, StationCard> ByCode { get; } = all.ToFrozenDictionary(s => s.Code, StringComparer.OrdinalIgnoreCase);

        public FrozenDictionary<string, FrozenDictionary<string, StationCard>> ByWire { get; } =
            all.GroupBy(s => s.Protocol, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(s => s.WireId, StationCard.SameWireId), StringComparer.Ordinal);

        public FrozenDictionary<int, (StationCard, ElementCard)> BySeries { get; } =
            all.SelectMany(s => s.Elements, (s, e) => (s, e)).ToFrozenDictionary(p => p.e.Series, p => (p.s, p.e));
    }
}

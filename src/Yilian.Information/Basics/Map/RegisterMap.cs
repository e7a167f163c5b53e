using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yilian.Information.Basics.Registers;
using Yilian.Organization;
using Yilian.Platform.Journal;
using Yilian.Platform.Maps;
using Yilian.Platform.Storage;

namespace Yilian.Information.Basics.Map;

/// <summary>
/// This node's map of the registers. It is made from the book of entries when it is asked for after a change; registers that did not change
/// keep their layer, entries that did not change are not read again.
/// </summary>
internal sealed class RegisterMap(IRegisterBook book, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<Guid, int> _audiences = [];
    private readonly Dictionary<string, (RegisterCard[] Cards, MapLayer Layer)> _layers = new(StringComparer.Ordinal);
    private Dictionary<Guid, (RegisterCard Card, MapEntry Entry)> _entries = [];
    private volatile Taken? _taken;

    public async ValueTask<MapPicture> Current(CancellationToken ct)
    {
        if (_taken is { } current && current.Edition == book.Edition)
        {
            return current.Picture;
        }

        await _gate.WaitAsync(ct);
        try
        {
            // The edition is read first: what changes meanwhile is drawn again rather than missed.
            var edition = book.Edition;
            if (_taken is not { } taken || taken.Edition != edition)
            {
                _taken = new Taken(edition, await Draw(ct));
            }

            return _taken.Picture;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<MapPicture> Draw(CancellationToken ct)
    {
        var entries = new Dictionary<Guid, (RegisterCard, MapEntry)>();
        foreach (var register in Definitions.All)
        {
            RegisterCard[] cards = [.. book.Of(register.Key).Where(c => c is { Longitude: not null, Latitude: not null })];
            var same = _layers.TryGetValue(register.Key, out var before) && before.Cards.AsSpan().SequenceEqual(cards, ReferenceEqualityComparer.Instance);
            MapEntry[] drawn = [.. cards.Select(Entry)];
            for (var i = 0; i < cards.Length; i++)
            {
                entries[cards[i].Id] = (cards[i], drawn[i]);
            }

            _layers[register.Key] = same ? before : (cards, new MapLayer(register.Key, drawn));
        }

        _entries = entries;
        return new MapPicture(_layers.ToDictionary(l => l.Key, l => l.Value.Layer, StringComparer.Ordinal), await Members(ct));
    }

    private MapEntry Entry(RegisterCard card)
    {
        if (_entries.TryGetValue(card.Id, out var known) && ReferenceEquals(known.Card, card))
        {
            return known.Entry;
        }

        var kind = Definitions.KindOf(card.Register, card.KindCode);
        var at = new GeoPoint(card.Longitude!.Value, card.Latitude!.Value);
        return new MapEntry(
            card.Id, card.Register, card.Code, card.KindCode, kind?.Name ?? card.KindCode, kind?.NameEn ?? card.KindCode, card.Name, PinyinInitials.Of(card.Name),
            card.OwnerId, AudienceOf(card.AudienceId), card.Level, card.Readiness, [.. card.Capabilities.Select(c => c.Code)],
            card.People is { } people ? (int)Math.Round(people) : null, card.Quantity, card.Unit, card.VerifyBy, at)
        {
            Outline = card.Geometry,
            ImpactOutline = card.ImpactArea,
            ImpactRadius = card.ImpactRadius,
            Impact = ImpactOf(card, at),
        };
    }

    private static IMapArea? ImpactOf(RegisterCard card, GeoPoint at) =>
        GeoJsonShapes.Read(card.ImpactArea) is { IsEmpty: false } area ? new PolygonArea(area)
        : card.ImpactRadius is > 0 and { } radius ? new CircleArea(at, radius)
        : null;

    // Entries refer to their audience by its place in one list, so that a request decides once per audience and not once per entry.
    private int AudienceOf(Guid id)
    {
        if (!_audiences.TryGetValue(id, out var place))
        {
            _audiences[id] = place = _audiences.Count;
        }

        return place;
    }

    private async Task<IReadOnlyList<Guid[]>> Members(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ids = _audiences.Keys.ToList();
        var members = (await scope.ServiceProvider.GetRequiredService<YilianDb>().Set<AudienceMember>().AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.AudienceId)).ToListAsync(ct))
            .ToLookup(m => m.AudienceId, m => m.OrganizationId);
        var list = new Guid[_audiences.Count][];
        foreach (var (id, place) in _audiences)
        {
            list[place] = [.. members[id]];
        }

        return list;
    }

    private sealed record Taken(long Edition, MapPicture Picture);
}

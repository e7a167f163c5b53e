using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Maps;

namespace Yilian.Information.Basics.Map;

/// <summary>二（一）1: finds a place of the map by a name, pinyin initials, a code, or coordinates in whatever order.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class SearchSlice : ISlice
{
    private const int Most = 20;
    private const int LongestText = 100;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/information/map/search", Handle);

    private static async Task<IReadOnlyList<MapPlace>> Handle(ReadingDesk desk, RegisterMap map, IOrganizationBook book, string text, CancellationToken ct)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > LongestText)
        {
            throw new InvalidRequestException("text", "请输入 1 到 100 个字：名称、拼音首字母、编码或经纬度|Type 1 to 100 characters: a name, pinyin initials, a code or coordinates");
        }

        if (CoordinateText.Read(typed) is { } place)
        {
            return [Coordinates(place, book)];
        }

        var picture = await map.Current(ct);
        var filter = MapFilter.Of(desk.Caller, picture, new MapQuery(null, null, null, null, null, null));
        var entries = picture.Layers.Values.SelectMany(l => l.Entries)
            .Select(e => (Rank: Rank(typed, e.Name, e.Pinyin, e.Code), Entry: e)).Where(r => r.Rank > 0 && filter.Takes(r.Entry))
            .Select(r => (r.Rank, Place: Entry(r.Entry, book)));
        return [.. Divisions(typed, book).Concat(entries).OrderByDescending(r => r.Rank).ThenBy(r => r.Place.Name.Length).ThenBy(r => r.Place.Name, StringComparer.Ordinal).Take(Most).Select(r => r.Place)];
    }

    private static IEnumerable<(int Rank, MapPlace Place)> Divisions(string typed, IOrganizationBook book)
    {
        foreach (var county in book.Districts)
        {
            if (county is { Longitude: { } x, Latitude: { } y } && Rank(typed, county.Name, PinyinInitials.Of(county.Name), county.Code) is > 0 and var rank)
            {
                yield return (rank + 1, new MapPlace("county", county.Name, county.Code, x, y, null, null, false));
            }

            foreach (var township in county.Townships.Where(t => t is { Longitude: not null, Latitude: not null }))
            {
                if (Rank(typed, township.Name, township.Pinyin, township.Code) is > 0 and var found)
                {
                    yield return (found, new MapPlace("township", township.Name, county.Name, township.Longitude!.Value, township.Latitude!.Value, null, null, false));
                }
            }
        }
    }

    private static MapPlace Entry(MapEntry e, IOrganizationBook book) =>
        new("entry", e.Name, $"{e.KindName} · {book.Find(e.OwnerId)?.ShortName}", e.At.Longitude, e.At.Latitude, e.Id, e.Register, false);

    private static MapPlace Coordinates(TypedPlace place, IOrganizationBook book)
    {
        var county = book.DivisionAt(place.At.Longitude, place.At.Latitude);
        var name = FormattableString.Invariant($"{place.At.Longitude:0.######}, {place.At.Latitude:0.######}");
        return new MapPlace("coordinates", name, book.Districts.FirstOrDefault(d => d.Code == county)?.Name, place.At.Longitude, place.At.Latitude, null, null, place.Swapped);
    }

    // The whole code or name before its beginning, before the initials, before any part of it.
    private static int Rank(string typed, string name, string pinyin, string code) =>
        string.Equals(code, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(name, typed, StringComparison.Ordinal) ? 8
        : name.StartsWith(typed, StringComparison.Ordinal) ? 6
        : typed.Length > 1 && pinyin.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 4
        : name.Contains(typed, StringComparison.Ordinal) ? 2
        : code.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
}

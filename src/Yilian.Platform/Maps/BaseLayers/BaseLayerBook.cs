using Microsoft.Extensions.Options;
using Yilian.Contracts.Platform;

namespace Yilian.Platform.Maps.BaseLayers;

/// <summary>The base layers that the settings offer, and the hosts that a browser must be allowed to ask for them.</summary>
public sealed class BaseLayerBook(IOptions<MapOptions> options)
{
    /// <summary>Where the platform serves its own archive.</summary>
    public const string ArchivePath = "/api/map/tiles";

    private const int TiandituZoom = 18;
    private const string TiandituAttribution = "© 天地图 · 国家地理信息公共服务平台";

    public IReadOnlyList<MapBaseLayer> Layers => [.. BaseLayerIds.In(options.Value).Select(Of)];

    /// <summary>As a content policy names them; none with the bundled layer alone.</summary>
    public IReadOnlyList<string> Hosts =>
        [.. Layers.SelectMany(l => l.Sheets.SelectMany(s => s.Addresses).Append(l.Archive ?? "")).Select(BaseLayerAddress.HostOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    private MapBaseLayer Of(string id)
    {
        var map = options.Value;
        return id switch
        {
            BaseLayerIds.TiandituVector => Layer(id, "raster", "天地图", "Tianditu map", TiandituAttribution, TiandituZoom) with { Sheets = [Tianditu("vec"), Tianditu("cva")] },
            BaseLayerIds.TiandituImage => Layer(id, "raster", "天地图影像", "Tianditu imagery", TiandituAttribution, TiandituZoom) with { Sheets = [Tianditu("img"), Tianditu("cia")] },
            BaseLayerIds.Xyz => Layer(id, "raster", map.XyzTitle, map.XyzTitle, map.XyzAttribution, map.XyzMaxZoom) with { Sheets = [new MapTileSheet([map.XyzUrl!])] },
            BaseLayerIds.Pmtiles => Layer(id, "pmtiles", map.PmtilesTitle, map.PmtilesTitle, map.PmtilesAttribution, TiandituZoom) with
            {
                Archive = map.PmtilesUrl is { Length: > 0 } url ? url : ArchivePath,
            },
            _ => Layer(id, "offline", "离线示意图", "Offline schematic map", null, TiandituZoom),
        };
    }

    private MapBaseLayer Layer(string id, string kind, string title, string titleEn, string? attribution, int maxZoom) =>
        new(id, kind, title, titleEn, attribution, [], null, maxZoom, string.Equals(id, options.Value.Default, StringComparison.Ordinal));

    private MapTileSheet Tianditu(string layer) => new([.. Enumerable.Range(0, 8).Select(host =>
        $"https://t{host}.tianditu.gov.cn/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}&tk={options.Value.TiandituKey}")]);
}

namespace Yilian.Contracts.Platform;

/// <summary>A base layer that the maps may be drawn on, as the settings name it.</summary>
/// <param name="Id">offline, tianditu-vector, tianditu-image, xyz or pmtiles.</param>
/// <param name="Kind">offline: bundled, nothing is fetched; raster: tiles by address; pmtiles: one archive of tiles.</param>
/// <param name="Sheets">Of a raster layer: sheets of tiles that lie on one another, the lowest first.</param>
/// <param name="Archive">Of a PMTiles layer: where the archive is.</param>
/// <param name="MaxZoom">Tiles beyond it are those of this zoom, enlarged.</param>
/// <param name="Default">True: shown until somebody chooses another.</param>
public sealed record MapBaseLayer(
    string Id, string Kind, string Title, string TitleEn, string? Attribution, IReadOnlyList<MapTileSheet> Sheets, string? Archive, int MaxZoom, bool Default);

/// <summary>One sheet of tiles.</summary>
/// <param name="Addresses">The same tiles at several hosts; {z}, {x} and {y} are filled in.</param>
public sealed record MapTileSheet(IReadOnlyList<string> Addresses);

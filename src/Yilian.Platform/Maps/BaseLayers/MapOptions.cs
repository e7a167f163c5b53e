using System.ComponentModel.DataAnnotations;

namespace Yilian.Platform.Maps.BaseLayers;

/// <summary>Base layers of the maps. The bundled schematic one is always there and needs no network; every other is there when its settings are. Coordinates are WGS-84 or CGCS2000: tiles in GCJ-02 lie some hundred meters off.</summary>
public sealed class MapOptions : IValidatableObject
{
    /// <summary>The layer shown until somebody chooses another. The choice is remembered per person in the browser.</summary>
    [RegularExpression("^(offline|tianditu-vector|tianditu-image|xyz|pmtiles)$", ErrorMessage = "Map:Default 应为 offline、tianditu-vector、tianditu-image、xyz 或 pmtiles")]
    public string Default { get; init; } = BaseLayerIds.Offline;

    /// <summary>Key (tk) of 天地图 for browsers, from console.tianditu.gov.cn; offers its map and its imagery, each with names. It is visible to everybody signed in: bind it to your host there.</summary>
    [RegularExpression("^[0-9a-fA-F]{32}$", ErrorMessage = "Map:TiandituKey 应为 32 位十六进制的天地图密钥（浏览器端）")]
    public string? TiandituKey { get; init; }

    /// <summary>Tiles of your own or of another provider: an http or https address with {z}, {x} and {y}. The server must allow other origins (CORS).</summary>
    public string? XyzUrl { get; init; }

    /// <summary>Name of that layer in the switch.</summary>
    [Required]
    public string XyzTitle { get; init; } = "自定义底图";

    /// <summary>Whose tiles they are; shown on the map.</summary>
    public string? XyzAttribution { get; init; }

    /// <summary>The nearest zoom that its server has.</summary>
    [Range(1, 22, ErrorMessage = "Map:XyzMaxZoom 应为 1 到 22")]
    public int XyzMaxZoom { get; init; } = 18;

    /// <summary>A PMTiles archive (version 3, raster or vector) on this machine, served by the platform itself; relative to the working folder.</summary>
    public string? PmtilesFile { get; init; }

    /// <summary>Or the address of an archive elsewhere; its server must allow other origins and range requests.</summary>
    public string? PmtilesUrl { get; init; }

    /// <summary>Name of the archive's layer in the switch.</summary>
    [Required]
    public string PmtilesTitle { get; init; } = "本地瓦片底图";

    /// <summary>Whose map the archive is; shown on the map.</summary>
    public string? PmtilesAttribution { get; init; }

    /// <summary>What the single rules cannot see: addresses, the archive, and whether the default layer is there at all.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (XyzUrl is { Length: > 0 } xyz && BaseLayerAddress.HostOf(xyz) is null)
        {
            yield return Wrong(nameof(XyzUrl), "应为 http 或 https 地址，主机名写全");
        }

        if (XyzUrl is { Length: > 0 } template && !BaseLayerAddress.HasPlaces(template))
        {
            yield return Wrong(nameof(XyzUrl), "应含 {z}、{x}、{y}，例如 https://tiles.example.gov.cn/{z}/{x}/{y}.png");
        }

        if (PmtilesUrl is { Length: > 0 } url && BaseLayerAddress.HostOf(url) is null)
        {
            yield return Wrong(nameof(PmtilesUrl), "应为 http 或 https 地址");
        }

        if (PmtilesFile is { Length: > 0 } && PmtilesUrl is { Length: > 0 })
        {
            yield return Wrong(nameof(PmtilesUrl), "与 Map:PmtilesFile 只能设置一个");
        }

        if (PmtilesFile is { Length: > 0 } file && PmtilesArchive.WhatIsWrongWith(file) is { } wrong)
        {
            yield return Wrong(nameof(PmtilesFile), wrong);
        }

        if (!BaseLayerIds.In(this).Contains(Default, StringComparer.Ordinal))
        {
            yield return Wrong(nameof(Default), $"为 {Default}，但该底图没有设置（见 Map:TiandituKey、Map:XyzUrl、Map:PmtilesFile）");
        }
    }

    private static ValidationResult Wrong(string setting, string what) => new($"Map:{setting} {what}", [setting]);
}

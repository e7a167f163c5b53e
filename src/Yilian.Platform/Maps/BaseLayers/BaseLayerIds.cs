namespace Yilian.Platform.Maps.BaseLayers;

/// <summary>What the base layers are called in settings, answers and browsers.</summary>
public static class BaseLayerIds
{
    public const string Offline = "offline";
    public const string TiandituVector = "tianditu-vector";
    public const string TiandituImage = "tianditu-image";
    public const string Xyz = "xyz";
    public const string Pmtiles = "pmtiles";

    /// <summary>The layers that settings make available, in the order they are offered.</summary>
    public static IEnumerable<string> In(MapOptions options)
    {
        yield return Offline;
        if (options.TiandituKey is { Length: > 0 })
        {
            yield return TiandituVector;
            yield return TiandituImage;
        }

        if (options.XyzUrl is { Length: > 0 })
        {
            yield return Xyz;
        }

        if (options.PmtilesFile is { Length: > 0 } || options.PmtilesUrl is { Length: > 0 })
        {
            yield return Pmtiles;
        }
    }
}

namespace Yilian.Platform.Maps.BaseLayers;

/// <summary>Reads the addresses of tiles.</summary>
internal static class BaseLayerAddress
{
    private static readonly string[] Places = ["{z}", "{x}", "{y}"];

    public static bool HasPlaces(string template) => Places.All(p => template.Contains(p, StringComparison.Ordinal));

    /// <summary>Scheme, host and port as a content policy names them; null when it is no address of the web.</summary>
    public static string? HostOf(string address)
    {
        var filled = Places.Aggregate(address, (a, p) => a.Replace(p, "0", StringComparison.Ordinal));
        if (!Uri.TryCreate(filled, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.IdnHost.Length == 0)
        {
            return null;
        }

        // A place within the host would make the policy allow another host than the one that is asked.
        var hostAsGiven = address.Split("://", 2)[1].Split('/', 2)[0];
        return hostAsGiven.Contains('{', StringComparison.Ordinal) ? null : $"{uri.Scheme}://{(uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost)}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
    }
}

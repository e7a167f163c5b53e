namespace Yilian.Protocols.Cap;

/// <summary>Finds the messages that a feed (Atom or RSS) points to.</summary>
public static class CapFeed
{
    private const string CapType = "application/cap+xml";

    /// <summary>One address per entry, the CAP one where several are given; empty for what is no feed. As written, possibly relative.</summary>
    public static IReadOnlyList<string> Links(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var root = XmlTree.Read(XmlText.Decode(bytes), []);
            return root.Name switch
            {
                "feed" => [.. root.All("entry").Select(OfEntry).OfType<string>().Distinct(StringComparer.Ordinal)],
                "rss" => [.. root.Descendants().Where(n => n.Name == "item").Select(i => i.Value("link")).OfType<string>().Distinct(StringComparer.Ordinal)],
                _ => [],
            };
        }
        catch (Exception wrong) when (wrong is MalformedException or HostileException)
        {
            return [];
        }
    }

    private static string? OfEntry(XmlNode entry)
    {
        var links = entry.All("link").Select(l => l.Attributes).OfType<Dictionary<string, string>>().Where(a => a.ContainsKey("href")).ToList();
        var best = links.Find(a => a.GetValueOrDefault("type")?.StartsWith(CapType, StringComparison.OrdinalIgnoreCase) == true) ?? links.Find(a => a.GetValueOrDefault("rel", "alternate") == "alternate");
        return best?["href"];
    }
}

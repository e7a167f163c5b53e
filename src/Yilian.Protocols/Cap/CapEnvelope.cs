using System.Text;
using System.Xml;

namespace Yilian.Protocols.Cap;

/// <summary>An EDXL-DE envelope: who distributes what, and the CAP messages in it, each as a document of its own.</summary>
/// <param name="Status">Actual, Exercise, System or Test, as written; what is inside is no more real than its envelope.</param>
/// <param name="Kind">distributionType: Report, Update, Cancel, Request …</param>
/// <param name="Others">How many contents are no CAP message.</param>
public sealed record CapEnvelope(string? DistributionId, string? Sender, string? Status, string? Kind, IReadOnlyList<byte[]> Messages, int Others)
{
    private const string Space = "urn:oasis:names:tc:emergency:EDXL:DE:";
    private const int Most = 200;

    /// <summary>The envelope; null when the bytes are none, or cannot be read at all.</summary>
    public static CapEnvelope? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = XmlText.Decode(bytes);
            var root = XmlTree.Read(text, []);
            return root.Space.StartsWith(Space, StringComparison.Ordinal) && root.Name.Equals("EDXLDistribution", StringComparison.OrdinalIgnoreCase) ? Of(root, text) : null;
        }
        catch (Exception wrong) when (wrong is MalformedException or HostileException)
        {
            return null;
        }
    }

    private static CapEnvelope Of(XmlNode root, string text)
    {
        var messages = Embedded(text).Concat(Attached(root)).Take(Most).ToList();
        var contents = root.Descendants().Count(n => n.Name.Equals("contentObject", StringComparison.OrdinalIgnoreCase));
        return new CapEnvelope(
            Value(root, "distributionID"), Value(root, "senderID"), Value(root, "distributionStatus"), Value(root, "distributionType") ?? Value(root, "distributionKind"),
            messages, Math.Max(0, contents - messages.Count));
    }

    // Edition 2.0 nests what edition 1.0 has directly under the root.
    private static string? Value(XmlNode root, string name) => root.Value(name) ?? root.Descendants().FirstOrDefault(n => n.Name == name)?.Trimmed;

    // Copied with the namespaces in scope, so that each message stands by itself.
    private static List<byte[]> Embedded(string text)
    {
        var messages = new List<byte[]>();
        using var reader = XmlTree.Open(text);
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "alert" } && CapReader.IsAlert(reader.NamespaceURI))
            {
                messages.Add(Encoding.UTF8.GetBytes(reader.ReadOuterXml()));
            }
            else
            {
                reader.Read();
            }
        }

        return messages;
    }

    // A message may also come as base64; what is in it is judged like any other bytes.
    private static IEnumerable<byte[]> Attached(XmlNode root)
    {
        foreach (var content in root.Descendants().Where(n => n.Name == "nonXMLContent" && n.Value("mimeType") is { } type && type.Contains("xml", StringComparison.OrdinalIgnoreCase)))
        {
            var bytes = new byte[(content.Value("contentData")?.Length ?? 0) * 3 / 4 + 3];
            if (Convert.TryFromBase64String(content.Value("contentData") ?? "", bytes, out var length) && length > 0)
            {
                yield return bytes[..length];
            }
        }
    }
}

namespace Yilian.Protocols.Cap;

/// <summary>Reads CAP 1.2: strict in its verdict, generous in what it keeps. Reads nothing but the bytes it is given.</summary>
public static class CapReader
{
    /// <summary>Judges and reads one document. Never throws for what the bytes hold.</summary>
    public static CapReading Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var flags = new List<CapProblem>();
            var root = XmlTree.Read(XmlText.Decode(bytes), flags);
            return root is { Name: "alert", Space: CapSchema.Space } ? Cap(root, flags) : Other(root, flags);
        }
        catch (HostileException hostile)
        {
            return CapReading.Refused(CapVerdict.Hostile, hostile.Message);
        }
        catch (MalformedException malformed)
        {
            return CapReading.Refused(CapVerdict.Malformed, malformed.Message);
        }
    }

    /// <summary>The document as text, for keeping.</summary>
    /// <exception cref="ArgumentException">The bytes are not in the encoding they declare.</exception>
    public static string TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return XmlText.Decode(bytes);
        }
        catch (Exception wrong) when (wrong is MalformedException or HostileException)
        {
            throw new ArgumentException(wrong.Message, nameof(bytes), wrong);
        }
    }

    private static CapReading Cap(XmlNode alert, List<CapProblem> flags)
    {
        var errors = CapSchema.Check(alert);
        var verdict = errors.Count > 0 ? CapVerdict.SchemaInvalid : CapVerdict.Valid;
        if (verdict == CapVerdict.Valid)
        {
            CapRules.Check(alert, new CapPolygons(), errors, flags);
            verdict = errors.Count > 0 ? CapVerdict.TextInvalid : CapVerdict.Valid;
        }

        var message = new CapModelReader(new CapPolygons(), flags).Alert(alert);
        return new CapReading(verdict, "CAP 1.2", [.. errors.Take(CapLimits.Errors)], [.. flags.Take(CapLimits.Errors)], message, []);
    }

    private static CapReading Other(XmlNode root, List<CapProblem> flags)
    {
        var format = FormatOf(root);
        var error = new CapProblem(root.Path, $"不是 CAP 1.2，而是 {format}|Not CAP 1.2 but {format}");
        var reader = new CapModelReader(new CapPolygons(), flags);
        var message = root switch
        {
            { Name: "alert", Space: NationalReader.Space } => NationalReader.Alert(root),
            { Name: "alert" } => reader.Alert(root),
            _ => null,
        };
        List<CapAlert> embedded = message is null ? [.. root.Descendants().Where(n => n.Name == "alert" && IsAlert(n.Space)).Select(reader.Alert)] : [];
        return new CapReading(CapVerdict.OtherFormat, format, [error], [.. flags.Take(CapLimits.Errors)], message, embedded);
    }

    internal static bool IsAlert(string space) => space is CapSchema.Space or "urn:oasis:names:tc:emergency:cap:1.1" or "http://www.incident.com/cap/1.0" or NationalReader.Space;

    private static string FormatOf(XmlNode root) => (root.Name, root.Space) switch
    {
        ("alert", "urn:oasis:names:tc:emergency:cap:1.1") => "CAP 1.1",
        ("alert", "http://www.incident.com/cap/1.0") => "CAP 1.0",
        ("alert", NationalReader.Space) => NationalReader.Format,
        ("feed", "http://www.w3.org/2005/Atom") => "Atom feed",
        ("rss", _) => "RSS",
        ("EDXLDistribution", "urn:oasis:names:tc:emergency:EDXL:DE:1.0") => "EDXL-DE 1.0",
        (_, "urn:oasis:names:tc:emergency:EDXL:DE:2.0") => "EDXL-DE 2.0",
        _ => "unknown",
    };
}

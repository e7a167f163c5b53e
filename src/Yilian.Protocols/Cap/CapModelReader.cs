namespace Yilian.Protocols.Cap;

/// <summary>Makes a message of an element, whatever its order and namespace: what can be read is kept, what cannot is flagged.</summary>
internal sealed class CapModelReader(CapPolygons polygons, List<CapProblem> flags)
{
    public CapAlert Alert(XmlNode alert) => new()
    {
        Identifier = alert.Value("identifier"),
        Sender = alert.Value("sender"),
        Sent = Time(alert, "sent"),
        Status = alert.Value("status"),
        MessageType = alert.Value("msgType"),
        Scope = alert.Value("scope"),
        Source = alert.Value("source"),
        Restriction = alert.Value("restriction"),
        Addresses = alert.Value("addresses"),
        Codes = Values(alert, "code"),
        Note = alert.Value("note"),
        References = [.. References(alert.Value("references"))],
        Incidents = alert.Value("incidents"),
        Infos = [.. alert.All("info").Select(Info)],
    };

    private CapInfo Info(XmlNode info) => new()
    {
        Language = info.Value("language") ?? "en-US",
        Categories = Values(info, "category"),
        Event = info.Value("event"),
        ResponseTypes = Values(info, "responseType"),
        Urgency = info.Value("urgency"),
        Severity = info.Value("severity"),
        Certainty = info.Value("certainty"),
        Audience = info.Value("audience"),
        EventCodes = Pairs(info, "eventCode"),
        Effective = Time(info, "effective"),
        Onset = Time(info, "onset"),
        Expires = Time(info, "expires"),
        SenderName = info.Value("senderName"),
        Headline = info.Value("headline"),
        Description = info.Value("description"),
        Instruction = info.Value("instruction"),
        Web = info.Value("web"),
        Contact = info.Value("contact"),
        Parameters = Pairs(info, "parameter"),
        Resources = [.. info.All("resource").Select(Resource)],
        Areas = [.. info.All("area").Select(Area)],
    };

    private CapArea Area(XmlNode area) => new()
    {
        Description = area.Value("areaDesc") ?? "",
        Polygons = [.. area.All("polygon").Select(p => Ring(p)).OfType<List<CapPoint>>()],
        Circles = [.. area.All("circle").Select(c => CapPolygons.ReadCircle(c.Text).Circle).OfType<CapCircle>()],
        Geocodes = Pairs(area, "geocode"),
        Altitude = area.Value("altitude"),
        Ceiling = area.Value("ceiling"),
    };

    // What cannot be drawn rightly is not drawn: a ring that crosses itself would warn the wrong people.
    private List<CapPoint>? Ring(XmlNode polygon)
    {
        var (points, wrong) = polygons.Read(polygon.Text);
        if (wrong is not null && polygon.Trimmed is not null)
        {
            flags.Add(new(polygon.Path, $"多边形未采用：{wrong.Split('|')[0]}|The polygon is left out: {wrong.Split('|')[^1]}"));
        }

        return wrong is null ? points : null;
    }

    private static CapResource Resource(XmlNode r) =>
        new(r.Value("resourceDesc") ?? "", r.Value("mimeType") ?? "", r.Value("uri"), r.Value("size"), r.Value("digest"), r.Value("derefUri") is not null);

    private DateTimeOffset? Time(XmlNode parent, string name)
    {
        if (parent.First(name) is not { Trimmed: { } text } node)
        {
            return null;
        }

        var at = CapTime.Read(text);
        if (at is null)
        {
            flags.Add(new(node.Path, $"时间“{CapSchema.Short(text)}”无法识别|The time “{CapSchema.Short(text)}” cannot be understood"));
        }

        return at;
    }

    private static IEnumerable<CapReference> References(string? text)
    {
        foreach (var part in text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            yield return part.Split(',') switch
            {
                [var sender, var identifier, var sent] => new CapReference(sender, identifier, CapTime.Read(sent)),
                var pieces => new CapReference("", pieces.Length > 1 ? pieces[1] : part, null),
            };
        }
    }

    private static List<string> Values(XmlNode parent, string name) => [.. parent.All(name).Select(n => n.Trimmed).OfType<string>()];

    private static List<CapValue> Pairs(XmlNode parent, string name) =>
        [.. parent.All(name).Select(n => new CapValue(n.Value("valueName") ?? "", n.Value("value") ?? ""))];
}

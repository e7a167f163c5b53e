using System.Globalization;
using System.Text;
using System.Xml;

namespace Yilian.Protocols.Cap;

/// <summary>Writes CAP 1.2 in UTF-8, in the order of the schema. What it writes is read back and must be valid: nothing that others would refuse leaves.</summary>
public static class CapWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true };

    /// <summary>The message as bytes.</summary>
    /// <exception cref="ArgumentException">The message would not be valid; says why.</exception>
    public static byte[] Write(CapAlert alert)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("alert", CapSchema.Space);
            Alert(xml, alert);
            xml.WriteEndElement();
        }

        var written = bytes.ToArray();
        var reading = CapReader.Read(written);
        return reading.Verdict == CapVerdict.Valid
            ? written
            : throw new ArgumentException(string.Join("；", reading.Errors), nameof(alert));
    }

    private static void Alert(XmlWriter xml, CapAlert a)
    {
        Text(xml, "identifier", a.Identifier);
        Text(xml, "sender", a.Sender);
        Time(xml, "sent", a.Sent);
        Text(xml, "status", a.Status);
        Text(xml, "msgType", a.MessageType);
        Text(xml, "source", a.Source);
        Text(xml, "scope", a.Scope);
        Text(xml, "restriction", a.Restriction);
        Text(xml, "addresses", a.Addresses);
        Texts(xml, "code", a.Codes);
        Text(xml, "note", a.Note);
        Text(xml, "references", a.References.Count == 0 ? null : string.Join(' ', a.References.Select(r => $"{r.Sender},{r.Identifier},{(r.Sent is { } sent ? CapTime.Write(sent) : "")}")));
        Text(xml, "incidents", a.Incidents);
        foreach (var info in a.Infos)
        {
            xml.WriteStartElement("info", CapSchema.Space);
            Info(xml, info);
            xml.WriteEndElement();
        }
    }

    private static void Info(XmlWriter xml, CapInfo i)
    {
        Text(xml, "language", i.Language);
        Texts(xml, "category", i.Categories);
        Text(xml, "event", i.Event);
        Texts(xml, "responseType", i.ResponseTypes);
        Text(xml, "urgency", i.Urgency);
        Text(xml, "severity", i.Severity);
        Text(xml, "certainty", i.Certainty);
        Text(xml, "audience", i.Audience);
        Pairs(xml, "eventCode", i.EventCodes);
        Time(xml, "effective", i.Effective);
        Time(xml, "onset", i.Onset);
        Time(xml, "expires", i.Expires);
        Text(xml, "senderName", i.SenderName);
        Text(xml, "headline", i.Headline);
        Text(xml, "description", i.Description);
        Text(xml, "instruction", i.Instruction);
        Text(xml, "web", i.Web);
        Text(xml, "contact", i.Contact);
        Pairs(xml, "parameter", i.Parameters);
        foreach (var resource in i.Resources)
        {
            Resource(xml, resource);
        }

        foreach (var area in i.Areas)
        {
            Area(xml, area);
        }
    }

    private static void Resource(XmlWriter xml, CapResource r)
    {
        xml.WriteStartElement("resource", CapSchema.Space);
        Text(xml, "resourceDesc", r.Description);
        Text(xml, "mimeType", r.MimeType);
        Text(xml, "size", r.Size);
        Text(xml, "uri", r.Uri);
        Text(xml, "digest", r.Digest);
        xml.WriteEndElement();
    }

    private static void Area(XmlWriter xml, CapArea a)
    {
        xml.WriteStartElement("area", CapSchema.Space);
        Text(xml, "areaDesc", a.Description);
        Texts(xml, "polygon", [.. a.Polygons.Select(p => string.Join(' ', p.Select(Pair)))]);
        Texts(xml, "circle", [.. a.Circles.Select(c => $"{Pair(c.Center)} {Number(c.Radius)}")]);
        Pairs(xml, "geocode", a.Geocodes);
        Text(xml, "altitude", a.Altitude);
        Text(xml, "ceiling", a.Ceiling);
        xml.WriteEndElement();
    }

    private static string Pair(CapPoint p) => $"{Number(p.Latitude)},{Number(p.Longitude)}";

    // Six decimals are a tenth of a meter; never an exponent.
    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Pairs(XmlWriter xml, string name, IReadOnlyList<CapValue> values)
    {
        foreach (var value in values)
        {
            xml.WriteStartElement(name, CapSchema.Space);
            xml.WriteElementString("valueName", CapSchema.Space, value.Name);
            xml.WriteElementString("value", CapSchema.Space, value.Value);
            xml.WriteEndElement();
        }
    }

    private static void Texts(XmlWriter xml, string name, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            xml.WriteElementString(name, CapSchema.Space, text);
        }
    }

    private static void Time(XmlWriter xml, string name, DateTimeOffset? at) => Text(xml, name, at is { } time ? CapTime.Write(time) : null);

    private static void Text(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(name, CapSchema.Space, text);
        }
    }
}

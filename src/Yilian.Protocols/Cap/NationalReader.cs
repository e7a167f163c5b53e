namespace Yilian.Protocols.Cap;

/// <summary>Reads what the national warning platform (国突) sends, which is not CAP: its own namespace, colors for severities, times with a blank, references without sender.</summary>
internal static class NationalReader
{
    public const string Space = "http://com.icss.amp";
    public const string Format = "China national warning platform (国突) XML";

    private static readonly char[] Commas = [',', '，', ';', '；', ' '];

    public static CapAlert Alert(XmlNode alert) => new()
    {
        Identifier = alert.Value("identifier"),
        Sender = alert.Value("senderCode") ?? alert.Value("sender"),
        Sent = CapTime.Read(alert.Value("sendTime")),
        Status = alert.Value("status"),
        MessageType = alert.Value("msgType"),
        Scope = alert.Value("scope"),
        Note = alert.Value("note"),
        References = [.. Parts(alert.Value("references")).Select(id => new CapReference("", id, null))],
        Infos = [.. alert.All("info").Select(i => Info(i, alert.Value("sender")))],
    };

    private static CapInfo Info(XmlNode info, string? sender) => new()
    {
        Language = info.Value("language") ?? "zh-CN",
        Event = info.Value("event"),
        Urgency = info.Value("urgency"),
        Severity = Severity(info.Value("severity")),
        Certainty = info.Value("certainty"),
        EventCodes = info.Value("eventType") is { } code ? [new CapValue("eventType", code)] : [],
        Effective = CapTime.Read(info.Value("effective")),
        Onset = CapTime.Read(info.Value("onset")),
        Expires = CapTime.Read(info.Value("expires")),
        SenderName = sender ?? info.Value("senderName"),
        Headline = info.Value("headline"),
        Description = info.Value("description"),
        Instruction = info.Value("instruction"),
        Web = info.Value("web"),
        Areas = [.. info.All("area").Select(Area)],
    };

    private static CapArea Area(XmlNode area) => new()
    {
        Description = area.Value("areaDesc") ?? "",
        Geocodes = [.. Parts(area.Value("geocode")).Select(code => new CapValue("CPEAS Geographic Code", code))],
    };

    private static string? Severity(string? color) => color?.ToUpperInvariant() switch
    {
        "RED" => "Extreme",
        "ORANGE" => "Severe",
        "YELLOW" => "Moderate",
        "BLUE" => "Minor",
        "UNKNOWN" => "Unknown",
        _ => color,
    };

    private static string[] Parts(string? text) => text?.Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

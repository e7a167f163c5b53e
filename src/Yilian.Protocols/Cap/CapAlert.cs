namespace Yilian.Protocols.Cap;

/// <summary>A CAP 1.2 message: what <c>alert</c> holds. Texts are trimmed; what a message lacks is null or empty.</summary>
public sealed record CapAlert
{
    /// <summary>The sender's name for the message; together with sender and sent it is the message's identity.</summary>
    public string? Identifier { get; init; }

    /// <summary>Who sends.</summary>
    public string? Sender { get; init; }

    /// <summary>When it was sent; null when the message does not say it readably.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>Actual, Exercise, System, Test or Draft.</summary>
    public string? Status { get; init; }

    /// <summary>Alert, Update, Cancel, Ack or Error.</summary>
    public string? MessageType { get; init; }

    /// <summary>Public, Restricted or Private.</summary>
    public string? Scope { get; init; }

    /// <summary>What the message came from.</summary>
    public string? Source { get; init; }

    /// <summary>Whom a restricted message is for.</summary>
    public string? Restriction { get; init; }

    /// <summary>Whom a private message is for.</summary>
    public string? Addresses { get; init; }

    /// <summary>Codes of profiles.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A note of the sender.</summary>
    public string? Note { get; init; }

    /// <summary>Earlier messages that this one updates, cancels or answers.</summary>
    public IReadOnlyList<CapReference> References { get; init; } = [];

    /// <summary>Names of incidents.</summary>
    public string? Incidents { get; init; }

    /// <summary>What it says, usually once a language.</summary>
    public IReadOnlyList<CapInfo> Infos { get; init; } = [];
}

/// <summary>One <c>info</c> of a message.</summary>
public sealed record CapInfo
{
    /// <summary>RFC 3066; en-US when the message is silent.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>Met, Geo, Safety …</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What happens, as words.</summary>
    public string? Event { get; init; }

    /// <summary>Shelter, Evacuate, Prepare …</summary>
    public IReadOnlyList<string> ResponseTypes { get; init; } = [];

    /// <summary>Immediate, Expected, Future, Past or Unknown.</summary>
    public string? Urgency { get; init; }

    /// <summary>Extreme, Severe, Moderate, Minor or Unknown.</summary>
    public string? Severity { get; init; }

    /// <summary>Observed, Likely, Possible, Unlikely or Unknown.</summary>
    public string? Certainty { get; init; }

    /// <summary>Whom it is meant for.</summary>
    public string? Audience { get; init; }

    /// <summary>Codes of the event.</summary>
    public IReadOnlyList<CapValue> EventCodes { get; init; } = [];

    /// <summary>From when the message holds.</summary>
    public DateTimeOffset? Effective { get; init; }

    /// <summary>When the event is expected to begin.</summary>
    public DateTimeOffset? Onset { get; init; }

    /// <summary>Until when the message holds.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The issuer's name for people.</summary>
    public string? SenderName { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>What happens (警示事项).</summary>
    public string? Description { get; init; }

    /// <summary>What to do (应采取的措施).</summary>
    public string? Instruction { get; init; }

    /// <summary>More to read.</summary>
    public string? Web { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? Contact { get; init; }

    /// <summary>Parameters of the system that sends.</summary>
    public IReadOnlyList<CapValue> Parameters { get; init; } = [];

    /// <summary>Files that belong to it.</summary>
    public IReadOnlyList<CapResource> Resources { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<CapArea> Areas { get; init; } = [];
}

/// <summary>A named value: an event code, a parameter, a geocode.</summary>
public sealed record CapValue(string Name, string Value);

/// <summary>An earlier message.</summary>
/// <param name="Sender">Empty where the source names identifiers only (the national platform).</param>
/// <param name="Sent">Null likewise, or when unreadable.</param>
public sealed record CapReference(string Sender, string Identifier, DateTimeOffset? Sent);

/// <summary>A file. Nothing is ever fetched from <paramref name="Uri"/>.</summary>
public sealed record CapResource(string Description, string MimeType, string? Uri, string? Size, string? Digest, bool Embedded);

/// <summary>One <c>area</c>.</summary>
public sealed record CapArea
{
    /// <summary>The area in words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Closed rings that could be read.</summary>
    public IReadOnlyList<IReadOnlyList<CapPoint>> Polygons { get; init; } = [];

    /// <summary>Circles that could be read.</summary>
    public IReadOnlyList<CapCircle> Circles { get; init; } = [];

    /// <summary>Codes of divisions and the like.</summary>
    public IReadOnlyList<CapValue> Geocodes { get; init; } = [];

    /// <summary>Feet above mean sea level, as written.</summary>
    public string? Altitude { get; init; }

    /// <summary>Feet above mean sea level, as written.</summary>
    public string? Ceiling { get; init; }
}

/// <summary>A point, WGS 84.</summary>
public readonly record struct CapPoint(double Latitude, double Longitude);

/// <summary>A circle; the radius in kilometers.</summary>
public readonly record struct CapCircle(CapPoint Center, double Radius);

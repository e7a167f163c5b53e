namespace Yilian.Protocols.Cap;

/// <summary>What bytes are, seen as CAP 1.2.</summary>
public enum CapVerdict
{
    /// <summary>Holds the OASIS schema and the text of the standard.</summary>
    Valid,

    /// <summary>Holds the schema, breaks the text of the standard.</summary>
    TextInvalid,

    /// <summary>Breaks the schema.</summary>
    SchemaInvalid,

    /// <summary>XML, but not CAP 1.2.</summary>
    OtherFormat,

    /// <summary>Not XML.</summary>
    Malformed,

    /// <summary>Would read files, connect out or exhaust the reader; refused unread.</summary>
    Hostile,
}

/// <summary>What is wrong, or remarkable, and where.</summary>
/// <param name="Path">Like <c>/alert/info[1]/area[2]/polygon[1]</c>; empty for the file as a whole.</param>
/// <param name="Text">Chinese and English, divided by a bar.</param>
public sealed record CapProblem(string Path, string Text)
{
    /// <summary>Path and Chinese words.</summary>
    public override string ToString() => Path.Length == 0 ? Text.Split('|')[0] : $"{Path}：{Text.Split('|')[0]}";
}

/// <summary>The result of reading: the verdict is strict, the message keeps whatever can be kept.</summary>
/// <param name="Verdict">Strictly.</param>
/// <param name="Format">In words, e.g. <c>CAP 1.2</c>.</param>
/// <param name="Errors">Why the verdict is not valid.</param>
/// <param name="Flags">What is allowed and still worth a look.</param>
/// <param name="Alert">The message, also of other formats that say the same; null when there is none.</param>
/// <param name="Embedded">The messages inside an envelope (EDXL-DE, feeds).</param>
public sealed record CapReading(
    CapVerdict Verdict, string Format, IReadOnlyList<CapProblem> Errors, IReadOnlyList<CapProblem> Flags, CapAlert? Alert, IReadOnlyList<CapAlert> Embedded)
{
    /// <summary>The verdict as it is written in manifests and answers.</summary>
    public string Word => Verdict switch
    {
        CapVerdict.Valid => "valid",
        CapVerdict.TextInvalid => "text-invalid",
        CapVerdict.SchemaInvalid => "schema-invalid",
        CapVerdict.OtherFormat => "other-format",
        CapVerdict.Malformed => "malformed",
        CapVerdict.Hostile => "hostile",
        _ => throw new InvalidOperationException($"no word for {Verdict}"),
    };

    internal static CapReading Refused(CapVerdict verdict, string text) => new(verdict, "", [new CapProblem("", text)], [], null, []);
}

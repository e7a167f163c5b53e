using System.Globalization;

namespace Yilian.Protocols.Cap;

/// <summary>What may stand where: one element of a sequence.</summary>
/// <param name="Check">Says what is wrong with the text; null when it is right.</param>
/// <param name="Children">The content of an element that has elements.</param>
internal sealed record Particle(string Name, bool Required = false, bool Many = false, Func<string, string?>? Check = null, Particle[]? Children = null);

/// <summary>
/// The OASIS schema of CAP 1.2 as a table. Tests hold it against the schema itself on thousands of mutated messages;
/// the table says in plain words what is wrong, which schema processors do not.
/// </summary>
internal static class CapSchema
{
    public const string Space = "urn:oasis:names:tc:emergency:cap:1.2";
    private const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    private static readonly Particle[] Pair = [new("valueName", true), new("value", true)];

    private static readonly Particle[] Area =
    [
        new("areaDesc", true), new("polygon", Many: true), new("circle", Many: true), new("geocode", Many: true, Children: Pair),
        new("altitude", Check: Decimal), new("ceiling", Check: Decimal),
    ];

    private static readonly Particle[] Resource =
    [
        new("resourceDesc", true), new("mimeType", true), new("size", Check: Integer), new("uri"), new("derefUri"), new("digest"),
    ];

    private static readonly Particle[] Info =
    [
        new("language", Check: Language),
        new("category", true, true, OneOf("Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other")),
        new("event", true),
        new("responseType", Many: true, Check: OneOf("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None")),
        new("urgency", true, Check: OneOf("Immediate", "Expected", "Future", "Past", "Unknown")),
        new("severity", true, Check: OneOf("Extreme", "Severe", "Moderate", "Minor", "Unknown")),
        new("certainty", true, Check: OneOf("Observed", "Likely", "Possible", "Unlikely", "Unknown")),
        new("audience"), new("eventCode", Many: true, Children: Pair),
        new("effective", Check: Time), new("onset", Check: Time), new("expires", Check: Time),
        new("senderName"), new("headline"), new("description"), new("instruction"), new("web"), new("contact"),
        new("parameter", Many: true, Children: Pair), new("resource", Many: true, Children: Resource), new("area", Many: true, Children: Area),
    ];

    private static readonly Particle[] Alert =
    [
        new("identifier", true), new("sender", true), new("sent", true, Check: Time),
        new("status", true, Check: OneOf("Actual", "Exercise", "System", "Test", "Draft")),
        new("msgType", true, Check: OneOf("Alert", "Update", "Cancel", "Ack", "Error")),
        new("source"), new("scope", true, Check: OneOf("Public", "Restricted", "Private")), new("restriction"), new("addresses"),
        new("code", Many: true), new("note"), new("references"), new("incidents"), new("info", Many: true, Children: Info),
    ];

    /// <summary>What breaks the schema.</summary>
    public static List<CapProblem> Check(XmlNode alert)
    {
        var errors = new List<CapProblem>();
        CheckElement(alert, new Particle("alert", Children: Alert), errors);
        return errors;
    }

    private static void CheckElement(XmlNode node, Particle particle, List<CapProblem> errors)
    {
        if (node.Attribute is { } attribute)
        {
            errors.Add(new(node.Path, $"不允许属性 {attribute}|The attribute {attribute} is not allowed"));
        }

        if (particle.Children is { } children)
        {
            CheckSequence(node, children, errors);
        }
        else
        {
            CheckText(node, particle, errors);
        }
    }

    private static void CheckText(XmlNode node, Particle particle, List<CapProblem> errors)
    {
        if (node.Children.Count > 0)
        {
            errors.Add(new(node.Path, "只能是文字，不能含元素|Must be text, without elements"));
        }
        else if (particle.Check?.Invoke(node.Text) is { } wrong)
        {
            errors.Add(new(node.Path, wrong));
        }
    }

    // The order is fixed and every name stands in it once, so one pass with one finger suffices. After the first element out of place
    // the order is not judged further; what each element says still is.
    private static void CheckSequence(XmlNode node, Particle[] sequence, List<CapProblem> errors)
    {
        if (!string.IsNullOrWhiteSpace(node.Text))
        {
            errors.Add(new(node.Path, "元素之间不能有文字|There must be no text between the elements"));
        }

        var (at, seen, inOrder) = (0, 0, true);
        foreach (var child in node.Children)
        {
            if (inOrder)
            {
                inOrder = Advance(child, sequence, ref at, ref seen, errors);
            }

            if (child.Space == Space && Array.Find(sequence, p => p.Name == child.Name) is { } known)
            {
                CheckElement(child, known, errors);
            }
        }

        if (inOrder)
        {
            Missing(node.Path, sequence.AsSpan(at), seen, errors);
        }
    }

    private static bool Advance(XmlNode child, Particle[] sequence, ref int at, ref int seen, List<CapProblem> errors)
    {
        while (at < sequence.Length && (child.Space != Space || child.Name != sequence[at].Name || seen > 0 && !sequence[at].Many))
        {
            if (seen == 0 && sequence[at].Required)
            {
                errors.Add(new(child.Path, $"此处应为 {sequence[at].Name}|Expected {sequence[at].Name} here"));
                return false;
            }

            (at, seen) = (at + 1, 0);
        }

        if (at < sequence.Length)
        {
            seen++;
            return true;
        }

        // After the last element of an alert, and only there, signatures may follow.
        if (ReferenceEquals(sequence, Alert) && child.Space == Signature)
        {
            return true;
        }

        errors.Add(new(child.Path, $"{child.Name} 不能出现在这里（多余、顺序不对或不认识）|{child.Name} must not stand here (surplus, out of order or unknown)"));
        return false;
    }

    private static void Missing(string path, ReadOnlySpan<Particle> rest, int seen, List<CapProblem> errors)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i].Required && (i > 0 || seen == 0))
            {
                errors.Add(new(path, $"缺少 {rest[i].Name}|{rest[i].Name} is missing"));
                return;
            }
        }
    }

    private static Func<string, string?> OneOf(params string[] values) =>
        text => values.Contains(text, StringComparer.Ordinal) ? null : $"“{Short(text)}”不是允许的值（{string.Join('、', values)}）|“{Short(text)}” is none of {string.Join(", ", values)}";

    private static string? Time(string text) => CapTime.IsStrict(text)
        ? null
        : $"时间“{Short(text)}”不符合 yyyy-MM-ddTHH:mm:ss+08:00（不带小数，不用 Z）|“{Short(text)}” is not yyyy-MM-ddTHH:mm:ss+08:00, without fractions and without Z";

    // An empty element stands for the default, en-US.
    private static string? Language(string text)
    {
        var parts = Collapse(text).Split('-');
        return text.Length == 0 || parts[0].All(char.IsAsciiLetter) && parts.All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit))
            ? null
            : $"语言“{Short(text)}”不符合 RFC 3066（如 zh-CN）|“{Short(text)}” is no language of RFC 3066, such as zh-CN";
    }

    private static string? Integer(string text) => IsNumber(Collapse(text), false) ? null : $"“{Short(text)}”不是整数（字节数）|“{Short(text)}” is no whole number of bytes";

    private static string? Decimal(string text) => IsNumber(Collapse(text), true) ? null : $"“{Short(text)}”不是数字|“{Short(text)}” is no number";

    private static bool IsNumber(string text, bool point)
    {
        var digits = text is ['+' or '-', ..] ? text.AsSpan(1) : text;
        var dot = point ? digits.IndexOf('.') : -1;
        var rest = dot < 0 ? digits : digits[(dot + 1)..];
        var whole = dot < 0 ? default : digits[..dot];
        return rest.Length + whole.Length > 0 && rest.IndexOfAnyExceptInRange('0', '9') < 0 && whole.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    internal static string Collapse(string text) => text.Trim(' ', '\t', '\r', '\n');

    internal static string Short(string text) =>
        text.Length <= 60 ? text.ReplaceLineEndings(" ") : string.Create(CultureInfo.InvariantCulture, $"{text[..57].ReplaceLineEndings(" ")}…");
}

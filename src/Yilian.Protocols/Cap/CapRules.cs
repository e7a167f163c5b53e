using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Yilian.Protocols.Cap;

/// <summary>The rules that CAP 1.2 states in words and its schema does not hold, over a message that holds the schema.</summary>
internal static partial class CapRules
{
    private static readonly SearchValues<char> NotInUri = SearchValues.Create("\"<>\\^`{|}");
    private static readonly string[] Dangerous = ["javascript", "vbscript", "data", "file"];
    private static readonly string[] MediaTypes = ["application", "audio", "font", "image", "message", "model", "multipart", "text", "video"];

    public static void Check(XmlNode alert, CapPolygons polygons, List<CapProblem> errors, List<CapProblem> flags)
    {
        CheckName(alert.First("identifier")!, errors);
        CheckName(alert.First("sender")!, errors);
        CheckScope(alert, errors);
        CheckReferences(alert, errors, flags);
        if (alert.First("info") is null && alert.Value("msgType") is "Alert" or "Update")
        {
            flags.Add(new(alert.Path, "没有 info，看不出预警内容|There is no info: the message says nothing"));
        }

        foreach (var info in alert.All("info"))
        {
            CheckInfo(alert, info, polygons, errors, flags);
        }
    }

    private static void CheckName(XmlNode node, List<CapProblem> errors)
    {
        if (node.Text.Length == 0 || node.Text.Any(c => char.IsWhiteSpace(c) || c is ',' or '<' or '&'))
        {
            errors.Add(new(node.Path, $"“{CapSchema.Short(node.Text)}”不能为空，不能含空格、半角逗号、< 或 &|“{CapSchema.Short(node.Text)}” must not be empty or contain a space, a comma, < or &"));
        }
    }

    private static void CheckScope(XmlNode alert, List<CapProblem> errors)
    {
        var scope = alert.Value("scope");
        if (scope == "Restricted" && alert.Value("restriction") is null)
        {
            errors.Add(new(alert.Path, "scope 为 Restricted 时须写明 restriction（限于何人）|A restricted message must say whom it is for (restriction)"));
        }

        if (scope != "Restricted" && alert.First("restriction") is { Trimmed: not null } restriction)
        {
            errors.Add(new(restriction.Path, "只有 scope 为 Restricted 时才能有 restriction|restriction belongs to the scope Restricted only"));
        }

        if (scope == "Private" && alert.Value("addresses") is null)
        {
            errors.Add(new(alert.Path, "scope 为 Private 时须写明 addresses（收件人）|A private message must say whom it is for (addresses)"));
        }
    }

    private static void CheckReferences(XmlNode alert, List<CapProblem> errors, List<CapProblem> flags)
    {
        if (alert.First("references") is not { } node)
        {
            if (alert.Value("msgType") is "Update" or "Cancel" or "Ack" or "Error")
            {
                errors.Add(new(alert.Path, $"msgType 为 {alert.Value("msgType")} 时须有 references（所指的原报文）|A message of this type must name the message it refers to (references)"));
            }

            return;
        }

        var (sent, found) = (CapTime.Read(alert.Value("sent")), 0);
        foreach (var text in node.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            found++;
            if (text.Split(',') is not [{ Length: > 0 }, { Length: > 0 } identifier, var at] || text.AsSpan().IndexOfAny('&', '<') >= 0 || !CapTime.IsStrict(at))
            {
                errors.Add(new(node.Path, $"“{CapSchema.Short(text)}”不是“sender,identifier,sent”|“{CapSchema.Short(text)}” is not “sender,identifier,sent”"));
            }
            else if (identifier == alert.Value("identifier"))
            {
                errors.Add(new(node.Path, "引用了自己|The message refers to itself"));
            }
            else if (CapTime.Read(at) > sent)
            {
                flags.Add(new(node.Path, "引用的报文晚于本报文|The message referred to is later than this one"));
            }
        }

        if (found == 0)
        {
            errors.Add(new(node.Path, "references 是空的；没有就不要写|references is empty; leave it out when there are none"));
        }
    }

    private static void CheckInfo(XmlNode alert, XmlNode info, CapPolygons polygons, List<CapProblem> errors, List<CapProblem> flags)
    {
        if (info.Value("event") is null)
        {
            flags.Add(new(info.Path, "event（事件名称）是空的|The event is empty"));
        }

        if (CapTime.Read(info.Value("expires")) is { } expires && expires < CapTime.Read(alert.Value("sent")))
        {
            flags.Add(new(info.Path, "失效时间早于发布时间，收到时已失效|It expired before it was sent"));
        }

        foreach (var text in info.Children.Where(c => Markup().IsMatch(c.Text)))
        {
            flags.Add(new(text.Path, "文字中有 HTML 标记，只按文字显示|The text contains markup; it is shown as text only"));
        }

        if (info.First("web") is { } web && !IsAbsolute(web.Text))
        {
            errors.Add(new(web.Path, $"“{CapSchema.Short(web.Text)}”不是完整的网址（http/https）|“{CapSchema.Short(web.Text)}” is no full web address"));
        }

        foreach (var resource in info.All("resource"))
        {
            CheckResource(resource, errors);
        }

        foreach (var area in info.All("area"))
        {
            CheckArea(area, polygons, errors, flags);
        }
    }

    private static void CheckResource(XmlNode resource, List<CapProblem> errors)
    {
        var type = resource.First("mimeType")!;
        if (type.Text.IndexOf('/') is var slash && (slash < 0 || !MediaTypes.Contains(type.Text[..slash], StringComparer.Ordinal)))
        {
            errors.Add(new(type.Path, $"“{CapSchema.Short(type.Text)}”不是 MIME 类型|“{CapSchema.Short(type.Text)}” is no MIME type"));
        }

        var (uri, content) = (resource.First("uri"), resource.First("derefUri"));
        if (content is not null && !IsBase64(content.Text))
        {
            errors.Add(new(content.Path, "不是 Base64|Not Base64"));
        }

        if (uri is null || uri.Trimmed is null && content is not null)
        {
            return;
        }

        if (!IsUri(CapSchema.Collapse(uri.Text)) || SchemeOf(uri.Text) is { } scheme && Dangerous.Contains(scheme, StringComparer.OrdinalIgnoreCase))
        {
            errors.Add(new(uri.Path, $"“{CapSchema.Short(uri.Text)}”不是可用的 URI|“{CapSchema.Short(uri.Text)}” is no usable URI"));
        }
        else if (SchemeOf(uri.Text) is null && content is null)
        {
            errors.Add(new(uri.Path, "相对 URI 须同时有 derefUri|A relative URI needs a derefUri"));
        }
    }

    private static void CheckArea(XmlNode area, CapPolygons polygons, List<CapProblem> errors, List<CapProblem> flags)
    {
        if (area.Value("areaDesc") is null)
        {
            flags.Add(new(area.Path, "areaDesc（区域描述）是空的|The area's description is empty"));
        }

        foreach (var polygon in area.All("polygon"))
        {
            if (polygons.Read(polygon.Text).Wrong is { } wrong)
            {
                errors.Add(new(polygon.Path, wrong));
            }
        }

        foreach (var circle in area.All("circle"))
        {
            if (CapPolygons.ReadCircle(circle.Text).Wrong is { } wrong)
            {
                errors.Add(new(circle.Path, wrong));
            }
            else if (!Circle().IsMatch(circle.Text))
            {
                errors.Add(new(circle.Path, "圆须写成“纬度,经度 半径”，中间只有一个空格|A circle is “latitude,longitude radius” with a single space"));
            }
        }

        CheckHeights(area, errors);
    }

    private static void CheckHeights(XmlNode area, List<CapProblem> errors)
    {
        var (altitude, ceiling) = (area.Value("altitude"), area.Value("ceiling"));
        foreach (var node in area.Children.Where(c => c.Name is "altitude" or "ceiling" && c.Text.Contains('-', StringComparison.Ordinal)))
        {
            errors.Add(new(node.Path, "高度不能是负数|A height must not be negative"));
        }

        if (ceiling is not null && altitude is null)
        {
            errors.Add(new(area.Path, "有 ceiling 就须有 altitude|A ceiling needs an altitude"));
        }
        else if (ceiling is not null && double.Parse(altitude!, CultureInfo.InvariantCulture) > double.Parse(ceiling, CultureInfo.InvariantCulture))
        {
            errors.Add(new(area.Path, "ceiling 低于 altitude|The ceiling is below the altitude"));
        }
    }

    private static bool IsAbsolute(string text) =>
        CapSchema.Collapse(text) is var uri && IsUri(uri) && SchemeOf(uri) is { } scheme && !Dangerous.Contains(scheme, StringComparer.OrdinalIgnoreCase);

    private static bool IsUri(string text)
    {
        if (text.Length == 0 || text.AsSpan().IndexOfAny(NotInUri) >= 0 || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return false;
        }

        return text.Select((c, i) => c != '%' || i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])).All(right => right);
    }

    private static string? SchemeOf(string text)
    {
        text = CapSchema.Collapse(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon + 1 < text.Length && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0 ? text[..colon] : null;
    }

    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static bool IsBase64(string text) => text.Trim().Length > 0 && System.Buffers.Text.Base64.IsValid(text.AsSpan().Trim());

    [GeneratedRegex(@"^\s*[+-]?[0-9]{0,2}[.]?[0-9]*,[+-]?[0-9]{0,3}[.]?[0-9]*\s[+]?[0-9]*[.]?[0-9]*\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Circle();

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>|&[a-zA-Z]{2,8};", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}

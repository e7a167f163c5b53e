using System.Text;
using System.Xml;

namespace Yilian.Protocols.Cap;

/// <summary>An element with its own text; made by <see cref="XmlTree"/>.</summary>
internal sealed class XmlNode(string name, string space, string path)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string? _whole;

    public string Name { get; } = name;
    public string Space { get; } = space;

    /// <summary>Where it stands, like <c>/alert/info[1]</c>.</summary>
    public string Path { get; } = path;

    public List<XmlNode> Children { get; } = [];

    /// <summary>An attribute that is neither a namespace nor of the schema instance; null without.</summary>
    public string? Attribute { get; set; }

    /// <summary>The attributes of an envelope that matter: <c>href</c>, <c>rel</c>, <c>type</c>.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>Its own text, as written.</summary>
    public string Text => _whole ??= _text.ToString();

    /// <summary>Its own text, trimmed; null when there is none.</summary>
    public string? Trimmed => Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>How many children of this name there are with this one.</summary>
    public int Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    public void Append(string text) => _text.Append(text);

    public IEnumerable<XmlNode> All(string name) => Children.Where(c => c.Name == name);

    public XmlNode? First(string name) => Children.Find(c => c.Name == name);

    public string? Value(string name) => First(name)?.Trimmed;

    public IEnumerable<XmlNode> Descendants() => Children.SelectMany(c => c.Descendants().Prepend(c));
}

/// <summary>Reads text into nodes: no DTD, no resolver, bounded depth and number.</summary>
internal static class XmlTree
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Inclusion = "http://www.w3.org/2001/XInclude";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = true,
        ConformanceLevel = ConformanceLevel.Document,
        MaxCharactersInDocument = CapLimits.Bytes,
        IgnoreComments = true,
    };

    public static XmlNode Read(string text, List<CapProblem> flags)
    {
        Prolog.Inspect(text, flags);
        try
        {
            using var reader = Open(text);
            return Read(reader);
        }
        catch (XmlException wrong)
        {
            throw new MalformedException($"不是格式正确的 XML（第 {wrong.LineNumber} 行第 {wrong.LinePosition} 列）|Not well-formed XML (line {wrong.LineNumber}, column {wrong.LinePosition})");
        }
    }

    /// <summary>Reads what was read into nodes before, a second time.</summary>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Settings);

    private static XmlNode Read(XmlReader reader)
    {
        XmlNode? root = null;
        var open = new Stack<XmlNode>();
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Demand(++count <= CapLimits.Elements && open.Count < CapLimits.Depth, "元素过多或嵌套过深|Too many elements, or nested too deep");
                    var node = Open(reader, open);
                    root ??= node;
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Append(reader.Value);
                    break;
            }
        }

        return root!;
    }

    private static XmlNode Open(XmlReader reader, Stack<XmlNode> open)
    {
        Demand(reader.NamespaceURI != Inclusion, "含 XInclude，试图读取其他文件|XInclude would read other files");
        var parent = open.Count > 0 ? open.Peek() : null;
        var place = parent is null ? "" : $"[{parent.Count(reader.LocalName)}]";
        var node = new XmlNode(reader.LocalName, reader.NamespaceURI, $"{parent?.Path}/{reader.LocalName}{place}");
        parent?.Children.Add(node);
        if (!reader.IsEmptyElement)
        {
            open.Push(node);
        }

        ReadAttributes(reader, node);
        return node;
    }

    private static void ReadAttributes(XmlReader reader, XmlNode node)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is "http://www.w3.org/2000/xmlns/" or Instance)
            {
                continue;
            }

            node.Attribute ??= reader.Name;
            if (reader.LocalName is "href" or "rel" or "type" && reader.Prefix.Length == 0)
            {
                (node.Attributes ??= new(StringComparer.Ordinal))[reader.LocalName] = reader.Value;
            }
        }

        reader.MoveToElement();
    }

    private static void Demand(bool holds, string text)
    {
        if (!holds)
        {
            throw new HostileException(text);
        }
    }
}

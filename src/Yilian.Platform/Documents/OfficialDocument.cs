using DocumentFormat.OpenXml;

namespace Yilian.Platform.Documents;

/// <summary>
/// 公文: an official document laid out by GB/T 9704-2012. Say what it contains, in order; <see cref="ToDocx"/> gives the file.
/// The same content gives the same bytes, so that the hash of an issued document can be checked by making it again.
/// </summary>
public sealed class OfficialDocument
{
    private readonly List<OpenXmlElement> _body = [];
    private readonly List<string> _attachments = [];
    private readonly List<byte[]> _pictures = [];
    private readonly int[] _numbers = new int[Headings.Levels];

    /// <summary>发文机关标志, the red head: for example 驻马店市应急救援总指挥部办公室文件.</summary>
    public required string Masthead { get; init; }

    /// <summary>标题. A line break in it stays one, so that no word is cut.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号, for example 驻应总指〔2026〕8号; null on a draft that has none yet.</summary>
    public string? Number { get; init; }

    /// <summary>份号, six digits.</summary>
    public string? CopyNumber { get; init; }

    /// <summary>密级和保密期限, for example 秘密★1年.</summary>
    public string? Secrecy { get; init; }

    /// <summary>紧急程度: 特急 or 加急.</summary>
    public string? Urgency { get; init; }

    /// <summary>签发人, named in the head of documents that go upward only.</summary>
    public string? Signatory { get; init; }

    /// <summary>主送机关.</summary>
    public string? Recipients { get; init; }

    /// <summary>发文机关署名.</summary>
    public string? SignedBy { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>抄送机关.</summary>
    public string? CopyTo { get; init; }

    /// <summary>印发机关.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>印发日期.</summary>
    public DateOnly? PrintedOn { get; init; }

    /// <summary>Stands in red on every page of what is not a document in force: 演练 or 送审稿.</summary>
    public string? Mark { get; init; }

    internal IReadOnlyList<OpenXmlElement> Body => _body;

    /// <summary>PNG files, by the relationship that their place in the number of pictures gives.</summary>
    internal IReadOnlyList<byte[]> Pictures => _pictures;

    internal IReadOnlyList<string> Attachments => _attachments;

    /// <summary>A heading, numbered by its level: 一、 （一） 1. （1）.</summary>
    /// <param name="level">1 to 4.</param>
    /// <param name="text">Without its number.</param>
    public OfficialDocument Heading(int level, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Headings.Levels);
        _numbers[level - 1]++;
        Array.Clear(_numbers, level, Headings.Levels - level);
        _body.Add(Blocks.Styled(Headings.StyleOf(level), Headings.Mark(level, _numbers[level - 1]) + text));
        return this;
    }

    /// <summary>Text of the body; each line becomes a paragraph indented by two characters.</summary>
    public OfficialDocument Paragraph(string text)
    {
        _body.AddRange(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Blocks.Styled(Styles.Body, line)));
        return this;
    }

    /// <summary>A paragraph that names its source or says something in passing, in 楷体.</summary>
    public OfficialDocument Note(string text)
    {
        _body.Add(Blocks.Styled(Styles.Note, text));
        return this;
    }

    /// <summary>A table over the full width of the text; its head is repeated on every page.</summary>
    public OfficialDocument Table(IReadOnlyList<DocumentColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Add(Tables.Ruled(columns, rows));
        _body.Add(Blocks.Gap());
        return this;
    }

    /// <summary>A QR code in the middle of the page.</summary>
    /// <param name="content">What a phone reads, for example an address.</param>
    /// <param name="description">What it is for; read out to who cannot see it.</param>
    public OfficialDocument QrCode(string content, string description, int millimeters = 32)
    {
        _pictures.Add(Documents.Pictures.QrCode(content));
        _body.Add(Documents.Pictures.Square(RelationshipOf(_pictures.Count), (uint)_pictures.Count, millimeters, description));
        return this;
    }

    internal static string RelationshipOf(int picture) => $"rIdPicture{picture}";

    /// <summary>附件说明: a file that goes with the document; numbered when there are several.</summary>
    public OfficialDocument Attachment(string name)
    {
        _attachments.Add(name);
        return this;
    }

    /// <summary>The document as a .docx file.</summary>
    public byte[] ToDocx() => DocxFile.Write(this);
}

/// <summary>A column of a table in a document.</summary>
/// <param name="Heading">What stands over it.</param>
/// <param name="Weight">Its share of the width.</param>
/// <param name="Centered">For short values and figures.</param>
public sealed record DocumentColumn(string Heading, int Weight = 1, bool Centered = false);

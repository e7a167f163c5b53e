using System.Text;

namespace Yilian.Protocols.Cap;

/// <summary>Turns the bytes of a document into text: byte order mark first, then the pattern of the first bytes, then the declared encoding; strictly, so that a wrong label is found.</summary>
internal static class XmlText
{
    private const int Declaration = 200;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > CapLimits.Bytes)
        {
            throw new HostileException($"报文过大（{bytes.Length / 1024} kB，上限 {CapLimits.Bytes / 1024} kB）|The message is too large");
        }

        var (encoding, skip) = Find(bytes);
        try
        {
            return Strict(encoding).GetString(bytes[skip..]);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new MalformedException($"内容不是声明的编码 {encoding.WebName}（第 {wrong.Index + skip} 字节附近）{Guess(bytes)}|The bytes are not {encoding.WebName}, as declared");
        }
    }

    private static (Encoding Encoding, int Skip) Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<', ..] => (Encoding.BigEndianUnicode, 0),
        _ => (Declared(bytes), 0),
    };

    private static Encoding Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declaration)]);
        var end = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("?>", StringComparison.Ordinal) : -1;
        var at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0 || Quoted(head[at..end]) is not { } name)
        {
            return Encoding.UTF8;
        }

        var encoding = Named(name) ?? throw new MalformedException($"不认识的编码“{name}”|Unknown encoding “{name}”");
        return encoding is UnicodeEncoding or UTF32Encoding
            ? throw new MalformedException($"声明为 {name}，实际是单字节编码|Declared as {name}, but the bytes are not")
            : encoding;
    }

    private static string? Quoted(string text)
    {
        var open = text.IndexOfAny(['"', '\'']);
        var close = open < 0 ? -1 : text.IndexOf(text[open], open + 1);
        return close < 0 ? null : text[(open + 1)..close];
    }

    // GB 2312 and GBK are parts of GB 18030, which Chinese systems mean by any of the three names.
    private static Encoding? Named(string name)
    {
        if (name.ToUpperInvariant() is "GB2312" or "GBK" or "GB18030" or "GB_2312-80" or "CP936")
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030");
        }

        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } page)
        {
            return page;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // What a label hides most often here: a Chinese system that writes GBK and says UTF-8.
    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict(Named("GB18030")!).GetString(bytes);
            return "，可能实为 GB18030/GBK，请发送方更正编码声明";
        }
        catch (DecoderFallbackException)
        {
            return "";
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}

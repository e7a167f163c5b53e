using System.Text;

namespace Yilian.Protocols;

/// <summary>Text as Chinese devices write it: GBK in JT/T 808, GB 18030 in GB/T 26875, padded with zeros or spaces. What cannot be read becomes a question mark, never an exception.</summary>
internal static class ChineseText
{
    public static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    /// <summary>Without the padding: zeros before and after, spaces after.</summary>
    public static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> field)
    {
        var from = field.IndexOfAnyExcept((byte)0);
        var to = field.LastIndexOfAnyExcept((byte)0, (byte)' ');
        return from < 0 || to < from ? [] : field[from..(to + 1)];
    }

    /// <summary>The longest beginning of a text that fits without cutting a character in two.</summary>
    public static int Write(Encoding encoding, ReadOnlySpan<char> text, Span<byte> room)
    {
        encoding.GetEncoder().Convert(text, room, flush: true, out _, out var written, out _);
        return written;
    }
}

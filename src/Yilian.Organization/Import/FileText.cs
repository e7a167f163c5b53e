using System.Text;
using Yilian.Platform.Http;

namespace Yilian.Organization.Import;

/// <summary>The text of a csv file, whatever program saved it: UTF-8 with or without a mark, UTF-16 with one, else GB18030, as Excel in China writes.</summary>
internal static class FileText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = Chinese();

    /// <exception cref="InvalidRequestException">The bytes are no text.</exception>
    public static string Decode(byte[] content)
    {
        try
        {
            var text = content switch
            {
                [0xef, 0xbb, 0xbf, ..] => Utf8.GetString(content.AsSpan(3)),
                [0xff, 0xfe, ..] => Encoding.Unicode.GetString(content.AsSpan(2)),
                [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(content.AsSpan(2)),
                _ => IsUtf8(content) ? Utf8.GetString(content) : Gb18030.GetString(content),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? throw Unreadable() : text;
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable();
        }
    }

    private static bool IsUtf8(byte[] content) => System.Text.Unicode.Utf8.IsValid(content);

    private static Encoding Chinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static InvalidRequestException Unreadable() =>
        new("file", "无法识别该文件，请上传 .xlsx，或 UTF-8、GB18030 编码的 .csv|The file cannot be read; upload .xlsx, or .csv in UTF-8 or GB18030");
}

using System.Net;
using System.Text.RegularExpressions;

namespace Yilian.Protocols.Cap;

/// <summary>Looks at what stands before the root element. A document type is refused before any reader sees it; a style sheet is never fetched.</summary>
internal static partial class Prolog
{
    public static void Inspect(string text, List<CapProblem> flags)
    {
        var at = 0;
        while (Next(text, ref at) is { } piece)
        {
            if (piece.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                throw new HostileException("含 DTD（实体定义可读取本机文件或耗尽内存），拒绝解析|A document type could read files or exhaust memory; refused");
            }

            if (piece.StartsWith("<?xml-stylesheet", StringComparison.Ordinal))
            {
                InspectStylesheet(piece, flags);
            }
        }
    }

    // The next comment, instruction or declaration; null at the root element or at anything else.
    private static string? Next(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = Starts(text, at, "<!--") ? End(text, at, "-->") : Starts(text, at, "<?") ? End(text, at, "?>") : Starts(text, at, "<!") ? End(text, at, ">") : -1;
        if (end < 0)
        {
            return null;
        }

        var piece = text[at..end];
        at = end;
        return piece;
    }

    private static bool Starts(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static int End(string text, int at, string mark)
    {
        var found = text.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }

    // Real agencies refer to a public style sheet; one on the reader's own machine or network is a probe.
    private static void InspectStylesheet(string instruction, List<CapProblem> flags)
    {
        var href = Reference().Match(instruction).Groups["href"].Value;
        if (Uri.TryCreate(href, UriKind.Absolute, out var uri) && (uri.Scheme is not ("http" or "https") || IsInside(uri)))
        {
            throw new HostileException($"样式表指令指向本机或内部网络（{href}），拒绝|The style sheet points at this machine or network; refused");
        }

        flags.Add(new CapProblem("", "含样式表指令，已忽略，不会访问|A style sheet is named; it is ignored and never fetched"));
    }

    private static bool IsInside(Uri uri)
    {
        if (uri.IsLoopback || !uri.Host.Contains('.') && uri.HostNameType == UriHostNameType.Dns)
        {
            return true;
        }

        return IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
            && (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.MapToIPv6().GetAddressBytes() is [.., 10, _, _, _] or [.., 172, >= 16 and <= 31, _, _] or [.., 192, 168, _, _] or [.., 169, 254, _, _] or [.., 0, 0, 0, 0]);
    }

    [GeneratedRegex("""href\s*=\s*["'](?<href>[^"']*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Reference();
}

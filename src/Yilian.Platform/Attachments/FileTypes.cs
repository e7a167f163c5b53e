namespace Yilian.Platform.Attachments;

/// <summary>What may be attached: judged by ending and by the first bytes, never by what the client claims (GB/T 22239-2019, 8.1.4.5).</summary>
internal static class FileTypes
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly Dictionary<string, (string ContentType, byte[][] Starts)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".jpeg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".png"] = ("image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        [".webp"] = ("image/webp", [[0x52, 0x49, 0x46, 0x46]]),
        [".pdf"] = ("application/pdf", [[0x25, 0x50, 0x44, 0x46, 0x2D]]),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip]),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip]),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", [Zip]),
        [".doc"] = ("application/msword", [Ole]),
        [".xls"] = ("application/vnd.ms-excel", [Ole]),
        [".wps"] = ("application/vnd.ms-works", [Ole]),
    };

    public static string Accepted => string.Join(' ', Known.Keys);

    /// <summary>The content type, or null when the ending is not accepted or the content is something else.</summary>
    public static string? Of(string name, ReadOnlySpan<byte> head)
    {
        if (!Known.TryGetValue(Path.GetExtension(name), out var type))
        {
            return null;
        }

        foreach (var start in type.Starts)
        {
            if (head.StartsWith(start))
            {
                return type.ContentType;
            }
        }

        return null;
    }
}

using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Yilian.Platform.Attachments;

/// <summary>Where files are kept and how large one may be.</summary>
public sealed class AttachmentOptions
{
    /// <summary>Folder of the files; relative to the data folder.</summary>
    [Required]
    public string Folder { get; set; } = "files";

    /// <summary>Largest file in megabytes.</summary>
    [Range(1, 1024)]
    public int MegabytesEach { get; init; } = 50;
}

/// <summary>Files on disk under their SHA-256; the same content is kept once.</summary>
internal sealed class FileStore(IOptions<AttachmentOptions> options)
{
    private const int HeadLength = 16;

    public string PathOf(string sha256) => Path.Combine(options.Value.Folder, sha256[..2], sha256);

    /// <summary>Writes the content to disk, flushed, before anything refers to it.</summary>
    public async Task<(string Sha256, long Size, byte[] Head)> Keep(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(options.Value.Folder);
        var temporary = Path.Combine(options.Value.Folder, Guid.CreateVersion7().ToString("N") + ".part");
        try
        {
            var kept = await Write(content, temporary, ct);
            var final = PathOf(kept.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            File.Move(temporary, final, overwrite: true);
            return kept;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<(string Sha256, long Size, byte[] Head)> Write(Stream content, string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var head = Array.Empty<byte>();
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0)
        {
            head = head.Length == 0 ? buffer[..Math.Min(read, HeadLength)] : head;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length, head);
    }
}
